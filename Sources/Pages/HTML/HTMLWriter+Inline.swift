import Documents

extension HTMLWriter {
  func write(_ content: [Inline], to page: inout HTMLText) {
    guard style == .page else {
      for piece in content { write(piece, to: &page) }
      return
    }
    for (index, piece) in content.enumerated() {
      let before = index > 0 ? content[index - 1] : nil
      let after = index + 1 < content.count ? content[index + 1] : nil
      switch piece {
      case .text(let text):
        page.text(text.withoutPunctuation(ofFormulas: before, and: after))
      case .formula(let formula):
        write(formula, between: before, and: after, to: &page)
      case .code, .emphasis, .strong, .link, .image, .html, .softBreak, .lineBreak:
        write(piece, to: &page)
      }
    }
  }

  private func write(_ piece: Inline, to page: inout HTMLText) {
    switch piece {
    case .text(let text): page.text(text)
    case .code(let code): page.element("code") { $0.text(code.text) }
    case .formula(let formula): page.trustedMarkup(typeset(formula, .inline).markup)
    case .emphasis(let content): page.element("em") { write(content, to: &$0) }
    case .strong(let content): page.element("strong") { write(content, to: &$0) }
    case .link(let link): write(link, to: &page)
    case .image(let image): write(image, to: &page)
    case .html(let html):
      if allowsRawHTML { page.trustedMarkup(TrustedMarkup(trusting: html.text)) }
    case .softBreak: page.newline()
    case .lineBreak:
      page.empty("br")
      page.newline()
    }
  }

  /// The content alone where the link leads to what pages may not link to.
  private func write(_ link: Link, to page: inout HTMLText) {
    guard allowsRawHTML || link.destination.isSafeAddress else {
      write(link.content, to: &page)
      return
    }
    let address = link.destination.percentEscaped
    if link.title.isEmpty {
      page.open("a", ["href": address])
    } else {
      page.open("a", ["href": address, "title": link.title])
    }
    write(link.content, to: &page)
    page.close("a")
  }

  func write(_ image: Image, to page: inout HTMLText) {
    let alternative = image.alternative.plainText
    let embedded = embed(image)
    guard embedded != nil || allowsRawHTML || image.source.isSafeAddress else {
      page.text(alternative)
      return
    }
    let address = embedded ?? image.source.percentEscaped
    if image.title.isEmpty {
      page.empty("img", ["src": address, "alt": alternative])
    } else {
      page.empty("img", ["src": address, "alt": alternative, "title": image.title])
    }
  }
}
