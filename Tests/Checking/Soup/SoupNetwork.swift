import Engine
import Foundation
import Notation

/// The shape of a random network.
struct SoupShape: Sendable {
  /// The input's first.
  let widths: [Int]
  let activations: [Activation]
  let hasBiases: [Bool]
  let loss: Loss
  let reduction: Reduction
  let samples: Int

  var depth: Int { activations.count }

  func activation(_ layer: Int) -> Activation { activations[layer - 1] }

  init(_ numbers: inout SoupNumbers) {
    let depth = numbers.happens(0.1) ? 16 : numbers.within(1...5)
    widths = (0...depth).map { _ in depth == 16 ? numbers.within(1...3) : numbers.within(1...6) }
    let smooth: [Activation] = [.sigmoid, .tanh, .softplus, .silu, .gelu, .identity]
    let all = smooth + [.relu, .leakyReLU(slope: 0.1), .elu(alpha: 1.3)]
    var activations = (0..<depth).map { _ in
      numbers.happens(0.05) ? Activation.softmax : numbers.one(of: all) ?? .sigmoid
    }
    let loss = Loss.allCases[numbers.below(Loss.allCases.count)]
    switch loss {
    case .crossEntropy:
      activations[depth - 1] = numbers.one(of: [.softmax, .sigmoid, .softplus]) ?? .softmax
    case .binaryCrossEntropy:
      activations[depth - 1] = numbers.happens(0.7) ? .sigmoid : .softmax
    case .sumOfSquares, .halfSumOfSquares, .meanSquaredError:
      if numbers.happens(0.15) { activations[depth - 1] = .softmax }
    }
    // A softmax of one node is 1 whatever happens.
    for layer in 1...depth where activations[layer - 1] == .softmax && widths[layer] < 2 {
      activations[layer - 1] =
        loss == .crossEntropy || loss == .binaryCrossEntropy ? .sigmoid : .tanh
    }
    self.activations = activations
    self.loss = loss
    let biases = numbers.below(3)
    hasBiases = (0..<depth).map { _ in biases == 0 ? false : biases == 1 || numbers.happens(0.5) }
    reduction = numbers.happens(0.5) ? .mean : .sum
    samples = numbers.within(1...4)
  }
}

/// A network with all its values and derivatives, computed with nothing of the program's.
final class SoupNetwork {
  let shape: SoupShape
  private(set) var weights: [[[Double]]] = []
  private(set) var biases: [[Double]] = []
  let inputs: [[Double]]
  let targets: [[Double]]
  /// By sample, layer and node; layer 0 of z is empty.
  private var z: [[[Double]]] = []
  private var a: [[[Double]]] = []
  private var jacobians: [[Int]: [[Double]]] = [:]

  init(_ shape: SoupShape, _ numbers: inout SoupNumbers) {
    self.shape = shape
    for layer in 1...shape.depth {
      let before = shape.widths[layer - 1]
      weights.append(
        (0..<shape.widths[layer]).map { _ in
          (0..<before).map { _ in numbers.signed(0.4, 1.2) * 1.5 / Double(before).squareRoot() }
        })
      biases.append(
        (0..<shape.widths[layer]).map { _ in
          shape.hasBiases[layer - 1] ? numbers.signed(0.1, 0.7) : 0
        })
    }
    inputs = (0..<shape.samples).map { _ in
      (0..<shape.widths[0]).map { _ in numbers.signed(0.3, 1.3) }
    }
    let outputs = shape.widths[shape.depth]
    targets = (0..<shape.samples).map { _ in
      (0..<outputs).map { _ in
        shape.loss == .crossEntropy || shape.loss == .binaryCrossEntropy
          ? 0.1 + 0.8 * numbers.fraction() : numbers.signed(0.2, 1.4)
      }
    }
    for input in inputs {
      var values = [input]
      var sums: [[Double]] = [[]]
      for layer in 1...shape.depth {
        let z = (0..<shape.widths[layer]).map { j in
          zip(weights[layer - 1][j], values[layer - 1]).reduce(biases[layer - 1][j]) {
            $0 + $1.0 * $1.1
          }
        }
        sums.append(z)
        if shape.activation(layer) == .softmax {
          let powers = z.map { Foundation.exp($0) }
          let total = powers.reduce(0, +)
          values.append(powers.map { $0 / total })
        } else {
          values.append(z.map { shape.activation(layer).soupValue($0) })
        }
      }
      z.append(sums)
      a.append(values)
    }
  }

  func setting(sample: Int) throws -> Setting {
    let layers = (1...shape.depth).map { layer in
      Layer(
        activation: shape.activation(layer),
        weights: Matrix(
          rows: shape.widths[layer], columns: shape.widths[layer - 1],
          elements: weights[layer - 1].flatMap { $0 }),
        biases: shape.hasBiases[layer - 1] ? biases[layer - 1] : nil)
    }
    return try Setting(
      network: Network(
        inputs: shape.widths[0], layers: layers, loss: shape.loss, reduction: shape.reduction),
      samples: zip(inputs, targets).map { Sample(input: $0, target: $1) }, sample: sample)
  }

  func preActivation(_ layer: Int, _ node: Int, of sample: Int) -> Double { z[sample][layer][node] }

