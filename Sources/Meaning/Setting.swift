import Engine
import Expressions
import Synchronization

/// What a formula's symbols mean: a network, its samples, and values for the indices that stand free.
///
/// Cheap to copy. The forward pass of a sample runs when something first asks for it, and once.
public struct Setting: Sendable {
  /// Whose quantities symbols name.
  public let network: Network
  /// Each fits the network.
  public let samples: [Sample]
  /// The sample that a symbol belongs to unless it stands with the loss of another one.
  public var sample: Int
  /// The value of each index letter that stands free, such as `j`.
  public var indices: [String: Int]
  /// How an update is made; nil where there is no learning rate.
  public var training: Training?
  /// How the author of the formulas writes and counts.
  public var convention: Convention
  /// The texts of the numbers that an author typed.
  public let typed: TypedNumbers
  private let traces = TraceStore()

  /// Takes a network and its samples, and computes nothing yet.
  ///
  /// - Throws: where a sample does not fit the network.
  public init(
    network: Network, samples: [Sample], sample: Int = 0, indices: [String: Int] = [:],
    learningRate: Double? = nil, typed: TypedNumbers = TypedNumbers(),
    convention: Convention = .standard
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
    training = learningRate.map { Training(rate: $0) }
    self.typed = typed
    self.convention = convention
  }

  /// η; nil where there is none.
  public var learningRate: Double? { training?.rate }

  /// The values of one sample's forward pass.
  ///
  /// - Throws: where there is no such sample.
  public func trace(of sample: Int) throws(MeaningError) -> Trace {
    guard samples.indices.contains(sample) else {
      throw .noSample(sample, of: samples.count, numbering: convention.numbering)
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

extension Setting {
  /// The same with a bound on the rounding error of each value.
  func boundedTrace(of sample: Int) throws(MeaningError) -> ScalarTrace<Bounded> {
    if let trace = traces.bounded(sample) { return trace }
    let trace = try self.trace(of: sample).bounded
    traces.keep(trace, of: sample)
    return trace
  }

  /// The derivatives of C by all weights and biases; nil where there are no samples. Computed once.
  public var gradient: Gradient? {
    if let gradient = traces.gradient { return gradient }
    guard let gradient = try? network.gradient(on: samples) else { return nil }
    traces.gradient = gradient
    return gradient
  }

  /// The same setting on the network as it is after some updates by gradient descent.
  func trained(updates: Int, at path: [Int]) throws(MeaningError) -> Setting {
    guard updates > 0 else { return self }
    if let later = traces.later(updates) { return later }
    guard let training else {
      throw MeaningError("an update needs the network's learning rate", at: path)
    }
    guard !samples.isEmpty else {
      throw MeaningError("an update needs samples", kind: .noSamples, at: path)
    }
    do {
      let trained = try network.trained(
        on: samples, by: training, updates: updates)
      var later = try Setting(
        network: trained, samples: samples, sample: sample, indices: indices,
        typed: typed.withoutParameters, convention: convention)
      later.training = training
      traces.keep(later, after: updates)
      return later
    } catch {
      if case .unequalBiases(let layer) = error {
        throw MeaningError(
          "nodes that share a bias must have the same one, and those of layer \(convention.numbering.inputLayer + layer) differ",
          at: path)
      }
      throw MeaningError("the samples do not fit the network", at: path)
    }
  }
}

/// The traces, and the settings after updates, that were computed so far.
private final class TraceStore: Sendable {
  private let traces = Mutex<[Int: Trace]>([:])
  private let boundedTraces = Mutex<[Int: ScalarTrace<Bounded>]>([:])
  private let settings = Mutex<[Int: Setting]>([:])
  private let totalGradient = Mutex<Gradient?>(nil)

  var gradient: Gradient? {
    get { totalGradient.withLock { $0 } }
    set { totalGradient.withLock { $0 = newValue } }
  }

  func bounded(_ sample: Int) -> ScalarTrace<Bounded>? { boundedTraces.withLock { $0[sample] } }

  func keep(_ trace: ScalarTrace<Bounded>, of sample: Int) {
    boundedTraces.withLock { $0[sample] = trace }
  }

  func later(_ updates: Int) -> Setting? { settings.withLock { $0[updates] } }

  /// Settings that are kept at most.
  private static let mostSettings = 16

  func keep(_ setting: Setting, after updates: Int) {
    settings.withLock { kept in
      if kept.count >= Self.mostSettings { kept = [:] }
      kept[updates] = setting
    }
  }

  subscript(sample: Int) -> Trace? {
    get { traces.withLock { $0[sample] } }
    set { traces.withLock { $0[sample] = newValue } }
  }
}
