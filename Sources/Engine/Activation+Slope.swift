extension Activation {
  /// da/dz of a function of one pre-activation, from z and a.
  ///
  /// At a kink it is the slope from the left. For softmax, whose slope is a matrix, this is the
  /// diagonal, a(1 − a).
  public func slope(at z: Double, value a: Double) -> Double {
    switch self {
    case .identity: 1
    case .sigmoid: a * Double.sigmoid(-z)
    case .tanh: hyperbolicSlope(z)
    case .relu: z > 0 ? 1 : z <= 0 ? 0 : z
    case .leakyReLU(let slope): z > 0 ? 1 : z <= 0 ? slope : z
    case .elu(let alpha): z > 0 ? 1 : alpha * exp(z)
    case .softplus: Double.sigmoid(z)
    case .gelu: Double.normalProbability(z) + z * normalDensity(z)
    case .silu: Double.sigmoid(z) * (1 + z * Double.sigmoid(-z))
    case .softmax: a * (1 - a)
    }
  }
}

private func hyperbolicSlope(_ z: Double) -> Double {
  let decay = exp(-2 * z.magnitude)
  return 4 * decay / ((1 + decay) * (1 + decay))
}

private func normalDensity(_ z: Double) -> Double { 0.3989422804014327 * exp(-0.5 * z * z) }
