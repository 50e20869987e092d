import Engine

/// An activation function and its slope as functions of Python.
struct NumPyFunctions {
  let name: String
  /// Of z, an array; what both of them need stands before them.
  let definitions: [String]
  /// nil for softmax, in which every a depends on every z.
  let slope: String?

  /// - Parameter number: from 1, of several with the same name.
  init(_ activation: Activation, number: Int) {
    let name = activation.pythonName + (number > 1 ? "_\(number)" : "")
    self.name = name
    let function: [String]
    var helper: [String] = []
    let slope: [String]?
    switch activation {
    case .identity:
      function = ["return z"]
      slope = ["return np.ones_like(z)"]
    case .sigmoid:
      function = ["return 1 / (1 + np.exp(-z))"]
      slope = ["a = sigmoid(z)", "return a * (1 - a)"]
    case .tanh:
      function = ["return np.tanh(z)"]
      slope = ["return 1 - np.tanh(z) ** 2"]
    case .relu:
      function = ["return np.maximum(z, 0)"]
      slope = ["return np.where(z > 0, 1.0, 0.0)"]
    case .leakyReLU(let below):
      function = ["return np.where(z > 0, z, \(below) * z)"]
      slope = ["return np.where(z > 0, 1.0, \(below))"]
    case .elu(let alpha):
      let factor = alpha == 1 ? "" : "\(alpha) * "
      function = ["return np.where(z > 0, z, \(factor)np.expm1(np.minimum(z, 0)))"]
      slope = ["return np.where(z > 0, 1.0, \(factor)np.exp(np.minimum(z, 0)))"]
    case .softplus:
      function = ["return np.logaddexp(0, z)  # ln(1 + exp(z))"]
      slope = ["return 1 / (1 + np.exp(-z))"]
    case .gelu:
      helper = [
        "def Phi(z):",
        "    \"\"\"The distribution function of the normal distribution.\"\"\"",
        "    return np.array([1 + math.erf(t / math.sqrt(2)) for t in z]) / 2",
      ]
      function = ["return z * Phi(z)"]
      slope = ["return Phi(z) + z * np.exp(-(z**2) / 2) / math.sqrt(2 * math.pi)"]
    case .silu:
      function = ["return z / (1 + np.exp(-z))"]
      slope = ["s = 1 / (1 + np.exp(-z))", "return s + z * s * (1 - s)"]
    case .softmax:
      function = ["powers = np.exp(z - np.max(z))", "return powers / np.sum(powers)"]
      slope = nil
    }
    self.slope = slope == nil ? nil : name + "_slope"
    definitions = [
      helper.isEmpty ? nil : helper.joined(separator: "\n"),
      Self.definition(of: name, function),
      slope.map { Self.definition(of: name + "_slope", $0) },
    ].compactMap(\.self)
  }

  private static func definition(of name: String, _ lines: [String]) -> String {
    (["def \(name)(z):"] + lines.map { "    " + $0 }).joined(separator: "\n")
  }
}

extension Activation {
  fileprivate var pythonName: String {
    switch self {
    case .identity: "identity"
    case .sigmoid: "sigmoid"
    case .tanh: "tanh"
    case .relu: "relu"
    case .leakyReLU: "leaky_relu"
    case .elu: "elu"
    case .softplus: "softplus"
    case .gelu: "gelu"
    case .silu: "silu"
    case .softmax: "softmax"
    }
  }
}

extension NetworkScript {
  /// Those of each layer, in the order of the layers; layers with the same activation function share them.
  var numPyFunctions: [(layer: Int, functions: NumPyFunctions, isNew: Bool)] {
    var known: [Activation: NumPyFunctions] = [:]
    var numbers: [Activation.Kind: Int] = [:]
    return network.layers.enumerated().map { index, layer in
      if let functions = known[layer.activation] { return (index + 1, functions, false) }
      let number = numbers[layer.activation.kind, default: 0] + 1
      numbers[layer.activation.kind] = number
      let functions = NumPyFunctions(layer.activation, number: number)
      known[layer.activation] = functions
      return (index + 1, functions, true)
    }
  }
}
