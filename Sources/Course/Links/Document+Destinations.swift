import Documents

extension Document {
  /// The document with other links and other sources for its images.
  func replacing(
    links: @escaping (Link) -> Link, images: @escaping (Image) -> String
  ) -> Document {
    Replacement(link: links, image: images).applied(to: self)
  }
}

private struct Replacement {
  let link: (Link) -> Link
  let image: (Image) -> String

  func applied(to document: Document) -> Document {
    var document = document
    document.blocks = document.blocks.map(applied)
    return document
  }

  private func applied(to block: Block) -> Block {
    switch block {
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
      table.rows = table.rows.map { $0.map { $0.map(applied) } }
      table.caption = table.caption.map(applied)
      return .table(table)
    case .figure(var figure):
      if case .image(var image) = figure.content {
        image.source = self.image(image)
        figure.content = .image(image)
      }
      figure.caption = figure.caption.map(applied)
      return .figure(figure)
    case .fold(var fold):
      fold.summary = fold.summary.map(applied)
      fold.blocks = fold.blocks.map(applied)
      return .fold(fold)
    case .steps(var steps):
      for index in steps.indices { steps[index].blocks = steps[index].blocks.map(applied) }
      return .steps(steps)
    case .formula, .code, .html, .thematicBreak: return block
    }
  }

  private func applied(to inline: Inline) -> Inline {
    switch inline {
    case .emphasis(let content): return .emphasis(content.map(applied))
    case .strong(let content): return .strong(content.map(applied))
    case .link(let written):
      var link = self.link(written)
      link.content = link.content.map(applied)
      return .link(link)
    case .image(var image):
      image.source = self.image(image)
      image.alternative = image.alternative.map(applied)
      return .image(image)
    case .text, .code, .formula, .html, .softBreak, .lineBreak: return inline
    }
  }
}
