import Engine
import Expressions
import Meaning

/// On which sides of their kinks the nodes of a twin are.
struct KinkSides {
  /// How often it is the side on which the activation function is steep.
  let steep: Double
  /// Whether they are near it, so that what is nearly the same falls on the other side.
  let isNear: Bool
}

extension TwinNumbers {
  /// The farthest that those are that are near their kinks.
  private static let near = 0.3

  /// The same network with other weights into some nodes, so that the setting's sample comes to a side of each
  /// kink by chance.
  mutating func turned(_ setting: Setting, to sides: KinkSides) -> Setting? {
    let network = setting.network
    guard setting.samples.indices.contains(setting.sample) else { return setting }
    var values = setting.samples[setting.sample].input
    var layers: [Layer] = []
    for layer in network.layers {
      var elements = layer.weights.elements
      var z: [Double] = []
      for node in 0..<layer.nodes {
        let row = node * values.count..<(node + 1) * values.count
        let bias = layer.biases?[node] ?? 0
        if layer.activation.hasKink(at: 0) {
          turn(&elements[row], to: sides, inputs: values, bias: bias)
        }
        z.append(zip(elements[row], values).reduce(bias) { $0 + $1.0 * $1.1 })
      }
      values = layer.activation.values(ofLayer: z)
      layers.append(
        Layer(
          activation: layer.activation,
          weights: Matrix(
            rows: layer.nodes, columns: layer.weights.columns, elements: elements),
          biases: layer.biases))
    }
    guard
      let turned = try? Network(
        inputs: network.inputs, layers: layers, loss: network.loss, reduction: network.reduction),
      var twin = try? Setting(
        network: turned, samples: setting.samples, sample: setting.sample,
        convention: setting.convention)
    else { return nil }
    twin.training = setting.training
    return twin.suitability == .unusable ? nil : twin
  }

  private mutating func turn(
    _ weights: inout ArraySlice<Double>, to sides: KinkSides, inputs: [Double], bias: Double
  ) {
    let sum = zip(weights, inputs).reduce(0) { $0 + $1.0 * $1.1 }
    let isSteep = between(0, 1) < sides.steep
    if sides.isNear,
      let largest = inputs.indices.max(by: {
        inputs[$0].magnitude < inputs[$1].magnitude
      }), inputs[largest] != 0
    {
      // Of any order, from a thousandth on.
      let share = between(0.15, 1)
      let size = Self.near * share * share * share
      weights[weights.startIndex + largest] +=
        ((isSteep ? size : -size) - sum - bias) / inputs[largest]
    } else if (sum + bias > 0) != isSteep {
      for place in weights.indices { weights[place].negate() }
    }
  }
}
