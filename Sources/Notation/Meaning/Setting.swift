import Engine
import Synchronization

/// What a formula's symbols mean: a network, its samples, and values for the indices that stand free.
///
/// Cheap to copy. The forward pass of a sample runs when something first asks for it, and once.
public struct Setting: Sendable {
  public let network: Network
  public let samples: [Sample]
  /// The sample that a symbol belongs to unless it stands with the loss of another one.
  public var sample: Int
  /// The value of each index letter that stands free, such as `j`.
  public var indices: [String: Int]
  public var learningRate: Double?
  /// The texts of the numbers that an author typed.
  public let typed: TypedNumbers
  private let traces = TraceStore()

  /// - Throws: where a sample does not fit the network.
  public init(
    network: Network, samples: [Sample], sample: Int = 0, indices: [String: Int] = [:],
    learningRate: Double? = nil, typed: TypedNumbers = TypedNumbers()
  ) throws(NetworkError) {
    for sample in samples {
      guard sample.input.count == network.inputs else {
        throw .inputSize(expected: network.inputs, found: sample.input.count)
      }
      guard sample.target.count == network.outputs else {
        throw .targetSize(expected: network.outputs, found: sample.target.count)
      }
    }
    self.network = network
    self.samples = samples
    self.sample = sample
    self.indices = indices
    self.learningRate = learningRate
    self.typed = typed
  }

  /// The values of one sample's forward pass.
  ///
  /// - Throws: where there is no such sample.
  public func trace(of sample: Int) throws(MeaningError) -> Trace {
    guard samples.indices.contains(sample) else {
      throw .noSample(sample, of: samples.count)
    }
    if let trace = traces[sample] { return trace }
    do {
      let trace = try network.forwardPass(on: samples[sample])
      traces[sample] = trace
      return trace
    } catch {
      throw MeaningError("sample \(sample) does not fit the network")
    }
  }
}

/// The traces that were computed so far.
private final class TraceStore: Sendable {
  private let traces = Mutex<[Int: Trace]>([:])

  subscript(sample: Int) -> Trace? {
    get { traces.withLock { $0[sample] } }
    set { traces.withLock { $0[sample] = newValue } }
  }
}
