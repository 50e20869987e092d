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
        page.text(text.withoutPunctuation(ofFormula: before, and: after))
      case .formula(let formula):
        write(
          formula, opening: before?.text?.opening ?? "", closing: after?.text?.closing ?? "",
          to: &page)
      case .code, .emphasis, .strong, .link, .image, .html, .softBreak, .lineBreak:
        write(piece, to: &page)
      }
    }
  }

  /// The widest formula that never breaks, in em.
  private static let widestBound = 8.0

  /// A formula and the brackets and stops beside it. Browsers would break a line between them.
  private func write(
    _ formula: Formula, opening: Substring, closing: Substring, to page: inout HTMLText
  ) {
    let typeset = typeset(formula, .inline)
    let isBound =
      !(opening.isEmpty && closing.isEmpty) && formula.mark == nil
      && typeset.size.map { $0.width <= Self.widestBound } == true
    if isBound { page.open("span", ["class": "bound"]) }
    page.text(String(opening))
    page.trustedMarkup(typeset.markup)
    if let mark = formula.mark { page.write(mark) }
    page.text(String(closing))
    if isBound { page.close("span") }
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

extension Inline {
  fileprivate var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  fileprivate var isFormula: Bool {
    if case .formula = self { true } else { false }
  }
}

extension String {
  /// What it begins with that belongs to a formula before it.
  fileprivate var closing: Substring {
    prefix { $0.isPunctuation && !Self.openingSigns.contains($0) && !"–—".contains($0) }
  }

  /// What it ends with that belongs to a formula behind it.
  fileprivate var opening: Substring { suffix(while: Self.openingSigns.contains) }

  private static let openingSigns = "([{„‚“‘«"

  fileprivate func withoutPunctuation(
    ofFormula before: Inline?, and after: Inline?
  ) -> String {
    var rest = self[...]
    if before?.isFormula == true { rest = rest.dropFirst(closing.count) }
    if after?.isFormula == true { rest = rest.dropLast(min(opening.count, rest.count)) }
    return String(rest)
  }
}

extension StringProtocol {
  fileprivate func suffix(while predicate: (Character) -> Bool) -> SubSequence {
    self[(lastIndex { !predicate($0) }.map(index(after:)) ?? startIndex)...]
  }
}
