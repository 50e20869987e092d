import Engine
import Notation

/// One update of a weight or a bias: what it computes, with its numbers, and what comes out.
struct ParameterUpdate: Hashable, Sendable {
  let left: Expression
  /// nil where it is not finite.
  let result: ArithmeticLine?
  /// What it is where it is not finite.
  let overflow: Double
}

/// The rule of an update in symbols: w + μ Δw − η (∂C/∂w + λ w).
struct UpdateRule: Hashable, Sendable {
  let training: Training
  /// The loss that is differentiated.
  let loss: Symbol
  /// Whether an earlier update left a change that momentum keeps.
  let hasChange: Bool

  /// - Parameter slopes: what the derivative is taken by; those of a shared bias are added.
  func expression(_ parameter: Symbol, slopes: [Symbol], decays: Bool) -> Expression {
    let derivatives = slopes.map { Expression.derivative(loss, by: $0) }
    let decay = Expression.product([.symbol(Self.weightDecay), .symbol(parameter)])
    let slope = Expression.total(derivatives + (decays ? [decay] : []))
    var change = parameter
    change.letter = "\\Delta \(parameter.letter)"
    let kept = Expression.product([.symbol(Self.momentum), .symbol(change)])
    return .sum(
      [.symbol(parameter)] + (hasChange ? [kept] : [])
        + [.negation(.product([.symbol(Self.rate), slope]))])
  }

  static let rate = Symbol("\\eta")
  static let momentum = Symbol("\\mu")
  static let weightDecay = Symbol("\\lambda")
}

/// The numbers of an update as they print: exactly where they were given.
struct TrainingNumbers {
  let training: Training
  let rate: Expression
  let momentum: Expression
  let weightDecay: Expression

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
    slopes: [Double],
    decays: Bool, digits: Int
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
