import Documents

extension Document {
  /// The text of the blocks, a line each: formulas in their dollars, other blocks by their kind.
  var outline: String { blocks.map { $0.outline() + "\n" }.joined() }
}

extension Block {
  fileprivate func outline(_ indent: String = "") -> String {
    func inner(_ blocks: [Block]) -> String {
      blocks.map { "\n" + $0.outline(indent + "  ") }.joined()
    }
    switch self {
    case .heading(let heading): return indent + "# " + heading.content.outline
    case .paragraph(let content): return indent + content.outline
    case .formula(let formula):
      return indent + "$$\(formula.latex.split(separator: "\n").joined(separator: "⏎"))$$"
    case .code(let code): return indent + "code \(code.info)"
    case .quote(let blocks): return indent + "quote" + inner(blocks)
    case .list(let list): return indent + "list" + list.items.map(inner).joined()
    case .table(let table):
      return ([table.header] + table.rows).map { row in
        indent + "| " + row.map(\.outline).joined(separator: " | ") + " |"
      }.joined(separator: "\n")
    case .figure(let figure): return indent + "figure: " + figure.alternative
    case .fold(let fold):
      return indent + (fold.isOpen ? "▽ " : "▷ ") + fold.summary.outline + inner(fold.blocks)
    case .steps(let steps):
      return steps.flatMap(\.blocks).map { $0.outline(indent) }.joined(separator: "\n")
    case .html(let html): return indent + html.text
    case .thematicBreak: return indent + "---"
    }
  }
}

extension [Inline] {
  fileprivate var outline: String {
    map { piece in
      switch piece {
      case .text(let text): text
      case .code(let span): "`\(span.text)`"
      case .formula(let formula): "$\(formula.latex)$"
      case .emphasis(let content): "*\(content.outline)*"
      case .strong(let content): "**\(content.outline)**"
      case .link(let link): "[\(link.content.outline)](\(link.destination))"
      case .image(let image): "![](\(image.source))"
      case .html(let html): html.text
      case .softBreak: "⏎"
      case .lineBreak: "⏎⏎"
      }
    }.joined()
  }
}
