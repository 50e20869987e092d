extension Network {
  /// The derivatives of the sample's loss by every quantity, from the loss back to the input.
  ///
  /// - Precondition: `trace` is of this network.
  public func backwardPass(from trace: Trace) -> BackwardTrace {
    var byActivation: [[Double]] = []
    var byPreActivation: [[Double]] = []
    var a = (0..<outputs).map { j in
      loss.slope(
        activation: trace.activation(layer: depth, node: j), target: trace.target[j],
        outputs: outputs)
    }
    for l in stride(from: depth, through: 1, by: -1) {
      let delta = l == depth ? outputDelta(trace, a) : layerDelta(trace, a, layer: l)
      byActivation.append(a)
      byPreActivation.append(delta)
      let weights = layers[l - 1].weights
      a = (0..<weights.columns).map { k in
        var sum = EightLaneSum<Double>()
        for j in delta.indices { sum.add(delta[j] * weights[j, k]) }
        return sum.total
      }
    }
    byActivation.append(a)
    return BackwardTrace(
      forward: trace, activationDerivatives: byActivation.reversed(),
      preActivationDerivatives: byPreActivation.reversed())
  }

  private func layerDelta(_ trace: Trace, _ derivatives: [Double], layer l: Int) -> [Double] {
    let activation = layers[l - 1].activation
    let a = trace.activations[l]
    if activation == .softmax {
      var sum = EightLaneSum<Double>()
      for j in a.indices { sum.add(derivatives[j] * a[j]) }
      let mean = sum.total
      return a.indices.map { a[$0] * (derivatives[$0] - mean) }
    }
    return a.indices.map {
      derivatives[$0] * activation.slope(at: trace.preActivations[l - 1][$0], value: a[$0])
    }
  }

  /// δ of the output layer; with the logarithm's 1/a cancelled where the loss and the activation
  /// belong together.
  private func outputDelta(_ trace: Trace, _ derivatives: [Double]) -> [Double] {
    let a = trace.activations[depth]
    let y = trace.target
    switch (layers[depth - 1].activation, loss) {
    case (.sigmoid, .binaryCrossEntropy): return a.indices.map { a[$0] - y[$0] }
    case (.sigmoid, .crossEntropy):
      return a.indices.map { -y[$0] * Double.sigmoid(-trace.preActivations[depth - 1][$0]) }
    case (.softmax, .crossEntropy):
      var sum = EightLaneSum<Double>()
      for target in y { sum.add(target) }
      let total = sum.total
      return a.indices.map { a[$0] * total - y[$0] }
    default: return layerDelta(trace, derivatives, layer: depth)
    }
  }
}
