import Decimals
import Engine
import Expressions
import Meaning

/// A derivative that is 0 by rounding alone, and an activation that it is so for.
package struct Rounded: Hashable, Sendable {
  package let derivative: Expression
  package let activation: Symbol
}

extension Workings {
  /// Where a derivative is 0 only since an activation lies closer to the end of its function than numbers can say.
  func rounded(_ link: Link, value: Double, samples: [Int]) -> Rounded? {
    guard value == 0 else { return nil }
    for sample in samples.prefix(100) {
      let greatest = setting.samples[sample].input.reduce(1) { max($0, $1.magnitude) }
      guard let trace = try? setting.trace(of: sample), let end = trace.activationAtEnd,
        let softer = network.softer(forInputsUpTo: greatest),
        let slope = try? softer.tangent(
          of: link.quantity, by: link.varied, on: setting.samples[sample]), slope != 0
      else { continue }
      return Rounded(
        derivative: fraction(link), activation: spelling.symbol(end))
    }
    return nil
  }
}

extension Network {
  /// The same with pre-activations that are small: what is 0 there, too, is so for another reason.
  fileprivate func softer(forInputsUpTo input: Double) -> Network? {
    let layers = layers.enumerated().map { index, layer in
      let greatest =
        layer.weights.elements.reduce(1) { max($0, $1.magnitude) } * (index == 0 ? input : 1)
      var weights = layer.weights
      for index in weights.elements.indices { weights.elements[index] /= greatest }
      return Layer(
        activation: layer.activation, weights: weights,
        biases: layer.biases?.map { $0 / greatest })
    }
    return try? Network(inputs: inputs, layers: layers, loss: loss, reduction: reduction)
  }
}

extension Trace {
  /// The first activation that is 0, 1 or −1 to the last bit, and never is in truth.
  fileprivate var activationAtEnd: Quantity? {
    for l in 1...network.depth {
      for node in 0..<network.nodes(inLayer: l) {
        let isAtEnd =
          switch network.layers[l - 1].activation.saturation {
          case .logistic, .softmax:
            activation(layer: l, node: node) == 0 || complement(layer: l, node: node) == 0
          case .hyperbolic: squareComplement(layer: l, node: node) == 0
          case nil: false
          }
        if isAtEnd { return .activation(layer: l, node: node) }
      }
    }
    return nil
  }
}
