import Engine
import Foundation
import Expressions
import Meaning
import Reading
import Testing

@testable import Derivations
@testable import Wording

/// Whole walkthroughs, byte for byte as they stand in `Expected`.
///
/// `RECORD_SNAPSHOTS=1` writes what comes out there; such a run fails, so that nothing is accepted
/// unseen.
@Suite struct WholeWalkthroughTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let network: String
    let quantity: String
    var options = WalkthroughOptions()

    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(
      name: "notes-output-weight", network: "notes",
      quantity: #"\frac{\partial C_0}{\partial w_{12}^{(L)}}"#),
    Case(
      name: "notes-output-weight-terse", network: "notes",
      quantity: #"\frac{\partial C_0}{\partial w_{12}^{(L)}}"#,
      options: WalkthroughOptions(detail: .terse)),
    Case(
      name: "notes-hidden-activation", network: "notes",
      quantity: #"\frac{\partial C_0}{\partial a_2^{(L-1)}}"#),
    Case(
      name: "notes-hidden-weight", network: "notes",
      quantity: #"\frac{\partial C_0}{\partial w_{22}^{(L-1)}}"#),
    Case(
      name: "notes-hidden-weight-terse", network: "notes",
      quantity: #"\frac{\partial C_0}{\partial w_{22}^{(L-1)}}"#,
      options: WalkthroughOptions(detail: .terse, digits: 6)),
    Case(
      name: "notes-all-samples", network: "notes",
      quantity: #"\frac{\partial C}{\partial w_{12}^{(L)}}"#),
    Case(
      name: "notes-all-samples-activation", network: "notes",
      quantity: #"\frac{\partial C}{\partial a_2^{(L-1)}}"#),
    Case(
      name: "mazur-w5", network: "mazur",
      quantity: #"\frac{\partial C_0}{\partial w_{00}^{(L)}}"#,
      options: WalkthroughOptions(digits: 8)),
    Case(
      name: "mazur-w1", network: "mazur",
      quantity: #"\frac{\partial C_0}{\partial w_{00}^{(1)}}"#,
      options: WalkthroughOptions(digits: 6)),
    Case(
      name: "mazur-bias", network: "mazur", quantity: #"\frac{\partial C}{\partial b_1^{(2)}}"#),
    Case(
      name: "softmax-weight", network: "classes",
      quantity: #"\frac{\partial C_0}{\partial w_{12}^{(L)}}"#),
    Case(
      name: "softmax-hidden", network: "classes",
      quantity: #"\frac{\partial C_1}{\partial z_1^{(1)}}"#),
    Case(
      name: "softmax-activation", network: "classes",
      quantity: #"\frac{\partial a_0^{(L)}}{\partial z_2^{(L)}}"#),
    Case(
      name: "dead-relu", network: "dead",
      quantity: #"\frac{\partial C_0}{\partial w_{10}^{(1)}}"#),
    Case(name: "dead-input", network: "dead", quantity: #"\frac{\partial C_0}{\partial x_0}"#),
    Case(name: "deep-input", network: "deep", quantity: #"\frac{\partial C_0}{\partial x_1}"#),
    Case(
      name: "deep-share", network: "deep",
      quantity: #"\frac{\partial C_{01}}{\partial b_0^{(L-1)}}"#),
    Case(
      name: "deep-across-layers", network: "deep",
      quantity: #"\frac{\partial a_1^{(L)}}{\partial w_{01}^{(1)}}"#),
    Case(
      name: "independent", network: "deep",
      quantity: #"\frac{\partial z_0^{(2)}}{\partial w_{10}^{(2)}}"#),
    Case(
      name: "binary-weight", network: "deep",
      quantity: #"\frac{\partial C_0}{\partial w_{10}^{(L)}}"#),
    Case(
      name: "binary-pre-activation", network: "deep",
      quantity: #"\frac{\partial C_1}{\partial z_0^{(L)}}"#),
    Case(
      name: "wide", network: "wide", quantity: #"\frac{\partial C_0}{\partial w_{5,10}^{(1)}}"#),
  ])
  func derivation(_ walkthrough: Case) throws {
    let derivation = try Walkthrough.derivation(
      of: Expression(latex: walkthrough.quantity), in: Fixture.named(walkthrough.network),
      options: walkthrough.options)
    try expect(try derivation.markdown(words: Words()), is: walkthrough.name)
  }

  @Test(arguments: [
    Case(
      name: "german-hidden-weight", network: "notes",
      quantity: #"\frac{\partial C}{\partial w_{22}^{(L-1)}}"#),
    Case(
      name: "german-softmax-hidden", network: "classes",
      quantity: #"\frac{\partial C_1}{\partial z_1^{(1)}}"#),
    Case(
      name: "german-binary-weight", network: "deep",
      quantity: #"\frac{\partial C_0}{\partial w_{10}^{(L)}}"#),
    Case(
      name: "german-dead-relu", network: "dead",
      quantity: #"\frac{\partial C_0}{\partial w_{10}^{(1)}}"#),
  ])
  func germanDerivation(_ walkthrough: Case) throws {
    let derivation = try Walkthrough.derivation(
      of: Expression(latex: walkthrough.quantity), in: Fixture.named(walkthrough.network))
    try expect(try derivation.markdown(words: Words(in: .german)), is: walkthrough.name)
  }

  @Test func germanPassesAndTraining() throws {
    let words = Words(in: .german)
    var setting = try Fixture.named("mazur")
    setting.training = Training(rate: 0.5, momentum: 0.9)
    let request = TrainingRequest(
      steps: 30, after: 4, training: setting.training ?? Training(rate: 0.5))
    let markdown = [
      try Walkthrough.forwardPass(in: setting).markdown(words: words),
      try Walkthrough.gradients(in: setting).markdown(words: words),
      try Walkthrough.training(request, in: setting).markdown(words: words),
    ]
    try expect(markdown.joined(separator: "\n---\n\n"), is: "german-passes")
  }

  @Test(arguments: ["notes", "mazur", "classes", "wide"])
  func forwardPass(_ network: String) throws {
    let walkthrough = try Walkthrough.forwardPass(in: Fixture.named(network))
    try expect(try walkthrough.markdown(words: Words()), is: "forward-\(network)")
  }

  @Test(arguments: ["notes", "mazur", "classes", "wide"])
  func gradients(_ network: String) throws {
    let walkthrough = try Walkthrough.gradients(in: Fixture.named(network))
    try expect(try walkthrough.markdown(words: Words()), is: "gradients-\(network)")
  }

  struct TrainingCase: CustomTestStringConvertible, Sendable {
    let name: String
    let network: String
    var after = 0
    let training: Training

    var testDescription: String { name }
  }

  @Test(arguments: [
    TrainingCase(name: "training-mazur", network: "mazur", training: Training(rate: 0.5)),
    TrainingCase(
      name: "training-notes-later", network: "notes", after: 4,
      training: Training(rate: 0.5, momentum: 0.9, weightDecay: 0.01, order: .online)),
    TrainingCase(
      name: "training-dead-fixed", network: "dead",
      training: Training(rate: 0.1, momentum: 0.5, biases: .fixed)),
    TrainingCase(
      name: "training-wide", network: "wide", training: Training(rate: 0.1, weightDecay: 0.001)),
    TrainingCase(
      name: "training-mazur-shared", network: "mazur", training: Training(rate: 1, biases: .shared)),
  ])
  func training(_ walkthrough: TrainingCase) throws {
    var setting = try Fixture.named(walkthrough.network)
    setting.training = walkthrough.training
    let request = TrainingRequest(
      steps: 30, after: walkthrough.after, training: walkthrough.training)
    let training = try Walkthrough.training(request, in: setting)
    try expect(try training.markdown(words: Words()), is: walkthrough.name)
  }

  private func expect(_ markdown: String, is name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Expected/\(name).md")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try markdown.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name).md; read it before it is accepted")
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(markdown == expected)
  }
}
