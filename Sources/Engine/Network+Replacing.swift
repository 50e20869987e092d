extension Network {
  /// The same network with another number for some of its weights and biases.
  ///
  /// Of `parameters`, weights and biases that the network has (`has(_:)`) count; nothing else can be replaced.
  public func replacing(_ parameters: some Sequence<Quantity>, with value: Double) -> Network {
    var weights = layers.map { $0.weights }
    var biases = layers.map { $0.biases }
    for parameter in parameters {
      switch parameter {
      case .weight(let layer, let to, let from): weights[layer - 1][to, from] = value
      case .bias(let layer, let node): biases[layer - 1]?[node] = value
      case .input, .target, .preActivation, .activation, .lossShare, .loss: break
      }
    }
    let replaced = layers.indices.map {
      Layer(activation: layers[$0].activation, weights: weights[$0], biases: biases[$0])
    }
    return Network(unchecked: replaced, inputs: inputs, loss: loss, reduction: reduction)
  }
}
