import Diagnostics
import Testing

@testable import Documents

struct LabelReadingTests {
  private func read(_ text: String) -> (document: Document, messages: [String]) {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "lesson.md", text: text)
    let document = Document(markdown: file, reporting: &diagnostics)
    return (document, diagnostics.map(\.message))
  }

  @Test(arguments: [
    "$$x = 1$$ {#eq:x}",
    "$$ x = 1 $$ {#eq:x}",
    "$$x = 1$$\n{#eq:x}",
    "$$\nx = 1\n$$ {#eq:x}",
    "$$\nx = 1\n$$\n{#eq:x}",
    "```math {#eq:x}\nx = 1\n```",
    "> $$x = 1$$ {#eq:x}",
    "- $$x = 1$$\n  {#eq:x}",
  ])
  func formulasHaveLabels(_ text: String) {
    let (document, messages) = read(text)
    #expect(messages.isEmpty)
    #expect(document.labels == [Label(.equation, id: "eq:x")])
    #expect(
      document.formulas.map { $0.formula.latex.filter { $0 != " " && $0 != "\n" } } == ["x=1"])
    #expect(document.formulas.map(\.isDisplay) == [true])
  }

  @Test(arguments: [": Both. {#tbl:both}", "Table: Both. {#tbl:both}"])
  func tablesHaveCaptions(_ caption: String) {
    let (document, messages) = read("| a |\n| - |\n| 1 |\n\n" + caption)
    #expect(messages.isEmpty)
    #expect(
      document.blocks == [
        .table(
          Table(
            alignments: [.natural], header: [[.text("a")]], rows: [[[.text("1")]]],
            caption: [.text("Both.")], label: Label(.table, id: "tbl:both")))
      ])
  }

  @Test func anImageWithALabelIsAFigure() {
    let (document, messages) = read("![Two nodes](net.svg){#fig:net}")
    let image = Image(source: "net.svg", alternative: [.text("Two nodes")])
    #expect(messages.isEmpty)
    #expect(
      document.blocks == [
        .figure(
          Figure(
            content: .image(image), alternative: "Two nodes", caption: [.text("Two nodes")],
            label: Label(.figure, id: "fig:net")))
      ])
  }

  @Test(arguments: [
    "`{#eq:x}`", "A set {#eq:x}.", "A text {#own}", "A text {equal}", #"A text \{#eq:x}"#,
    "{#eq:x} first",
  ])
  func otherBracesAreText(_ text: String) {
    let (document, messages) = read(text)
    #expect(messages.isEmpty)
    #expect(document.labels.isEmpty)
  }

  @Test(arguments: [
    ("| a |\n| - |\n\n: All {tbl:x}", "'{tbl:x}' is no label; a label is {#tbl:x}"),
    ("![a](b.svg){fig:x}", "'{fig:x}' is no label; a label is {#fig:x}"),
    (
      "$$x$$ and {#eq:x}",
      "'#eq:x' labels a paragraph; a label is for a formula, a figure or a table"
    ),
    ("$x$ {#eq:x}", "'#eq:x' labels a paragraph; a label is for a formula, a figure or a table"),
    (
      "$$x$$ {#eq:x}\n\n$$y$$ {#eq:x}",
      "'#eq:x' is the label of two things, first on line 1"
    ),
    (
      "$$x$$ {#fig:x}",
      "the label of a formula begins with '#eq:', found '#fig:x'; did you mean '#eq:x'?"
    ),
    (
      "$$x$$ {#loss}",
      "the label of a formula begins with '#eq:', found '#loss'; did you mean '#eq:loss'?"
    ),
    (
      "$$x$$ {#eq:a b}",
      "a label has letters, digits and '-_.:' alone, such as {#eq:loss}; found '#eq:a b'"
    ),
  ])
  func saysWhatIsWrongWithALabel(_ text: String, _ message: String) {
    #expect(read(text).messages == [message])
  }
}
