extension Activation {
  /// The activations of a layer from its pre-activations.
  public func values<Number: Scalar>(ofLayer z: [Number]) -> [Number] {
    self == .softmax ? Softmax(z).values : z.map { value(of: $0) }
  }

  /// The activation of one node from its pre-activation, for all functions but softmax, which needs
  /// the whole layer.
  func value<Number: Scalar>(of z: Number) -> Number {
    switch self {
    case .identity, .softmax: z
    case .sigmoid: .sigmoid(z)
    case .tanh: .tanh(z)
    case .relu: z.real <= 0 ? Number(0) : z
    case .leakyReLU(let slope): z.real <= 0 ? Number(slope) * z : z
    case .elu(let alpha): z.real <= 0 ? Number(alpha) * .expm1(z) : z
    case .softplus: .softplus(z)
    case .gelu: z * .normalProbability(z)
    case .silu: z * .sigmoid(z)
    case .mish: z * .tanh(.softplus(z))
    }
  }

  /// Whether the function has no derivative at `z`: its slope jumps there, which none does but at 0.
  ///
  /// The engine then uses the slope from the left.
  public func hasKink(at z: Double) -> Bool {
    z == 0 && slope(at: 0) != slope(at: .leastNonzeroMagnitude)
  }
}

extension Scalar {
  /// ln(1 + eˣ), at most 3 ulp off.
  public static func softplus(_ x: Self) -> Self {
    x.real > 0 ? x + log1p(exp(-x)) : log1p(exp(x))
  }
}
