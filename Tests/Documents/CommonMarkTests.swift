import Diagnostics
import Documents
import Pages
import Testing

@Suite struct CommonMarkTests {
  @Test func everyExampleOfTheSpecificationBecomesItsHTML() {
    #expect([0, 652].contains(SpecificationExample.all.count))
    for example in SpecificationExample.all {
      #expect(html(example, extensions: []) == example.html, "example \(example.example)")
    }
  }

  /// Five examples hold dollars, all of them single or in code.
  @Test func theExtensionsChangeNoExample() {
    for example in SpecificationExample.all {
      #expect(html(example, extensions: .all) == example.html, "example \(example.example)")
    }
  }

  private func html(_ example: SpecificationExample, extensions: MarkdownExtensions) -> String {
    var diagnostics: [Diagnostic] = []
    let document = Document(
      markdown: SourceFile(path: "\(example.example).md", text: example.markdown),
      extensions: extensions, reporting: &diagnostics)
    #expect(diagnostics.isEmpty, "example \(example.example)")
    return plainHTML(document)
  }
}

/// The document as CommonMark's HTML; formulas as their LaTeX in a `math` element.
func plainHTML(_ document: Document) -> String {
  HTMLWriter(
    style: .plain, allowsRawHTML: true,
    typeset: { formula, style in
      TypesetFormula(
        markup: TrustedMarkup(trusting: "<math \(style)>\(formula.latex)</math>"))
    }, draw: { _ in TrustedMarkup(trusting: "<svg/>") }
  ).body(of: document).text
}
