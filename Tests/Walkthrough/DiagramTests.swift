import Documents
import Engine
import Testing

@testable import Derivations
@testable import Meaning
@testable import Wording

@Suite struct DiagramTests {
  private func diagram(in setting: Setting, digits: Int = 4) throws -> Diagram {
    try Diagram(
      of: DrawnNetwork(of: setting.network, withLoss: false), in: setting, digits: digits)
  }

  /// However many the lesson asks for.
  @Test func aNodeShowsFourDigitsAtMost() throws {
    let nodes = try diagram(in: Fixture.mazur(), digits: 9).nodes
    #expect(nodes.map(\.value) == ["0.05", "0.1", "0.5933", "0.5969", "0.7514", "0.7729"])
  }

  @Test func largeLayersAreDrawnByTheirEnds() throws {
    let layer = Layer(
      activation: .tanh,
      weights: Matrix(rows: 1, columns: 784, elements: Array(repeating: 0, count: 784)))
    let network = try Network(inputs: 784, layers: [layer], loss: .sumOfSquares)
    let setting = try Setting(network: network, samples: [])
    let diagram = try diagram(in: setting).worded(by: Words())
    #expect(
      diagram.nodes.map(\.symbol)
        == (0..<8).map { "x_\($0)" } + [#"\vdots"#, "x_{783}", "a_0^{(L)}"])
    #expect(diagram.edges.count == 9)
    #expect(diagram.summary.hasPrefix("input: 784 nodes; layer 1 (tanh): 1 node. "))
  }
}
