import Engine
import Expressions
import Meaning
import Reading
import Testing

@testable import Derivations
@testable import Wording

/// Derivations through many layers.
@Suite struct DeepNetworkTests {
  private func setting(depth: Int, nodes: Int, output: Activation = .sigmoid) throws -> Setting {
    let layers = (1...depth).map { l in
      let columns = l == 1 ? 2 : nodes
      return Fixture.layer(
        l == depth ? output : .tanh,
        (0..<nodes).map { j in (0..<columns).map { Double((l * 5 + j * 3 + $0 * 7) % 11 - 5) / 4 } }
      )
    }
    return try Setting(
      network: Network(inputs: 2, layers: layers, loss: .sumOfSquares),
      samples: [
        Sample(input: [1, -0.5], target: Array(repeating: 0.25, count: nodes))
      ])
  }

  /// Every layer between the quantity and what varies is named, each node by a letter of its own.
  @Test(arguments: 1...12) func noLayerIsLeftOut(_ depth: Int) throws {
    let setting = try setting(depth: depth, nodes: 2)
    let derivation = try Walkthrough.derivation(
      of: Expression(latex: #"\frac{\partial C_0}{\partial w_{01}^{(1)}}"#), in: setting)
    let tangent = try setting.network.tangent(
      of: .loss, by: .weight(layer: 1, to: 0, from: 1), on: setting.samples[0])
    #expect((derivation.value - tangent).magnitude <= 1e-12 * tangent.magnitude)
    guard case .chain(let chain)? = derivation.steps.first?.kind else {
      Issue.record("the second part says what depends on what")
      return
    }
    let layers = chain.path.compactMap(\.layer?.latex)
    let expected = (1...depth).reversed().flatMap { [String($0), String($0)] } + ["1"]
    #expect(layers == expected)
    let letters = chain.path.filter { $0.letter == "z" }.compactMap(\.subscripts.first)
    #expect(Set(letters).count == letters.count)
  }

  @Test func aPathThroughAHundredLayersHasDots() throws {
    let setting = try setting(depth: 100, nodes: 1)
    let derivation = try Walkthrough.derivation(
      of: Expression(latex: #"\frac{\partial C_0}{\partial w_{01}^{(1)}}"#), in: setting)
    guard case .chain(let chain)? = derivation.steps.first?.kind else {
      Issue.record("the second part says what depends on what")
      return
    }
    #expect(chain.path.map(\.letter).filter { $0 == #"\dots"# }.count == 1)
    #expect(chain.path.count == 31)
  }

  /// What holds for all nodes but one says so.
  @Test(arguments: [WalkthroughOptions.Detail.full, .terse])
  func theSlopeOfSoftmaxNamesItsException(_ detail: WalkthroughOptions.Detail) throws {
    let setting = try setting(depth: 1, nodes: 3, output: .softmax)
    let derivation = try Walkthrough.derivation(
      of: Expression(latex: #"\frac{\partial C_0}{\partial z_1^{(1)}}"#), in: setting,
      options: WalkthroughOptions(detail: detail))
    #expect(
      try derivation.markdown(words: Words()).contains(
        #"= -a_m^{(1)} a_1^{(1)}, \quad m \ne 1"#))
  }
}

/// A long sum of numbers is cut where it counts least.
@Test(arguments: [
  ("0 + 0 + 0 + 0 + 3 + 0 + 0 + 0 + 0 + 0", #"0 + \dots + 3 + \dots"#),
  (
    "0.1 + 5 + 0.2 + 0.3 + 0.4 + -7 + 0.5 + 6 + 0.1 + 8",
    #"0.1 + \dots - 7 + 0.5 + 6 + 0.1 + 8"#
  ),
  ("1 + 2 + 3 + 4 + 5 + 6 + 7 + 8", "1 + 2 + 3 + 4 + 5 + 6 + 7 + 8"),
  (
    #"0.1 \cdot 0 + 2 \cdot 9 + 0 + 0 + 0 + 1 + 0 + 0 + 1 \cdot 3 + 4"#,
    #"0.1 \cdot 0 + 2 \cdot 9 + \dots + 1 \cdot 3 + 4"#
  ),
])
func dotsStandForTheSmallestTerms(_ sum: String, _ cut: String) throws {
  #expect(try Expression(latex: sum).cut().latex == cut)
}
