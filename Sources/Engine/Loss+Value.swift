extension Loss {
  /// C₀ⱼ, the share of each output node in the loss of a sample.
  ///
  /// `logarithms` are ln a and ln(1 − a) where the output layer knows them better than from `a`.
  func shares<Number: Scalar>(
    activations: [Number], targets: [Number], logarithms: (Int) -> OutputLogarithms<Number>
  ) -> [Number] {
    activations.indices.map { j in
      let a = activations[j]
      let y = targets[j]
      let distance = a - y
      switch self {
      case .sumOfSquares: return distance * distance
      case .halfSumOfSquares: return Number(0.5) * (distance * distance)
      case .meanSquaredError: return distance * distance / Number(Double(activations.count))
      case .crossEntropy: return -weighted(y, logarithms(j).value)
      case .binaryCrossEntropy:
        let logarithms = logarithms(j)
        return -(weighted(y, logarithms.value) + weighted(Number(1) - y, logarithms.complement))
      }
    }
  }

  /// `weight * logarithm`, and 0 where the weight is 0, whatever the logarithm.
  private func weighted<Number: Scalar>(_ weight: Number, _ logarithm: Number) -> Number {
    weight == Number(0) ? Number(0) : weight * logarithm
  }
}

/// ln a and ln(1 − a) of an output node.
struct OutputLogarithms<Number: Scalar> {
  let value: Number
  let complement: Number

  init(of activation: Number) {
    value = .log(activation)
    complement = .log1p(-activation)
  }

  /// Of a sigmoid's value, from its pre-activation.
  init(ofSigmoidAt z: Number) {
    value = -.softplus(-z)
    complement = -.softplus(z)
  }

  /// Of a softmax's value, when its logarithm is known.
  init(_ value: Number, ofSoftmax activation: Number) {
    self.value = value
    complement = .log1p(-activation)
  }
}
