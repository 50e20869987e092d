/// The output layer of one sample, with what the loss makes of it.
struct OutputLayer {
  let activation: Activation
  let loss: Loss
  let preActivations: [Double]
  let activations: [Double]
  let targets: [Double]

  var logarithms: OutputLogarithms<Double> {
    OutputLogarithms(
      activation, preActivations: preActivations, computed: activations, activations: activations)
  }

  /// C₀ⱼ of every node.
  var shares: [Double] {
    let logarithms = logarithms
    return activations.indices.map {
      loss.share(ofNode: $0, activations: activations, targets: targets, logarithms: logarithms)
    }
  }

  /// ∂C₀ⱼ/∂aⱼ
  func derivative(_ j: Int) -> Double {
    loss.slope(
      activation: activations[j],
      complement: activation.complement(
        ofNode: j, preActivations: preActivations, activations: activations),
      target: targets[j], outputs: activations.count)
  }

  /// δ of every node, from ∂C₀/∂a.
  ///
  /// Where the activation function and the loss belong together, the division by a, which may be 0,
  /// is cancelled against the slope.
  func deltas(from derivatives: [Double]) -> [Double] {
    let z = preActivations
    let a = activations
    let y = targets
    switch (activation.saturation, loss) {
    case (.logistic, .crossEntropy): return a.indices.map { -y[$0] * sigmoid(-z[$0]) }
    case (.logistic, .binaryCrossEntropy):
      return a.indices.map { a[$0] * (1 - y[$0]) - y[$0] * sigmoid(-z[$0]) }
    case (.softmax, .crossEntropy):
      let total = eightLaneSum(y)
      return a.indices.map { SoftmaxSlopes(a).crossEntropyDelta($0, targets: y, total: total) }
    case (.softmax, .binaryCrossEntropy):
      return softmaxBinaryCrossEntropyDeltas
    case (.hyperbolic, _), (nil, _), (_, .sumOfSquares), (_, .halfSumOfSquares),
      (_, .meanSquaredError):
      return activation.deltas(preActivations: z, activations: a, derivatives: derivatives)
    }
  }

  /// (aₘ − yₘ) − Σ over the other nodes j of aₘ ((1 − yⱼ) aⱼ / (1 − aⱼ) − yⱼ)
  private var softmaxBinaryCrossEntropyDeltas: [Double] {
    let a = activations
    let y = targets
    let softmax = Softmax(preActivations)
    let complements = a.indices.map { softmax.complementLogarithm($0) }
    return a.indices.map { m in
      var others = EightLaneSum<Double>()
      for j in a.indices where j != m {
        let odds = a[j] * exp(softmax.logarithm(m) - complements[j])
        others.add(y[j] * a[m] - (y[j] == 1 ? 0 : (1 - y[j]) * odds))
      }
      return a[m] * (1 - y[m]) - y[m] * exp(complements[m]) + others.total
    }
  }
}
