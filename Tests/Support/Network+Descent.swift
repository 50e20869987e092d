import Engine

extension Network {
  /// The network with η times the gradient subtracted from its parameters: one step of descent, without a workspace.
  public func updated(along gradient: Gradient, rate: Double) throws -> Network {
    let layers = zip(layers, gradient.layers).map { layer, slope in
      var weights = layer.weights
      for index in weights.elements.indices {
        weights.elements[index] -= rate * slope.weights.elements[index]
      }
      var biases = layer.biases
      for node in slope.biases?.indices ?? 0..<0 {
        biases?[node] -= rate * (slope.biases?[node] ?? 0)
      }
      return Layer(activation: layer.activation, weights: weights, biases: biases)
    }
    return try Network(inputs: inputs, layers: layers, loss: loss, reduction: reduction)
  }
}
