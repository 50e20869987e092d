import Diagnostics
import Documents
import Engine
import Expressions
import Meaning
import Reading
import Testing

@testable import Derivations
@testable import Wording

/// The steps of a derivation in the notes' network: what each begins with, and the nodes and edges that its drawing
/// lights.
private func steps(_ derivative: String) throws -> [String] {
  let setting = try Fixture.named("notes")
  let derivation = try Walkthrough.derivation(of: Expression(latex: derivative), in: setting)
  guard case .steps(let steps)? = try derivation.blocks(words: Words()).last else { return [] }
  return steps.map { step in
    guard case .paragraph(let content)? = step.blocks.first else { return step.name }
    let lead = content.prefix { if case .text = $0 { false } else { true } }.map { piece in
      if case .strong(let words) = piece { words.plainText } else { [piece].plainText }
    }
    return "\(step.name): \(lead.joined(separator: " ")) | \(step.drawing?.lit ?? "no drawing")"
  }
}

extension Figure {
  fileprivate var lit: String {
    guard case .diagram(let diagram) = content else { return "no network" }
    let edges = diagram.edges.filter { $0.emphasis == .lit }
    let outputs = diagram.edges.filter { $0.weight == nil }.map(\.from)
    let ends = edges.filter { $0.weight == nil }
      .compactMap { outputs.firstIndex(of: $0.from) }.map { "a_\($0) to C" }
    return
      (diagram.nodes.filter { $0.emphasis == .lit }.map(\.symbol)
      + edges.compactMap(\.quantity) + ends)
      .joined(separator: ", ")
  }
}

@Test func eachStepOfADerivationShowsWhereItIs() throws {
  #expect(
    try steps(#"\frac{\partial C_0}{\partial w_{12}^{(L)}}"#) == [
      "Step 1 of 6: What depends on what: | a_2^{(L-1)}, a_1^{(L)}, C_0, w.2.1.2, a_1 to C",
      "Step 2 of 6: The first term: | a_1^{(L)}, C_0, a_1 to C",
      "Step 3 of 6: The second term: | a_1^{(L)}",
      "Step 4 of 6: The third term: | a_2^{(L-1)}, a_1^{(L)}, w.2.1.2",
      "Step 5 of 6: All terms combined: | a_2^{(L-1)}, a_1^{(L)}, C_0, w.2.1.2, a_1 to C",
      "Step 6 of 6: To confirm it, | a_2^{(L-1)}, a_1^{(L)}, C_0, w.2.1.2, a_1 to C",
    ])
}

@Test func aSumLightsAllNodesThatItRunsOver() throws {
  let nodes = "a_0^{(L)}, a_1^{(L)}, a_2^{(L)}, a_3^{(L)}"
  let ends = "a_0 to C, a_1 to C, a_2 to C, a_3 to C"
  let weights = "w.2.0.2, w.2.1.2, w.2.2.2, w.2.3.2"
  let whole = "a_2^{(L-1)}, \(nodes), C_0, \(weights), \(ends)"
  #expect(
    try steps(#"\frac{\partial C_0}{\partial a_2^{(L-1)}}"#) == [
      "Step 1 of 7: What depends on what: | \(whole)", "Step 2 of 7: a_2^{(L-1)} | \(whole)",
      "Step 3 of 7: The first term: | \(nodes), C_0, \(ends)",
      "Step 4 of 7: The second term: | \(nodes)",
      "Step 5 of 7: The third term: | a_2^{(L-1)}, \(nodes), \(weights)",
      "Step 6 of 7: All terms combined, | \(whole)", "Step 7 of 7: To confirm it, | \(whole)",
    ])
}

