import Engine

/// A network in NumPy: the forward pass, and the chain rule backwards by hand.
///
/// Layers count as in the notation: `W[l]`, `b[l]`, `z[l]`, `a[l]` and `delta[l]` are layer l's, and `a[0]` is the input.
struct NumPyScript {
  let script: NetworkScript
  private let program: String
  var network: Network { script.network }

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

  func needsSlope(_ l: Int) -> Bool {
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

  var slope: String {
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
    let all = ["W", "b", "C", "dC_dW", "dC_db"].filter {
      hasBiases || !["b", "dC_db"].contains($0)
    }
    lines.append(
      "    return {" + all.map { "\"\($0)\": \($0), " }.joined() + "\"samples\": numbers}")
    return lines.joined(separator: "\n")
  }
}
