import Diagnostics
import Engine
import YAML

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
    if let kind = Activation.Kind(rawValue: name.value) { return Activation(kind) }
    let hint =
      otherNames[name.value.lowercased()].map { "; did you mean '\($0)'?" }
      ?? suggestion(for: name.value, among: Activation.Kind.allCases.map(\.rawValue))
    error("unknown activation '\(name.value)'\(hint)", at: name.range)
    return nil
  }

  private mutating func parameter(
    of activation: Activation, from entry: YAMLMapping.Entry
  ) -> Activation? {
    guard let name = activation.parameter?.name else {
      guard entry.value.isNull else {
        error("\(activation.name) has no parameters", at: entry.value.range)
        return nil
      }
      return activation
    }
    return parameter(name, from: entry).map { Activation(activation.kind, parameter: $0) }
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
