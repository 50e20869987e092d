public import Diagnostics
import Engine
import Networks
import Notation

/// All numbers of a network and its samples: what `chainrule values` prints.
public struct NetworkValues: Sendable {
  public struct OfSample: Sendable {
    /// Counted from 0.
    public let sample: Int
    /// x, y, z, a, δ of each layer, the loss, and its derivatives by weights and biases.
    public let values: [NamedValues]
  }

  /// How many updates were made.
  public let updates: Int
  /// The parameters and, where there are samples, the loss over all of them and its derivatives.
  public let all: [NamedValues]
  public let samples: [OfSample]

  /// - Parameters:
  ///   - file: a network's own file or, with a name that ends in `.md`, a lesson with networks in it.
  ///   - network: the name of the network; the file's first where nil.
  ///   - sample: the one that is wanted; all where nil.
  public init?(
    of file: SourceFile, network: String?, sample: Int?, updates: Int, in context: LessonContext,
    reporting diagnostics: inout [Diagnostic]
  ) {
    var worker = LessonWorker(on: file, in: context, reporting: &diagnostics)
    let options = Explanation.Options(network: network, sample: sample, updates: updates)
    let setting = worker.setting(for: BlockOptions(options), at: nil)
    diagnostics += worker.diagnostics
    guard let setting else { return nil }
    self.updates = updates
    do throws(NetworkError) {
      all = try Self.parameters(of: setting.network) + Self.losses(of: setting)
      let wanted = sample.map { $0..<$0 + 1 } ?? setting.samples.indices
      var found: [OfSample] = []
      for index in wanted {
        found.append(OfSample(sample: index, values: try Self.values(of: setting, sample: index)))
      }
      samples = found
    } catch {
      diagnostics.append(.error("the network cannot be computed: \(error)", at: file.range))
      return nil
    }
  }

  private static func parameters(of network: Network) -> [NamedValues] {
    network.layers.enumerated().flatMap { number, layer in
      let l = number + 1
      return [
        NamedValues(matrix: layer.weights, .weights(l)) { .weight(l, $0, $1) },
        layer.biases.map { NamedValues(vector: $0, .vector("b", l)) { .element("b", l, $0) } },
      ].compactMap(\.self)
    }
  }

  private static func losses(of setting: Setting) throws(NetworkError) -> [NamedValues] {
    guard !setting.samples.isEmpty else { return [] }
    let total = Expression.symbol(Symbol("C"))
    let gradient = try setting.network.gradient(on: setting.samples)
    return [NamedValues(number: gradient.loss, total)] + derivatives(of: total, gradient)
  }

  private static func values(
    of setting: Setting, sample index: Int
  ) throws(NetworkError) -> [NamedValues] {
    let network = setting.network
    let sample = setting.samples[index]
    let forward = try network.forwardPass(on: sample)
    let backward = network.backwardPass(from: forward)
    let loss = Expression.symbol(Symbol("C", subscripts: [.digits(String(index))]))
    var values = [
      NamedValues(vector: sample.input, .symbol(Symbol("x"))) { .element("x", nil, $0) },
      NamedValues(vector: sample.target, .symbol(Symbol("y"))) { .element("y", nil, $0) },
    ]
    for l in 1...max(network.depth, 1) {
      let nodes = 0..<network.nodes(inLayer: l)
      let letters: [(String, (Int) -> Double)] = [
        ("z", { forward.preActivation(layer: l, node: $0) }),
        ("a", { forward.activation(layer: l, node: $0) }),
        (#"\delta"#, { backward.delta(layer: l, node: $0) }),
      ]
      values += letters.map { letter, value in
        NamedValues(vector: nodes.map(value), .vector(letter, l)) { .element(letter, l, $0) }
      }
    }
    values.append(NamedValues(number: forward.loss, loss))
    let alone = try Network(
      inputs: network.inputs, layers: network.layers, loss: network.loss, reduction: .sum)
    return values + derivatives(of: loss, try alone.gradient(on: [sample]))
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
