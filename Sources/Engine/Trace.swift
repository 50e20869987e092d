/// Every value that the forward pass of one sample computes.
public struct ScalarTrace<Number: Scalar>: Sendable {
  /// The network whose forward pass it is.
  public let network: Network
  /// xₖ
  public let input: [Number]
  /// yⱼ
  public let target: [Number]
  /// The parameters that were varied while the values were computed.
  let cutParameters: [Quantity: Number]
  /// `preActivations[l - 1]` is layer l's z.
  let preActivations: [[Number]]
  /// `activations[l]` is layer l's a; layer 0 is the input.
  let activations: [[Number]]
  /// C₀ⱼ of each output node j, whose sum the loss is.
  public let lossShares: [Number]
  /// The loss of the sample.
  public let loss: Number

  /// zⱼ⁽ˡ⁾, for a layer from 1 on.
  public func preActivation(layer: Int, node: Int) -> Number { preActivations[layer - 1][node] }
  /// aⱼ⁽ˡ⁾; layer 0 is the input.
  public func activation(layer: Int, node: Int) -> Number { activations[layer][node] }
  /// C₀ⱼ of output node j.
  public func lossShare(node: Int) -> Number { lossShares[node] }

  /// The value of any quantity.
  ///
  /// - Precondition: the network has the quantity (`network.has(_:)`).
  public subscript(quantity: Quantity) -> Number {
    switch quantity {
    case .input(let node): activations[0][node]
    case .target(let node): target[node]
    case .weight(let layer, let to, let from):
      cutParameters[quantity] ?? Number(network.layers[layer - 1].weights[to, from])
    case .bias(let layer, let node):
      cutParameters[quantity] ?? Number(network.layers[layer - 1].biases?[node] ?? 0)
    case .preActivation(let layer, let node): preActivations[layer - 1][node]
    case .activation(let layer, let node): activations[layer][node]
    case .lossShare(let node): lossShares[node]
    case .loss: loss
    }
  }
}

/// Every value of one sample, in plain numbers.
public typealias Trace = ScalarTrace<Double>

extension ScalarTrace<Double> {
  /// The nodes whose pre-activation stands where its activation function has no derivative.
  public var kinks: [Quantity] {
    var found: [Quantity] = []
    for (index, layer) in network.layers.enumerated() {
      for (node, z) in preActivations[index].enumerated() where layer.activation.hasKink(at: z) {
        found.append(.preActivation(layer: index + 1, node: node))
      }
    }
    return found
  }

  var outputLayer: OutputLayer<Double> {
    OutputLayer(
      activation: network.layers[network.depth - 1].activation, loss: network.loss,
      preActivations: preActivations[network.depth - 1], computed: activations[network.depth],
      activations: activations[network.depth], targets: target)
  }
}
