extension Loss {
  /// C₀ⱼ, the share of output node j in the loss of a sample.
  func share<Number: Scalar>(
    ofNode j: Int, activations: [Number], targets: [Number], logarithms: OutputLogarithms<Number>
  ) -> Number {
    let y = targets[j]
    let distance = activations[j] - y
    switch self {
    case .sumOfSquares: return distance * distance
    case .halfSumOfSquares: return Number(0.5) * (distance * distance)
    case .meanSquaredError: return distance * distance / Number(Double(activations.count))
    case .crossEntropy: return weighted(-y, logarithms.value(j))
    case .binaryCrossEntropy:
      return weighted(-y, logarithms.value(j)) + weighted(y - Number(1), logarithms.complement(j))
    }
  }

  /// `weight * logarithm`, and 0 where the weight is 0, whatever the logarithm.
  private func weighted<Number: Scalar>(_ weight: Number, _ logarithm: Number) -> Number {
    weight == Number(0) ? Number(0) : weight * logarithm
  }
}
