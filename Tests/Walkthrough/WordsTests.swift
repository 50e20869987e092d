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

  /// What a template comes to is Markdown; what is wrong with that is the template's, or of the value that a tag puts in.
  @Test func aMistakeInTheMarkdownStandsAtTheTemplate() throws {
    var diagnostics: [Diagnostic] = []
    let words = Words(
      overriding: [
        "question.md": SourceFile(
          path: "words/question.md",
          text: "See [[this]] on $<%& derivative %>$.\n\n<details>\n<summary>More</summary>\n"),
        "heading.md": SourceFile(path: "words/heading.md", text: "![[<%& derivative %>]]\n\n"),
      ], reporting: &diagnostics)
    _ = try derivation().blocks(words: words)
    #expect(diagnostics.isEmpty)
    let found = words.findings.all.map { diagnostic in
      let place = diagnostic.range.map {
        "\($0.file.path):\($0.file.position(of: $0.offsets.lowerBound).line)"
      }
      return "\(place ?? "nowhere"): \(diagnostic.severity): \(diagnostic.message)"
    }
    #expect(
      found == [
        "words/question.md:1: warning: '[[this]]' stays as it is written; a link is [words](address)",
        "words/question.md:3: error: this <details> is never closed; </details> stands on a line of its own, as deep in lists and quotes as <details>",
        #"words/heading.md:1: warning: '\frac{\partial z_0^{(2)}' stands outside of a formula; mathematics is $…$"#,
      ])
  }

  /// A table that cannot come where a template has it comes behind its words, with an error at its tag.
  @Test(arguments: [
    "**<%& derivatives %>**", "# <%& derivatives %>", "|a|\n|---|\n|<%& derivatives %>|",
  ])
  func aTableInsideWordsIsAnError(text: String) throws {
    var diagnostics: [Diagnostic] = []
    let words = Words(
      overriding: [
        "gradient-layer.md": SourceFile(path: "words/gradient-layer.md", text: "Here:\n\n\(text)\n")
      ], reporting: &diagnostics)
    let blocks = try Walkthrough.gradients(ofLayer: 1, in: Fixture.mazur()).blocks(words: words)
    #expect("\(blocks)".filter { $0 == Filling.markStart || $0 == Filling.markEnd }.isEmpty)
    #expect("\(blocks)".contains("heat"))
    let found = try #require(words.findings.all.first)
    #expect(found.severity == .error)
    #expect(found.message.hasPrefix("a table of numbers comes in the middle of words"))
    let place = try #require(found.range)
    #expect(place.file.path == "words/gradient-layer.md")
    #expect(
      String(decoding: place.file.text[place.offsets], as: UTF8.self).contains("derivatives"))
  }

  @Test func textsAreEscaped() {
    #expect(markdownEscaped("a_1 * [b] $5") == #"a\_1 \* \[b\] \$5"#)
  }
}