  func activation(_ layer: Int, _ node: Int, of sample: Int) -> Double { a[sample][layer][node] }
}

extension SoupNetwork {
  /// C₀ⱼ.
  func share(_ node: Int, of sample: Int) -> Double {
    let a = a[sample][shape.depth][node]
    let y = targets[sample][node]
    return switch shape.loss {
    case .sumOfSquares: (a - y) * (a - y)
    case .halfSumOfSquares: (a - y) * (a - y) / 2
    case .meanSquaredError: (a - y) * (a - y) / Double(shape.widths[shape.depth])
    case .crossEntropy: -y * Foundation.log(a)
    case .binaryCrossEntropy:
      -y * Foundation.log(a) - (1 - y) * Foundation.log(1 - a)
    }
  }

  private func shareSlope(_ node: Int, of sample: Int) -> Double {
    let a = a[sample][shape.depth][node]
    let y = targets[sample][node]
    return switch shape.loss {
    case .sumOfSquares: 2 * (a - y)
    case .halfSumOfSquares: a - y
    case .meanSquaredError: 2 * (a - y) / Double(shape.widths[shape.depth])
    case .crossEntropy: -y / a
    case .binaryCrossEntropy: (1 - y) / (1 - a) - y / a
    }
  }

  /// The stages of the forward pass: a⁽⁰⁾ is 0, z⁽ˡ⁾ 2l − 1, a⁽ˡ⁾ 2l.
  func derivative(
    ofStage upper: Int, _ node: Int, byStage lower: Int, _ other: Int, of sample: Int
  ) -> Double {
    upper < lower ? 0 : jacobian(upper, lower, sample)[node][other]
  }

  /// ∂C₀ⱼ of one output node, or of all.
  func lossDerivative(share: Int?, byStage lower: Int, _ other: Int, of sample: Int) -> Double {
    let rows = jacobian(2 * shape.depth, lower, sample)
    return rows.indices.filter { share == nil || $0 == share }.reduce(0) {
      $0 + shareSlope($1, of: sample) * rows[$1][other]
    }
  }

  private func jacobian(_ upper: Int, _ lower: Int, _ sample: Int) -> [[Double]] {
    let key = [upper, lower, sample]
    if let known = jacobians[key] { return known }
    let width = shape.widths[(lower + 1) / 2]
    var found: [[Double]]
    if upper == lower {
      found = (0..<width).map { row in (0..<width).map { row == $0 ? 1 : 0 } }
    } else {
      let before = jacobian(upper - 1, lower, sample)
      let step = localJacobian(upper, sample)
      found = step.map { row in
        (0..<width).map { column in
          zip(row, before).reduce(0) { $0 + $1.0 * $1.1[column] }
        }
      }
    }
    jacobians[key] = found
    return found
  }

  private func localJacobian(_ stage: Int, _ sample: Int) -> [[Double]] {
    let layer = (stage + 1) / 2
    guard stage % 2 == 0 else { return weights[layer - 1] }
    let z = z[sample][layer]
    let a = a[sample][layer]
    return z.indices.map { row in
      z.indices.map { column in
        if shape.activation(layer) == .softmax {
          return a[row] * ((row == column ? 1 : 0) - a[column])
        }
        return row == column ? shape.activation(layer).soupSlope(z[row]) : 0
      }
    }
  }

  /// Whether no pre-activation is near a kink, where a slope jumps.
  var isSmooth: Bool {
    (1...shape.depth).allSatisfy { layer in
      switch shape.activation(layer) {
      case .relu, .leakyReLU, .elu: z.allSatisfy { $0[layer].allSatisfy { $0.magnitude > 0.01 } }
      case .identity, .sigmoid, .tanh, .softplus, .gelu, .silu, .softmax: true
      }
    }
  }
}

extension Activation {
  func soupValue(_ z: Double) -> Double {
    switch self {
    case .identity, .softmax: z
    case .sigmoid: 1 / (1 + Foundation.exp(-z))
    case .tanh: Foundation.tanh(z)
    case .relu: max(0, z)
    case .leakyReLU(let slope): z > 0 ? z : slope * z
    case .elu(let alpha): z > 0 ? z : alpha * Foundation.expm1(z)
    case .softplus: Foundation.log1p(Foundation.exp(z))
    case .gelu: z * 0.5 * Foundation.erfc(-z / 2.0.squareRoot())
    case .silu: z / (1 + Foundation.exp(-z))
    }
  }

  func soupSlope(_ z: Double) -> Double {
    let sigmoid = 1 / (1 + Foundation.exp(-z))
    switch self {
    case .identity, .softmax: return 1
    case .sigmoid: return sigmoid / (1 + Foundation.exp(z))
    case .tanh: return 1 / Foundation.pow(Foundation.cosh(z), 2)
    case .relu: return z > 0 ? 1 : 0
    case .leakyReLU(let slope): return z > 0 ? 1 : slope
    case .elu(let alpha): return z > 0 ? 1 : alpha * Foundation.exp(z)
    case .softplus: return sigmoid
    case .gelu:
      return 0.5 * Foundation.erfc(-z / 2.0.squareRoot())
        + z * Foundation.exp(-z * z / 2) / (2 * Double.pi).squareRoot()
    case .silu: return sigmoid + z * sigmoid / (1 + Foundation.exp(z))
    }
  }
}
