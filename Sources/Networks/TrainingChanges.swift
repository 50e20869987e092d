public import Diagnostics
public import Engine
import Expressions
public import Meaning
public import YAML

/// What a lesson says about training; what it does not say stays as it was.
///
///     {rate: 0.5, momentum: 0.9, weight-decay: 0.001, order: online, biases: shared}
public struct TrainingChanges: Hashable, Sendable {
  /// η, above 0.
  public private(set) var rate: Placed<TypedNumber>?
  /// At least 0 and below 1.
  public private(set) var momentum: TypedNumber?
  /// Not negative.
  public private(set) var weightDecay: TypedNumber?
  /// What an update is computed on.
  public private(set) var order: Training.Order?
  /// What an update does to biases.
  public private(set) var biases: Training.Biases?

  enum Key: String, CaseIterable {
    case rate, momentum
    case weightDecay = "weight-decay"
    case order, biases
  }

  /// The keys of a mapping that are read here.
  public static let keys = Key.allCases.map(\.rawValue)

  /// Reads them from a mapping, whose other keys are left to the caller.
  public init(_ mapping: YAMLMapping, reporting diagnostics: inout [Diagnostic]) {
    rate = mapping["rate"].flatMap {
      Self.number($0, "the rate", "must be above 0", reporting: &diagnostics) { $0 > 0 }
    }
    momentum =
      mapping["momentum"].flatMap {
        Self.number($0, "the momentum", "must be at least 0 and below 1", reporting: &diagnostics) {
          (0..<1).contains($0)
        }
      }?.value
    weightDecay =
      mapping["weight-decay"].flatMap {
        Self.number($0, "the weight decay", "must not be negative", reporting: &diagnostics) {
          $0 >= 0
        }
      }?.value
    order = mapping["order"].flatMap {
      Self.choice($0, "'order'", of: Training.Order.self, reporting: &diagnostics)
    }
    biases = mapping["biases"].flatMap {
      Self.choice($0, "'biases'", of: Training.Biases.self, reporting: &diagnostics)
    }
  }

  private static func number(
    _ node: YAMLNode, _ what: String, _ limits: String, reporting diagnostics: inout [Diagnostic],
    _ isWithin: (Double) -> Bool
  ) -> Placed<TypedNumber>? {
    guard let number = node.number(what, reporting: &diagnostics) else { return nil }
    guard isWithin(number.value.value) else {
      diagnostics.append(.error("\(what) \(limits), found \(number.value.text)", at: node.range))
      return nil
    }
    return number
  }

  private static func choice<Choice: NamedChoice>(
    _ node: YAMLNode, _ what: String, of choices: Choice.Type,
    reporting diagnostics: inout [Diagnostic]
  ) -> Choice? {
    let name = node.name(what, among: Choice.allCases.map(\.name), reporting: &diagnostics)
    return Choice.allCases.first { $0.name == name }
  }

  /// The training with these changes; nil where neither says the rate.
  public func applied(to training: Training?) -> Training? {
    guard let rate = rate?.value.value ?? training?.rate else { return nil }
    return Training(
      rate: rate, momentum: momentum?.value ?? training?.momentum ?? 0,
      weightDecay: weightDecay?.value ?? training?.weightDecay ?? 0,
      order: order ?? training?.order ?? .batch, biases: biases ?? training?.biases ?? .trained)
  }

  /// Keeps the texts of the numbers.
  public func record(in typed: inout TypedNumbers) {
    if let rate { typed.record(rate: rate.value.text) }
    if let momentum { typed.record(momentum: momentum.text) }
    if let weightDecay { typed.record(weightDecay: weightDecay.text) }
  }
}

protocol NamedChoice: CaseIterable {
  /// As it is written in a lesson.
  var name: String { get }
}

extension Training.Order: NamedChoice {
  var name: String {
    switch self {
    case .batch: "batch"
    case .online: "online"
    }
  }
}

extension Training.Biases: NamedChoice {
  var name: String {
    switch self {
    case .trained: "trained"
    case .fixed: "fixed"
    case .shared: "shared"
    }
  }
}
