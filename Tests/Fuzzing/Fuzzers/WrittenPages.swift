import Documents
import Pages

/// A document as it is written in each way, without KaTeX.
enum WrittenPages {
  static func problems(of document: Document, allowsRawHTML: Bool = false) -> [String] {
    _ = MarkdownWriter(allowsRawHTML: allowsRawHTML, figureFile: { _ in "figure.svg" })
      .text(of: document)
    let writer = HTMLWriter(
      allowsRawHTML: allowsRawHTML,
      typeset: { formula, _ in
        TypesetFormula(markup: TrustedMarkup(trusting: "<math>\(formula.latex.count)</math>"))
      }, draw: { $0.svg(for: .page) })
    _ = writer.body(of: document).text
    return Judgement.problems(
      ofShown: TerminalWriter(width: 72).text(of: document), as: "the terminal")
  }
}
