public import Documents

extension Document {
  /// All of the document in sections; the first is what stands before the first heading.
  public var searchSections: [SearchSection] {
    var collector = SectionCollector()
    collector.add(blocks)
    return collector.sections
  }
}

private struct SectionCollector {
  var sections = [SearchSection()]

  mutating func add(_ blocks: [Block]) {
    for block in blocks { add(block) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let heading):
      sections.append(
        SearchSection(
          anchor: heading.anchor, heading: heading.content.readableText.onOneLine))
    case .paragraph(let content): add(content)
    case .formula(let formula): add(MathText.line(formula.latex))
    case .code(let code): add(code.text)
    case .quote(let blocks): add(blocks)
    case .list(let list): for item in list.items { add(item) }
    case .table(let table):
      for cell in [table.caption] + table.header + table.rows.flatMap(\.self) { add(cell) }
    case .figure(let figure): add(figure.caption)
    case .fold(let fold):
      add(fold.summary)
      add(fold.blocks)
    case .steps(let steps): for step in steps { add(step.blocks) }
    case .html, .thematicBreak: break
    }
  }

  private mutating func add(_ content: [Inline]) { add(content.readableText) }

  private mutating func add(_ words: String) {
    let words = words.onOneLine
    guard !words.isEmpty else { return }
    let last = sections.count - 1
    sections[last].text += (sections[last].text.isEmpty ? "" : " ") + words
  }
}

extension [Inline] {
  /// What a reader reads here, formulas in characters.
  fileprivate var readableText: String {
    map { piece in
      switch piece {
      case .text(let words): words
      case .code(let code): code.text
      case .formula(let formula): MathText.line(formula.latex)
      case .emphasis(let content), .strong(let content): content.readableText
      case .link(let link): link.content.readableText
      case .image(let image): image.alternative.readableText
      case .html: ""
      case .softBreak, .lineBreak: " "
      }
    }.joined()
  }
}

extension String {
  fileprivate var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
