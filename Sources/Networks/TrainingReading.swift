import Diagnostics
import YAML

extension NetworkReader {
  /// Reads `training: {rate: 0.5}` and returns the rate.
  ///
  /// The language's other keys are accepted where they ask for what is done without them, and refused
  /// where they would change the numbers.
  mutating func rate(from node: YAMLNode) -> Double? {
    guard !node.isNull else { return nil }
    guard case .mapping(let mapping) = node else {
      error(
        "'training' must be a mapping, found \(node.kind)", at: node.range,
        notes: ["such as {rate: 0.5}"])
      return nil
    }
    let plain = ["momentum": "0", "weight-decay": "0", "order": "batch", "biases": "trained"]
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
    guard let rate = mapping["rate"] else { return nil }
    guard let number = rate.number("the rate", reporting: &diagnostics) else { return nil }
    guard number.value.value > 0 else {
      error("the rate must be above 0, found \(number.value.text)", at: rate.range)
      return nil
    }
    typed.record(rate: number.value.text)
    return number.value.value
  }
}
