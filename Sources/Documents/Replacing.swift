extension [Block] {
  /// The same blocks with other formulas and drawings, wherever they stand.
  public func replacing(
    formulas formula: (Formula) -> Formula, figures figure: (Figure.Content) -> Figure.Content
  ) -> [Block] {
    withoutActuallyEscaping(formula) { formula in
      withoutActuallyEscaping(figure) { figure in
        let replacement = Replacement(formula: formula, figure: figure)
        return map(replacement.applied)
      }
    }
  }
}

private struct Replacement {
  let formula: (Formula) -> Formula
  let figure: (Figure.Content) -> Figure.Content

  func applied(to block: Block) -> Block {
    switch block {
    case .formula(let own): return .formula(formula(own))
    case .heading(var heading):
      heading.content = heading.content.map(applied)
      return .heading(heading)
    case .paragraph(let content): return .paragraph(content.map(applied))
    case .quote(let blocks): return .quote(blocks.map(applied))
    case .list(var list):
      list.items = list.items.map { $0.map(applied) }
      return .list(list)
    case .table(var table):
      table.header = table.header.map { $0.map(applied) }
      table.rows = table.rows.map { row in row.map { $0.map(applied) } }
      table.caption = table.caption.map(applied)
      return .table(table)
    case .figure(var own):
      own.content = figure(own.content)
      own.caption = own.caption.map(applied)
      return .figure(own)
    case .fold(var fold):
      fold.summary = fold.summary.map(applied)
      fold.blocks = fold.blocks.map(applied)
      return .fold(fold)
    case .steps(var steps):
      for index in steps.indices {
        steps[index].blocks = steps[index].blocks.map(applied)
        if let drawing = steps[index].drawing {
          steps[index].drawing?.content = figure(drawing.content)
        }
      }
      return .steps(steps)
    case .code(var code):
      code.caption = code.caption.map(applied)
      return .code(code)
    case .html, .thematicBreak: return block
    }
  }

  private func applied(to inline: Inline) -> Inline {
    switch inline {
    case .formula(let own): return .formula(formula(own))
    case .emphasis(let content): return .emphasis(content.map(applied))
    case .strong(let content): return .strong(content.map(applied))
    case .link(var link):
      link.content = link.content.map(applied)
      return .link(link)
    case .text, .code, .image, .html, .softBreak, .lineBreak: return inline
    }
  }
}
