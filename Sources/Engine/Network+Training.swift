extension Network {
  /// The network after `updates` steps of gradient descent.
  ///
  /// - Parameters:
  ///   - samples: at least one.
  ///   - training: how an update is made.
  ///   - updates: how many are made; the cost of one is `Training.visits(perUpdateOf:samples:)`.
  ///   - progress: told how many updates are made, after each of them.
  /// - Throws: where a `TrainingRun` cannot begin.
  public func trained(
    on samples: [Sample], by training: Training, updates: Int, progress: (Int) -> Void = { _ in }
  ) throws(NetworkError) -> Network {
    guard updates > 0 else { return self }
    var run = try TrainingRun(of: self, on: samples, by: training)
    for update in 1...updates {
      run.update()
      progress(update)
    }
    return run.network
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
