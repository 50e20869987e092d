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
  private let diagram: NetworkDiagram

  /// The activations of the setting's sample stand in the drawing; numbers print with `digits` significant digits.
  public init(of setting: Setting, digits: Int = 4) throws(WalkthroughError) {
    self.setting = setting
    do {
      tables = try NetworkTables(in: setting, digits: digits)
      diagram = try NetworkDiagram(in: setting, digits: digits)
    } catch {
      throw WalkthroughError(error)
    }
  }

  /// The drawing and the tables.
  public func blocks(words: Words) throws(TemplateError) -> [Block] {
    let markdown = try words.render(.network, tables.templateValue)
    return [.figure(try figure(words: words))]
      + tables.heat.tinting(Walkthrough.blocks(Walkthrough.tidied(markdown)))
  }

  /// The weights and biases after some updates, in a fold.
  public func parameters(words: Words, after updates: Int) throws(TemplateError) -> Block {
    let markdown = try words.render(
      .network, tables.templateValue.with(["is-parameters": true]))
    let summary = try words.render(
      .summary, ["is-parameters": true, "updates": .count(updates)])
    return .fold(
      Fold(
        summary: Walkthrough.inlines(summary), isOpen: false,
        blocks: tables.heat.tinting(Walkthrough.blocks(Walkthrough.tidied(markdown)))))
  }

  /// What a fold over them says while it is closed.
  public func summary(words: Words) throws(TemplateError) -> [Inline] {
    Walkthrough.inlines(try alternative(words: words))
  }

  /// The drawing alone.
  public func figure(words: Words) throws(TemplateError) -> Figure {
    Figure(
      content: .network(try diagram.worded(by: words)),
      alternative: Walkthrough.inlines(try alternative(words: words)).plainText)
  }

  private func alternative(words: Words) throws(TemplateError) -> String {
    let network = setting.network
    return try words.render(
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
}

extension NetworkTables {
  /// For `network.md`.
  fileprivate var templateValue: TemplateValue {
    let isMean =
      switch network.reduction {
      case .mean: true
      case .sum: false
      }
    return [
      "layers": .list(
        layers.map { table in
          let layer = network.layers[table.layer - 1]
          return [
            "layer": [
              "is-input": false, "index": .markup(Index(layer: table.layer, of: network).latex),
            ],
            "nodes": .count(layer.nodes), "activation": layer.activation.templateValue,
            "has-bias": .flag(layer.biases != nil), "is-cut": .flag(table.table.isCut),
            "weights": .number(table.weights), "table": table.table.templateValue,
          ]
        }),
      "loss": network.loss.templateValue, "definition": lossFormula.markup,
      "samples": .count(sampleCount), "has-samples": .flag(sampleCount > 0),
      "is-cut": .flag(samples.isCut), "is-mean": .flag(isMean), "is-sum": .flag(!isMean),
      "has-training": .flag(training != nil),
      "training": training?.templateValue(of: self) ?? false,
      "sample-table": samples.templateValue,
    ]
  }

  private var lossFormula: Expression { network.loss.formula() }
}

extension NetworkTables.TrainingTexts {
  fileprivate func templateValue(of tables: NetworkTables) -> TemplateValue {
    let hasBias = tables.network.layers.contains { $0.biases != nil }
    return [
      "rate": .markup(rate), "has-momentum": .flag(training.momentum > 0),
      "momentum": .markup(momentum), "has-decay": .flag(training.weightDecay > 0),
      "decay": .markup(weightDecay),
      "is-online": .flag(training.order == .online && tables.sampleCount > 1),
      "is-fixed": .flag(hasBias && training.biases == .fixed),
      "is-shared": .flag(hasBias && training.biases == .shared),
    ]
  }
}
