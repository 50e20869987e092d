import Engine
import Decimals
import Expressions
import Meaning

/// A 3-6-4 network of sigmoids without biases, with three samples: the shape of the course's.
func courseSetting() throws -> Setting {
  var state: UInt64 = 7
  func number() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (Double(state >> 11) * 0x1p-53 * 2 - 1) * 100
  }
  func decimals(_ count: Int) -> [Double] { (0..<count).map { _ in number().rounded() / 100 } }
  let layers = [(6, 3), (4, 6)].map { nodes, before in
    Layer(
      activation: .sigmoid,
      weights: Matrix(rows: nodes, columns: before, elements: decimals(nodes * before)))
  }
  return try Setting(
    network: Network(inputs: 3, layers: layers, loss: .sumOfSquares),
    samples: (0..<3).map { _ in Sample(input: decimals(3), target: decimals(4)) },
    learningRate: 0.5)
}
