import Engine

/// The texts of the numbers that an author typed for weights, biases, inputs, targets and the rate.
///
/// Holds only texts that differ from how the number would print anyhow, so that a large network whose
/// numbers are plain decimals takes no room.
public struct TypedNumbers: Sendable {
  private struct Place: Hashable {
    let quantity: Quantity
    let sample: Int?
  }

  private var texts: [Place: String] = [:]
  private var rate: String?

  public init() {}

  /// Keeps the text that was typed for a parameter, or with `sample` for an input or a target.
  ///
  /// `text` may carry a sign. A text that is no decimal number (`0x1F`) is not kept: the number then
  /// prints as any other.
  public mutating func record(_ text: String, for quantity: Quantity, sample: Int? = nil) {
    guard let value = Double(text), let kept = Self.unsigned(text) else { return }
    let decimal = DecimalNumber(value)
    guard kept != decimal.plainText || decimal.digitCount > 12 else { return }
    texts[Place(quantity: quantity, sample: sample)] = kept
  }

  public mutating func record(rate text: String) { rate = Self.unsigned(text) }

  /// The texts for inputs, targets and the rate alone: training leaves these as they are.
  public var withoutParameters: TypedNumbers {
    var kept = self
    kept.texts = texts.filter { $0.key.sample != nil }
    return kept
  }

  /// The text without its sign; nil where it prints as any other number.
  func text(for quantity: Quantity, sample: Int?) -> String? {
    texts.isEmpty ? nil : texts[Place(quantity: quantity, sample: sample)]
  }

  var learningRate: String? { rate }

  private static func unsigned(_ text: String) -> String? {
    let digits = text.first == "-" || text.first == "+" ? String(text.dropFirst()) : text
    return Numeral(digits) == nil ? nil : digits
  }
}
