extension ScalarTrace {
  /// 1 − aⱼ from the pre-activations, exact also where aⱼ is so close to 1 that the difference has no digits left.
  ///
  /// nil where the difference itself is as good.
  public func complement(layer l: Int, node j: Int) -> Number? {
    guard l > 0 else { return nil }
    let a = activations[l][j]
    switch network.layers[l - 1].activation.saturation {
    case .logistic:
      let z = preActivations[l - 1][j]
      guard Engine.sigmoid(z.real) == a.real else { return nil }
      return Number.sigmoid(-z).with(tangentsOf: -a)
    case .softmax:
      guard a.real > 0.5 else { return nil }
      var others = EightLaneSum<Number>()
      for m in activations[l].indices where m != j { others.add(activations[l][m]) }
      return others.total.with(tangentsOf: -a)
    case .hyperbolic, nil: return nil
    }
  }

  /// 1 − aⱼ² of tanh, in the same way.
  public func squareComplement(layer l: Int, node j: Int) -> Number? {
    guard l > 0, network.layers[l - 1].activation.saturation == .hyperbolic else { return nil }
    let (a, z) = (activations[l][j], preActivations[l - 1][j])
    guard Engine.tanh(z.real) == a.real else { return nil }
    return Number.squaredSecant(z).with(tangentsOf: -(a * a))
  }

  /// ln aⱼ, finite and exact also where aⱼ itself is 0 to the last bit.
  ///
  /// nil where the logarithm of aⱼ is as good, as for the two below.
  public func logarithm(layer l: Int, node j: Int) -> Number? {
    let a = activations[l][j]
    return logarithms(ofLayer: l, asComputedFor: j)
      .map { $0.value(j).with(tangentsOf: a, logarithm: a.real == 0) }
  }

  /// ln(1 − aⱼ), finite and exact also where aⱼ itself is 1 to the last bit.
  public func complementLogarithm(layer l: Int, node j: Int) -> Number? {
    let complement = complement(layer: l, node: j) ?? Number(1) - activations[l][j]
    return logarithms(ofLayer: l, asComputedFor: j)
      .map { $0.complement(j).with(tangentsOf: complement, logarithm: complement.real == 0) }
  }

  private func logarithms(ofLayer l: Int, asComputedFor j: Int) -> OutputLogarithms<Number>? {
    guard l > 0 else { return nil }
    let activation = network.layers[l - 1].activation
    switch activation.saturation {
    case .logistic, .softmax: break
    case .hyperbolic, nil: return nil
    }
    let z = preActivations[l - 1]
    let computed = activation.values(ofLayer: z)
    guard computed[j].real == activations[l][j].real else { return nil }
    return OutputLogarithms(
      activation, preActivations: z, computed: computed, activations: computed)
  }
}

extension Scalar {
  /// This logarithm with the tangents of ln x; where x is 0 and does not vary, with none.
  fileprivate func with(tangentsOf x: Self, logarithm isOfZero: Bool) -> Self {
    isOfZero && x == Self(0) ? with(tangentsOf: x) : with(tangentsOf: .log(x))
  }

  /// 1 / cosh², without the cancellation of 1 − tanh².
  @inlinable public static func squaredSecant(_ x: Self) -> Self {
    let decay = exp(Self(-2) * (x.real < 0 ? -x : x))
    let sum = Self(1) + decay
    return Self(4) * decay / (sum * sum)
  }
}
