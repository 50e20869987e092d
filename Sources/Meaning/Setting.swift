import Engine
import Expressions

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
  private let computed = Shared(Computed())

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
    if let trace = computed.withLock({ $0.traces[sample] }) { return trace }
    do {
      let trace = try network.forwardPass(on: samples[sample])
      computed.withLock { $0.traces[sample] = trace }
      return trace
    } catch {
      throw MeaningError("sample \(sample) does not fit the network")
    }
  }
}

extension Setting {
  /// The same with a bound on the rounding error of each value.
  func boundedTrace(of sample: Int) throws(MeaningError) -> ScalarTrace<Bounded> {
    if let trace = computed.withLock({ $0.boundedTraces[sample] }) { return trace }
    let trace = try self.trace(of: sample).bounded
    computed.withLock { $0.boundedTraces[sample] = trace }
    return trace
  }

  /// The derivatives of C by all weights and biases; nil where there are no samples. Computed once.
  public var gradient: Gradient? {
    if let gradient = computed.withLock({ $0.gradient }) { return gradient }
    guard let gradient = try? network.gradient(on: samples) else { return nil }
    computed.withLock { $0.gradient = gradient }
    return gradient
  }

  /// The same setting on the network as it is after some updates by gradient descent.
  func trained(updates: Int, at path: [Int]) throws(MeaningError) -> Setting {
    guard updates > 0 else { return self }
    if let later = computed.withLock({ $0.settings[updates] }) { return later }
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
      computed.withLock { $0.keep(later, after: updates) }
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

/// What was computed so far.
private struct Computed {
  var traces: [Int: Trace] = [:]
  var boundedTraces: [Int: ScalarTrace<Bounded>] = [:]
  /// By the number of updates.
  private(set) var settings: [Int: Setting] = [:]
  var gradient: Gradient?

  /// Settings that are kept at most.
  private static let mostSettings = 16

  mutating func keep(_ setting: Setting, after updates: Int) {
    if settings.count >= Self.mostSettings { settings = [:] }
    settings[updates] = setting
  }
}
