import Engine
import Decimals
import Expressions
import Meaning

/// The numbers of an update as they print: exactly where they were given.
package struct TrainingNumbers: Hashable, Sendable {
  package let training: Training
  package let rate: Expression
  package let momentum: Expression
  package let weightDecay: Expression

  init(_ training: Training, typed: TypedNumbers, rate: Expression) {
    self.training = training
    self.rate = rate
    momentum = typed.momentumNumeral.map { .number($0) } ?? .rounded(training.momentum, digits: 15)
    weightDecay =
      typed.weightDecayNumeral.map { .number($0) } ?? .rounded(training.weightDecay, digits: 15)
  }

  /// - Parameters:
  ///   - left: the same in symbols.
  ///   - parameter: its value before, and the numeral that says it exactly, where there is one.
  ///   - change: by how much the update before changed it; nil where there was none.
  ///   - decays: whether it is drawn towards 0.
  func update(
    _ left: Expression, of parameter: (value: Double, exact: Expression?), change: Double?,
    slopes: [Double], decays: Bool, digits: Int
  ) -> ParameterUpdate {
    let decay = decays ? training.weightDecay * parameter.value : 0
    let step = training.rate * (slopes.reduce(0, +) + decay)
    let kept = training.momentum * (change ?? 0)
    let updated = parameter.value + kept - step
    let line = ArithmeticLine(
      of: [parameter.value, change ?? 0] + slopes, value: updated, digits: digits
    ) { operands in
      let value = parameter.exact ?? operands[0]
      let slope = Expression.total(
        Array(operands.dropFirst(2)) + (decays ? [.product([weightDecay, value])] : []))
      return .sum(
        [value] + (change == nil ? [] : [.product([momentum, operands[1]])])
          + [.negation(.product([rate, slope]))])
    }
    return ParameterUpdate(left: left, result: line, overflow: updated)
  }
}
