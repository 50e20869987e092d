extension Loss {
  /// ∂C₀ⱼ/∂aⱼ of an output node, where `complement` is 1 − aⱼ.
  func slope(activation a: Double, complement: Double, target y: Double, outputs: Int) -> Double {
    switch self {
    case .sumOfSquares: 2 * (a - y)
    case .halfSumOfSquares: a - y
    case .meanSquaredError: 2 * (a - y) / Double(outputs)
    case .crossEntropy: y == 0 ? 0 : -y / a
    case .binaryCrossEntropy: (y == 1 ? 0 : (1 - y) / complement) - (y == 0 ? 0 : y / a)
    }
  }

  /// ∂C₀ⱼ/∂yⱼ of an output node.
  ///
  /// - Parameters:
  ///   - slope: ∂C₀ⱼ/∂aⱼ.
  ///   - logarithm: ln aⱼ.
  ///   - complement: ln(1 − aⱼ).
  func slopeByTarget(
    slope: Double, logarithm: @autoclosure () -> Double, complement: @autoclosure () -> Double
  ) -> Double {
    switch self {
    case .sumOfSquares, .halfSumOfSquares, .meanSquaredError: -slope
    case .crossEntropy: -logarithm()
    case .binaryCrossEntropy: complement() - logarithm()
    }
  }
}
