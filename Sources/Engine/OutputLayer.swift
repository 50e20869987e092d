/// The output layer of one sample, with what the loss makes of it.
struct OutputLayer<Number: Scalar> {
  let activation: Activation
  let loss: Loss
  let preActivations: [Number]
  let activations: [Number]
  let targets: [Number]
  let logarithms: OutputLogarithms<Number>

  /// - Parameter computed: the activations as the activation function gave them, before any was replaced.
  init(
    activation: Activation, loss: Loss, preActivations: [Number], computed: [Number],
    activations: [Number], targets: [Number]
  ) {
    self.activation = activation
    self.loss = loss
    self.preActivations = preActivations
    self.activations = activations
    self.targets = targets
    logarithms = OutputLogarithms(
      activation, preActivations: preActivations, computed: computed, activations: activations)
  }

  /// C₀ⱼ
  func share(_ j: Int) -> Number {
    loss.share(
      activation: activations[j], target: targets[j], outputs: activations.count,
      logarithm: logarithms.value(j), complement: logarithms.complement(j))
  }
}

extension OutputLayer<Double> {
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
