import Diagnostics
import Engine
import Expressions
import Meaning
import YAML

/// Reads one network and goes on after each mistake, as far as the sizes that it needs are known.
struct NetworkReader {
  let folder: SourceFolder
  var diagnostics: [Diagnostic] = []
  var typed = TypedNumbers()
  var parameters = 0
  var hasTooManyParameters = false
  /// Said of the first sample alone.
  var hasWarnedOfTargetSum = false

  static let mostParameters = 10_000_000
  static let mostSamples = 1_000_000
  static let mostLayers = 200
  /// A file whose numbers are all written the wrong way needs no million lines to say so.
  static let mostMistakes = 100

  init(folder: SourceFolder) { self.folder = folder }

  var hasTooManyMistakes: Bool { diagnostics.count >= Self.mostMistakes }

  mutating func error(_ message: String, at range: SourceRange, notes: [String] = []) {
    diagnostics.append(.error(message, at: range, notes: notes))
  }

  mutating func network(from node: YAMLNode, name givenName: String?) -> NetworkDescription? {
    guard case .mapping(let mapping) = node else {
      error(
        "a network must be a mapping, found \(node.kind)", at: node.range,
        notes: ["such as inputs: 2, layers: […], loss: sum-of-squares, or file: net.yaml"])
      return nil
    }
    mapping.checkKeys(of: "a network", known: NetworkKey.allCases, reporting: &diagnostics)
    let name = mapping["name"]?.text("the name", reporting: &diagnostics)?.value
    let inputs = mapping.required("inputs", of: "the network", reporting: &diagnostics)?
      .integer("'inputs'", in: 1...Self.mostParameters, reporting: &diagnostics)
    let layers = mapping.required("layers", of: "the network", reporting: &diagnostics)
      .map { self.layers(from: $0, inputs: inputs) }
    let loss = mapping.required("loss", of: "the network", reporting: &diagnostics)
      .flatMap { self.loss(from: $0) }
    let reduction = mapping["reduction"].flatMap {
      $0.name(
        "reduction", among: ReductionName.allCases.map(\.rawValue), reporting: &diagnostics)
    }
    let outputs = layers?.last.flatMap(\.nodes)
    let samples = mapping["samples"].map {
      self.samples(from: $0, inputs: inputs, outputs: outputs, loss: loss)
    }
    let training = mapping["training"].flatMap { self.training(from: $0) }
    if let training, let layers = layers?.map(\.layer) {
      check(training, with: layers, at: mapping["training"]?.range ?? mapping.range)
    }
    if let loss, let output = layers?.last?.activation {
      check(loss, with: output, nodes: outputs, at: mapping["loss"]?.range ?? mapping.range)
    }
    truncateMistakes()

    guard !diagnostics.containsError, let inputs, let loss,
      let outlines = layers, let samples = .some(samples ?? [])
    else { return withoutSilence(mapping) }
    let whole = outlines.compactMap(\.layer)
    guard whole.count == outlines.count else { return withoutSilence(mapping) }
    do {
      let network = try Network(
        inputs: inputs, layers: whole, loss: loss,
        reduction: reduction == ReductionName.sum.rawValue ? .sum : .mean)
      return NetworkDescription(
        name: givenName ?? name, network: network, samples: samples, training: training,
        typed: typed, range: mapping.range)
    } catch {
      self.error("this network cannot be: \(error)", at: mapping.range.firstLine)
      return nil
    }
  }

  /// No network, which never goes without an error.
  private mutating func withoutSilence(_ mapping: YAMLMapping) -> NetworkDescription? {
    if !diagnostics.containsError {
      error("a part of this network could not be read", at: mapping.range.firstLine)
    }
    return nil
  }

  private mutating func truncateMistakes() {
    guard hasTooManyMistakes else { return }
    let listed = diagnostics.inReadingOrder().prefix(Self.mostMistakes)
    diagnostics = Array(listed)
    diagnostics.append(
      .error(
        "\(Self.mostMistakes) mistakes in one network; what follows was not looked at",
        at: listed.last?.range))
  }
}
