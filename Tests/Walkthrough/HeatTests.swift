import Documents
import Engine
import Expressions
import Meaning
import Testing

@testable import Derivations
@testable import Wording

@Suite struct HeatTests {
  /// Each derivative of a layer, divided by the largest one.
  @Test func comparesTheDerivativesOfALayer() throws {
    let setting = try Fixture.mazur()
    let tables = try Walkthrough.gradients(in: setting).blocks(words: Words()).tables
    let gradient = try setting.network.gradient(on: setting.samples)
    #expect(tables.count == 2)
    for (table, layer) in zip(tables, gradient.layers) {
      let values = (0..<2).map { j in
        (0..<2).map { layer.weights[j, $0] } + [layer.biases?[j] ?? .nan]
      }
      let largest = values.joined().map(abs).max() ?? .nan
      #expect(table.heat == values.map { row in [nil] + row.map { $0 / largest } })
    }
  }

  @Test func comparesPreActivationsAndActivationsApart() throws {
    let setting = try Fixture.classes()
    let tables = try Walkthrough.forwardPass(in: setting).blocks(words: Words()).tables
    let trace = try setting.network.forwardPass(on: setting.samples[0])
    for (layer, table) in zip(1..., tables) {
      let z = (0..<3).map { trace.preActivation(layer: layer, node: $0) }
      let a = (0..<3).map { trace.activation(layer: layer, node: $0) }
      let (most, highest) = (z.map(abs).max() ?? .nan, a.map(abs).max() ?? .nan)
      #expect(table.heat == (0..<3).map { [nil, z[$0] / most, a[$0] / highest] })
    }
    #expect(tables.count == 2)
  }

  /// What is left out of a table is compared with, too, and what is no such number is not tinted.
  @Test func comparesWithAllThatTheLayerHas() throws {
    var weights = (0..<14).map { j in (0..<14).map { Double(j - 7) * 0.01 * Double($0) } }
    weights[11][11] = -8
    let setting = try Setting(
      network: Network(
        inputs: 14, layers: [Fixture.layer(.identity, weights)], loss: .sumOfSquares),
      samples: [Sample(input: weights[0], target: weights[1])])
    let tables = try NetworkPresentation(of: setting).blocks(words: Words()).tables
    #expect(tables.count == 2 && tables[1].heat.isEmpty)
    let shown: [Int?] = Array(0..<10) + [nil, 13]
    #expect(
      tables[0].heat
        == shown.map { j in
          [nil] + shown.map { k in j.flatMap { j in k.map { weights[j][$0] / 8 } } }
        })
  }

  @Test(arguments: [
    (Training(rate: 0.5), "The learning rate is \\eta = 0.5."),
    (
      Training(rate: 0.5, momentum: 0.9, weightDecay: 0.01),
      "The learning rate is \\eta = 0.5, the momentum \\mu = 0.9, the weight decay \\lambda = 0.01."
    ),
    (
      Training(rate: 1, order: .online, biases: .fixed),
      "The learning rate is \\eta = 1. Each update is computed from one sample, the next one in their order. The biases are not trained."
    ),
    (
      Training(rate: 1, momentum: 0.5, biases: .shared),
      "The learning rate is \\eta = 1, the momentum \\mu = 0.5. The nodes of a layer share one bias."
    ),
  ])
  func saysHowTheNetworkIsTrained(_ training: Training, _ expected: String) throws {
    var setting = try Fixture.classes()
    setting.training = training
    let paragraphs = try NetworkPresentation(of: setting).blocks(words: Words()).compactMap {
      if case .paragraph(let content) = $0 { content.plainText } else { nil }
    }
    #expect(paragraphs.contains { $0.hasPrefix("The loss") && $0.hasSuffix(" " + expected) })
  }
}

extension [Block] {
  fileprivate var tables: [Table] {
    flatMap { block -> [Table] in
      switch block {
      case .table(let table): [table]
      case .steps(let steps): steps.flatMap(\.blocks.tables)
      case .heading, .paragraph, .formula, .code, .quote, .list, .figure, .fold, .html,
        .thematicBreak:
        []
      }
    }
  }
}
