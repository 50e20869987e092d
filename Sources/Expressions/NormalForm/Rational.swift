/// A fraction of two whole numbers in lowest terms.
struct Rational: Hashable, Sendable {
  let numerator: Int
  /// Positive.
  let denominator: Int

  static let zero = Rational(0)
  static let one = Rational(1)

  init(_ whole: Int) {
    numerator = whole
    denominator = 1
  }

  /// - Throws: where a number becomes too large, as do all operations; `noValue` where it is divided by 0.
  init(_ numerator: Int, over denominator: Int) throws(NormalFormError) {
    guard denominator != 0 else { throw .noValue }
    guard numerator != .min, denominator != .min else { throw .tooLarge }
    let divisor = Self.greatestDivisor(numerator, denominator)
    let sign = denominator < 0 ? -1 : 1
    self.numerator = sign * (numerator / divisor)
    self.denominator = sign * (denominator / divisor)
  }

  var isZero: Bool { numerator == 0 }
  var isNegative: Bool { numerator < 0 }
  var magnitude: Rational { isNegative ? -self : self }

  /// The greatest number that divides both, at least 1.
  static func greatestDivisor(_ left: Int, _ right: Int) -> Int {
    var (a, b) = (left.magnitude, right.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    return max(1, Int(clamping: a))
  }

  static prefix func - (operand: Rational) -> Rational {
    Rational(lowest: -operand.numerator, operand.denominator)
  }

  private init(lowest numerator: Int, _ denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  static func + (left: Rational, right: Rational) throws(NormalFormError) -> Rational {
    let divisor = greatestDivisor(left.denominator, right.denominator)
    let a = try product(left.numerator, right.denominator / divisor)
    let b = try product(right.numerator, left.denominator / divisor)
    let (sum, overflow) = a.addingReportingOverflow(b)
    guard !overflow else { throw .tooLarge }
    return try Rational(sum, over: try product(left.denominator, right.denominator / divisor))
  }

  static func * (left: Rational, right: Rational) throws(NormalFormError) -> Rational {
    let first = try Rational(left.numerator, over: right.denominator)
    let second = try Rational(right.numerator, over: left.denominator)
    return try Rational(
      try product(first.numerator, second.numerator),
      over: try product(first.denominator, second.denominator))
  }

  static func / (left: Rational, right: Rational) throws(NormalFormError) -> Rational {
    try left * Rational(right.denominator, over: right.numerator)
  }

  private static func product(_ left: Int, _ right: Int) throws(NormalFormError) -> Int {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    guard !overflow, product != .min else { throw .tooLarge }
    return product
  }
}

/// Why an expression has no normal form.
enum NormalFormError: Error, Hashable, Sendable {
  /// Numbers or terms outgrow what anyone would read.
  case tooLarge
  /// Something is divided by 0.
  case noValue
  /// It is no number, or an ellipsis stands in it.
  case noNumber
}
