import Engine

extension NumPyScript {
  /// ∂C₀/∂a; nil where it is not needed.
  var lossSlope: [String]? {
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

  var backward: String {
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
      lines += outputFirst(
        addsUp ? "a[l] - y" : "a[l] * np.sum(y) - y", "softmax and cross-entropy")
    case .sigmoidBinaryCrossEntropy:
      lines += outputFirst("a[l] - y", "sigmoid and binary cross-entropy")
    case .sigmoidCrossEntropy:
      lines += outputFirst("y * (a[l] - 1)", "sigmoid and cross-entropy")
    }
    lines.append("        dW[l] = np.outer(delta[l], a[l - 1])")
    if network.hasBiases {
      let all = network.layers.allSatisfy { $0.biases != nil }
      lines +=
        all ? ["        db[l] = delta[l]"] : ["        if l in b:", "            db[l] = delta[l]"]
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
}
