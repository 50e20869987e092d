extension [Block] {
  /// The same blocks with pieces of them replaced, wherever they stand: first a piece, then what is in the one that
  /// took its place.
  public func replacing<Failure: Error>(
    blocks block: (Block) throws(Failure) -> Block,
    inlines inline: (Inline) throws(Failure) -> Inline
  ) throws(Failure) -> [Block] {
    try map { written throws(Failure) in try written.replacing(block, inline) }
  }

  public func replacing<Failure: Error>(
    blocks block: (Block) throws(Failure) -> Block
  ) throws(Failure) -> [Block] {
    try replacing(blocks: block, inlines: { inline throws(Failure) in inline })
  }

  /// The same blocks with other formulas and drawings.
  public func replacing<Failure: Error>(
    formulas formula: (Formula) throws(Failure) -> Formula,
    figures figure: (Figure.Content) throws(Failure) -> Figure.Content
  ) throws(Failure) -> [Block] {
    try replacing { block throws(Failure) in
      switch block {
      case .formula(let own): return .formula(try formula(own))
      case .figure(var own):
        own.content = try figure(own.content)
        return .figure(own)
      case .steps(var steps):
        for (index, step) in steps.enumerated() {
          guard var drawing = step.drawing else { continue }
          drawing.content = try figure(drawing.content)
          steps[index].drawing = drawing
        }
        return .steps(steps)
      case .heading, .paragraph, .code, .quote, .list, .table, .fold, .html, .thematicBreak:
        return block
      }
    } inlines: { inline throws(Failure) in
      if case .formula(let own) = inline { .formula(try formula(own)) } else { inline }
    }
  }
}

extension Block {
  fileprivate func replacing<Failure: Error>(
    _ block: (Block) throws(Failure) -> Block, _ inline: (Inline) throws(Failure) -> Inline
  ) throws(Failure) -> Block {
    switch try block(self) {
    case .heading(var heading):
      heading.content = try heading.content.replacing(inline)
      return .heading(heading)
    case .paragraph(let content): return .paragraph(try content.replacing(inline))
    case .quote(let blocks): return .quote(try blocks.replacing(blocks: block, inlines: inline))
    case .list(var list):
      for item in list.items.indices {
        list.items[item] = try list.items[item].replacing(blocks: block, inlines: inline)
      }
      return .list(list)
    case .table(var table):
      table.header = try table.header.map { cell throws(Failure) in try cell.replacing(inline) }
      table.rows = try table.rows.map { row throws(Failure) in
        try row.map { cell throws(Failure) in try cell.replacing(inline) }
      }
      table.caption = try table.caption.replacing(inline)
      return .table(table)
    case .figure(var figure):
      figure.caption = try figure.caption.replacing(inline)
      return .figure(figure)
    case .fold(var fold):
      fold.summary = try fold.summary.replacing(inline)
      fold.blocks = try fold.blocks.replacing(blocks: block, inlines: inline)
      return .fold(fold)
    case .steps(var steps):
      for step in steps.indices {
        steps[step].blocks = try steps[step].blocks.replacing(blocks: block, inlines: inline)
      }
      return .steps(steps)
    case .code(var code):
      code.caption = try code.caption.replacing(inline)
      return .code(code)
    case .formula(let formula): return .formula(formula)
    case .html(let html): return .html(html)
    case .thematicBreak: return .thematicBreak
    }
  }
}

extension [Inline] {
  fileprivate func replacing<Failure: Error>(
    _ inline: (Inline) throws(Failure) -> Inline
  ) throws(Failure) -> [Inline] {
    try map { written throws(Failure) in
      switch try inline(written) {
      case .emphasis(let content): return .emphasis(try content.replacing(inline))
      case .strong(let content): return .strong(try content.replacing(inline))
      case .link(var link):
        link.content = try link.content.replacing(inline)
        return .link(link)
      case .image(var image):
        image.alternative = try image.alternative.replacing(inline)
        return .image(image)
      case let piece: return piece
      }
    }
  }
}
