import Engine

/// How far rounding may take the numbers of one sample from what another program computes with the usual formulas.
///
/// A running error analysis (Wilkinson 1963; Higham 2002, 3.3) to the first order, of formulas that lose digits where a
/// differs little from y or from 1, as σ' = a(1 − a) does. Sums may be taken in any order. Each has the shape of what it
/// is the error of; `z[l - 1]` is layer l's, `a[l]` too, with the input as layer 0.
struct RoundingErrors {
  private(set) var z: [[Double]] = []
  private(set) var a: [[Double]] = []
  private(set) var delta: [[Double]] = []
  private(set) var weights: [[Double]] = []
  private(set) var loss = 0.0

  /// What one step may lose, in parts of what it computes: some roundings.
  static let unit = 0x1p-48

  private let backward: BackwardTrace
  private var forward: Trace { backward.forward }
  private var network: Network { backward.network }

  init(of backward: BackwardTrace, parameters: ParameterErrors) {
    self.backward = backward
    goForward(parameters)
    goBackward(parameters)
  }

  // MARK: From the input to the loss

  private mutating func goForward(_ parameters: ParameterErrors) {
    a = [(0..<network.inputs).map { _ in 0 }]
    for (index, layer) in network.layers.enumerated() {
      let l = index + 1
      let errors = parameters.layers[index]
      z.append(
        (0..<layer.nodes).map { j in
          var error = errors.biases.isEmpty ? 0 : errors.biases[j]
          var size = layer.biases?[j].magnitude ?? 0
          for k in 0..<layer.weights.columns {
            let before = forward.activation(layer: index, node: k).magnitude
            let weight = layer.weights[j, k].magnitude
            size += weight * before
            error += weight * a[index][k] + errors.weights[j * layer.weights.columns + k] * before
          }
          return error + Self.unit * size
        })
      a.append(activationErrors(layer: l, layer.activation))
    }
    loss = lossError
  }

  private func activationErrors(layer l: Int, _ activation: Activation) -> [Double] {
    let nodes = network.layers[l - 1].nodes
    let values = (0..<nodes).map { forward.activation(layer: l, node: $0).magnitude }
    if activation == .softmax {
      let mean = (0..<nodes).reduce(0) { $0 + values[$1] * z[l - 1][$1] }
      return (0..<nodes).map { values[$0] * (z[l - 1][$0] + mean + Self.unit) }
    }
    return (0..<nodes).map { j in
      let input = forward.preActivation(layer: l, node: j)
      let slope = backward.activationSlope(layer: l, node: j, by: j).magnitude
      let steepest = mayJump(activation, at: input, layer: l, node: j) ? max(slope, 1) : slope
      return steepest * z[l - 1][j]
        + Self.unit * max(values[j], activation.losesDigits ? input.magnitude : 0)
    }
  }

  /// Whether rounding decides on which side of a kink a node is.
  private func mayJump(_ activation: Activation, at input: Double, layer l: Int, node j: Int) -> Bool
  {
    guard activation.hasKink(at: 0), input.magnitude <= z[l - 1][j] else { return false }
    guard input == 0 else { return true }
    // Of numbers such as 1 and 0.5 nothing is rounded, and 0 is 0 whoever adds them.
    let layer = network.layers[l - 1]
    return !(0..<layer.weights.columns).allSatisfy { k in
      (layer.weights[j, k] * forward.activation(layer: l - 1, node: k)).hasFewDigits
    }
  }

  private var lossError: Double {
    let depth = network.depth
    var error = Self.unit * forward.loss.magnitude
    for j in 0..<network.outputs {
      let value = forward.activation(layer: depth, node: j)
      let target = forward.target[j]
      let distance = a[depth][j] + Self.unit * (value.magnitude + target.magnitude)
      error += backward.lossSlope(node: j).magnitude * distance + distance * distance
      switch network.loss {
      case .sumOfSquares, .halfSumOfSquares, .meanSquaredError: break
      case .crossEntropy:
        error +=
          Self.unit * target.magnitude
          * (1 + forward.preActivation(layer: depth, node: j).magnitude)
      case .binaryCrossEntropy:
        error += Self.unit * (1 + forward.preActivation(layer: depth, node: j).magnitude)
      }
    }
    return error
  }

  // MARK: And back

  private mutating func goBackward(_ parameters: ParameterErrors) {
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
      // No slope changes faster than z, or than the alpha of ELU says.
      let change = activation.isLinearInPieces ? 0 : max(slope, 1) * z[l - 1][j]
      let loss =
        Self.unit * (activation.losesDigits ? max(1, input.magnitude) : 1)
      return slope * errors[j] + derivatives[j] * (change + loss + jump)
    }
  }
}

extension RoundingErrors {
  /// The errors of C and of its derivatives, layer by layer; those by the biases in `delta`.
  struct OfAllSamples {
    private(set) var loss = 0.0
    private(set) var weights: [[Double]]
    private(set) var delta: [[Double]]

    /// - Throws: where a sample does not fit.
    init(
      of network: Network, on samples: [Sample], parameters: ParameterErrors
    ) throws(NetworkError) {
      weights = network.layers.map { $0.weights.elements.map { _ in 0 } }
      delta = network.layers.map { Array(repeating: 0, count: $0.nodes) }
      let share = network.reduction == .mean ? 1 / Double(max(samples.count, 1)) : 1
      for sample in samples {
        let backward = network.backwardPass(from: try network.forwardPass(on: sample))
        let errors = RoundingErrors(of: backward, parameters: parameters)
        // What is added up may cancel, too.
        loss += share * (errors.loss + unit * backward.forward.loss.magnitude)
        for l in 1...network.depth {
          for j in delta[l - 1].indices {
            let size = backward.delta(layer: l, node: j).magnitude
            delta[l - 1][j] += share * (errors.delta[l - 1][j] + unit * size)
          }
          for index in weights[l - 1].indices {
            weights[l - 1][index] += share * errors.weights[l - 1][index]
          }
        }
      }
    }
  }
}

extension Activation {
  /// Whether z times a difference is taken, which may be small beside z.
  fileprivate var losesDigits: Bool {
    switch self {
    case .gelu, .silu: true
    case .identity, .sigmoid, .tanh, .relu, .leakyReLU, .elu, .softplus, .softmax: false
    }
  }

  fileprivate var isLinearInPieces: Bool {
    switch self {
    case .identity, .relu, .leakyReLU: true
    case .sigmoid, .tanh, .elu, .softplus, .gelu, .silu, .softmax: false
    }
  }
}
