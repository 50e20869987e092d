import Engine
import Foundation
import Expressions
import Meaning

/// A network with all its values and derivatives, computed with nothing of the program's.
final class SoupNetwork {
  let shape: SoupShape
  private(set) var weights: [[[Double]]] = []
  private(set) var biases: [[Double]] = []
  let inputs: [[Double]]
  let targets: [[Double]]
  /// By sample, layer and node; layer 0 of z is empty.
  private(set) var z: [[[Double]]] = []
  private(set) var a: [[[Double]]] = []
  var jacobians: [[Int]: [[Double]]] = [:]

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

  func setting(sample: Int, in convention: Convention) throws -> Setting {
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
      samples: zip(inputs, targets).map { Sample(input: $0, target: $1) }, sample: sample,
      convention: convention)
  }

  func preActivation(_ layer: Int, _ node: Int, of sample: Int) -> Double { z[sample][layer][node] }

  func activation(_ layer: Int, _ node: Int, of sample: Int) -> Double { a[sample][layer][node] }
}

extension SoupNetwork {
  /// Whether no pre-activation is near a kink, where a slope jumps.
  var isSmooth: Bool {
    (1...shape.depth).allSatisfy { layer in
      !shape.activation(layer).hasKink(at: 0)
        || z.allSatisfy { $0[layer].allSatisfy { $0.magnitude > 0.01 } }
    }
  }
}
