import Engine

/// How a script finds δ of the output layer.
enum OutputDelta {
  /// ∂C₀/∂a times the slope of the activation function.
  case byChainRule
  /// a Σy − y, in which the division by a has cancelled; a − y where targets add up to 1.
  case softmaxCrossEntropy
  /// a − y
  case sigmoidBinaryCrossEntropy
  /// y (a − 1)
  case sigmoidCrossEntropy

  init(_ network: Network) {
    switch (network.layers[network.depth - 1].activation.saturation, network.loss) {
    case (.softmax, .crossEntropy): self = .softmaxCrossEntropy
    case (.logistic, .binaryCrossEntropy): self = .sigmoidBinaryCrossEntropy
    case (.logistic, .crossEntropy): self = .sigmoidCrossEntropy
    case (.softmax, .binaryCrossEntropy), (_, .sumOfSquares), (_, .halfSumOfSquares),
      (_, .meanSquaredError), (.hyperbolic, _), (nil, _):
      self = .byChainRule
    }
  }
}
