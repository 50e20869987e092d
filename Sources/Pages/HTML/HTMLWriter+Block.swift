import Documents

extension HTMLWriter {
  /// - Parameter isTight: whether paragraphs stand without an element of their own.
  func write(_ block: Block, isTight: Bool = false, to page: inout HTMLText) {
    page.freshLine()
    switch block {
    case .heading(let heading): write(heading, to: &page)
    case .paragraph(let content):
      if isTight {
        write(content, to: &page)
      } else {
        if style == .page, case .strong = content.first {
          page.element("p", ["class": "step"]) { write(content, to: &$0) }
        } else {
          page.element("p") { write(content, to: &$0) }
        }
        page.newline()
      }
    case .formula(let formula):
      write(formula, to: &page)
      page.newline()
    case .code(let code): write(code, to: &page)
    case .quote(let blocks):
      page.open("blockquote")
      page.newline()
      for block in blocks { write(block, to: &page) }
      page.freshLine()
      page.close("blockquote")
      page.newline()
    case .list(let list): write(list, to: &page)
    case .table(let table): write(table, to: &page)
    case .figure(let figure):
      page.open("figure", id(figure.label?.id))
      if case .image(let image) = figure.content {
        write(image, to: &page)
      } else if style == .page {
        page.element("div", ["class": "drawing"]) { $0.trustedMarkup(draw(figure)) }
      } else {
        page.trustedMarkup(draw(figure))
      }
      if !figure.caption.isEmpty {
        page.element("figcaption") { write(figure.caption, to: &$0) }
      }
      page.close("figure")
      page.newline()
    case .fold(let fold): write(fold, to: &page)
    case .steps(let steps):
      if style == .page {
        write(steps, to: &page)
      } else {
        for block in steps.flatMap(\.blocks) { write(block, to: &page) }
      }
    case .html(let html):
      if allowsRawHTML {
        page.trustedMarkup(TrustedMarkup(trusting: html.text))
        page.freshLine()
      }
    case .thematicBreak:
      page.empty("hr")
      page.newline()
    }
  }

  /// The attribute of what links lead to.
  func id(_ id: String?) -> [(key: StaticString, value: String)] {
    guard style == .page, let id, !id.isEmpty else { return [] }
    return [("id", id)]
  }

  private func write(_ heading: Heading, to page: inout HTMLText) {
    let tag: StaticString =
      switch heading.level {
      case ...1: "h1"
      case 2: "h2"
      case 3: "h3"
      case 4: "h4"
      case 5: "h5"
      default: "h6"
      }
    if style == .plain || heading.anchor.isEmpty {
      page.open(tag)
    } else {
      page.open(tag, ["id": heading.anchor])
    }
    write(heading.content, to: &page)
    if style == .page { page.anchorLink(to: heading.anchor, name: heading.content.plainText) }
    page.close(tag)
    page.newline()
  }

  private func write(_ code: CodeBlock, to page: inout HTMLText) {
    page.open("pre")
    if let language = code.info.split(whereSeparator: \.isWhitespace).first {
      page.open("code", ["class": "language-\(language)"])
    } else {
      page.open("code")
    }
    page.text(code.text)
    page.close("code")
    page.close("pre")
    page.newline()
  }

  private func write(_ list: List, to page: inout HTMLText) {
    switch list.start {
    case nil: page.open("ul")
    case 1?: page.open("ol")
    case let start?: page.open("ol", ["start": "\(start)"])
    }
    page.newline()
    for item in list.items {
      page.open("li")
      for (index, block) in item.enumerated() {
        if index == 0, list.isTight, case .paragraph(let content) = block {
          write(content, to: &page)
        } else {
          write(block, isTight: list.isTight, to: &page)
        }
      }
      page.close("li")
      page.newline()
    }
    page.close(list.start == nil ? "ul" : "ol")
    page.newline()
  }

  private func write(_ fold: Fold, to page: inout HTMLText) {
    if fold.isOpen { page.open("details", ["open": ""]) } else { page.open("details") }
    page.newline()
    page.element("summary") { write(fold.summary, to: &$0) }
    page.newline()
    for block in fold.blocks { write(block, to: &page) }
    page.freshLine()
    page.close("details")
    page.newline()
  }
}
