import Diagnostics
import Documents
import Expressions
import Templates

extension Words {
  /// The blocks of a lesson that a template comes to.
  func blocks(_ filling: Filling) throws(TemplateError) -> [Block] {
    try blocks(filling.part, filling.value).placingTables(of: filling)
  }

  /// The prose that a template comes to.
  func inlines(_ part: Part, _ value: TemplateValue) throws(TemplateError) -> [Inline] {
    if case .paragraph(let inlines) = try blocks(part, value).first { inlines } else { [] }
  }

  func blocks(_ part: Part, _ value: TemplateValue) throws(TemplateError) -> [Block] {
    var diagnostics: [Diagnostic] = []
    let written = Document(
      markdown: SourceFile(path: "walkthrough.md", text: try render(part, value)),
      reporting: &diagnostics)
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

extension [Block] {
  /// The same with tables where a filling's marks stand.
  fileprivate func placingTables(of filling: Filling) -> [Block] {
    guard !filling.tables.isEmpty else { return self }
    return replacing(blocks: { block in
      guard case .paragraph(let content) = block, content.count == 1,
        case .text(let text) = content[0], let table = filling.table(markedBy: text)
      else { return block }
      return .table(Table(table))
    })
  }
}
