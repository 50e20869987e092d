public import Diagnostics
import Engine
import Networks
import Expressions
import Meaning

/// All numbers of a network and its samples: what `chainrule values` prints.
public struct NetworkValues: Sendable {
  struct OfSample: Sendable {
    /// Counted from 0.
    let sample: Int
    let backward: BackwardTrace
    /// Of its loss alone.
    let gradient: Gradient

    var forward: Trace { backward.forward }
  }

  /// The most numbers that are computed in one run.
  public static let mostNumbers = 20_000_000

  /// How many updates were made.
  public let updates: Int
  /// As it is after them.
  let network: Network
  /// Over all samples; nil where there are none.
  let gradient: Gradient?
  let samples: [OfSample]

  /// Reads a network and computes its values; nil where that cannot be done, which is reported.
  ///
  /// - Parameters:
  ///   - file: a network's own file or, with a name that ends in `.md`, a lesson with networks in it.
  ///   - network: the name of the network; the file's first where nil.
  ///   - sample: the one that is wanted; all where nil.
  ///   - updates: how many of its training the network has behind it.
  ///   - context: the course's settings, and the folder that files must lie in.
  ///   - diagnostics: get every mistake that can be found in one run.
  public init?(
    of file: SourceFile, network: String?, sample: Int?, updates: Int, in context: LessonContext,
    reporting diagnostics: inout [Diagnostic]
  ) {
    var lesson = LessonState(on: file, in: context, reporting: &diagnostics)
    let options = Explanation.Options(network: network, sample: sample, updates: updates)
    let setting = lesson.setting(for: BlockOptions(options), at: nil)
    diagnostics += lesson.found
    guard let setting else { return nil }
    let count = Self.count(of: setting, samples: sample == nil ? setting.samples.count : 1)
    guard count <= Self.mostNumbers else {
      diagnostics.append(
        .error(
          "these would be \(count) numbers, of at most \(Self.mostNumbers); '--sample 0' asks for one sample's",
          at: file.range))
      return nil
    }
    do {
      try self.init(of: setting, sample: sample, updates: updates)
    } catch {
      diagnostics.append(.error("the network cannot be computed: \(error)", at: file.range))
      return nil
    }
  }

  /// - Parameter setting: the network after the updates.
  init(of setting: Setting, sample: Int?, updates: Int) throws(NetworkError) {
    self.updates = updates
    network = setting.network
    gradient = setting.samples.isEmpty ? nil : try network.gradient(on: setting.samples)
    let alone = try Network(
      inputs: network.inputs, layers: network.layers, loss: network.loss, reduction: .sum)
    let wanted = sample.map { $0..<$0 + 1 } ?? setting.samples.indices
    var found: [OfSample] = []
    for index in wanted {
      let forward = try network.forwardPass(on: setting.samples[index])
      found.append(
        OfSample(
          sample: index, backward: network.backwardPass(from: forward),
          gradient: try alone.gradient(on: [setting.samples[index]])))
    }
    samples = found
  }

  /// How many numbers a network and some of its samples have.
  static func count(of setting: Setting, samples: Int) -> Int {
    let network = setting.network
    let parameters = network.layers.reduce(0) {
      $0 + $1.weights.elements.count + ($1.biases?.count ?? 0)
    }
    let nodes = network.layers.reduce(0) { $0 + $1.nodes }
    let (ofSamples, overflow) = samples.multipliedReportingOverflow(
      by: network.inputs + network.outputs + 3 * nodes + 1 + parameters)
    return overflow ? .max : 2 * parameters + 1 + ofSamples
  }
}

extension NetworkValues {
  /// The parameters and, where there are samples, the loss over all of them and its derivatives.
  var all: [NamedValues] {
    let parameters = network.layers.enumerated().flatMap { number, layer in
      let l = number + 1
      return [
        NamedValues(matrix: layer.weights, .weights(l)) { .weight(l, $0, $1) },
        layer.biases.map { NamedValues(vector: $0, .vector("b", l)) { .element("b", l, $0) } },
      ].compactMap(\.self)
    }
    guard let gradient else { return parameters }
    let total = Expression.symbol(Symbol("C"))
    return parameters + [NamedValues(number: gradient.loss, total)]
      + Self.derivatives(of: total, gradient)
  }

