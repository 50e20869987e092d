import Engine
import Foundation

extension SoupNetwork {
  func total(_ ofSample: (Int) -> Double) -> Double {
    let sum = (0..<shape.samples).reduce(0) { $0 + ofSample($1) }
    return shape.reduction == .mean ? sum / Double(shape.samples) : sum
  }

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
}
