import Diagnostics
import Expressions
import Reading
import Templates
import Testing

@testable import Derivations
@testable import Wording

/// An author's own words.
@Suite struct WordsTests {
  private func derivation() throws -> Derivation {
    try Walkthrough.derivation(
      of: Expression(latex: #"\frac{\partial z_0^{(2)}}{\partial w_{00}^{(2)}}"#),
      in: Fixture.mazur())
  }

  @Test func oneFileReplacesOnePart() throws {
    var diagnostics: [Diagnostic] = []
    let words = Words(
      overriding: [
        "question.md": SourceFile(
          path: "words/question.md", text: "Gesucht ist $<%& derivative %>$.\n")
      ], reporting: &diagnostics)
    let markdown = try derivation().markdown(words: words)
    #expect(diagnostics.isEmpty)
    #expect(
      markdown.hasPrefix(
        #"""
        Gesucht ist $\frac{\partial z_0^{(2)}}{\partial w_{00}^{(2)}}$.

        The input of node 0 in layer $2$ is
        """#))
  }

  @Test(.timeLimit(.minutes(1))) func lineEndsAtTheEndTakeNoTime() {
    var diagnostics: [Diagnostic] = []
    _ = Words(
      overriding: [
        "chain.md": SourceFile(
          path: "chain.md", text: String(repeating: "\n", count: 1_000_000))
      ], reporting: &diagnostics)
    #expect(diagnostics.isEmpty)
  }

  @Test func anUnclosedTagIsAnErrorAtItsPlace() {
    var diagnostics: [Diagnostic] = []
    _ = Words(
      overriding: ["chain.md": SourceFile(path: "words/chain.md", text: "What <%& path")],
      reporting: &diagnostics)
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.severity == .error)
    #expect(diagnostics.first?.range?.file.path == "words/chain.md")
  }

  @Test func anUnknownFileIsAWarningWithTheNearestName() {
    var diagnostics: [Diagnostic] = []
    _ = Words(
      overriding: ["fakror-weight.md": SourceFile(path: "words/fakror-weight.md", text: "")],
      reporting: &diagnostics)
    #expect(
      diagnostics.map(\.message) == [
        "no walkthrough has a part called 'fakror-weight.md'; did you mean 'factor-weight.md'?"
      ])
  }

  @Test func anUnknownValueIsAnErrorOfTheTemplate() throws {
    var diagnostics: [Diagnostic] = []
    let words = Words(
      overriding: [
        "question.md": SourceFile(path: "words/question.md", text: "$<%& derivativ %>$")
      ], reporting: &diagnostics)
    let derivation = try derivation()
    let error = #expect(throws: TemplateError.self) { try derivation.markdown(words: words) }
    #expect(error?.diagnostic.range?.file.path == "words/question.md")
  }

  @Test func textsAreEscaped() {
    #expect(markdownEscaped("a_1 * [b] $5") == #"a\_1 \* \[b\] \$5"#)
  }
}
