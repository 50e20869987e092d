import Engine

/// How far rounding may take the numbers of one sample from what another program computes with the usual formulas.
///
/// A running error analysis (Wilkinson 1963; Higham 2002, 3.3) to the first order, of formulas that lose digits where a
/// differs little from y or from 1, as σ' = a(1 − a) does. Sums may be taken in any order. Each has the shape of what it
/// is the error of; `z[l - 1]` is layer l's, `a[l]` too, with the input as layer 0.
struct RoundingErrors {
  private(set) var z: [[Double]] = []
  private(set) var a: [[Double]] = []
  var delta: [[Double]] = []
  var weights: [[Double]] = []
  private(set) var loss = 0.0

  /// What one step may lose, in parts of what it computes: some roundings.
  static let unit = 0x1p-48

  let backward: BackwardTrace
  var forward: Trace { backward.forward }
  var network: Network { backward.network }

  init(of backward: BackwardTrace, parameters: ParameterErrors) {
    self.backward = backward
    goForward(parameters)
    goBackward(parameters)
  }

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
  func mayJump(_ activation: Activation, at input: Double, layer l: Int, node j: Int) -> Bool {
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

}

extension Activation {
  /// Whether z times a difference is taken, which may be small beside z.
  var losesDigits: Bool {
    switch self {
    case .gelu, .silu: true
    case .identity, .sigmoid, .tanh, .relu, .leakyReLU, .elu, .softplus, .softmax: false
    }
  }

  var isLinearInPieces: Bool {
    switch self {
    case .identity, .relu, .leakyReLU: true
    case .sigmoid, .tanh, .elu, .softplus, .gelu, .silu, .softmax: false
    }
  }
}
