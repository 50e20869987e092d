extension Loss {
  /// C₀ⱼ, the share of an output node in the loss of a sample.
  ///
  /// - Parameters:
  ///   - outputs: how many output nodes there are.
  ///   - logarithm: ln aⱼ.
  ///   - complement: ln(1 − aⱼ).
  func share<Number: Scalar>(
    activation a: Number, target y: Number, outputs: Int, logarithm: @autoclosure () -> Number,
    complement: @autoclosure () -> Number
  ) -> Number {
    let distance = a - y
    switch self {
    case .sumOfSquares: return distance * distance
    case .halfSumOfSquares: return Number(0.5) * (distance * distance)
    case .meanSquaredError: return distance * distance / Number(Double(outputs))
    case .crossEntropy: return weighted(-y, logarithm())
    case .binaryCrossEntropy:
      return weighted(-y, logarithm()) + weighted(y - Number(1), complement())
    }
  }

  /// `weight * logarithm`, and 0 where the weight is 0, whatever the logarithm.
  private func weighted<Number: Scalar>(_ weight: Number, _ logarithm: Number) -> Number {
    weight == Number(0) ? Number(0) : weight * logarithm
  }
}
