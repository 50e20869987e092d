import Engine

extension NumPyScript {
  var lossCall: String { script.lossIsOfZ ? "loss(z[L], y)" : "loss(a[L], y)" }

  var loss: [String] {
    switch network.loss {
    case .sumOfSquares: ["def loss(a, y):", "    return np.sum((a - y) ** 2)"]
    case .halfSumOfSquares: ["def loss(a, y):", "    return np.sum((a - y) ** 2) / 2"]
    case .meanSquaredError: ["def loss(a, y):", "    return np.mean((a - y) ** 2)"]
    case .crossEntropy: crossEntropy
    case .binaryCrossEntropy: binaryCrossEntropy
    }
  }

  private var crossEntropy: [String] {
    switch script.output.activation {
    case .softmax:
      [
        "def loss(z, y):",
        "    log_a = z - np.logaddexp.reduce(z)  # ln softmax(z)",
        "    return -np.sum(y * log_a)",
      ]
    case .sigmoid:
      [
        "def loss(z, y):",
        "    log_a = -np.logaddexp(0, -z)  # ln sigmoid(z)",
        "    return -np.sum(y * log_a)",
      ]
    case .identity, .tanh, .relu, .leakyReLU, .elu, .softplus, .gelu, .silu:
      [
        "def loss(a, y):",
        "    counts = y != 0",
        "    return -np.sum(y[counts] * np.log(a[counts]))",
      ]
    }
  }

  private var binaryCrossEntropy: [String] {
    switch script.output.activation {
    case .softmax where network.outputs == 1: crossEntropy  // 1 − a is 0, and so is 1 − y.
    case .softmax:
      [
        "def loss(z, y):",
        "    total = np.logaddexp.reduce(z)",
        "    log_a = z - total  # ln softmax(z)",
        "    others = [np.logaddexp.reduce(np.delete(z, j)) for j in range(len(z))]",
        "    log_rest = others - total  # ln(1 - softmax(z))",
        "    return -np.sum(y * log_a + (1 - y) * log_rest)",
      ]
    case .sigmoid:
      [
        "def loss(z, y):",
        "    log_a = -np.logaddexp(0, -z)  # ln sigmoid(z)",
        "    log_rest = -np.logaddexp(0, z)  # ln(1 - sigmoid(z))",
        "    return -np.sum(y * log_a + (1 - y) * log_rest)",
      ]
    case .identity, .tanh, .relu, .leakyReLU, .elu, .softplus, .gelu, .silu:
      [
        "def loss(a, y):",
        "    ones, zeros = y != 0, y != 1",
        "    log_a, log_rest = np.log(a[ones]), np.log1p(-a[zeros])",
        "    return -np.sum(y[ones] * log_a) - np.sum((1 - y[zeros]) * log_rest)",
      ]
    }
  }
}
