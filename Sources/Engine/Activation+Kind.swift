extension Activation {
  /// An activation function whatever its parameters, so that all of them can be gone through.
  public enum Kind: Hashable, Sendable, CaseIterable {
    case identity, sigmoid, tanh, relu, leakyReLU, elu, softplus, gelu, silu, softmax
  }

  public var kind: Kind {
    switch self {
    case .identity: .identity
    case .sigmoid: .sigmoid
    case .tanh: .tanh
    case .relu: .relu
    case .leakyReLU: .leakyReLU
    case .elu: .elu
    case .softplus: .softplus
    case .gelu: .gelu
    case .silu: .silu
    case .softmax: .softmax
    }
  }

  /// With its usual parameter where it has one: a slope of 0.01, an alpha of 1.
  public init(_ kind: Kind) {
    self =
      switch kind {
      case .identity: .identity
      case .sigmoid: .sigmoid
      case .tanh: .tanh
      case .relu: .relu
      case .leakyReLU: .leakyReLU(slope: 0.01)
      case .elu: .elu(alpha: 1)
      case .softplus: .softplus
      case .gelu: .gelu
      case .silu: .silu
      case .softmax: .softmax
      }
  }
}
