/// Memory in which the gradient of one network is computed again and again without allocating.
///
/// It holds the parameters, the samples and the derivatives, padded for the vector unit:
///
///     var workspace = GradientWorkspace(for: network)
///     try workspace.load(samples)
///     workspace.computeGradient()
///     workspace.weightDerivative(layer: 2, to: 1, from: 0)
public struct GradientWorkspace: ~Copyable {
  /// Of the shape that is computed; its parameters may since have been changed by `descend`.
  let shape: Network
  let layers: UnsafeMutablePointer<LayerBuffers>
  /// How many samples pass through the layers together.
  private let batch: Int
  private let includesInputs: Bool
  private let scratch: BatchScratch
  private var samples: SampleBuffers
  /// ∂C₀/∂x of each sample of a batch, and behind them their reduction.
  private let inputDerivatives: UnsafeMutablePointer<Lanes>

  /// C of the samples that the gradient was last computed on.
  public private(set) var loss = 0.0

  /// Holds the parameters and their derivatives, and for each of `batch` samples the values of all nodes.
  ///
  /// - Parameters:
  ///   - network: whose parameters are copied in.
  ///   - batch: how many samples pass through the layers together, at least 1.
  ///   - includesInputs: whether the derivatives by the inputs are computed, too.
  public init(for network: Network, batch: Int = 64, includesInputs: Bool = true) {
    shape = network
    self.batch = max(1, batch)
    self.includesInputs = includesInputs
    layers = .allocate(capacity: network.depth)
    for (index, layer) in network.layers.enumerated() {
      (layers + index).initialize(to: LayerBuffers(layer, batch: self.batch))
      layers[index].setParameters(of: layer)
    }
    scratch = BatchScratch(
      batch: self.batch, widestLayer: network.layers.reduce(0) { max($0, $1.nodes) })
    samples = SampleBuffers(capacity: 0, of: network)
    inputDerivatives = allocateLanes((self.batch + 1) * lanes(for: network.inputs))
  }

  deinit {
    layers.deinitialize(count: shape.depth)
    layers.deallocate()
    scratch.deallocate()
    samples.deallocate()
    inputDerivatives.deallocate()
  }

  /// Takes in the samples that the gradient is to be computed on, in place of those before.
  ///
  /// - Throws: `inputSize` or `targetSize` where a sample does not fit; those before then stay.
  public mutating func load(_ loaded: [Sample]) throws(NetworkError) {
    for sample in loaded { try shape.check(sample) }
    if loaded.count > samples.capacity {
      samples.deallocate()
      samples = SampleBuffers(capacity: loaded.count, of: shape)
    }
    samples.load(loaded)
  }

  /// C and its derivatives, over all loaded samples, of which there is at least one.
  public mutating func computeGradient() { computeGradient(of: 0..<samples.count) }

  /// C and its derivatives, over some of the loaded samples.
  ///
  /// - Precondition: the range is not empty, and so many samples are loaded.
  public mutating func computeGradient(of range: Range<Int>) {
    accumulateGradient(of: range, share: shape.share(ofSampleCount: range.count), from: true)
  }

  /// Adds `share` times the loss and derivatives of the samples in `range` to those so far, or to
  /// 0 `from` the start.
  mutating func accumulateGradient(of range: Range<Int>, share: Double, from start: Bool) {
    precondition(
      !range.isEmpty && range.lowerBound >= 0 && range.upperBound <= samples.count,
      "the samples are loaded")
    if start { loss = 0 }
    var first = range.lowerBound
    while first < range.upperBound {
      let count = min(batch, range.upperBound - first)
      let isFirst = start && first == range.lowerBound
      pass(first: first, count: count, share: share, accumulating: !isFirst)
      first += count
    }
  }

  private mutating func pass(first: Int, count: Int, share: Double, accumulating: Bool) {
    let depth = shape.depth
    let input = samples.inputs + first * samples.inputLanes
    var before = input
    for index in 0..<depth {
      layers[index].forward(from: before, samples: count)
      before = layers[index].activations
    }
    let output = layers + (depth - 1)
    for sample in 0..<count {
      let targets = samples.targets + (first + sample) * samples.outputLanes
      loss += share * output.pointee.outputDelta(sample, targets: targets, loss: shape.loss)
    }
    for index in stride(from: depth - 1, to: 0, by: -1) {
      layers[index].propagate(to: &layers[index - 1], samples: count)
    }
    if includesInputs {
      addInputDerivatives(samples: count, share: share, accumulating: accumulating)
    }
    for index in 0..<depth {
      layers[index].addDerivatives(
        from: index == 0 ? input : layers[index - 1].activations, samples: count, share: share,
        accumulating: accumulating, scratch: scratch)
    }
  }

  private func addInputDerivatives(samples count: Int, share: Double, accumulating: Bool) {
    layers[0].propagate(toInputs: inputDerivatives, samples: count)
    let width = samples.inputLanes
    let sums = inputDerivatives + batch * width
    for v in 0..<width {
      var sum = accumulating ? sums[v] : .zero
      for sample in 0..<count {
        sum += inputDerivatives[sample * width + v] * Lanes(repeating: share)
      }
      sums[v] = sum
    }
  }

  /// ∂C/∂xₖ, with xₖ varied in every sample alike; 0 where the inputs were not to be included.
  public func inputDerivative(_ k: Int) -> Double {
    precondition((0..<shape.inputs).contains(k), "the input exists")
    return numbers(inputDerivatives + batch * samples.inputLanes)[k]
  }
}
