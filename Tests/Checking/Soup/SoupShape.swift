import Engine
import TestSupport

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
    var activations = (0..<depth).map { _ in
      numbers.happens(0.05)
        ? Activation.softmax : numbers.one(of: Activation.examplesOfOneNode) ?? .sigmoid
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
