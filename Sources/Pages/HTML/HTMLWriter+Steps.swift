import Documents

extension HTMLWriter {
  /// Each step with its drawing, which the style sheet puts beside it where there is room.
  func write(_ steps: [Step], to page: inout HTMLText) {
    page.open("div", ["class": "steps"])
    page.newline()
    for step in steps {
      page.open("section", id(step.anchor) + [("aria-label", step.name), ("data-keys", step.keys)])
      page.newline()
      // What names the step comes before its drawing where both stand below each other.
      if let first = step.blocks.first { write(first, to: &page) }
      if !step.anchor.isEmpty {
        page.freshLine()
        page.anchorLink(to: step.anchor, name: step.name)
        page.newline()
      }
      if let drawing = step.drawing {
        page.freshLine()
        page.element("div", ["class": "beside"]) { $0.trustedMarkup(draw(drawing)) }
        page.newline()
      }
      for block in step.blocks.dropFirst() { write(block, to: &page) }
      page.freshLine()
      page.close("section")
      page.newline()
    }
    page.close("div")
    page.newline()
  }
}
