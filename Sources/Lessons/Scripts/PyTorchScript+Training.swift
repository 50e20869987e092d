import Engine

extension PyTorchScript {
  func addTraining(_ training: Training, to text: inout PythonText) {
    let trainsBiases = network.hasBiases && training.biases != .fixed
    var options: [PythonValue] = [.plain("lr=\(training.rate)")]
    if training.momentum != 0 { options.append(.plain("momentum=\(training.momentum)")) }
    let decay = training.weightDecay
    let parameters: PythonValue
    if decay == 0 {
      parameters = .plain(trainsBiases ? "network.parameters()" : "weights")
    } else if trainsBiases {
      parameters = .list([
        .mapping([(#""params""#, .plain("weights")), (#""weight_decay""#, .number(decay))]),
        .mapping([(#""params""#, .plain("biases"))]),
      ])
    } else {
      parameters = .plain("weights")
      options.append(.plain("weight_decay=\(decay)"))
    }
    var lines: [String] = []
    if decay != 0 || !trainsBiases {
      lines.append("weights = [linear[l].weight for l in linear]")
    }
    if trainsBiases, decay != 0 || training.biases == .shared {
      lines.append("biases = [linear[l].bias for l in linear\(biasCondition)]")
    }
    lines.append(
      PythonText.assignment(
        "optimizer", .arguments("torch.optim.SGD", [parameters] + options)))
    text.add(lines.joined(separator: "\n"))

    let samples =
      switch training.order {
      case .batch: "samples"
      case .online: "[samples[update % len(samples)]]"
      }
    var train = [
      "def train(updates):", "    for update in range(updates):", "        network.zero_grad()",
      "        total_loss(\(samples)).backward()",
    ]
    if trainsBiases, training.biases == .shared {
      train += [
        "        for bias in biases:  # the nodes of a layer have one together",
        "            bias.grad.fill_(bias.grad.sum())",
      ]
    }
    train.append("        optimizer.step()")
    text.add(train.joined(separator: "\n"))
  }
}
