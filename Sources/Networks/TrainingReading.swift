import Diagnostics
import YAML

extension NetworkReader {
  /// Reads `training: {rate: 0.5, biases: fixed}`: the rate, and whether the weights alone are trained.
  ///
  /// The language's other keys are accepted where they ask for what is done without them, and refused
  /// where they would change the numbers.
  mutating func training(from node: YAMLNode) -> (rate: Double?, fixesBiases: Bool)? {
    guard !node.isNull else { return nil }
    guard case .mapping(let mapping) = node else {
      error(
        "'training' must be a mapping, found \(node.kind)", at: node.range,
        notes: ["such as {rate: 0.5}"])
      return nil
    }
    let plain = ["momentum": "0", "weight-decay": "0", "order": "batch"]
    mapping.checkKeys(
      of: "'training'", known: ["rate", "momentum", "weight-decay", "order", "biases"],
      reporting: &diagnostics)
    for entry in mapping.entries {
      guard let value = plain[entry.key.text] else { continue }
      if case .scalar(let scalar) = entry.value, scalar.text == value { continue }
      if value == "0",
        let number = entry.value.number("'\(entry.key.text)'", reporting: &diagnostics),
        number.value.value == 0
      {
        continue
      }
      error(
        "this version trains with '\(entry.key.text): \(value)' alone; leave the key out",
        at: entry.key.range)
    }
    let biases = mapping["biases"].flatMap {
      $0.name("'biases'", among: ["trained", "fixed"], reporting: &diagnostics)
    }
    return (mapping["rate"].flatMap { rate(from: $0) }, biases == "fixed")
  }

  private mutating func rate(from rate: YAMLNode) -> Double? {
    guard let number = rate.number("the rate", reporting: &diagnostics) else { return nil }
    guard number.value.value > 0 else {
      error("the rate must be above 0, found \(number.value.text)", at: rate.range)
      return nil
    }
    typed.record(rate: number.value.text)
    return number.value.value
  }
}
