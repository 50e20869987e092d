/// A decimal number as it is written: its digits are part of what it says.
///
/// 0.50 and 0.5 are the same number and different numerals.
public struct Numeral: Hashable, Sendable {
  /// Such as `12`, `.05`, `0.50` or, in scientific notation, `4.386e-4`. Never with a sign.
  public let text: String

  /// nil where `text` is no unsigned decimal number.
  public init?(_ text: String) {
    // Refined by the notation's reader.
    guard let value = Double(text), value.isFinite, value.sign == .plus else { return nil }
    self.text = text
    self.value = value
  }

  /// The nearest floating-point number.
  public let value: Double
}
