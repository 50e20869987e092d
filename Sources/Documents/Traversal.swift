extension Document {
  /// Visits every block, and every piece of prose in it, in the order of the text; what encloses
  /// comes before what it encloses.
  public func forEachBlock(
    _ visitBlock: (Block) -> Void, inline visitInline: (Inline) -> Void
  ) {
    for block in blocks { block.visit(visitBlock, visitInline) }
  }
}

extension Block {
  fileprivate func visit(_ visitBlock: (Block) -> Void, _ visitInline: (Inline) -> Void) {
    visitBlock(self)
    for content in prose { content.visit(visitInline) }
    for block in children { block.visit(visitBlock, visitInline) }
  }

  /// The lines of prose that belong to the block itself.
  private var prose: [[Inline]] {
    switch self {
    case .heading(let heading): [heading.content]
    case .paragraph(let content): [content]
    case .table(let table): [table.caption] + table.header + table.rows.flatMap(\.self)
    case .figure(let figure): [figure.caption]
    case .code(let code): [code.caption]
    case .fold(let fold): [fold.summary]
    case .formula, .quote, .list, .steps, .html, .thematicBreak: []
    }
  }

  private var children: [Block] {
    switch self {
    case .quote(let blocks): blocks
    case .list(let list): list.items.flatMap(\.self)
    case .fold(let fold): fold.blocks
    case .steps(let steps): steps.flatMap(\.blocks)
    case .heading, .paragraph, .table, .figure, .formula, .code, .html, .thematicBreak: []
    }
  }
}

extension [Inline] {
  fileprivate func visit(_ visit: (Inline) -> Void) {
    for piece in self {
      visit(piece)
      switch piece {
      case .emphasis(let content), .strong(let content): content.visit(visit)
      case .link(let link): link.content.visit(visit)
      case .image(let image): image.alternative.visit(visit)
      case .text, .code, .formula, .html, .softBreak, .lineBreak: break
      }
    }
  }
}
