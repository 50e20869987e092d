import Engine
import Decimals
import Expressions
import Meaning
import Reading
import TestSupport
import Testing

@testable import Derivations
@testable import Wording

/// Derivations where activations lie at their ends, at kinks, and where a bias is shared.
@Suite struct EdgeTests {
  private func network(
    _ activation: Activation, _ loss: Loss, _ weight: Double, nodes: Int = 1
  ) throws -> Network {
    let rows = (0..<nodes).map { [$0 == 0 ? weight : -weight / Double($0)] }
    return try Network(
      inputs: 1,
      layers: [Fixture.layer(.tanh, [[0.5]]), Fixture.layer(activation, rows)], loss: loss)
  }

  struct Case: Sendable {
    let activation: Activation
    let loss: Loss
    let nodes: Int
  }

  /// The value is that of the tangents, every printed line reproduces, and no step contradicts another.
  @Test(arguments: [
    Case(activation: .sigmoid, loss: .binaryCrossEntropy, nodes: 1),
    Case(activation: .sigmoid, loss: .binaryCrossEntropy, nodes: 2),
    Case(activation: .sigmoid, loss: .crossEntropy, nodes: 2),
    Case(activation: .softmax, loss: .crossEntropy, nodes: 3),
    Case(activation: .softmax, loss: .binaryCrossEntropy, nodes: 2),
    Case(activation: .softmax, loss: .binaryCrossEntropy, nodes: 4),
    Case(activation: .tanh, loss: .sumOfSquares, nodes: 2),
    Case(activation: .sigmoid, loss: .meanSquaredError, nodes: 2),
    Case(activation: .softplus, loss: .halfSumOfSquares, nodes: 2),
    Case(activation: .silu, loss: .sumOfSquares, nodes: 2),
    Case(activation: .mish, loss: .sumOfSquares, nodes: 2),
    Case(activation: .gelu, loss: .sumOfSquares, nodes: 2),
    Case(activation: .elu(alpha: 0.5), loss: .sumOfSquares, nodes: 2),
  ])
  func farOut(_ tested: Case) throws {
    let varied: [(String, Quantity)] = [
      ("w_{00}^{(2)}", .weight(layer: 2, to: 0, from: 0)),
      ("z_0^{(2)}", .preActivation(layer: 2, node: 0)),
      ("w_{00}^{(1)}", .weight(layer: 1, to: 0, from: 0)),
      ("a_0^{(1)}", .activation(layer: 1, node: 0)),
    ]
    let weights = [20, 40, 100, 720, 800, 1600, -20, -40, -800, -1600]
    for (number, weight) in weights.enumerated() where RandomRounds.take(number) {
      for hot in 0..<tested.nodes {
        let sample = Sample(
          input: [1], target: (0..<tested.nodes).map { $0 == hot ? 1 : 0 })
        let network = try network(
          tested.activation, tested.loss, Double(weight), nodes: tested.nodes)
        let setting = try Setting(network: network, samples: [sample])
        for (latex, quantity) in varied {
          let asked = #"\frac{\partial C_0}{\partial \#(latex)}"#
          let tangent = try network.tangent(of: .loss, by: quantity, on: sample)
          let place = "\(tested.activation), \(tested.loss), \(weight), target \(hot), \(latex)"
          do {
            let derivation = try Walkthrough.derivation(of: Expression(latex: asked), in: setting)
            #expect(
              (derivation.value - tangent).magnitude <= 1e-9 * tangent.magnitude + 1e-300,
              "\(place)")
            // The tests' own decimals end at 10^±127.
            guard weight.magnitude <= (tested.activation == .gelu ? 20 : 40) else { continue }
            var lines = PrintedLines()
            lines.check(try derivation.markdown(words: Words()), digits: 4)
            for failure in lines.failures { Issue.record("\(place): \(failure)") }
          } catch let error as WalkthroughError {
            Issue.record("\(place): \(error.message)")
          }
        }
        _ = try Walkthrough.forwardPass(in: setting).markdown(words: Words())
      }
    }
  }

  /// The derivative by an output itself is refused only where it is too large for a number.
  @Test(arguments: [
    (Activation.sigmoid, Loss.binaryCrossEntropy), (.softmax, .binaryCrossEntropy),
    (.softmax, .crossEntropy), (.sigmoid, .crossEntropy),
  ])
  func byAnEndedOutput(_ activation: Activation, _ loss: Loss) throws {
    var refusals = 0
    for weight in [20.0, 36, 38, 100, 340, 350, 700, 800, 1600] {
      for (hot, node) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
        let network = try network(activation, loss, 2 * weight, nodes: 2)
        let sample = Sample(input: [1], target: [hot == 0 ? 1 : 0, hot == 1 ? 1 : 0])
        let trace = try network.forwardPass(on: sample)
        let z = (0..<2).map { trace.preActivation(layer: 2, node: $0) }
        // e to the power of ln C′, where a is 1 / (1 + e⁻ᵈ).
        let gap = activation == .softmax ? (node == 0 ? z[0] - z[1] : z[1] - z[0]) : z[node]
        let isHot = hot == node
        let slope =
          isHot ? -(1 + Engine.exp(-gap)) : loss == .binaryCrossEntropy ? 1 + Engine.exp(gap) : 0
        let latex = #"\frac{\partial C_0}{\partial a_\#(node)^{(2)}}"#
        let setting = try Setting(network: network, samples: [sample])
        let place = "\(activation), \(loss), \(weight), target \(hot), node \(node)"
        do {
          let derivation = try Walkthrough.derivation(of: Expression(latex: latex), in: setting)
          #expect(
            (derivation.value - slope).magnitude <= 1e-9 * slope.magnitude,
            "\(place): \(derivation.value), \(slope)")
        } catch let error as WalkthroughError {
          refusals += 1
          #expect(slope.isInfinite, "\(place): \(error.message)")
          #expect(error.message.hasPrefix("this is too large for a number: it divides by what"))
        }
      }
    }
    #expect(refusals > 1)
  }

  /// A 0 that is none in truth is said to be rounded, and one that is, not.
  @Test(arguments: [
    (20.0, 1.0, false), (800, 1, true), (1600, 1, true), (1600, 0, false), (-800, 0, true),
  ])
  func aRoundedZeroIsSaidToBe(_ weight: Double, _ target: Double, _ isRounded: Bool) throws {
    let setting = try Setting(
      network: network(.sigmoid, .binaryCrossEntropy, 4 * weight),
      samples: [Sample(input: [1], target: [target])])
    let derivation = try Walkthrough.derivation(
      of: Expression(latex: #"\frac{\partial C_0}{\partial w_{00}^{(2)}}"#), in: setting)
    let markdown = try derivation.markdown(words: Words())
    #expect(markdown.contains("This $0$ is rounded: $a_0^{(2)}$") == isRounded)
    #expect((derivation.value == 0) == isRounded)
  }

  @Test(arguments: [
    (Activation.relu, 0.0), (.leakyReLU(slope: 0.1), 0.1), (.elu(alpha: 2), 2),
  ])
  func bothSidesOfAKinkAreTried(_ activation: Activation, _ below: Double) throws {
    let setting = try Setting(
      network: Network(
        inputs: 2, layers: [Fixture.layer(activation, [[1, -1]])], loss: .halfSumOfSquares),
      samples: [Sample(input: [2, 2], target: [-1])])
    let derivation = try Walkthrough.derivation(
      of: Expression(latex: #"\frac{\partial C_0}{\partial w_{00}^{(1)}}"#), in: setting)
    var sides: [String] = []
    var slopes: [Double] = []
    for case .confirmation(let confirmation) in derivation.steps.map(\.kind) {
      sides.append(confirmation.side.map { "\($0)" } ?? "neither")
      slopes.append(try #require(confirmation.value.arithmeticValue))
    }
    #expect(sides == ["below", "above"])
    // ∂C/∂w = (a − y) g′ x = 1 · g′ · 2
    #expect(
      slopes.count == 2 && zip(slopes, [2 * below, 2]).allSatisfy { ($0 - $1).magnitude < 1e-3 })
  }

  /// The derivative by a shared bias is the sum of those by each node's own, and what happens when all change together.
  @Test(arguments: ["C_0", "C"]) func aSharedBias(_ loss: String) throws {
    var setting = try Fixture.mazur()
    setting.training = Training(rate: 0.5, biases: .shared)
    let derivation = try Walkthrough.derivation(
      of: Expression(latex: #"\frac{\partial \#(loss)}{\partial b_0^{(1)}}"#), in: setting)
    let own = try (0..<2).map {
      try setting.network.derivative(by: .bias(layer: 1, node: $0), on: setting.samples)
    }
    let step = 1e-6
    func changed(_ change: Double) throws -> Double {
      try setting.network.forwardPass(on: setting.samples[0], as: Double.self) { quantity, value in
        if case .bias(layer: 1, node: _) = quantity { value + change } else { value }
      }.loss
    }
    let quotient = (try changed(step) - changed(-step)) / (2 * step)
    var found: Double?
    for case .sharedBias(let shared, layer: 1) in derivation.steps.map(\.kind) {
      found = shared.equation.arithmetic?.value
    }
    let total = try #require(found)
    #expect((total - (own[0] + own[1])).magnitude < 1e-15)
    #expect((total - quotient).magnitude < 1e-9)
    guard case .confirmation(let confirmation)? = derivation.steps.last?.kind else {
      Issue.record("the last part tries all biases together")
      return
    }
    #expect(confirmation.varied.latex == "b_j^{(1)}")
    #expect(confirmation.isTogether)
  }

  /// A forward pass of a wide network writes the sums of the first nodes, and says so.
  @Test func aWideForwardPassIsCut() throws {
    func weight(_ j: Int, _ k: Int) -> Double { Double((j * 3 + k * 7) % 19 - 9) / 100 }
    let wide = (0..<64).map { j in (0..<100).map { weight(j, $0) } }
    let network = try Network(
      inputs: 100,
      layers: [
        Fixture.layer(.sigmoid, wide), Fixture.layer(.sigmoid, [Array(repeating: 0.5, count: 64)]),
      ],
      loss: .sumOfSquares)
    let sample = Sample(input: (0..<100).map { Double($0) / 100 }, target: [1])
    let forward = try Walkthrough.forwardPass(
      in: Setting(network: network, samples: [sample]))
    #expect(forward.layers.map { $0.others } == [56, 0])
    #expect(forward.layers.map { $0.nodes.count } == [16, 2])
    let markdown = try forward.markdown(words: Words())
    #expect(
      markdown.contains(
        "The sums of the other 56 nodes are computed in the same way and not written here."))
    #expect(markdown.contains("Written out in full, this is too long for a page, and left out."))
    #expect(markdown.utf8.count < 30_000)
  }
}
