import Engine
import Expressions
import Meaning

/// Networks that the tests walk through.
enum Fixture {
  static func named(_ name: String) throws -> Setting {
    switch name {
    case "notes": try notes()
    case "mazur": try mazur()
    case "classes": try classes()
    case "deep": try deep()
    case "wide": try wide()
    default: try dead()
    }
  }

  static func layer(
    _ activation: Activation, _ weights: [[Double]], _ biases: [Double]? = nil
  ) -> Layer {
    Layer(
      activation: activation,
      weights: Matrix(
        rows: weights.count, columns: weights[0].count, elements: weights.flatMap(\.self)),
      biases: biases)
  }

  /// 3 inputs, 6 and 4 sigmoid nodes, no biases, the sum of squares: the shape of the source notes.
  static func notes() throws -> Setting {
    try Setting(
      network: Network(
        inputs: 3,
        layers: [
          layer(
            .sigmoid,
            [
              [0.15, -0.20, 0.40], [0.30, 0.45, -0.10], [-0.25, 0.60, 0.35], [0.50, -0.35, 0.20],
              [-0.40, 0.10, 0.55], [0.05, 0.25, -0.30],
            ]),
          layer(
            .sigmoid,
            [
              [0.10, -0.45, 0.30, 0.25, -0.15, 0.40], [0.35, 0.20, -0.55, 0.15, 0.60, -0.25],
              [-0.30, 0.50, 0.45, -0.10, 0.05, 0.20], [0.55, -0.05, 0.15, -0.40, 0.30, 0.10],
            ]),
        ], loss: .sumOfSquares),
      samples: [
        Sample(input: [0.5, 0.1, 0.9], target: [0.1, 0.9, 0.2, 0.8]),
        Sample(input: [0.2, 0.8, 0.4], target: [0.9, 0.1, 0.7, 0.3]),
        Sample(input: [0.7, 0.6, 0.1], target: [0.4, 0.2, 0.9, 0.6]),
      ], learningRate: 0.5)
  }

  /// Matt Mazur's step-by-step example.
  static func mazur() throws -> Setting {
    try Setting(
      network: Network(
        inputs: 2,
        layers: [
          layer(.sigmoid, [[0.15, 0.20], [0.25, 0.30]], [0.35, 0.35]),
          layer(.sigmoid, [[0.40, 0.45], [0.50, 0.55]], [0.60, 0.60]),
        ], loss: .halfSumOfSquares),
      samples: [Sample(input: [0.05, 0.10], target: [0.01, 0.99])], learningRate: 0.5)
  }

  /// Softmax and cross-entropy.
  static func classes() throws -> Setting {
    try Setting(
      network: Network(
        inputs: 2,
        layers: [
          layer(.tanh, [[0.5, -0.3], [0.2, 0.8], [-0.6, 0.4]], [0.1, 0, -0.1]),
          layer(
            .softmax, [[0.7, -0.2, 0.3], [-0.4, 0.9, 0.1], [0.2, 0.5, -0.8]], [0, 0.1, 0.2]),
        ], loss: .crossEntropy),
      samples: [
        Sample(input: [0.8, -0.5], target: [0, 1, 0]),
        Sample(input: [-0.3, 0.9], target: [1, 0, 0]),
      ])
  }

  /// ReLU with a node that is dead for the sample.
  static func dead() throws -> Setting {
    try Setting(
      network: Network(
        inputs: 2,
        layers: [
          layer(.relu, [[0.5, 0.25], [-0.5, -1]], [0, -0.25]),
          layer(.identity, [[1, -0.5]], [0.25]),
        ], loss: .halfSumOfSquares),
      samples: [Sample(input: [1, 2], target: [0.5])], learningRate: 0.1)
  }

  /// Four layers of different activations.
  static func deep() throws -> Setting {
    try Setting(
      network: Network(
        inputs: 2,
        layers: [
          layer(.tanh, [[0.5, -0.3], [0.2, 0.8]], [0.1, 0]),
          layer(.gelu, [[0.4, -0.6], [0.3, 0.9], [-0.2, 0.7]]),
          layer(.silu, [[0.7, -0.2, 0.3], [-0.4, 0.9, 0.1]], [0.2, 0.1]),
          layer(.sigmoid, [[0.6, -0.5], [-0.3, 0.8]]),
        ], loss: .binaryCrossEntropy, reduction: .sum),
      samples: [
        Sample(input: [0.8, -0.5], target: [0, 1]), Sample(input: [-0.3, 0.9], target: [1, 0]),
      ])
  }

  /// Layers with more nodes than are printed in a row: 12 inputs, 11 nodes, 10 outputs.
  static func wide() throws -> Setting {
    func weight(_ j: Int, _ k: Int) -> Double { Double((j * 7 + k * 5) % 11 - 5) / 20 }
    return try Setting(
      network: Network(
        inputs: 12,
        layers: [
          layer(.softplus, (0..<11).map { j in (0..<12).map { weight(j, $0) } }),
          layer(
            .tanh, (0..<10).map { j in (0..<11).map { weight($0, j) } },
            (0..<10).map { Double($0 - 5) / 10 }),
        ], loss: .meanSquaredError),
      samples: [
        Sample(
          input: (0..<12).map { Double($0 % 4) / 4 }, target: (0..<10).map { Double($0 % 2) })
      ], learningRate: 0.1)
  }
}
