extension Network {
  /// The derivatives of C by every weight, bias and input, over all samples.
  public func gradient(on samples: [Sample]) throws(NetworkError) -> Gradient {
    var gradient = Gradient(
      layers: layers.map { layer in
        Gradient.Layer(
          weights: Matrix(
            rows: layer.weights.rows, columns: layer.weights.columns,
            elements: Array(repeating: 0, count: layer.weights.elements.count)),
          biases: layer.biases.map { Array(repeating: 0, count: $0.count) })
      },
      inputs: Array(repeating: 0, count: inputs), loss: 0)
    let share = try share(of: samples.count)
    for sample in samples {
      let backward = backwardPass(from: try forwardPass(on: sample))
      gradient.loss += share * backward.forward.loss
      for k in 0..<inputs {
        gradient.inputs[k] += share * backward.activationDerivative(layer: 0, node: k)
      }
      for l in 1...depth {
        for j in 0..<nodes(inLayer: l) {
          let delta = share * backward.delta(layer: l, node: j)
          gradient.layers[l - 1].biases?[j] += delta
          for k in 0..<nodes(inLayer: l - 1) {
            gradient.layers[l - 1].weights[j, k] +=
              delta * backward.forward.activation(layer: l - 1, node: k)
          }
        }
      }
    }
    return gradient
  }

  /// C, the loss of all samples.
  public func loss(on samples: [Sample]) throws(NetworkError) -> Double {
    let share = try share(of: samples.count)
    var total = 0.0
    for sample in samples { total += try forwardPass(on: sample).loss }
    return share * total
  }

  /// ∂C/∂ of any quantity, one that belongs to a sample varied in every sample alike.
  public func derivative(
    by quantity: Quantity, on samples: [Sample]
  ) throws(NetworkError) -> Double {
    guard has(quantity) else { throw .unknownQuantity(quantity) }
    let share = try share(of: samples.count)
    var total = 0.0
    for sample in samples {
      total += backwardPass(from: try forwardPass(on: sample)).derivative(by: quantity)
    }
    return share * total
  }

  private func share(of samples: Int) throws(NetworkError) -> Double {
    guard samples > 0 else { throw .noSamples }
    return switch reduction {
    case .mean: 1 / Double(samples)
    case .sum: 1
    }
  }
}
