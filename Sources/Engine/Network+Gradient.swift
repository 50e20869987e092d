extension Network {
  /// The derivatives of C by every weight, bias and input, over all samples.
  ///
  /// Takes about three multiplications and additions a weight and sample, eight at a time where the machine can. To do it
  /// again and again, keep a `GradientWorkspace`.
  ///
  /// - Throws: `noSamples`, and `inputSize` or `targetSize` where a sample does not fit.
  public func gradient(on samples: [Sample]) throws(NetworkError) -> Gradient {
    guard !samples.isEmpty else { throw .noSamples }
    let batch = min(64, samples.count)
    var workspace = GradientWorkspace(for: self, batch: batch)
    let share = share(ofSampleCount: samples.count)
    for first in stride(from: 0, to: samples.count, by: batch) {
      let count = min(batch, samples.count - first)
      try workspace.load(Array(samples[first..<first + count]))
      workspace.accumulateGradient(of: 0..<count, share: share, from: first == 0)
    }
    return workspace.gradient
  }

  /// C, the loss of all samples.
  ///
  /// - Throws: `noSamples`, and `inputSize` or `targetSize` where a sample does not fit.
  public func loss(on samples: [Sample]) throws(NetworkError) -> Double {
    guard !samples.isEmpty else { throw .noSamples }
    let share = share(ofSampleCount: samples.count)
    var total = 0.0
    for sample in samples { total += try forwardPass(on: sample).loss }
    return share * total
  }

  /// ∂C/∂ of any quantity, one that belongs to a sample varied in every sample alike.
  ///
  /// Goes forwards and backwards through the network once for each sample.
  ///
  /// - Throws: `unknownQuantity`, `noSamples`, and `inputSize` or `targetSize` where a sample does not fit.
  public func derivative(
    by quantity: Quantity, on samples: [Sample]
  ) throws(NetworkError) -> Double {
    guard has(quantity) else { throw .unknownQuantity(quantity) }
    guard !samples.isEmpty else { throw .noSamples }
    let share = share(ofSampleCount: samples.count)
    var total = 0.0
    for sample in samples {
      total += backwardPass(from: try forwardPass(on: sample)).derivative(by: quantity)
    }
    return share * total
  }

  /// What the loss of one sample counts in C.
  func share(ofSampleCount count: Int) -> Double {
    switch reduction {
    case .mean: 1 / Double(count)
    case .sum: 1
    }
  }
}
