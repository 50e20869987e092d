/// How a function comes closer to its ends than its own values can tell, so that 1 − a, 1 − a² and the logarithms of
/// both are taken from z.
public enum Saturation: Hashable, Sendable {
  /// From 0 to 1, each activation by itself: 1 / (1 + e⁻ᶻ).
  case logistic
  /// From −1 to 1.
  case hyperbolic
  /// From 0 to 1, all activations of a layer together 1.
  case softmax
}

extension Activation {
  /// nil of functions that do no such thing.
  public var saturation: Saturation? {
    switch self {
    case .sigmoid: .logistic
    case .tanh: .hyperbolic
    case .softmax: .softmax
    case .identity, .relu, .leakyReLU, .elu, .softplus, .gelu, .silu, .mish: nil
    }
  }
}

extension Network {
  /// Whether the loss takes logarithms of outputs that saturate: then it is a function of their pre-activations in which
  /// no logarithm of 0 is taken.
  public var lossIsOfPreActivations: Bool {
    switch (layers[depth - 1].activation.saturation, loss) {
    case (.logistic, .crossEntropy), (.logistic, .binaryCrossEntropy), (.softmax, .crossEntropy),
      (.softmax, .binaryCrossEntropy):
      true
    case (.hyperbolic, _), (nil, _), (_, .sumOfSquares), (_, .halfSumOfSquares),
      (_, .meanSquaredError):
      false
    }
  }
}
