import Engine

extension PyTorchScript {
  var loss: [String] {
    switch (network.loss, script.output.activation) {
    case (.sumOfSquares, _): ofActivations("((a - y) ** 2).sum()")
    case (.halfSumOfSquares, _): ofActivations("((a - y) ** 2).sum() / 2")
    case (.meanSquaredError, _): ofActivations("F.mse_loss(a, y)")
    case (.crossEntropy, .softmax):
      ofPreActivations("F.cross_entropy(z, y, reduction=\"sum\")  # of a softmax")
    case (.crossEntropy, .sigmoid): ofPreActivations("-(y * F.logsigmoid(z)).sum()")
    case (.crossEntropy, .identity), (.crossEntropy, .tanh), (.crossEntropy, .relu),
      (.crossEntropy, .leakyReLU), (.crossEntropy, .elu), (.crossEntropy, .softplus),
      (.crossEntropy, .gelu), (.crossEntropy, .silu):
      [
        "def loss(a, y):", "    counts = y != 0",
        "    return -(y[counts] * torch.log(a[counts])).sum()",
      ]
    case (.binaryCrossEntropy, .sigmoid):
      ofPreActivations(
        "F.binary_cross_entropy_with_logits(z, y, reduction=\"sum\")  # of a sigmoid")
    // 1 − a is 0, and so is 1 − y.
    case (.binaryCrossEntropy, .softmax) where network.outputs == 1:
      ofPreActivations("F.cross_entropy(z, y, reduction=\"sum\")")
    case (.binaryCrossEntropy, .softmax):
      [
        "def loss(z, y):",
        "    total = torch.logsumexp(z, dim=0)",
        "    log_a = z - total",
        "    itself = torch.eye(len(z), dtype=torch.bool)",
        "    others = torch.logsumexp(z.expand(len(z), -1).masked_fill(itself, -torch.inf), dim=1)",
        "    log_rest = others - total  # ln(1 - a)",
        "    return -(y * log_a + (1 - y) * log_rest).sum()",
      ]
    case (.binaryCrossEntropy, .identity), (.binaryCrossEntropy, .tanh),
      (.binaryCrossEntropy, .relu), (.binaryCrossEntropy, .leakyReLU),
      (.binaryCrossEntropy, .elu), (.binaryCrossEntropy, .softplus), (.binaryCrossEntropy, .gelu),
      (.binaryCrossEntropy, .silu):
      [
        "def loss(a, y):", "    ones, zeros = y != 0, y != 1",
        "    log_a, log_rest = torch.log(a[ones]), torch.log1p(-a[zeros])",
        "    return -(y[ones] * log_a).sum() - ((1 - y[zeros]) * log_rest).sum()",
      ]
    }
  }

  private func ofActivations(_ value: String) -> [String] {
    ["def loss(a, y):", "    return \(value)"]
  }

  private func ofPreActivations(_ value: String) -> [String] {
    ["def loss(z, y):", "    return \(value)"]
  }

  var lossCall: String { script.lossIsOfZ ? "loss(z[L], y)" : "loss(a[L], y)" }
}
