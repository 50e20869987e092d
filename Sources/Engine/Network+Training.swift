extension Network {
  /// The network after `updates` steps of gradient descent, each over all samples.
  ///
  /// - Parameter fixesBiases: whether the weights alone are changed.
  public func trained(
    on samples: [Sample], rate: Double, updates: Int, fixesBiases: Bool = false
  ) throws(NetworkError) -> Network {
    guard updates > 0 else { return self }
    guard !samples.isEmpty else { throw .noSamples }
    var workspace = GradientWorkspace(for: self, includesInputs: false)
    try workspace.load(samples)
    for _ in 0..<updates {
      workspace.computeGradient()
      workspace.descend(rate: rate, fixesBiases: fixesBiases)
    }
    return workspace.network
  }

  /// The network with η times the gradient subtracted from its parameters.
  ///
  /// - Precondition: `gradient` is of a network of this shape.
  public func updated(along gradient: Gradient, rate: Double) -> Network {
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
    return Network(unchecked: layers, inputs: inputs, loss: loss, reduction: reduction)
  }
}
