extension LayerBuffers {
  /// ∂C₀/∂a and δ of the layer before, from this layer's δ.
  @inline(__always)
  mutating func propagate(to before: inout LayerBuffers, samples: Int) {
    forEachDerivativeBefore(samples: samples) { index, derivative in
      before.derivatives[index] = derivative
      before.deltas[index] = derivative * before.slopes[index]
    }
    guard case .softmax = before.activation else { return }
    for sample in 0..<samples { before.differentiateSoftmax(sample) }
  }

  /// ∂C₀/∂x into `target`, from the δ of this, the first layer.
  mutating func propagate(toInputs target: UnsafeMutablePointer<Lanes>, samples: Int) {
    forEachDerivativeBefore(samples: samples) { target[$0] = $1 }
  }

  @inline(__always)
  private mutating func forEachDerivativeBefore(samples: Int, _ body: (Int, Lanes) -> Void) {
    for sample in 0..<samples {
      let delta = numbers(deltas + sample &* rowLanes)
      for v in 0..<columnLanes {
        let column = weights + v
        let derivative = eightLaneSum(count: rows) { j in
          column[j &* columnLanes] * Lanes(repeating: delta[j])
        }
        body(sample &* columnLanes &+ v, derivative)
      }
    }
  }

  /// δ of a softmax layer from its ∂C₀/∂a.
  mutating func differentiateSoftmax(_ sample: Int) {
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
