import Engine
import Decimals
import Expressions
import Meaning

/// The factors of the chain rule along paths, as they stand in a drawing.
package struct PathFactors {
  /// ∂a/∂z of nodes, by layer and node.
  package private(set) var slopes: [[String]] = []
  /// ∂z/∂w of the weight that is varied; empty where none is.
  package private(set) var ofWeight = ""
  /// ∂C/∂a of each output node.
  package private(set) var ofLoss: [String] = []

  package init(on paths: Paths, in setting: Setting, digits: Int) throws(MeaningError) {
    let network = setting.network
    func text(
      _ name: String, _ quantity: Quantity, by varied: Quantity
    ) throws(MeaningError) -> String {
      let derivative = Expression.derivative(
        of: .symbol(Symbol(quantity, in: network, sample: setting.sample)),
        by: Symbol(varied, in: network, sample: setting.sample))
      let value = try derivative.value(in: setting)
      return "\(name) = \(Expression.rounded(value, digits: digits).plainText)"
    }
    for layer in 1...network.depth {
      var own: [String] = []
      let isWhole = network.layers[layer - 1].activation == .softmax
      for node in 0..<network.nodes(inLayer: layer) {
        guard !isWhole, paths.lead(throughSlopeOfNode: node, inLayer: layer) else {
          own.append("")
          continue
        }
        own.append(
          try text(
            "∂a/∂z", .activation(layer: layer, node: node),
            by: .preActivation(layer: layer, node: node)))
      }
      slopes.append(own)
    }
    if case .weight(let layer, let to, _) = paths.varied {
      ofWeight = try text("∂z/∂w", .preActivation(layer: layer, node: to), by: paths.varied)
    }
    for node in 0..<network.outputs {
      guard paths.lead(fromOutput: node) else {
        ofLoss.append("")
        continue
      }
      ofLoss.append(
        try text("∂C/∂a", paths.quantity, by: .activation(layer: network.depth, node: node)))
    }
  }
}
