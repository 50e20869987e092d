/// A decimal number as it is written: its digits are part of what it says.
///
/// 0.50 and 0.5 are the same number and different numerals.
public struct Numeral: Sendable {
  /// Such as `12`, `.05`, `0.50` or, in scientific notation, `4.386e-4`. Never with a sign.
  public let text: String
  /// The nearest floating-point number.
  public let value: Double
  /// The quantity whose value it is, where it was put in for one. Makes it no other numeral.
  public var quantity: QuantityIdentity?

  /// nil where `text` is no unsigned decimal number, or is too large for a `Double`.
  public init?(_ text: String) {
    guard Self.isDecimal(text), let value = Double(text), value.isFinite else { return nil }
    self.text = text
    self.value = value
  }

  /// Digits with at most one point, a digit after it, and then perhaps an exponent.
  private static func isDecimal(_ text: String) -> Bool {
    var bytes = text.utf8[...]
    func dropDigits() -> Bool {
      let count = bytes.count
      bytes = bytes.drop { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      return bytes.count < count
    }
    let hasWhole = dropDigits()
    if bytes.first == UInt8(ascii: ".") {
      bytes = bytes.dropFirst()
      guard dropDigits() else { return false }
    } else if !hasWhole {
      return false
    }
    if bytes.first == UInt8(ascii: "e") || bytes.first == UInt8(ascii: "E") {
      bytes = bytes.dropFirst()
      if bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") {
        bytes = bytes.dropFirst()
      }
      guard dropDigits() else { return false }
    }
    return bytes.isEmpty
  }
}

extension Numeral: Hashable {
  public static func == (left: Numeral, right: Numeral) -> Bool { left.text == right.text }

  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension Numeral: ExpressibleByIntegerLiteral {
  /// A whole number of our own, as in `.number(2)`.
  public init(integerLiteral value: UInt) {
    text = String(value)
    self.value = Double(value)
  }
}

extension String {
  /// Of a numeral's text: whether it is made of digits alone, as an index is.
  package var isWhole: Bool { utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } }
}
