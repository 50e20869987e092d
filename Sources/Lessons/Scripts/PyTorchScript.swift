import Engine

/// A network in PyTorch: its modules, derivatives by autograd, updates by its optimizer.
struct PyTorchScript {
  let script: NetworkScript
  private let program: String
  var network: Network { script.network }

  init(_ script: NetworkScript, program: String) {
    self.script = script
    self.program = program
  }

  var text: String {
    var text = PythonText()
    text.add(script.summary(library: "PyTorch", program: program))
    let needsFunctional = loss.contains { $0.contains("F.") }
    text.add(
      "import torch\n" + (needsFunctional ? "import torch.nn.functional as F\n" : "")
        + "from torch import nn\n\ntorch.set_default_dtype(torch.float64)")
    text.add(linear)
    text.add("L = \(network.depth)  # layers; layer 0 is the input")
    addNetwork(to: &text)
    text.add(forward)
    text.add(loss.joined(separator: "\n"))
    text.add(totalLoss)
    if let training = script.training { addTraining(training, to: &text) }
    text.add(gradients)
    text.add(values)
    text.add(
      script.check(
        tolerance: "1e-9 * torch.tensor(expected).abs().max().item()",
        comparison: [
          "message = lambda text: f\"{name}: {text}\"",
          "expected = torch.tensor(expected)",
          "torch.testing.assert_close(computed.detach(), expected, rtol=0, atol=within, msg=message)",
        ]))
    script.addExpected(to: &text)
    text.add(script.ending)
    return text.whole
  }

  // MARK: The network

  private var linear: String {
    if !network.hasBiases {
      return """
        def linear_layer(weights):
            layer = nn.Linear(len(weights[0]), len(weights), bias=False)
            layer.weight.data = torch.tensor(weights)
            return layer
        """
    }
    let all = network.layers.allSatisfy { $0.biases != nil }
    return all
      ? """
      def linear_layer(weights, biases):
          layer = nn.Linear(len(weights[0]), len(weights))
          layer.weight.data = torch.tensor(weights)
          layer.bias.data = torch.tensor(biases)
          return layer
      """
      : """
      def linear_layer(weights, biases=None):
          layer = nn.Linear(len(weights[0]), len(weights), bias=biases is not None)
          layer.weight.data = torch.tensor(weights)
          if biases is not None:
              layer.bias.data = torch.tensor(biases)
          return layer
      """
  }

  private func addNetwork(to text: inout PythonText) {
    let modules = network.layers.flatMap { layer -> [PythonValue] in
      let parameters =
        [PythonValue.matrix(layer.weights)] + (layer.biases.map { [.numbers($0)] } ?? [])
      return [.arguments("linear_layer", parameters), .plain(layer.activation.module)]
    }
    text.add(
      "# For each layer, z = W a + b and its activation function.\n"
        + PythonText.assignment("network", .arguments("nn.Sequential", modules))
          + """

          linear = dict(enumerate(network[::2], start=1))
          g = dict(enumerate(network[1::2], start=1))
          """)
    text.add(
      "# Each with its input x and its target y.\n"
        + PythonText.assignment(
          "samples",
          .list(
            script.samples.map {
              .tuple([tensor(.numbers($0.input)), tensor(.numbers($0.target))])
            })))
  }

  private func tensor(_ value: PythonValue) -> PythonValue { .call("torch.tensor", value) }

  // MARK: The loss

  private var forward: String {
    """
    def forward(x):
        \"""z and a of each layer.\"""
        z, a = {}, {0: x}
        for l in linear:
            z[l] = linear[l](a[l - 1])
            a[l] = g[l](z[l])
        return z, a
    """
  }

  private var totalLoss: String {
    let isMean = network.reduction == .mean
    return """
      def total_loss(samples):
          \"""C, the \(isMean ? "mean" : "sum") of the losses.\"""
          losses = []
          for x, y in samples:
              z, a = forward(x)
              losses.append(\(lossCall))
          return torch.stack(losses).\(isMean ? "mean" : "sum")()
      """
  }

  // MARK: Numbers

  var biasCondition: String {
    network.layers.allSatisfy { $0.biases != nil } ? "" : " if linear[l].bias is not None"
  }

  private var gradients: String {
    var lines = [
      "def gradients(C):", "    network.zero_grad()", "    C.backward()",
      "    dC_dW = {l: linear[l].weight.grad for l in linear}",
    ]
    if network.hasBiases {
      lines += [
        "    dC_db = {l: linear[l].bias.grad for l in linear\(biasCondition)}",
        "    return {\"C\": C, \"dC_dW\": dC_dW, \"dC_db\": dC_db}",
      ]
    } else {
      lines.append("    return {\"C\": C, \"dC_dW\": dC_dW}")
    }
    return lines.joined(separator: "\n")
  }

  private var values: String {
    var lines = [
      "def values():", "    \"\"\"All that chainrule computed.\"\"\"",
      "    numbers = gradients(total_loss(samples))",
    ]
    if script.training != nil {
      lines.append("    numbers[\"W\"] = {l: linear[l].weight for l in linear}")
      if network.hasBiases {
        lines.append("    numbers[\"b\"] = {l: linear[l].bias for l in linear}")
      }
    }
    lines += [
      "    numbers[\"samples\"] = {}", "    for i, (x, y) in enumerate(samples):",
      "        z, a = forward(x)", "        for l in z:", "            z[l].retain_grad()",
      "        numbers[\"samples\"][i] = gradients(\(lossCall))",
      "        numbers[\"samples\"][i] |= {\"z\": z, \"a\": a, \"delta\": {l: z[l].grad for l in z}}",
      "    return numbers",
    ]
    return lines.joined(separator: "\n")
  }
}

extension Activation {
  /// The module that computes it.
  fileprivate var module: String {
    switch self {
    case .identity: "nn.Identity()"
    case .sigmoid: "nn.Sigmoid()"
    case .tanh: "nn.Tanh()"
    case .relu: "nn.ReLU()"
    case .leakyReLU(let slope): "nn.LeakyReLU(\(slope))"
    case .elu(let alpha): alpha == 1 ? "nn.ELU()" : "nn.ELU(\(alpha))"
    // Beyond the threshold, which is 20 by default, it is taken for z.
    case .softplus: "nn.Softplus(threshold=50)"
    case .gelu: "nn.GELU()"
    case .silu: "nn.SiLU()"
    case .softmax: "nn.Softmax(dim=0)"
    }
  }
}
