/// A way through a network from the input to the loss: in which numbers its formulas are computed, and what stands for
/// each quantity once it is.
///
/// The formulas themselves are `trace(of:target:)` and what it calls.
protocol ForwardPass: AnyObject {
  associatedtype Number: Scalar

  var network: Network { get }
  /// The parameters for which other numbers stand than the network's.
  var cutParameters: [Quantity: Number] { get }

  /// z of a layer: Σₖ wⱼₖ aₖ + bⱼ of each node, where `before` are the activations of the layer before.
  func preActivations(ofLayer l: Int, from before: [Number]) -> [Number]
  /// The activations of a layer as its function gives them.
  func computedActivations(ofLayer l: Int, at z: [Number]) -> [Number]
  /// C₀ⱼ of an output node.
  func lossShare(ofNode j: Int, in output: OutputLayer<Number>) -> Number
  /// The loss of the sample.
  func loss(of shares: [Number]) -> Number
  /// What stands for an activation, a loss share or the loss from there on.
  func settled(_ quantity: Quantity, computed: Number) -> Number
}

extension ForwardPass {
  func computedActivations(ofLayer l: Int, at z: [Number]) -> [Number] {
    network.layers[l - 1].activation.values(ofLayer: z)
  }

  func lossShare(ofNode j: Int, in output: OutputLayer<Number>) -> Number { output.share(j) }

  func loss(of shares: [Number]) -> Number {
    settled(.loss, computed: eightLaneSum(shares))
  }

  func trace(of input: [Number], target: [Number]) -> ScalarTrace<Number> {
    var preActivations: [[Number]] = []
    var activations = [input]
    var computed = input
    preActivations.reserveCapacity(network.depth)
    activations.reserveCapacity(network.depth + 1)
    for l in 1...network.depth {
      let z = self.preActivations(ofLayer: l, from: activations[l - 1])
      computed = computedActivations(ofLayer: l, at: z)
      preActivations.append(z)
      activations.append(
        computed.indices.map {
          settled(.activation(layer: l, node: $0), computed: computed[$0])
        })
    }
    let depth = network.depth
    let output = OutputLayer(
      activation: network.layers[depth - 1].activation, loss: network.loss,
      preActivations: preActivations[depth - 1], computed: computed,
      activations: activations[depth], targets: target)
    let lossShares = target.indices.map {
      settled(.lossShare(node: $0), computed: lossShare(ofNode: $0, in: output))
    }
    return ScalarTrace(
      network: network, input: input, target: target, cutParameters: cutParameters,
      preActivations: preActivations, activations: activations, lossShares: lossShares,
      loss: loss(of: lossShares))
  }
}
