extension Activation {
  /// da/dz of a function of one pre-activation; at a kink, the slope from the left.
  ///
  /// A softmax layer has no such slope but a matrix: see `BackwardTrace.activationSlope`.
  func slope(at z: Double) -> Double {
    switch self {
    case .identity, .softmax: 1
    case .sigmoid: logistic(z).slope
    case .tanh: hyperbolicSlope(z)
    case .relu: z > 0 ? 1 : z <= 0 ? 0 : z
    case .leakyReLU(let slope): z > 0 ? 1 : z <= 0 ? slope : z
    case .elu(let alpha): z > 0 ? 1 : alpha * exp(z)
    case .softplus: Engine.sigmoid(z)
    case .gelu: normalProbability(z) + z * normalDensity(z)
    case .silu: siluSlope(z)
    case .mish: mishSlope(z)
    }
  }

  /// δ of a layer from its ∂C₀/∂a.
  func deltas(
    preActivations z: [Double], activations a: [Double], derivatives: [Double]
  ) -> [Double] {
    guard self == .softmax else { return z.indices.map { derivatives[$0] * slope(at: z[$0]) } }
    let mean = eightLaneSum(a.indices.lazy.map { a[$0] * derivatives[$0] })
    return a.indices.map { SoftmaxSlopes(a).delta($0, derivatives: derivatives, mean: mean) }
  }

  /// 1 − aⱼ, from z where a is too close to 1 to tell.
  func complement(ofNode j: Int, preActivations: [Double], activations: [Double]) -> Double {
    switch saturation {
    case .logistic: Engine.sigmoid(-preActivations[j])
    case .softmax: SoftmaxSlopes(activations).complement(j)
    case .hyperbolic, nil: 1 - activations[j]
    }
  }
}

/// 1 − tanh² z
private func hyperbolicSlope(_ z: Double) -> Double {
  let decay = exp(-2 * z.magnitude)
  return 4 * decay / ((1 + decay) * (1 + decay))
}

private func normalDensity(_ z: Double) -> Double { 0x1.9884533d43651p-2 * exp(-0.5 * (z * z)) }

private func siluSlope(_ z: Double) -> Double {
  let (value, slope) = logistic(z)
  return value + z * slope
}

private func mishSlope(_ z: Double) -> Double {
  let softplus = Double.softplus(z)
  return tanh(softplus) + z * (hyperbolicSlope(softplus) * sigmoid(z))
}
