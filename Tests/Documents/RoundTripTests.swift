import Diagnostics
import Documents
import Pages
import TestSupport
import Testing

/// A document read from Markdown, as Markdown again.
func written(_ document: Document) -> String {
  MarkdownWriter(formulas: .verbatim, allowsRawHTML: true, figureFile: { _ in "figure.svg" })
    .text(of: document)
}

func read(_ markdown: String) -> Document {
  var diagnostics: [Diagnostic] = []
  return Document(
    markdown: SourceFile(path: "lesson.md", text: markdown), reporting: &diagnostics)
}

@Suite struct RoundTripTests {
  /// 416 nests three `**` inside a word, for which the writer knows no other marks.
  @Test func examplesOfTheSpecificationSurviveWriting() {
    for example in SpecificationExample.all where example.example != 416 {
      let document = read(example.markdown)
      #expect(read(written(document)) == document, "example \(example.example)")
    }
  }

  @Test func randomDocumentsSurviveWriting() {
    var generator = DocumentGenerator(seed: 3)
    for _ in RandomRounds.first(1000) {
      let document = generator.document()
      let markdown = written(document)
      let again = read(markdown)
      if again != document {
        Issue.record("\(markdown)\n--- became ---\n\(written(again))")
        break
      }
    }
  }
}
