import Diagnostics
import Engine
import YAML

extension NetworkReader {
  /// Reads `training: {rate: 0.5, momentum: 0.9, biases: fixed}`.
  mutating func training(from node: YAMLNode) -> Training? {
    guard !node.isNull else { return nil }
    guard case .mapping(let mapping) = node else {
      error(
        "'training' must be a mapping, found \(node.kind)", at: node.range,
        notes: ["such as {rate: 0.5}"])
      return nil
    }
    mapping.checkKeys(of: "'training'", known: TrainingChanges.keys, reporting: &diagnostics)
    _ = mapping.required("rate", of: "'training'", reporting: &diagnostics)
    let changes = TrainingChanges(mapping, reporting: &diagnostics)
    changes.record(in: &typed)
    return changes.applied(to: nil)
  }

  /// Reports the layers whose nodes cannot share a bias where they are to.
  mutating func check(
    _ training: Training, with layers: [Layer?], at place: SourceRange
  ) {
    guard training.biases == .shared else { return }
    for (index, layer) in layers.enumerated() {
      guard let biases = layer?.biases, let (node, bias) = layer?.firstOtherBias else { continue }
      error(
        "nodes that share a bias must begin with the same one; in layer \(index + 1), "
          + "that of node 0 is \(biases[0]) and that of node \(node) is \(bias)",
        at: place)
    }
  }
}

extension Layer {
  /// The first node whose bias is not that of node 0.
  fileprivate var firstOtherBias: (node: Int, bias: Double)? {
    guard let biases, let node = biases.firstIndex(where: { $0 != biases[0] }) else { return nil }
    return (node, biases[node])
  }
}
