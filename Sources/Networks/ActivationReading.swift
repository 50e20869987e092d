import Diagnostics
import Engine
import YAML

extension Activation {
  /// The names that a lesson may use.
  public static let names = Kind.allCases.map(\.name)

  /// As it is written in a lesson.
  public var name: String { kind.name }

  /// With its usual parameter where it has one.
  init?(name: String) {
    guard let kind = Kind.allCases.first(where: { $0.name == name }) else { return nil }
    self.init(kind)
  }
}

extension Activation.Kind {
  /// As it is written in a lesson.
  public var name: String {
    switch self {
    case .identity: "identity"
    case .sigmoid: "sigmoid"
    case .tanh: "tanh"
    case .relu: "relu"
    case .leakyReLU: "leaky-relu"
    case .elu: "elu"
    case .softplus: "softplus"
    case .gelu: "gelu"
    case .silu: "silu"
    case .softmax: "softmax"
    }
  }

  /// The key of its parameter; nil where it has none.
  var parameter: String? {
    switch self {
    case .leakyReLU: "slope"
    case .elu: "alpha"
    case .identity, .sigmoid, .tanh, .relu, .softplus, .gelu, .silu, .softmax: nil
    }
  }
}

extension Activation {
  fileprivate func with(parameter: Double) -> Self {
    switch self {
    case .leakyReLU: .leakyReLU(slope: parameter)
    case .elu: .elu(alpha: parameter)
    case .identity, .sigmoid, .tanh, .relu, .softplus, .gelu, .silu, .softmax: self
    }
  }
}

/// What other libraries call them.
private let otherNames = [
  "linear": "identity", "none": "identity", "logistic": "sigmoid", "swish": "silu",
  "leakyrelu": "leaky-relu",
]

extension NetworkReader {
  /// Reads a name, or `{leaky-relu: {slope: 0.01}}`.
  mutating func activation(from node: YAMLNode) -> Activation? {
    switch node {
    case .scalar:
      guard let name = node.text("the activation", reporting: &diagnostics) else { return nil }
      return activation(named: name)
    case .mapping(let mapping):
      guard let entry = mapping.entries.first, mapping.entries.count == 1,
        let activation = activation(named: Placed(entry.key.text, at: entry.key.range))
      else {
        if mapping.entries.count != 1 {
          error(
            "an activation is one name, with its parameter where it has one", at: mapping.range,
            notes: ["such as {leaky-relu: {slope: 0.01}}"])
        }
        return nil
      }
      return parameter(of: activation, from: entry)
    case .sequence:
      error("an activation must be a name, found \(node.kind)", at: node.range)
      return nil
    }
  }

  private mutating func activation(named name: Placed<String>) -> Activation? {
    if let activation = Activation(name: name.value) { return activation }
    let hint =
      otherNames[name.value.lowercased()].map { "; did you mean '\($0)'?" }
      ?? suggestion(for: name.value, among: Activation.names)
    error("unknown activation '\(name.value)'\(hint)", at: name.range)
    return nil
  }

  private mutating func parameter(
    of activation: Activation, from entry: YAMLMapping.Entry
  ) -> Activation? {
    guard let name = activation.kind.parameter else {
      guard entry.value.isNull else {
        error("\(activation.name) has no parameters", at: entry.value.range)
        return nil
      }
      return activation
    }
    return parameter(name, from: entry).map(activation.with(parameter:))
  }

  private mutating func parameter(_ name: String, from entry: YAMLMapping.Entry) -> Double? {
    guard case .mapping(let mapping) = entry.value else {
      error(
        "the parameter of \(entry.key.text) is written as {\(entry.key.text): {\(name): …}}",
        at: entry.value.range)
      return nil
    }
    mapping.checkKeys(of: entry.key.text, known: [name], reporting: &diagnostics)
    return mapping.required(name, of: entry.key.text, reporting: &diagnostics)?
      .number("'\(name)'", reporting: &diagnostics)?.value.value
  }
}
