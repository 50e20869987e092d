/// An expression with numbers for its symbols, and the number that comes out.
///
/// A reader who retypes the digits of `numbers` gets `result`, to its last digit, unless `isApproximate`.
public struct ArithmeticLine: Hashable, Sendable {
  /// Numerals and operations alone.
  public let numbers: Expression
  /// A numeral, or the negation of one: the true value, rounded.
  public let result: Expression
  /// 17 digits for each operand do not reach; `≈` stands for `=`.
  public let isApproximate: Bool
  /// The true value.
  public let value: Double

  public init(numbers: Expression, result: Expression, isApproximate: Bool, value: Double) {
    self.numbers = numbers
    self.result = result
    self.isApproximate = isApproximate
    self.value = value
  }
}

extension Expression {
  public func arithmetic(
    in setting: Setting, digits: Int = 4
  ) throws(MeaningError) -> ArithmeticLine {
    throw MeaningError("not evaluated yet")
  }
}
