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
}
