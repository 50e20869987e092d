import Derivations
import Documents
import Engine
import Expressions
import Meaning
import Templates

/// A network as a reader sees it: drawn, and in tables.
public struct NetworkPresentation: Sendable {
  private let setting: Setting
  private let tables: NetworkTables
  private let diagram: Diagram

  /// The activations of the setting's sample stand in the drawing; numbers print with `digits` significant digits.
  public init(of setting: Setting, digits: Int = 4) throws(WalkthroughError) {
    self.setting = setting
    do {
      tables = try NetworkTables(in: setting, digits: digits)
      diagram = try Diagram(
        of: DrawnNetwork(of: setting.network, withLoss: false), in: setting, digits: digits)
    } catch {
      throw WalkthroughError(error)
    }
  }

  /// The drawing and the tables.
  public func blocks(words: Words) throws(TemplateError) -> [Block] {
    [.figure(try figure(words: words))]
      + (try words.blocks(tables.filling(isParameters: false)))
  }

  /// The weights and biases after some updates, in a fold.
  public func parameters(words: Words, after updates: Int) throws(TemplateError) -> Block {
    .fold(
      Fold(
        summary: try words.inlines(
          .summary, ["is-parameters": true, "updates": .count(updates)]),
        isOpen: false, blocks: try words.blocks(tables.filling(isParameters: true))))
  }

  /// What a fold over them says while it is closed.
  public func summary(words: Words) throws(TemplateError) -> [Inline] {
    let network = setting.network
    return try words.inlines(
      .diagram,
      [
        "inputs": .count(network.inputs), "depth": .count(network.depth),
        "layers": .list(
          network.layers.enumerated().map {
            [
              "nodes": .count($1.nodes), "activation": $1.activation.templateValue,
              "is-last": .flag($0 == network.depth - 1),
            ]
          }),
      ])
  }

  /// The drawing alone.
  public func figure(words: Words) throws(TemplateError) -> Figure {
    Figure(
      content: .diagram(try diagram.worded(by: words)),
      alternative: try summary(words: words).plainText)
  }
}

extension NetworkTables {
  /// - Parameter isParameters: whether the weights and biases are shown alone.
  fileprivate func filling(isParameters: Bool) -> Filling {
    let isMean =
      switch network.reduction {
      case .mean: true
      case .sum: false
      }
    var placed = ["sample-table": samples]
    var layers: [TemplateValue] = []
    for table in self.layers {
      let layer = network.layers[table.layer - 1]
      let name = "layer-\(table.layer)"
      placed[name] = table.table
      layers.append([
        "layer": [
          "is-input": false, "index": .markup(Index(layer: table.layer, of: network).latex),
        ],
        "nodes": .count(layer.nodes), "activation": layer.activation.templateValue,
        "has-bias": .flag(layer.biases != nil), "is-cut": .flag(table.table.isCut),
        "weights": .number(table.weights), "table": .markup(Filling.mark(name)),
      ])
    }
    return Filling(
      .network,
      [
        "is-parameters": .flag(isParameters), "layers": .list(layers),
        "loss": network.loss.templateValue, "definition": lossFormula.markup,
        "samples": .count(sampleCount), "has-samples": .flag(sampleCount > 0),
        "is-cut": .flag(samples.isCut), "is-mean": .flag(isMean), "is-sum": .flag(!isMean),
        "has-training": .flag(training != nil),
        "training": training?.templateValue(of: self) ?? false,
      ], tables: placed)
  }

  private var lossFormula: Expression { network.loss.formula() }
}

extension TrainingNumbers {
  fileprivate func templateValue(of tables: NetworkTables) -> TemplateValue {
    let hasBias = tables.network.layers.contains { $0.biases != nil }
    return [
      "rate": rate.markup, "has-momentum": .flag(training.momentum > 0),
      "momentum": momentum.markup, "has-decay": .flag(training.weightDecay > 0),
      "decay": weightDecay.markup,
      "is-online": .flag(training.order == .online && tables.sampleCount > 1),
      "is-fixed": .flag(hasBias && training.biases == .fixed),
      "is-shared": .flag(hasBias && training.biases == .shared),
    ]
  }
}
