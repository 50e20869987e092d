import Checking
import Documents
import Engine
import Expressions
import Meaning
import Reading
import TestSupport
import Testing

@testable import Derivations
@testable import Wording

/// The checker reads what the program writes: no formula of a walkthrough is false, and none is left unchecked.
@Suite struct ReadBackTests {
  @Test(arguments: 0..<4) func everyFormulaHolds(part: UInt64) throws {
    let words = Words()
    var count = CheckedFormulas()
    for seed in RandomRounds.first(40 as UInt64).map({ part * 40 + $0 }) {
      let random = try RandomNetwork(seed: seed)
      let checker = Checker(random.setting)
      let options = WalkthroughOptions(digits: random.digits)
      let derivation = try? Walkthrough.derivation(
        of: Expression(latex: random.quantity), in: random.setting, options: options)
      var blocks = try derivation?.blocks(words: words) ?? []
      blocks += try Walkthrough.forwardPass(in: random.setting, options: options)
        .blocks(words: words)
      count.check(blocks, by: checker, "seed \(seed), \(random.quantity)")
    }
    #expect(count.holding > 1_000 || !RandomRounds.areAll)
    #expect(count.failures == [])
  }

  /// Where the nodes of a layer share their bias.
  @Test func everyFormulaOfASharedBiasHolds() throws {
    let words = Words()
    var count = CheckedFormulas()
    for seed in RandomRounds.first(6 as UInt64) {
      let random = try RandomNetwork(seed: seed)
      let shared = try random.setting.sharingBiases()
      let checker = Checker(shared)
      let options = WalkthroughOptions(digits: random.digits)
      for layer in 1...shared.network.depth {
        for loss in ["C_\(shared.sample)"] {
          let asked = #"\frac{\partial \#(loss)}{\partial b_0^{(\#(layer))}}"#
          let derivation = try? Walkthrough.derivation(
            of: Expression(latex: asked), in: shared, options: options)
          count.check(
            try derivation?.blocks(words: words) ?? [], by: checker, "seed \(seed), \(asked)")
        }
      }
    }
    #expect(count.holding > 50 || !RandomRounds.areAll)
    #expect(count.failures == [])
  }
}

extension Setting {
  /// The same with one bias for all nodes of a layer.
  fileprivate func sharingBiases() throws -> Setting {
    let layers = network.layers.map { layer in
      let bias = layer.biases?.first ?? 0.25
      return Layer(
        activation: layer.activation, weights: layer.weights,
        biases: Array(repeating: bias, count: layer.nodes))
    }
    var setting = try Setting(
      network: Network(
        inputs: network.inputs, layers: layers, loss: network.loss, reduction: network.reduction),
      samples: samples, sample: sample)
    setting.training = Training(rate: 0.5, biases: .shared)
    return setting
  }
}

private struct CheckedFormulas {
  var holding = 0
  var failures: [String] = []

  mutating func check(_ blocks: [Block], by checker: Checker, _ place: String) {
    var latex: [String] = []
    Document(blocks: blocks).forEachBlock { block in
      if case .formula(let formula) = block { latex.append(formula.latex) }
    } inline: { piece in
      if case .formula(let formula) = piece { latex.append(formula.latex) }
    }
    for latex in latex {
      var errors: [NotationError] = []
      let formula = Expressions.Formula(latex: latex, reporting: &errors)
      for error in errors { failures.append("\(place): \(error.message): \(latex)") }
      for finding in checker.findings(in: formula) {
        switch finding.verdict {
        // A branch of a function with a kink holds on this network only.
        case .identity, .here: holding += 1
        case .false: failures.append("\(place): \(finding.verdict): \(latex)")
        // A cut sum of numbers, or of zeros and what is left between them, stands whole in a fold below.
        case .notChecked(let reason)
        where reason.hasPrefix("the dots have no pattern")
          && [".", " 0 "].contains(where: latex.contains):
          continue
        case .notChecked(let reason): failures.append("\(place): \(reason): \(latex)")
        }
      }
    }
  }
}
