import Engine

/// An activation function as Python's libraries compute it.
struct PythonActivation {
  /// What rounding does to the function and its slope.
  enum Rounding {
    /// Both are straight, but at a kink.
    case ofStraightPieces
    case ofCurves
    /// z times a difference is taken, which may be small beside z.
    case ofDifferences
  }

  /// For NumPy, the lines of a function of z, an array.
  let value: [String]
  /// The same of its slope; nil for softmax, in which every a depends on every z.
  let slope: [String]?
  /// A function that both need.
  var helper: [String] = []
  /// The module of PyTorch.
  let module: String
  let rounding: Rounding
}

extension Activation {
  var python: PythonActivation {
    switch self {
    case .identity:
      PythonActivation(
        value: ["return z"], slope: ["return np.ones_like(z)"], module: "nn.Identity()",
        rounding: .ofStraightPieces)
    case .sigmoid:
      PythonActivation(
        value: ["return 1 / (1 + np.exp(-z))"], slope: ["a = sigmoid(z)", "return a * (1 - a)"],
        module: "nn.Sigmoid()", rounding: .ofCurves)
    case .tanh:
      PythonActivation(
        value: ["return np.tanh(z)"], slope: ["return 1 - np.tanh(z) ** 2"], module: "nn.Tanh()",
        rounding: .ofCurves)
    case .relu:
      PythonActivation(
        value: ["return np.maximum(z, 0)"], slope: ["return np.where(z > 0, 1.0, 0.0)"],
        module: "nn.ReLU()", rounding: .ofStraightPieces)
    case .leakyReLU(let below):
      PythonActivation(
        value: ["return np.where(z > 0, z, \(below) * z)"],
        slope: ["return np.where(z > 0, 1.0, \(below))"], module: "nn.LeakyReLU(\(below))",
        rounding: .ofStraightPieces)
    case .elu(let alpha): elu(alpha)
    case .softplus:
      PythonActivation(
        value: ["return np.logaddexp(0, z)  # ln(1 + exp(z))"],
        slope: ["return 1 / (1 + np.exp(-z))"],
        // Beyond the threshold, which is 20 by default, it is taken for z.
        module: "nn.Softplus(threshold=50)", rounding: .ofCurves)
    case .gelu:
      PythonActivation(
        value: ["return z * Phi(z)"],
        slope: ["return Phi(z) + z * np.exp(-(z**2) / 2) / math.sqrt(2 * math.pi)"],
        helper: [
          "def Phi(z):",
          "    \"\"\"The distribution function of the normal distribution.\"\"\"",
          "    return np.array([1 + math.erf(t / math.sqrt(2)) for t in z]) / 2",
        ], module: "nn.GELU()", rounding: .ofDifferences)
    case .silu:
      PythonActivation(
        value: ["return z / (1 + np.exp(-z))"],
        slope: ["s = 1 / (1 + np.exp(-z))", "return s + z * s * (1 - s)"], module: "nn.SiLU()",
        rounding: .ofDifferences)
    case .mish:
      PythonActivation(
        value: ["return z * np.tanh(np.logaddexp(0, z))  # z tanh(ln(1 + exp(z)))"],
        slope: [
          "t = np.tanh(np.logaddexp(0, z))", "return t + z * (1 - t**2) / (1 + np.exp(-z))",
        ], module: "nn.Mish()", rounding: .ofDifferences)
    case .softmax:
      PythonActivation(
        value: ["powers = np.exp(z - np.max(z))", "return powers / np.sum(powers)"], slope: nil,
        module: "nn.Softmax(dim=0)", rounding: .ofCurves)
    }
  }

  private func elu(_ alpha: Double) -> PythonActivation {
    let factor = alpha == 1 ? "" : "\(alpha) * "
    return PythonActivation(
      value: ["return np.where(z > 0, z, \(factor)np.expm1(np.minimum(z, 0)))"],
      slope: ["return np.where(z > 0, 1.0, \(factor)np.exp(np.minimum(z, 0)))"],
      module: alpha == 1 ? "nn.ELU()" : "nn.ELU(\(alpha))", rounding: .ofCurves)
  }
}
