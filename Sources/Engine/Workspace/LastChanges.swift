/// By how much the last update changed each parameter, in the layout of a workspace's parameters.
final class LastChanges {
  struct Layer {
    let columnLanes: Int
    /// A row for each node.
    let weights: UnsafeMutablePointer<Lanes>
    let biases: UnsafeMutablePointer<Lanes>
  }

  let layers: [Layer]

  init(of network: Network) {
    layers = network.layers.map { layer in
      let columnLanes = lanes(for: layer.weights.columns)
      return Layer(
        columnLanes: columnLanes, weights: allocateLanes(layer.nodes * columnLanes),
        biases: allocateLanes(lanes(for: layer.nodes)))
    }
  }

  deinit {
    for layer in layers {
      layer.weights.deallocate()
      layer.biases.deallocate()
    }
  }

  /// - Precondition: the network has the quantity.
  subscript(quantity: Quantity) -> Double {
    switch quantity {
    case .weight(let l, let to, let from):
      numbers(layers[l - 1].weights + to * layers[l - 1].columnLanes)[from]
    case .bias(let l, let node): numbers(layers[l - 1].biases)[node]
    case .input, .target, .preActivation, .activation, .lossShare, .loss: 0
    }
  }
}
