import Engine

extension NumPyScript {
  var train: String? {
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
}
