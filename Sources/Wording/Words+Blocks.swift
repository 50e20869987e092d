import Diagnostics
import Documents
import Expressions
import Templates

extension Words {
  /// The blocks of a lesson that a template comes to.
  func blocks(_ filling: Filling) throws(TemplateError) -> [Block] {
    let blocks = try blocks(filling.part, filling.value)
    return filling.tables.isEmpty ? blocks : filling.placingTables(in: blocks)
  }

  /// The prose that a template comes to.
  func inlines(_ part: Part, _ value: TemplateValue) throws(TemplateError) -> [Inline] {
    if case .paragraph(let inlines) = try blocks(part, value).first { inlines } else { [] }
  }

  func blocks(_ part: Part, _ value: TemplateValue) throws(TemplateError) -> [Block] {
    var diagnostics: [Diagnostic] = []
    let rendered = try rendered(part, value)
    let written = Document(
      markdown: SourceFile(path: part.fileName, text: rendered.text), reporting: &diagnostics)
    findings.add(diagnostics, in: rendered)
    return written.blocks.replacing {
      $0.withValuesNamed
    } figures: {
      $0
    }
  }
}

extension Documents.Formula {
  /// What was written in `LatexStyle.marked`, without its marks.
  var withValuesNamed: Self {
    let marked = MarkedLatex(latex)
    guard !marked.values.isEmpty else { return self }
    var formula = self
    formula.latex = marked.latex
    formula.mentions += marked.values.map {
      QuantityMention(range: $0.range, quantity: $0.quantity.description)
    }
    return formula
  }
}