  /// x, y, z, a, δ of each layer, the loss, and its derivatives by weights and biases.
  func named(_ sample: OfSample) -> [NamedValues] {
    let forward = sample.forward
    let loss = Expression.symbol(Symbol("C", subscripts: [.digits(String(sample.sample))]))
    var values = [
      NamedValues(vector: forward.input, .symbol(Symbol("x"))) { .element("x", nil, $0) },
      NamedValues(vector: forward.target, .symbol(Symbol("y"))) { .element("y", nil, $0) },
    ]
    for l in 1...max(network.depth, 1) {
      values += [
        NamedValues(vector: sample.preActivations(l), .vector("z", l)) { .element("z", l, $0) },
        NamedValues(vector: sample.activations(l), .vector("a", l)) { .element("a", l, $0) },
        NamedValues(vector: sample.deltas(l), .vector(#"\delta"#, l)) {
          .element(#"\delta"#, l, $0)
        },
      ]
    }
    values.append(NamedValues(number: forward.loss, loss))
    return values + Self.derivatives(of: loss, sample.gradient)
  }

  private static func derivatives(of loss: Expression, _ gradient: Gradient) -> [NamedValues] {
    gradient.layers.enumerated().flatMap { number, layer in
      let l = number + 1
      return [
        NamedValues(matrix: layer.weights, .derivative(of: loss, by: .weights(l))) {
          .derivative(of: loss, by: .weight(l, $0, $1))
        },
        layer.biases.map {
          NamedValues(vector: $0, .derivative(of: loss, by: .layer("b", l))) {
            .derivative(of: loss, by: .node("b", l, $0))
          }
        },
      ].compactMap(\.self)
    }
  }
}

extension NetworkValues.OfSample {
  private func nodes(_ l: Int) -> Range<Int> { 0..<forward.network.nodes(inLayer: l) }

  /// z of layer l, from 1.
  func preActivations(_ l: Int) -> [Double] {
    nodes(l).map { forward.preActivation(layer: l, node: $0) }
  }

  /// a of layer l, from 1.
  func activations(_ l: Int) -> [Double] {
    nodes(l).map { forward.activation(layer: l, node: $0) }
  }

  /// δ of layer l, from 1.
  func deltas(_ l: Int) -> [Double] { nodes(l).map { backward.delta(layer: l, node: $0) } }
}

extension Symbol {
  fileprivate static func weights(_ l: Int) -> Symbol { .layer("W", l) }

  fileprivate static func weight(_ l: Int, _ j: Int, _ k: Int) -> Symbol {
    let indices = j < 10 && k < 10 ? ["\(j)\(k)"] : ["\(j)", "\(k)"]
    return Symbol("w", subscripts: indices.map { .digits($0) }, layer: .digits(String(l)))
  }

  fileprivate static func layer(_ letter: String, _ l: Int) -> Symbol {
    Symbol(letter, layer: .digits(String(l)))
  }

  fileprivate static func node(_ letter: String, _ l: Int?, _ node: Int) -> Symbol {
    Symbol(
      letter, subscripts: [.digits(String(node))], layer: l.map { .digits(String($0)) })
  }
}

extension Expression {
  fileprivate static func weights(_ l: Int) -> Expression { .symbol(.weights(l)) }

  fileprivate static func weight(_ l: Int, _ j: Int, _ k: Int) -> Expression {
    .symbol(.weight(l, j, k))
  }

  fileprivate static func vector(_ letter: String, _ l: Int) -> Expression {
    .symbol(.layer(letter, l))
  }

  fileprivate static func element(_ letter: String, _ l: Int?, _ node: Int) -> Expression {
    .symbol(.node(letter, l, node))
  }
}
