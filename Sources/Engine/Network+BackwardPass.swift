extension Network {
  /// The derivatives of the sample's loss by every quantity, from the loss back to the input.
  ///
  /// - Precondition: `trace` is of this network, and nothing was cut in it.
  public func backwardPass(from trace: Trace) -> BackwardTrace {
    var byActivation: [[Double]] = []
    var byPreActivation: [[Double]] = []
    var derivatives = (0..<outputs).map { j in
      loss.slope(
        activation: trace.activation(layer: depth, node: j),
        complement: trace.activationComplement(layer: depth, node: j), target: trace.target[j],
        outputs: outputs)
    }
    for l in stride(from: depth, through: 1, by: -1) {
      let delta =
        (l == depth ? fusedOutputDelta(trace) : nil) ?? delta(trace, derivatives, layer: l)
      byActivation.append(derivatives)
      byPreActivation.append(delta)
      let weights = layers[l - 1].weights
      derivatives = (0..<weights.columns).map { k in
        eightLaneSum(delta.indices.lazy.map { delta[$0] == 0 ? 0 : delta[$0] * weights[$0, k] })
      }
    }
    byActivation.append(derivatives)
    return BackwardTrace(
      forward: trace, activationDerivatives: byActivation.reversed(),
      preActivationDerivatives: byPreActivation.reversed())
  }

  /// δ of a layer from ∂C₀/∂a.
  private func delta(_ trace: Trace, _ derivatives: [Double], layer l: Int) -> [Double] {
    let activation = layers[l - 1].activation
    let a = trace.activations[l]
    if activation == .softmax {
      let mean = eightLaneSum(a.indices.lazy.map { a[$0] * derivatives[$0] })
      let slopes = SoftmaxSlopes(a)
      return a.indices.map { slopes.delta($0, derivatives: derivatives, mean: mean) }
    }
    return a.indices.map { derivatives[$0] * activation.slope(at: trace.preActivations[l - 1][$0]) }
  }

  /// δ of an output layer whose activation function and loss belong together, with the division by
  /// a, which may be 0, cancelled against the slope.
  private func fusedOutputDelta(_ trace: Trace) -> [Double]? {
    let z = trace.preActivations[depth - 1]
    let a = trace.activations[depth]
    let y = trace.target
    switch (layers[depth - 1].activation, loss) {
    case (.sigmoid, .crossEntropy): return a.indices.map { -y[$0] * sigmoid(-z[$0]) }
    case (.sigmoid, .binaryCrossEntropy):
      return a.indices.map { a[$0] * (1 - y[$0]) - y[$0] * sigmoid(-z[$0]) }
    case (.softmax, .crossEntropy):
      let total = eightLaneSum(y)
      return a.indices.map { SoftmaxSlopes(a).crossEntropyDelta($0, targets: y, total: total) }
    case (.softmax, .binaryCrossEntropy):
      let softmax = Softmax(z)
      let complements = a.indices.map { softmax.complementLogarithm($0) }
      return a.indices.map { m in
        let own = a[m] * (1 - y[m]) - y[m] * exp(complements[m])
        var others = EightLaneSum<Double>()
        for j in a.indices where j != m {
          let odds = a[j] * exp(softmax.logarithm(m) - complements[j])
          others.add(y[j] * a[m] - (y[j] == 1 ? 0 : (1 - y[j]) * odds))
        }
        return own + others.total
      }
    case (.identity, _), (.tanh, _), (.relu, _), (.leakyReLU, _), (.elu, _), (.softplus, _),
      (.gelu, _), (.silu, _), (_, .sumOfSquares), (_, .halfSumOfSquares), (_, .meanSquaredError):
      return nil
    }
  }
}
