import Expressions

extension DecimalNumber {
  /// The number without its sign and as it is, such as `0.25`; in scientific notation where very small
  /// or large.
  public var plainText: String { text(paddedTo: 0) }

  /// The number without its sign, rounded half up to `digits` significant digits.
  ///
  /// A number of fewer digits is written as it is, without zeros at its end.
  package func text(digits: Int) -> String {
    digitCount <= digits ? plainText : rounded(to: digits).text(paddedTo: digits)
  }

  /// Where digits were rounded away, zeros at the end show how many are known.
  package func text(paddedTo count: Int) -> String {
    var digits = String(significand)
    var exponent = exponent
    let isRounded = count > 0
    if isRounded, digits.utf8.count < count {
      let zeros = count - digits.utf8.count
      digits += String(repeating: "0", count: zeros)
      exponent -= zeros
    }
    /// The power of ten of the first digit.
    let order = digits.utf8.count + exponent - 1
    let isLarge = isRounded ? exponent > 0 : order > 9
    let isSmall = order < -3 && (isRounded || exponent < -6)
    if isLarge || isSmall {
      let fraction = digits.dropFirst()
      return "\(digits.prefix(1))\(fraction.isEmpty ? "" : ".")\(fraction)e\(order)"
    }
    if exponent >= 0 { return digits + String(repeating: "0", count: exponent) }
    if order >= 0 { return "\(digits.prefix(order + 1)).\(digits.dropFirst(order + 1))" }
    return "0." + String(repeating: "0", count: -order - 1) + digits
  }
}

extension Expression {
  /// A value as a lesson prints it: rounded half up to `digits` significant digits, an exact short
  /// decimal as it is.
  public static func rounded(_ value: Double, digits: Int = 4) -> Expression {
    let decimal = DecimalNumber(value)
    return .numeral(decimal.text(digits: digits), isNegative: decimal.isNegative)
  }

  /// A number that was given, with all the digits that it has.
  package static func exactly(_ value: Double) -> Expression { rounded(value, digits: 17) }

  package static func exactly(_ value: Int) -> Expression {
    .numeral(String(value.magnitude), isNegative: value < 0)
  }

  /// - Parameter text: an unsigned decimal number.
  package static func numeral(
    _ text: String, isNegative: Bool, of quantity: QuantityIdentity? = nil
  ) -> Expression {
    // Only the rounding of the very largest number is none itself.
    var numeral = Numeral(text) ?? Numeral(Double.greatestFiniteMagnitude.description) ?? 0
    numeral.quantity = quantity
    return isNegative ? .negation(.number(numeral)) : .number(numeral)
  }
}
