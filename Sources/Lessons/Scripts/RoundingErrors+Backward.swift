import Engine

extension RoundingErrors {
  mutating func goBackward(_ parameters: ParameterErrors) {
    let depth = network.depth
    var deltas: [[Double]] = Array(repeating: [], count: depth)
    weights = deltas
    for l in stride(from: depth, through: 1, by: -1) {
      if l == depth, let errors = errorsOfDeltasTogether {
        deltas[l - 1] = errors
      } else {
        let errors =
          l == depth
          ? (0..<network.outputs).map(lossSlopeError)
          : (0..<network.nodes(inLayer: l)).map {
            errorOfDerivative(
              byActivation: $0, layer: l, deltas: deltas[l], parameters.layers[l].weights)
          }
        deltas[l - 1] = errorsOfDeltas(layer: l, derivatives: errors)
      }
      let columns = 0..<network.nodes(inLayer: l - 1)
      weights[l - 1] = deltas[l - 1].enumerated().flatMap { j, error in
        let delta = backward.delta(layer: l, node: j).magnitude
        return columns.map { k in
          let before = forward.activation(layer: l - 1, node: k).magnitude
          return error * before + delta * a[l - 1][k] + Self.unit * delta * before
        }
      }
    }
    delta = deltas
  }

  /// Of the output layer's δ where it is a difference of a and y by itself.
  private var errorsOfDeltasTogether: [Double]? {
    let depth = network.depth
    let size = forward.target.reduce(0) { $0 + $1.magnitude }
    let nodes = 0..<network.outputs
    func value(_ j: Int) -> Double { forward.activation(layer: depth, node: j).magnitude }
    func target(_ j: Int) -> Double { forward.target[j].magnitude }
    switch OutputDelta(network) {
    case .softmaxCrossEntropy:
      return nodes.map { a[depth][$0] * size + Self.unit * (value($0) * size + target($0)) }
    case .sigmoidBinaryCrossEntropy:
      return nodes.map { a[depth][$0] + Self.unit * (value($0) + target($0)) }
    case .sigmoidCrossEntropy:
      return nodes.map { target($0) * (a[depth][$0] + Self.unit * (1 + value($0))) }
    case .byChainRule: return nil
    }
  }

  /// Of ∂C₀/∂aⱼ in the output layer.
  private func lossSlopeError(_ j: Int) -> Double {
    let depth = network.depth
    let value = forward.activation(layer: depth, node: j)
    let target = forward.target[j]
    let slope = backward.lossSlope(node: j).magnitude
    let distance = a[depth][j] + Self.unit * (value.magnitude + target.magnitude)
    func quotient(_ above: Double, _ below: Double) -> Double {
      above == 0 ? 0 : (above / (below * below)).magnitude * (a[depth][j] + Self.unit)
    }
    switch network.loss {
    case .sumOfSquares: return 2 * distance
    case .halfSumOfSquares: return distance
    case .meanSquaredError: return 2 * distance / Double(network.outputs)
    case .crossEntropy: return quotient(target, value) + Self.unit * slope
    case .binaryCrossEntropy:
      return quotient(target, value) + quotient(1 - target, 1 - value) + Self.unit * slope
    }
  }

  private func errorOfDerivative(
    byActivation k: Int, layer l: Int, deltas: [Double], _ weightErrors: [Double]
  ) -> Double {
    let weights = network.layers[l].weights
    return deltas.indices.reduce(0) { sum, j in
      let delta = backward.delta(layer: l + 1, node: j).magnitude
      let weight = weights[j, k].magnitude
      return sum + weight * deltas[j] + weightErrors[j * weights.columns + k] * delta
        + Self.unit * weight * delta
    }
  }

  private func errorsOfDeltas(layer l: Int, derivatives errors: [Double]) -> [Double] {
    let activation = network.layers[l - 1].activation
    let derivatives = errors.indices.map {
      backward.activationDerivative(layer: l, node: $0).magnitude
    }
    if activation == .softmax {
      let values = errors.indices.map { forward.activation(layer: l, node: $0).magnitude }
      let size = errors.indices.reduce(0) { $0 + values[$1] * derivatives[$1] }
      let all = errors.indices.reduce(0) {
        $0 + values[$1] * errors[$1] + a[l][$1] * derivatives[$1]
      }
      return errors.indices.map { j in
        values[j] * (errors[j] + all)
          + (a[l][j] + Self.unit * values[j]) * (derivatives[j] + size)
      }
    }
    return errors.indices.map { j in
      let input = forward.preActivation(layer: l, node: j)
      let slope = backward.activationSlope(layer: l, node: j, by: j).magnitude
      let jump = mayJump(activation, at: input, layer: l, node: j) ? 1.0 : 0
      guard !activation.isLinearInPieces else {
        return slope * errors[j] + derivatives[j] * (Self.unit * slope + jump)
      }
      // No slope changes faster than z, or than the alpha of ELU says.
      let change = max(slope, 1) * z[l - 1][j]
      let loss = Self.unit * (activation.losesDigits ? max(1, input.magnitude) : 1)
      return slope * errors[j] + derivatives[j] * (change + loss + jump)
    }
  }
}
