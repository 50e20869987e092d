extension LayerBuffers {
  /// The loss of one sample, and δ of this, the output layer.
  @inline(__always)
  mutating func outputDelta(_ sample: Int, targets: UnsafeMutablePointer<Lanes>, loss: Loss)
    -> Double
  {
    switch (loss, activation) {
    case (.sumOfSquares, _): return squares(sample, targets, share: { $0 * $0 }, slope: { 2 * $0 })
    case (.halfSumOfSquares, _):
      return squares(sample, targets, share: { 0.5 * ($0 * $0) }, slope: { $0 })
    case (.meanSquaredError, _):
      let count = Lanes(repeating: Double(rows))
      return squares(sample, targets, share: { $0 * $0 / count }, slope: { 2 * $0 / count })
    case (.crossEntropy, .softmax): return softmaxCrossEntropy(sample, targets)
    case (.crossEntropy, _), (.binaryCrossEntropy, _): return logarithmic(sample, targets, loss)
    }
  }

  @inline(__always)
  private mutating func squares(
    _ sample: Int, _ targets: UnsafeMutablePointer<Lanes>, share: (Lanes) -> Lanes,
    slope: (Lanes) -> Lanes
  ) -> Double {
    let first = sample * rowLanes
    var sum = Lanes.zero
    for v in 0..<rowLanes {
      let distance = activations[first + v] - targets[v]
      sum += share(distance)
      let derivative = slope(distance)
      derivatives[first + v] = derivative
      deltas[first + v] = derivative * slopes[first + v]
    }
    if case .softmax = activation { differentiateSoftmax(sample) }
    return sum.pairwiseSum
  }

  /// As `Softmax` has it, without memory of its own.
  private mutating func softmaxCrossEntropy(_ sample: Int, _ targets: UnsafeMutablePointer<Lanes>)
    -> Double
  {
    let z = row(preActivations, sample)
    let y = UnsafeBufferPointer(start: numbers(targets), count: rows)
    let delta = numbers(deltas + sample * rowLanes)
    var first = 0
    for j in 1..<max(rows, 1) where z[j] > z[first] { first = j }
    let greatest = z[first]
    var others = EightLaneSum<Double>()
    for j in 0..<rows { others.add(j == first ? 0 : exp(z[j] - greatest)) }
    let totalLogarithm = log1p(others.total)
    let total = eightLaneSum(y)
    let slopes = SoftmaxSlopes(row(activations, sample))
    var sum = EightLaneSum<Double>()
    for j in 0..<rows {
      sum.add(y[j] == 0 ? 0 : -y[j] * ((z[j] - greatest) - totalLogarithm))
      delta[j] = slopes.crossEntropyDelta(j, targets: y, total: total)
    }
    return sum.total
  }

  /// The other losses made of logarithms, by way of the trace's own code.
  private mutating func logarithmic(
    _ sample: Int, _ targets: UnsafeMutablePointer<Lanes>, _ loss: Loss
  ) -> Double {
    let a = Array(row(activations, sample))
    let output = OutputLayer(
      activation: activation, loss: loss, preActivations: Array(row(preActivations, sample)),
      computed: a, activations: a,
      targets: Array(UnsafeBufferPointer(start: numbers(targets), count: rows)))
    let values = output.deltas(from: (0..<rows).map { output.derivative($0) })
    let delta = numbers(deltas + sample * rowLanes)
    for j in 0..<rows { delta[j] = values[j] }
    return eightLaneSum(a.indices.lazy.map { output.share($0) })
  }
}
