import Expressions

/// A fraction of any size: `numerator` / `denominator` × 10^`exponent`.
package struct ExactNumber: Sendable {
  package let numerator: BigInteger
  /// Positive.
  package let denominator: BigInteger
  package let exponent: Int

  private init(_ numerator: BigInteger, over denominator: BigInteger, exponent: Int) {
    self.numerator = numerator
    self.denominator = denominator
    self.exponent = exponent
  }

  package init(_ value: Int) {
    let magnitude = BigInteger(UInt64(value.magnitude))
    self.init(value < 0 ? -magnitude : magnitude, over: BigInteger(1), exponent: 0)
  }

  package init(_ decimal: DecimalNumber) {
    let magnitude = BigInteger(decimal.significand)
    self.init(
      decimal.isNegative ? -magnitude : magnitude, over: BigInteger(1), exponent: decimal.exponent)
  }

  /// What a numeral says; nil where it has thousands of digits or its exponent is beyond use.
  package init?(_ numeral: Numeral, isNegative: Bool) {
    var significand = BigInteger(0)
    var exponent = 0
    var isAfterPoint = false
    var bytes = numeral.text.utf8[...]
    guard bytes.count <= 1000 else { return nil }
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        significand = significand * BigInteger(10) + BigInteger(UInt64(byte & 0xF))
        if isAfterPoint { exponent -= 1 }
      case UInt8(ascii: "."): isAfterPoint = true
      default:
        guard let written = Int(Substring(bytes)), written.magnitude <= 400 else { return nil }
        exponent += written
        bytes = bytes.dropFirst(bytes.count)
      }
    }
    self.init(isNegative ? -significand : significand, over: BigInteger(1), exponent: exponent)
  }

  package var isZero: Bool { numerator.isZero }
  package var isNegative: Bool { numerator.isNegative }

  /// Whether the number has outgrown what a printed line can need.
  private var isHuge: Bool {
    numerator.limbCount + denominator.limbCount > 4000 || exponent.magnitude > 20_000
  }

  package static prefix func - (operand: ExactNumber) -> ExactNumber {
    ExactNumber(-operand.numerator, over: operand.denominator, exponent: operand.exponent)
  }

  /// nil where it grows too large, as for all operations.
  package static func + (left: ExactNumber, right: ExactNumber) -> ExactNumber? {
    let exponent = min(left.exponent, right.exponent)
    let a = left.numerator * .powerOfTen(left.exponent - exponent)
    let b = right.numerator * .powerOfTen(right.exponent - exponent)
    if left.denominator == right.denominator {
      return ExactNumber(a + b, over: left.denominator, exponent: exponent).bounded
    }
    return ExactNumber(
      a * right.denominator + b * left.denominator, over: left.denominator * right.denominator,
      exponent: exponent
    ).bounded
  }

  package static func * (left: ExactNumber, right: ExactNumber) -> ExactNumber? {
    ExactNumber(
      left.numerator * right.numerator, over: left.denominator * right.denominator,
      exponent: left.exponent + right.exponent
    ).bounded
  }

  /// nil for a division by zero, too.
  package static func / (left: ExactNumber, right: ExactNumber) -> ExactNumber? {
    guard !right.isZero else { return nil }
    let numerator = left.numerator * right.denominator
    return ExactNumber(
      right.isNegative ? -numerator : numerator,
      over: left.denominator * right.numerator.magnitude,
      exponent: left.exponent - right.exponent
    ).bounded
  }

  private var bounded: ExactNumber? { isHuge ? nil : self }

  /// Whether the number, rounded half up to a multiple of 10^`unit`, is ± `count` times that.
  ///
  /// Halves are rounded away from zero.
  func rounds(to count: UInt64, isNegative: Bool, unit: Int) -> Bool {
    guard count == 0 || isZero || self.isNegative == isNegative else { return false }
    let shift = exponent - unit
    let twice =
      numerator.magnitude * BigInteger(2) * .powerOfTen(max(shift, 0))
    let whole = denominator * .powerOfTen(max(-shift, 0))
    let isBelowNext = twice < whole * (BigInteger(count) * BigInteger(2) + BigInteger(1))
    guard count > 0 else { return isBelowNext }
    return isBelowNext && !(twice < whole * (BigInteger(count) * BigInteger(2) - BigInteger(1)))
  }
}

extension Figures {
  /// The value of the arithmetic as it prints with `digits` digits.
  ///
  /// nil where a function makes it no fraction, where it has no value, or where it is too large.
  func exactNumber(digits: Int) -> ExactNumber? {
    switch self {
    case .exact(let numeral, let isNegative): return ExactNumber(numeral, isNegative: isNegative)
    case .value(let decimal, _): return ExactNumber(decimal.rounded(to: digits))
    case .constant: return nil
    case .negation(let operand): return operand.exactNumber(digits: digits).map { -$0 }
    case .sum(let operands):
      var total = ExactNumber(0)
      for operand in operands {
        guard let term = operand.exactNumber(digits: digits), let next = total + term else {
          return nil
        }
        total = next
      }
      return total
    case .product(let operands):
      var total = ExactNumber(1)
      for operand in operands {
        guard let factor = operand.exactNumber(digits: digits), let next = total * factor else {
          return nil
        }
        total = next
      }
      return total
    case .quotient(let dividend, let divisor):
      guard let dividend = dividend.exactNumber(digits: digits),
        let divisor = divisor.exactNumber(digits: digits)
      else { return nil }
      return dividend / divisor
    case .power(let base, let exponent):
      guard case .exact(let numeral, let isNegative) = exponent,
        let count = Int(exactly: numeral.value), count <= 1024,
        let base = base.exactNumber(digits: digits)
      else { return nil }
      var power = ExactNumber(1)
      for _ in 0..<count {
        guard let next = power * base else { return nil }
        power = next
      }
      return isNegative ? ExactNumber(1) / power : power
    case .application(.max, let arguments):
      let numbers = arguments.compactMap { $0.exactNumber(digits: digits) }
      guard numbers.count == arguments.count, var greatest = numbers.first else { return nil }
      for number in numbers.dropFirst() {
        guard let difference = number + (-greatest) else { return nil }
        if !difference.isNegative { greatest = number }
      }
      return greatest
    case .application(let function, let arguments):
      // At 0 the functions give fractions, too; ln does at 1.
      guard let x = arguments.first?.exactNumber(digits: digits) else { return nil }
      switch function {
      case .exp: return x.isZero ? ExactNumber(1) : nil
      case .tanh: return x.isZero ? ExactNumber(0) : nil
      case .sigmoid, .normalDistribution: return x.isZero ? ExactNumber(1) / ExactNumber(2) : nil
      case .log: return (x + ExactNumber(-1))?.isZero == true ? ExactNumber(0) : nil
      case .max: return nil
      }
    }
  }
}