@Test func aForwardPassLightsLayerAfterLayer() throws {
  let walkthrough = try Walkthrough.forwardPass(in: Fixture.mazur())
  guard case .steps(let steps)? = try walkthrough.blocks(words: Words()).last else {
    Issue.record("it has no steps")
    return
  }
  #expect(
    steps.map { $0.drawing?.lit } == [
      "x_0, x_1, a_0^{(L-1)}, a_1^{(L-1)}, w.1.0.0, w.1.0.1, w.1.1.0, w.1.1.1",
      "a_0^{(L-1)}, a_1^{(L-1)}, a_0^{(L)}, a_1^{(L)}, w.2.0.0, w.2.0.1, w.2.1.0, w.2.1.1",
      "a_0^{(L)}, a_1^{(L)}, C_0, a_0 to C, a_1 to C",
    ])
}

@Test func theFirstUpdateLightsLayerAfterLayer() throws {
  var setting = try Fixture.mazur()
  setting.training = Training(rate: 0.5)
  let request = TrainingRequest(steps: 5, after: 0, training: Training(rate: 0.5))
  let walkthrough = try Walkthrough.training(request, in: setting)
  guard case .steps(let steps)? = try walkthrough.blocks(words: Words()).last else {
    Issue.record("it has no steps")
    return
  }
  #expect(
    steps.map { $0.drawing?.lit } == [
      nil, "x_0, x_1, a_0^{(L-1)}, a_1^{(L-1)}, w.1.0.0, w.1.0.1, w.1.1.0, w.1.1.1",
      "a_0^{(L-1)}, a_1^{(L-1)}, a_0^{(L)}, a_1^{(L)}, w.2.0.0, w.2.0.1, w.2.1.0, w.2.1.1", nil,
    ])
}

@Test func theBriefFormHasNoSteps() throws {
  let derivation = try Walkthrough.derivation(
    of: Expression(latex: #"\frac{\partial C_0}{\partial w_{12}^{(L)}}"#),
    in: Fixture.named("notes"), options: WalkthroughOptions(detail: .terse))
  for case .steps in try derivation.blocks(words: Words()) { Issue.record("it has steps") }
}

/// An author's words, none of them bold: the steps, their drawings and their tables stay.
@Test func wordsOfAnAuthorKeepTheSteps() throws {
  var diagnostics: [Diagnostic] = []
  let texts = [
    "chain.md": "The chain.", "combination.md": "Put together.", "confirmation.md": "Tried out.",
    "heading.md": "A factor.\n\n<%! Its words. %>",
    "forward-layer.md": "> The values: <%& values %>\n\nA layer.",
    "forward-loss.md": "The loss.",
  ]
  let words = Words(
    overriding: texts.reduce(into: [:]) {
      $0[$1.key] = SourceFile(path: "words/\($1.key)", text: $1.value)
    }, reporting: &diagnostics)
  #expect(diagnostics.isEmpty)
  let setting = try Fixture.named("notes")
  let derivation = try Walkthrough.derivation(
    of: Expression(latex: #"\frac{\partial C_0}{\partial w_{12}^{(L)}}"#), in: setting)
  let own = try pages(of: derivation, words)
  let usual = try pages(of: derivation, Words())
  #expect(own.map(\.drawing) == usual.map(\.drawing) && own.map(\.anchor) == usual.map(\.anchor))
  #expect(
    own.map { $0.blocks.first }
      == [
        "The chain.", "A factor.", "A factor.", "A factor.", "Put together.", "Tried out.",
      ].map { .paragraph([.text($0)]) })

  let forward = try pages(of: Walkthrough.forwardPass(in: setting), words)
  let usualForward = try pages(of: Walkthrough.forwardPass(in: setting), Words())
  #expect(forward.map(\.drawing) == usualForward.map(\.drawing))
  for (own, usual) in zip(forward.dropLast(), usualForward) {
    guard case .table(let table)? = usual.blocks.last else {
      Issue.record("a layer ends with its values")
      return
    }
    #expect(
      own.blocks == [
        .quote([.paragraph([.text("The values: ")]), .table(table)]),
        .paragraph([.text("A layer.")]),
      ])
    #expect(table.heat.count == table.rows.count)
  }
}

private func pages(of walkthrough: some Stepwise, _ words: Words) throws -> [Documents.Step] {
  guard case .steps(let steps)? = try walkthrough.blocks(words: words).last else { return [] }
  return steps
}
