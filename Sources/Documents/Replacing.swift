extension [Block] {
  /// The same blocks with pieces of them replaced, wherever they stand: first a piece, then what is in the one that
  /// took its place.
  public func replacing(
    blocks block: (Block) -> Block = { $0 }, inlines inline: (Inline) -> Inline = { $0 }
  ) -> [Block] {
    withoutActuallyEscaping(block) { block in
      withoutActuallyEscaping(inline) { inline in
        map(Replacement(block: block, inline: inline).applied)
      }
    }
  }

  /// The same blocks with other formulas and drawings.
  public func replacing(
    formulas formula: (Formula) -> Formula, figures figure: (Figure.Content) -> Figure.Content
  ) -> [Block] {
    replacing { block in
      switch block {
      case .formula(let own): return .formula(formula(own))
      case .figure(var own):
        own.content = figure(own.content)
        return .figure(own)
      case .steps(var steps):
        for (index, step) in steps.enumerated() {
          guard var drawing = step.drawing else { continue }
          drawing.content = figure(drawing.content)
          steps[index].drawing = drawing
        }
        return .steps(steps)
      case .heading, .paragraph, .code, .quote, .list, .table, .fold, .html, .thematicBreak:
        return block
      }
    } inlines: { inline in
      if case .formula(let own) = inline { .formula(formula(own)) } else { inline }
    }
  }
}

private struct Replacement {
  let block: (Block) -> Block
  let inline: (Inline) -> Inline

  func applied(to written: Block) -> Block {
    switch block(written) {
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
    case .figure(var figure):
      figure.caption = figure.caption.map(applied)
      return .figure(figure)
    case .fold(var fold):
      fold.summary = fold.summary.map(applied)
      fold.blocks = fold.blocks.map(applied)
      return .fold(fold)
    case .steps(var steps):
      for index in steps.indices { steps[index].blocks = steps[index].blocks.map(applied) }
      return .steps(steps)
    case .code(var code):
      code.caption = code.caption.map(applied)
      return .code(code)
    case .formula(let formula): return .formula(formula)
    case .html(let html): return .html(html)
    case .thematicBreak: return .thematicBreak
    }
  }

  private func applied(to written: Inline) -> Inline {
    let replaced = inline(written)
    switch replaced {
    case .emphasis(let content): return .emphasis(content.map(applied))
    case .strong(let content): return .strong(content.map(applied))
    case .link(var link):
      link.content = link.content.map(applied)
      return .link(link)
    case .image(var image):
      image.alternative = image.alternative.map(applied)
      return .image(image)
    case .text, .code, .formula, .html, .softBreak, .lineBreak: return replaced
    }
  }
}
