import Engine

/// A network in NumPy: the forward pass, and the chain rule backwards by hand.
///
/// Layers count as in the notation: `W[l]`, `b[l]`, `z[l]`, `a[l]` and `delta[l]` are layer l's, and `a[0]` is the input.
struct NumPyScript {
  private let script: NetworkScript
  private let program: String
  private var network: Network { script.network }

  init(_ script: NetworkScript, program: String) {
    self.script = script
    self.program = program
  }

  var text: String {
    var text = PythonText()
    text.add(script.summary(library: "NumPy", program: program))
    text.add((usesMath ? "import math\n\n" : "") + "import numpy as np")
    addNetwork(to: &text)
    for function in script.numPyFunctions where function.isNew {
      for definition in function.functions.definitions where !isLeftOut(definition, of: function) {
        text.add(definition)
      }
    }
    if !script.hasOneActivation { addTables(to: &text) }
    text.add(forward)
    text.add(loss.joined(separator: "\n"))
    if let slope = lossSlope { text.add(slope.joined(separator: "\n")) }
    text.add(backward)
    text.add(gradient)
    if let train { text.add(train) }
    text.add(values)
    text.add(
      script.check(
        tolerance: "1e-9 * np.max(np.abs(expected))",
        comparison: [
          "np.testing.assert_allclose(computed, expected, rtol=0, atol=within, err_msg=name)"
        ]))
    script.addExpected(to: &text)
    text.add(script.ending)
    return text.whole
  }

  private var usesMath: Bool { network.layers.contains { $0.activation == .gelu } }

  // MARK: The network

  private func addNetwork(to text: inout PythonText) {
    text.add("L = \(network.depth)  # layers; layer 0 is the input")
    var lines = [
      PythonText.assignment("W", script.byLayer { array(.matrix($0.weights)) })
    ]
    if network.hasBiases {
      lines.append(
        PythonText.assignment("b", script.byLayer { $0.biases.map { array(.numbers($0)) } }))
    }
    text.add(lines.joined(separator: "\n"))
    text.add(
      "# Each with its input x and its target y.\n"
        + PythonText.assignment(
          "samples",
          .list(
            script.samples.map {
              .tuple([array(.numbers($0.input)), array(.numbers($0.target))])
            })))
    if let training = script.training {
      var settings = [("rate", training.rate)]
      if training.momentum != 0 { settings.append(("momentum", training.momentum)) }
      if training.weightDecay != 0 { settings.append(("weight_decay", training.weightDecay)) }
      text.add(settings.map { "\($0) = \($1)" }.joined(separator: "\n"))
    }
  }

  private func array(_ value: PythonValue) -> PythonValue { .call("np.array", value) }

  // MARK: Activation functions

  /// The slope of an output layer's own function is not asked for where δ is known without it.
  private func isLeftOut(
    _ definition: String, of function: (layer: Int, functions: NumPyFunctions, isNew: Bool)
  ) -> Bool {
    guard let slope = function.functions.slope, definition.hasPrefix("def \(slope)(") else {
      return false
    }
    return !script.numPyFunctions.contains { $0.functions.slope == slope && needsSlope($0.layer) }
  }

  private func needsSlope(_ l: Int) -> Bool {
    network.layers[l - 1].activation != .softmax
      && (l < network.depth || OutputDelta(network) == .byChainRule)
  }

  private func addTables(to text: inout PythonText) {
    let functions = script.numPyFunctions
    let slopes = functions.filter { needsSlope($0.layer) }
    var lines = [
      PythonText.assignment(
        "g", .mapping(functions.map { (String($0.layer), .plain($0.functions.name)) }))
    ]
    if !slopes.isEmpty {
      lines.append(
        PythonText.assignment(
          "slope",
          .mapping(
            slopes.compactMap { entry in
              entry.functions.slope.map { (String(entry.layer), .plain($0)) }
            })))
    }
    text.add(lines.joined(separator: "\n"))
  }

  private var activation: String {
    script.hasOneActivation ? script.numPyFunctions[0].functions.name : "g[l]"
  }

  private var slope: String {
    script.hasOneActivation ? script.numPyFunctions[0].functions.slope ?? "" : "slope[l]"
  }

  // MARK: Forwards

