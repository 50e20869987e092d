import Expressions

/// A decimal number of at most 17 significant digits: ± `significand` × 10^`exponent`.
public struct DecimalNumber: Hashable, Sendable {
  /// Of zero, never.
  public let isNegative: Bool
  /// Does not end in a zero unless it is 0.
  public let significand: UInt64
  /// Of ten: 0.25 is 25 · 10⁻².
  public let exponent: Int

  package init(isNegative: Bool, significand: UInt64, exponent: Int) {
    var significand = significand
    var exponent = exponent
    while significand != 0, significand.isMultiple(of: 10) {
      significand /= 10
      exponent += 1
    }
    self.isNegative = isNegative && significand != 0
    self.significand = significand
    self.exponent = significand == 0 ? 0 : exponent
  }

  /// The decimal that a finite number stands for.
  ///
  /// That is the shortest one that it is nearest to. One that is within a few units in the last place of
  /// a decimal of at most 12 digits is that decimal, so that 0.1 + 0.2 is 0.3.
  public init(_ value: Double) {
    var significand: UInt64 = 0
    var exponent = 0
    var isAfterPoint = false
    var bytes = value.magnitude.description.utf8[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        significand = significand * 10 + UInt64(byte - UInt8(ascii: "0"))
        if isAfterPoint { exponent -= 1 }
      case UInt8(ascii: "."): isAfterPoint = true
      default:
        exponent += Int(Substring(bytes)) ?? 0
        bytes = bytes.dropFirst(bytes.count)
      }
    }
    let shortest = DecimalNumber(
      isNegative: value < 0, significand: significand, exponent: exponent)
    let near = shortest.rounded(to: 15)
    self = near.digitCount <= 12 ? near : shortest
  }

  /// The number of significant digits, 1 for 0.
  package var digitCount: Int { Self.digitCount(of: significand) }

  /// Rounded half up, away from zero, to a number of significant digits.
  package func rounded(to digits: Int) -> DecimalNumber {
    let surplus = digitCount - max(digits, 1)
    guard surplus > 0 else { return self }
    let unit = Self.powersOfTen[surplus]
    let (quotient, remainder) = significand.quotientAndRemainder(dividingBy: unit)
    return DecimalNumber(
      isNegative: isNegative, significand: remainder >= unit - remainder ? quotient + 1 : quotient,
      exponent: exponent + surplus)
  }

  package static func digitCount(of significand: UInt64) -> Int {
    powersOfTen.firstIndex { $0 > significand }.map { max($0, 1) } ?? powersOfTen.count
  }

  static let powersOfTen: [UInt64] = (0..<20).map { (0..<$0).reduce(1) { power, _ in power * 10 } }
}
