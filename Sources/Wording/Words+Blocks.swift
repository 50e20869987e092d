import Diagnostics
import Documents
import Expressions
import Templates

extension Words {
  /// The blocks of a lesson that a template comes to.
  func blocks(_ filling: Filling) throws(TemplateError) -> [Block] {
    let rendered = try rendered(filling.part, filling.value)
    let blocks = blocks(of: rendered, part: filling.part)
    guard !filling.tables.isEmpty else { return blocks }
    var placing = TablePlacing(of: filling)
    let placed = placing.placed(in: blocks)
    let marks = Filling.marks(in: rendered.text)
    guard placing.count < marks.count, let last = marks.last else { return placed }
    findings.add(
      [.tableInsideWords(in: SourceFile(path: filling.part.fileName, text: rendered.text), last)],
      in: rendered)
    var known: [Diagnostic] = []
    return Self.blocks(
      of: Filling.withoutMarks(rendered.text), part: filling.part, reporting: &known)
      + filling.tables.sorted { $0.key < $1.key }.map { .table(Table($0.value)) }
  }

  /// The prose that a template comes to.
  func inlines(_ part: Part, _ value: TemplateValue) throws(TemplateError) -> [Inline] {
    if case .paragraph(let inlines) = try blocks(part, value).first { inlines } else { [] }
  }

  func blocks(_ part: Part, _ value: TemplateValue) throws(TemplateError) -> [Block] {
    blocks(of: try rendered(part, value), part: part)
  }

  private func blocks(of rendered: RenderedTemplate, part: Part) -> [Block] {
    var diagnostics: [Diagnostic] = []
    let blocks = Self.blocks(of: rendered.text, part: part, reporting: &diagnostics)
    findings.add(diagnostics, in: rendered)
    return blocks
  }

  private static func blocks(
    of markdown: String, part: Part, reporting diagnostics: inout [Diagnostic]
  ) -> [Block] {
    let written = Document(
      markdown: SourceFile(path: part.fileName, text: markdown), reporting: &diagnostics)
    return written.blocks.replacing {
      $0.withValuesNamed
    } figures: {
      $0
    }
  }
}

extension Diagnostic {
  fileprivate static func tableInsideWords(in file: SourceFile, _ offsets: Range<Int>) -> Self {
    .error(
      "a table of numbers comes in the middle of words that are bold, a heading or a cell; give it a paragraph of its own",
      at: SourceRange(file: file, offsets: offsets))
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
