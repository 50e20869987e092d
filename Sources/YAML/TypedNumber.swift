/// A decimal number, and how it was typed.
///
/// `.05`, `1e-3`, `0.10` and `+0.5` are numbers. What YAML 1.1 reads in a way of its own is none:
/// `0x10`, `1_000`, `010`, `1:30`.
public struct TypedNumber: Hashable, Sendable {
  /// As it was typed, sign included.
  public let text: String
  /// The nearest floating-point number, never −0.
  public let value: Double

  /// Reads a number.
  ///
  /// - Throws: where the text is none, or no `Double` is near it.
  public init(_ text: String) throws(TypedNumberError) {
    guard let shape = Shape(text) else { throw TypedNumberError(text) }
    guard !shape.hasLeadingZero else { throw .leadingZero(text) }
    guard let value = Double(text), value.isFinite else { throw .outOfRange(text) }
    guard value != 0 || shape.isZero else { throw .outOfRange(text) }
    self.text = text
    self.value = value == 0 ? 0 : value
  }

  /// Whether the text is such a number, or would be one without a leading zero.
  public static func isNumeric(_ text: String) -> Bool { Shape(text) != nil }

  /// A sign or none, digits with at most one point and a digit after it, an exponent or none.
  fileprivate struct Shape {
    let hasLeadingZero: Bool
    let isZero: Bool

    init?(_ text: String) {
      var rest = text.utf8[...]
      func takeDigits() -> Substring.UTF8View {
        let digits = rest.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        rest = rest.dropFirst(digits.count)
        return digits
      }
      func take(_ characters: [UInt8]) -> Bool {
        guard let first = rest.first, characters.contains(first) else { return false }
        rest = rest.dropFirst()
        return true
      }
      let signs = [UInt8(ascii: "+"), UInt8(ascii: "-")]
      _ = take(signs)
      let whole = takeDigits()
      var fraction: Substring.UTF8View?
      if take([UInt8(ascii: ".")]) { fraction = takeDigits() }
      guard fraction.map({ !$0.isEmpty }) ?? !whole.isEmpty else { return nil }
      if take([UInt8(ascii: "e"), UInt8(ascii: "E")]) {
        _ = take(signs)
        guard !takeDigits().isEmpty else { return nil }
      }
      guard rest.isEmpty else { return nil }
      let isDigitZero = { (digit: UInt8) in digit == UInt8(ascii: "0") }
      hasLeadingZero = whole.count > 1 && whole.first.map(isDigitZero) == true
      isZero = whole.allSatisfy(isDigitZero) && (fraction?.allSatisfy(isDigitZero) ?? true)
    }
  }
}

/// Why a text is no number, with what would be one.
public enum TypedNumberError: Error, Hashable, Sendable {
  /// Something else, and what would be a number.
  case notANumber(String, hint: String)
  /// `010`, which YAML 1.1 takes for 8 and readers for 10.
  case leadingZero(String)
  /// Above the largest `Double`, or not 0 and nearer to it than any.
  case outOfRange(String)

  init(_ text: String) {
    self = .notANumber(text, hint: Self.hint(for: text))
  }

  /// What was found and what would be right, as a sentence without a full stop.
  public var message: String {
    switch self {
    case .notANumber(let text, let hint):
      text.isEmpty ? "a number is missing" : "'\(text)' is not a number" + hint
    case .leadingZero(let text):
      "'\(text)' begins with a 0 that changes nothing; write \(Self.withoutLeadingZeros(text))"
    case .outOfRange(let text): "'\(text)' is too large or too small for a floating-point number"
    }
  }

  private static func hint(for text: String) -> String {
    let lowercased = text.lowercased()
    let unsigned = lowercased.drop { $0 == "+" || $0 == "-" || $0 == "." }
    if ["nan", "inf", "infinity"].contains(unsigned) { return " that can be computed with" }
    if let mended = mended(text) { return "; write \(mended)" }
    if lowercased.contains("0x") || lowercased.contains("0o") {
      return "; numbers are written in decimal"
    }
    if text.contains("/") { return "; a fraction is written as a decimal" }
    return ""
  }

  /// The number that a decimal comma, digit separators, a typographic minus or a lone point stand for.
  private static func mended(_ text: String) -> String? {
    var candidates = [
      text.replacing("−", with: "-"), text.replacing("–", with: "-"),
      text.replacing("_", with: ""), text.replacing(" ", with: ""), text.replacing("'", with: ""),
    ]
    if text.first?.isNumber == true { candidates.append(text + "0") }
    if text.count(where: { $0 == "," }) == 1 { candidates.append(text.replacing(",", with: ".")) }
    return candidates.first { $0 != text && TypedNumber.isNumeric($0) }
      .map { $0.hasSuffix(".0") && text.hasSuffix(".") ? String($0.dropLast(2)) : $0 }
      .map { TypedNumber.Shape($0)?.hasLeadingZero == true ? withoutLeadingZeros($0) : $0 }
  }

  private static func withoutLeadingZeros(_ text: String) -> String {
    let sign = text.hasPrefix("-") ? "-" : ""
    let digits = text.drop { $0 == "+" || $0 == "-" }.drop { $0 == "0" }
    return sign + (digits.first?.isNumber == true ? "" : "0") + digits
  }
}
