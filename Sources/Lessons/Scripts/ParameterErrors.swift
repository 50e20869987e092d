import Engine

/// How far rounding may take the parameters of a trained network from what another program computes.
///
/// Measured, not proved: the same training begins a few roundings above and below, at a rate as much above and below, and
/// what that changes is taken many times. Numbers of few digits, such as 0.5, stay as they are, since nothing is rounded of
/// them.
struct ParameterErrors {
  struct Layer {
    /// As the matrix stores them.
    var weights: [Double]
    var biases: [Double]
  }

  private(set) var layers: [Layer]

  /// Of parameters that are written in the script.
  init(none network: Network) {
    layers = network.layers.map { layer in
      Layer(
        weights: layer.weights.elements.map { _ in 0 },
        biases: (layer.biases ?? []).map { _ in 0 })
    }
  }

  /// Of `trained`, which `training` made from `network`. Costs twice as much as the training.
  init(
    of trained: Network, from network: Network, on samples: [Sample], by training: Training,
    updates: Int
  ) throws(NetworkError) {
    self.init(none: network)
    // What cancels, as the derivatives by a shared bias of a softmax, leaves roundings behind with every update.
    let step =
      Self.roundings * training.rate * Double(updates) / (1 - training.momentum)
    for (index, gradient) in try network.gradient(on: samples).layers.enumerated() {
      let weights = gradient.weights
      layers[index].weights.add(step * weights.elements.largest)
      let biases = gradient.biases ?? []
      layers[index].biases.add(step * Double(biases.count) * biases.largest)
    }
    for direction in [1.0, -1] {
      var training = training
      training.rate *= 1 + direction * Self.roundings
      let other = try network.slightlyMoved(direction)
        .trained(on: samples, by: training, updates: updates)
      for (index, (layer, other)) in zip(trained.layers, other.layers).enumerated() {
        layers[index].weights.include(layer.weights.elements, other.weights.elements)
        layers[index].biases.include(layer.biases ?? [], other.biases ?? [])
      }
    }
  }

  /// Whether they are so small that what follows from them can be told by slopes.
  func areSmall(beside network: Network) -> Bool {
    zip(layers, network.layers).allSatisfy { errors, layer in
      let largest = max(layer.weights.elements.largest, (layer.biases ?? []).largest)
      return max(errors.weights.largest, errors.biases.largest) <= 1e-4 * largest
    }
  }

  fileprivate static let roundings = 0x1p-50
}

extension [Double] {
  fileprivate var largest: Double { reduce(0) { Swift.max($0, $1.magnitude) } }

  fileprivate mutating func add(_ number: Double) {
    for index in indices { self[index] += number }
  }

  fileprivate mutating func include(_ values: [Double], _ others: [Double]) {
    for index in indices {
      let difference = (values[index] - others[index]).magnitude
      let error = 32 * difference + ParameterErrors.roundings * values[index].magnitude
      // A difference that is no number is none that can be tolerated.
      self[index] = error.isNaN ? .infinity : Swift.max(self[index], error)
    }
  }
}

extension Network {
  /// Each parameter a few roundings away, up and down in turn; all biases of a layer alike, since they may be shared.
  fileprivate func slightlyMoved(_ direction: Double) throws(NetworkError) -> Network {
    try Network(
      inputs: inputs,
      layers: layers.map { layer in
        var weights = layer.weights
        for index in weights.elements.indices {
          weights.elements[index].moveSlightly(index.isMultiple(of: 2) ? direction : -direction)
        }
        var biases = layer.biases
        for node in 0..<(biases?.count ?? 0) { biases?[node].moveSlightly(direction) }
        return Layer(activation: layer.activation, weights: weights, biases: biases)
      }, loss: loss, reduction: reduction)
  }
}

extension Double {
  /// Whether sums and products of such numbers are exact.
  var hasFewDigits: Bool { significandWidth <= 20 }

  fileprivate mutating func moveSlightly(_ direction: Double) {
    if !hasFewDigits { self *= 1 + direction * ParameterErrors.roundings }
  }
}
