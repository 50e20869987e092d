import Decimals
import Engine
import Expressions

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
    guard !Self.printsAsTyped(text) else { return }
    guard let value = Double(text), let kept = Self.unsigned(text) else { return }
    let decimal = DecimalNumber(value)
    guard kept != decimal.plainText || decimal.digitCount > 12 else { return }
    texts[Place(quantity: quantity, sample: sample)] = kept
  }

  /// Keeps what was typed for the learning rate.
  public mutating func record(rate text: String) { rate = Self.unsigned(text) }
  /// Keeps what was typed for the momentum.
  public mutating func record(momentum text: String) { momentum = Self.unsigned(text) }
  /// Keeps what was typed for the weight decay.
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
  /// What was typed for the weight decay; nil where nothing was.
  public var weightDecayNumeral: Numeral? { weightDecay.flatMap { Numeral($0) } }

  /// Whether the text is a short decimal with no digit too many, as `0`, `12` and `-0.5` are.
  private static func printsAsTyped(_ text: String) -> Bool {
    var digits = text.utf8[...]
    if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
    guard digits.count <= 13 else { return false }
    var whole = 0
    var places: Int?
    for (index, byte) in digits.enumerated() {
      switch byte {
      case UInt8(ascii: "."):
        guard places == nil else { return false }
        places = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if let known = places { places = known + 1 } else { whole += 1 }
        let isLeadingZero = index == 0 && byte == UInt8(ascii: "0")
        if isLeadingZero, digits.count > 1, digits.dropFirst().first != UInt8(ascii: ".") {
          return false
        }
      default: return false
      }
    }
    guard whole > 0, whole + (places ?? 0) <= 12 else { return false }
    return places.map { $0 > 0 && digits.last != UInt8(ascii: "0") } ?? true
  }

  private static func unsigned(_ text: String) -> String? {
    let digits = text.first == "-" || text.first == "+" ? String(text.dropFirst()) : text
    return Numeral(digits) == nil ? nil : digits
  }
}
