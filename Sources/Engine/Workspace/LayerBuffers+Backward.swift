extension LayerBuffers {
  /// ∂C₀/∂a of the layer before, into `target`, from this layer's δ.
  @inline(__always)
  func propagate(to target: UnsafeMutablePointer<Lanes>, samples: Int) {
    for sample in 0..<samples {
      let delta = numbers(deltas + sample &* rowLanes)
      let derivatives = target + sample &* columnLanes
      for v in 0..<columnLanes {
        let column = weights + v
        derivatives[v] = eightLaneSum(count: rows) { j in
          column[j &* columnLanes] * Lanes(repeating: delta[j])
        }
      }
    }
  }

  /// δ from ∂C₀/∂a.
  @inline(__always)
  func differentiateActivation(_ sample: Int) {
    let first = sample &* rowLanes
    switch activation {
    case .identity, .sigmoid, .tanh, .relu, .leakyReLU, .elu, .softplus, .gelu, .silu:
      for v in first..<first + rowLanes { deltas[v] = derivatives[v] * slopes[v] }
    case .softmax:
      differentiateSoftmax(sample)
    }
  }

  private func differentiateSoftmax(_ sample: Int) {
    let first = sample &* rowLanes
    var sum = Lanes.zero
    for v in first..<first + rowLanes { sum += activations[v] * derivatives[v] }
    let mean = sum.pairwiseSum
    let slopes = SoftmaxSlopes(row(activations, sample))
    let derivatives = row(derivatives, sample)
    let delta = numbers(deltas + first)
    for m in 0..<rows { delta[m] = slopes.delta(m, derivatives: derivatives, mean: mean) }
  }

  /// One sample's row, of this layer's nodes.
  func row(_ rowsOfSamples: UnsafeMutablePointer<Lanes>, _ sample: Int)
    -> UnsafeBufferPointer<Double>
  {
    UnsafeBufferPointer(start: numbers(rowsOfSamples + sample &* rowLanes), count: rows)
  }
}
