import Documents
import Engine
import Expressions
import Meaning
import Testing

@testable import Derivations
@testable import Wording

@Suite struct ActivationPlotTests {
  private static let functions: [(Activation, @Sendable (Double) -> Double)] = [
    (.identity, { $0 }), (.sigmoid, { 1 / (1 + Engine.exp(-$0)) }),
    (.tanh, { (Engine.exp($0) - Engine.exp(-$0)) / (Engine.exp($0) + Engine.exp(-$0)) }),
    (.relu, { max($0, 0) }), (.leakyReLU(slope: 0.1), { max($0, 0.1 * $0) }),
    (.softplus, { Engine.log(1 + Engine.exp($0)) }), (.silu, { $0 / (1 + Engine.exp(-$0)) }),
    (.mish, { $0 * (1 - 2 / ((1 + Engine.exp($0)) * (1 + Engine.exp($0)) + 1)) }),
  ]

  @Test func standsOnTheFunctionWithItsSlope() throws {
    for (activation, function) in Self.functions {
      let setting = try Setting(
        network: Network(
          inputs: 2, layers: [Fixture.layer(activation, [[0.5, -1], [2, 1.5]], [0.25, 0.5])],
          loss: .sumOfSquares), samples: [Sample(input: [1, 2], target: [0, 0])])
      for (node, z) in [-1.25, 5.5].enumerated() {
        let plot = try ActivationPlot(ofLayer: 1, node: node, in: setting)
        let own = try #require(plot.nodes.first)
        #expect(own.preActivation.value == z)
        #expect(abs(own.activation.value - function(z)) <= 1e-12)
        let difference = (function(z + 1e-5) - function(z - 1e-5)) / 2e-5
        let slope = try #require(plot.slope)
        #expect(abs(slope.value - difference) <= 1e-8)
        for point in plot.curve.flatMap(\.self) {
          #expect(abs(point.y - function(point.x)) <= 1e-12)
        }
        #expect(plot.curve.flatMap(\.self).contains { $0.x == z })
        #expect(plot.curve.flatMap(\.self).contains { $0.x == 0 })
        #expect(plot.shownNodes.count == 1)
      }
      #expect(try ActivationPlot(ofLayer: 1, in: setting).shownNodes.map(\.node) == [0, 1])
    }
  }

  @Test func softmaxHasNoCurve() throws {
    let setting = try Fixture.classes()
    #expect(
      throws: WalkthroughError.request(
        "softmax has no curve of one variable: each of its activations depends on every pre-activation of the layer; 'loss along …' draws the loss along one weight or bias"
      )
    ) { try ActivationPlot(ofLayer: 2, node: 0, in: setting) }
    #expect(throws: Never.self) { try ActivationPlot(ofLayer: 1, node: 0, in: setting) }
  }
}
