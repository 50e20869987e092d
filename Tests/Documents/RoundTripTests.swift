import Diagnostics
import Documents
import Pages
import Testing

/// A document read from Markdown, as Markdown again.
func written(_ document: Document) -> String {
  MarkdownWriter(formulas: .verbatim, figureFile: { _ in "figure.svg" }).text(of: document)
}

func read(_ markdown: String) -> Document {
  var diagnostics: [Diagnostic] = []
  return Document(
    markdown: SourceFile(path: "lesson.md", text: markdown), reporting: &diagnostics)
}

@Suite struct RoundTripTests {
  @Test func examplesOfTheSpecificationSurviveWriting() {
    var lost: [Int] = []
    for example in SpecificationExample.all {
      let document = read(example.markdown)
      if read(written(document)) != document { lost.append(example.example) }
    }
    #expect(Set(lost).isSubset(of: [81, 82, 415, 416, 555, 586]))
  }
}
