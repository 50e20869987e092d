extension Activation {
  /// An activation function whatever its parameter, under the name that it has in lessons.
  public enum Kind: String, Sendable, CaseIterable {
    case identity, sigmoid, tanh, relu
    case leakyReLU = "leaky-relu"
    case elu, softplus, gelu, silu, mish, softmax
  }

  /// - Parameters:
  ///   - kind: the function.
  ///   - parameter: of a function that has one; a slope of 0.01 or an alpha of 1 unless given.
  public init(_ kind: Kind, parameter: Double? = nil) {
    self =
      switch kind {
      case .identity: .identity
      case .sigmoid: .sigmoid
      case .tanh: .tanh
      case .relu: .relu
      case .leakyReLU: .leakyReLU(slope: parameter ?? 0.01)
      case .elu: .elu(alpha: parameter ?? 1)
      case .softplus: .softplus
      case .gelu: .gelu
      case .silu: .silu
      case .mish: .mish
      case .softmax: .softmax
      }
  }

  private var parts: (kind: Kind, parameter: (name: String, value: Double)?) {
    switch self {
    case .identity: (.identity, nil)
    case .sigmoid: (.sigmoid, nil)
    case .tanh: (.tanh, nil)
    case .relu: (.relu, nil)
    case .leakyReLU(let slope): (.leakyReLU, ("slope", slope))
    case .elu(let alpha): (.elu, ("alpha", alpha))
    case .softplus: (.softplus, nil)
    case .gelu: (.gelu, nil)
    case .silu: (.silu, nil)
    case .mish: (.mish, nil)
    case .softmax: (.softmax, nil)
    }
  }

  public var kind: Kind { parts.kind }

  /// Its parameter with the name that it has in lessons; nil of a function that has none.
  public var parameter: (name: String, value: Double)? { parts.parameter }

  /// As it is written in a lesson.
  public var name: String { kind.rawValue }
}
