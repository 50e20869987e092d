import Engine

/// The texts of the numbers that an author typed for weights, biases, inputs, targets and training.
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
  private var momentum: String?
  private var weightDecay: String?
  /// Whether nobody gave the weights and biases: training made them.
  public private(set) var areParametersComputed = false

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
  public mutating func record(momentum text: String) { momentum = Self.unsigned(text) }
  public mutating func record(weightDecay text: String) { weightDecay = Self.unsigned(text) }

  /// The texts for inputs, targets and training alone: training leaves these as they are.
  public var withoutParameters: TypedNumbers {
    var kept = self
    kept.texts = texts.filter { $0.key.sample != nil }
    kept.areParametersComputed = true
    return kept
  }

  /// The text without its sign; nil where it prints as any other number.
  func text(for quantity: Quantity, sample: Int?) -> String? {
    texts.isEmpty ? nil : texts[Place(quantity: quantity, sample: sample)]
  }

  var learningRate: String? { rate }

  /// What was typed for the momentum; nil where nothing was.
  public var momentumNumeral: Numeral? { momentum.flatMap { Numeral($0) } }
  public var weightDecayNumeral: Numeral? { weightDecay.flatMap { Numeral($0) } }

  private static func unsigned(_ text: String) -> String? {
    let digits = text.first == "-" || text.first == "+" ? String(text.dropFirst()) : text
    return Numeral(digits) == nil ? nil : digits
  }
}
