extension LayerBuffers {
  /// a and da/dz of one sample from its z.
  @inline(__always)
  mutating func activate(_ sample: Int) {
    let first = sample * rowLanes
    let last = first + rowLanes - 1
    switch activation {
    case .sigmoid:
      for v in first..<first + rowLanes {
        let (value, slope) = logistic(preActivations[v])
        activations[v] = v == last ? value.replacing(with: 0, where: padding) : value
        slopes[v] = slope
      }
      return
    case .relu:
      for v in first..<first + rowLanes {
        let z = preActivations[v]
        let isDead = z .<= 0
        activations[v] = z.replacing(with: 0, where: isDead)
        // NaN, which lies on neither side, is kept as the slope.
        slopes[v] = z.replacing(with: 1, where: z .> 0).replacing(with: 0, where: isDead)
      }
    case .identity:
      for v in first..<first + rowLanes {
        activations[v] = preActivations[v]
        slopes[v] = Lanes(repeating: 1)
      }
    case .softmax:
      activateTogether(sample)
    default:
      activateEach(sample)
    }
    activations[last] = activations[last].replacing(with: 0, where: padding)
  }

  private mutating func activateEach(_ sample: Int) {
    let z = numbers(preActivations + sample * rowLanes)
    let a = numbers(activations + sample * rowLanes)
    let slope = numbers(slopes + sample * rowLanes)
    for j in 0..<rows {
      a[j] = activation.value(of: z[j])
      slope[j] = activation.slope(at: z[j])
    }
  }

  /// The softmax, in vectors.
  private mutating func activateTogether(_ sample: Int) {
    let first = sample * rowLanes
    let z = numbers(preActivations + first)
    var greatest = z[0]
    for j in 1..<max(rows, 1) where z[j] > greatest { greatest = z[j] }
    let last = first + rowLanes - 1
    var sum = Lanes.zero
    for v in first..<first + rowLanes {
      var power = exponential(preActivations[v] - greatest)
      if v == last { power = power.replacing(with: 0, where: padding) }
      activations[v] = power
      sum += power
    }
    let total = sum.pairwiseSum
    for v in first..<first + rowLanes { activations[v] /= Lanes(repeating: total) }
  }
}