  private var forward: String {
    """
    def forward(x):
        \"""z and a of each layer.\"""
        z, a = {}, {0: x}
        for l in range(1, L + 1):
            z[l] = W[l] @ a[l - 1]\(script.bias)
            a[l] = \(activation)(z[l])
        return z, a
    """
  }

  private var lossCall: String { script.lossIsOfZ ? "loss(z[L], y)" : "loss(a[L], y)" }

  private var loss: [String] {
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

  // MARK: Backwards

  /// ∂C₀/∂a; nil where it is not needed.
  private var lossSlope: [String]? {
    guard OutputDelta(network) == .byChainRule else { return nil }
    return switch network.loss {
    case .sumOfSquares: ["def loss_slope(a, y):", "    return 2 * (a - y)"]
    case .halfSumOfSquares: ["def loss_slope(a, y):", "    return a - y"]
    case .meanSquaredError: ["def loss_slope(a, y):", "    return 2 * (a - y) / len(a)"]
    case .crossEntropy:
      [
        "def loss_slope(a, y):",
        "    return np.divide(-y, a, out=np.zeros_like(a), where=y != 0)",
      ]
    case .binaryCrossEntropy:
      [
        "def loss_slope(a, y):",
        "    zeros = np.divide(1 - y, 1 - a, out=np.zeros_like(a), where=y != 1)",
        "    ones = np.divide(y, a, out=np.zeros_like(a), where=y != 0)",
        "    return zeros - ones",
      ]
    }
  }

  private var backward: String {
    var lines = [
      "def backward(z, a, y):",
      "    \"\"\"The derivatives of the loss by z, W and b of each layer, from the last to the first.\"\"\"",
      "    delta, dW\(network.hasBiases ? ", db" : "") = {}, {}\(network.hasBiases ? ", {}" : "")",
      "    for l in range(L, 0, -1):",
    ]
    switch OutputDelta(network) {
    case .byChainRule:
      lines.append(
        "        dC_da = "
          + (network.depth == 1
            ? "loss_slope(a[L], y)"
            : "loss_slope(a[L], y) if l == L else W[l + 1].T @ delta[l + 1]"))
      lines += deltas("dC_da", "        ", layers: 1...network.depth)
    case .softmaxCrossEntropy:
      let addsUp = script.samples.allSatisfy { $0.target.reduce(0, +) == 1 }
      lines += outputFirst(addsUp ? "a[l] - y" : "a[l] * np.sum(y) - y", "softmax and cross-entropy")
    case .sigmoidBinaryCrossEntropy:
      lines += outputFirst("a[l] - y", "sigmoid and binary cross-entropy")
    case .sigmoidCrossEntropy:
      lines += outputFirst("y * (a[l] - 1)", "sigmoid and cross-entropy")
    }
    lines.append("        dW[l] = np.outer(delta[l], a[l - 1])")
    if network.hasBiases {
      let all = network.layers.allSatisfy { $0.biases != nil }
      lines += all ? ["        db[l] = delta[l]"] : ["        if l in b:", "            db[l] = delta[l]"]
    }
    lines.append("    return delta, dW\(network.hasBiases ? ", db" : "")")
    return lines.joined(separator: "\n")
  }

  /// The output layer's δ without the chain rule, and the others' with it.
  private func outputFirst(_ delta: String, _ names: String) -> [String] {
    guard network.depth > 1 else { return ["        delta[l] = \(delta)  # \(names) together"] }
    return [
      "        if l == L:", "            delta[l] = \(delta)  # \(names) together",
      "        else:", "            dC_da = W[l + 1].T @ delta[l + 1]",
    ] + deltas("dC_da", "            ", layers: 1...network.depth - 1)
  }

  /// δ of layers from their ∂C₀/∂a.
  private func deltas(
    _ derivatives: String, _ margin: String, layers: ClosedRange<Int>
  ) -> [String] {
    let softmax = "delta[l] = a[l] * (\(derivatives) - \(derivatives) @ a[l])"
    let other = "delta[l] = \(derivatives) * \(slope)(z[l])"
    let areSoftmax = layers.map { network.layers[$0 - 1].activation == .softmax }
    if !areSoftmax.contains(true) { return [margin + other] }
    if !areSoftmax.contains(false) { return [margin + softmax] }
    return [
      "\(margin)if g[l] is softmax:  # each a depends on every z", "\(margin)    \(softmax)",
      "\(margin)else:", "\(margin)    \(other)",
    ]
  }

  // MARK: All samples

  private var gradient: String {
    let isMean = network.reduction == .mean
    let share = isMean ? " / len(samples)" : ""
    var lines = [
      "def gradient(samples):",
      "    \"\"\"C, the \(isMean ? "mean" : "sum") of the losses, and its derivatives.\"\"\"",
      "    C = 0",
      "    dC_dW = {l: np.zeros_like(W[l]) for l in W}",
    ]
    if network.hasBiases { lines.append("    dC_db = {l: np.zeros_like(b[l]) for l in b}") }
    lines += [
      "    for x, y in samples:", "        z, a = forward(x)",
      "        _, dW\(network.hasBiases ? ", db" : "") = backward(z, a, y)",
      "        C += \(lossCall)\(share)", "        for l in W:",
      "            dC_dW[l] += dW[l]\(share)",
    ]
    if network.hasBiases {
      lines += ["        for l in b:", "            dC_db[l] += db[l]\(share)"]
    }
    lines.append("    return C, dC_dW\(network.hasBiases ? ", dC_db" : "")")
    return lines.joined(separator: "\n")
  }

  private var train: String? {
    guard let training = script.training else { return nil }
    let trainsBiases = network.hasBiases && training.biases != .fixed
    let hasMomentum = training.momentum != 0
    let decay = training.weightDecay != 0
    var lines = ["def train(updates):"]
    if hasMomentum {
      lines.append("    last_W = {l: np.zeros_like(W[l]) for l in W}  # the last changes")
      if trainsBiases { lines.append("    last_b = {l: np.zeros_like(b[l]) for l in b}") }
    }
    lines.append("    for update in range(updates):")
    let samples: String
    switch training.order {
    case .batch: samples = "samples"
    case .online:
      samples = "[samples[update % len(samples)]]"
    }
    let biases = network.hasBiases ? trainsBiases ? ", dC_db" : ", _" : ""
    lines.append("        _, dC_dW\(biases) = gradient(\(samples))")
    lines.append("        for l in W:")
    let slope = decay ? "(dC_dW[l] + weight_decay * W[l])" : "dC_dW[l]"
    if hasMomentum {
      lines.append("            last_W[l] = momentum * last_W[l] - rate * \(slope)")
      lines.append("            W[l] = W[l] + last_W[l]")
    } else {
      lines.append("            W[l] = W[l] - rate * \(slope)")
    }
    if trainsBiases {
      lines.append("        for l in b:")
      var slope = "dC_db[l]"
      if training.biases == .shared {
        lines.append(
          "            shared = np.sum(dC_db[l])  # the nodes of a layer have one bias together")
        slope = "shared"
      }
      if hasMomentum {
        lines.append("            last_b[l] = momentum * last_b[l] - rate * \(slope)")
        lines.append("            b[l] = b[l] + last_b[l]")
      } else {
        lines.append("            b[l] = b[l] - rate * \(slope)")
      }
    }
    return lines.joined(separator: "\n")
  }

  private var values: String {
    let hasBiases = network.hasBiases
    var lines = [
      "def values():", "    \"\"\"All that chainrule computed.\"\"\"", "    numbers = {}",
      "    for i, (x, y) in enumerate(samples):", "        z, a = forward(x)",
      "        delta, dW\(hasBiases ? ", db" : "") = backward(z, a, y)",
      "        numbers[i] = {\"z\": z, \"a\": a, \"delta\": delta, \"C\": \(lossCall)}",
      "        numbers[i] |= {\"dC_dW\": dW\(hasBiases ? ", \"dC_db\": db" : "")}",
      "    C, dC_dW\(hasBiases ? ", dC_db" : "") = gradient(samples)",
    ]
    let all = ["W", "b", "C", "dC_dW", "dC_db"].filter { hasBiases || !["b", "dC_db"].contains($0) }
    lines.append(
      "    return {" + all.map { "\"\($0)\": \($0), " }.joined() + "\"samples\": numbers}")
    return lines.joined(separator: "\n")
  }
}
