import Documents

extension HTMLWriter {
  /// Each step with its drawing, which the style sheet puts beside it where there is room.
  func write(_ steps: [Step], to page: inout HTMLText) {
    page.open("div", ["class": "steps"])
    page.newline()
    for step in steps {
      page.open("section", id(step.anchor) + [("aria-label", step.name), ("data-keys", step.keys)])
      page.newline()
      let isNamed = step.blocks.first?.isName == true
      if !isNamed { write(step.drawing, to: &page) }
      if let first = step.blocks.first { write(first, to: &page) }
      if !step.anchor.isEmpty {
        page.freshLine()
        page.anchorLink(to: step.anchor, name: step.name)
        page.newline()
      }
      if isNamed { write(step.drawing, to: &page) }
      for block in step.blocks.dropFirst() { write(block, to: &page) }
      page.freshLine()
      page.close("section")
      page.newline()
    }
    page.close("div")
    page.newline()
  }

  private func write(_ drawing: Figure?, to page: inout HTMLText) {
    guard let drawing else { return }
    page.freshLine()
    page.element("div", ["class": "beside"]) { $0.trustedMarkup(draw(drawing)) }
    page.newline()
  }
}

extension Block {
  /// Whether it only says what follows: bold words, and perhaps a formula. A drawing may stand behind it, but not
  /// within a sentence that goes on.
  fileprivate var isName: Bool {
    guard case .paragraph(let content) = self, case .strong? = content.first else { return false }
    return content.dropFirst().allSatisfy { piece in
      switch piece {
      case .formula: true
      case .text(let text): text.allSatisfy { !$0.isLetter }
      case .code, .emphasis, .strong, .link, .image, .html, .softBreak, .lineBreak: false
      }
    }
  }
}
