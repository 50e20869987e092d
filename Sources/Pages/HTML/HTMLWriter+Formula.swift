import Documents

extension HTMLWriter {
  /// A displayed formula, with its mark in the margin where it was checked, and its number at its right edge.
  func write(_ formula: Formula, to page: inout HTMLText) {
    let label = style == .page ? formula.label : nil
    if let label {
      page.open("div", [("class", "numbered"), ("id", label.id)])
      writeFormula(formula, to: &page)
      page.element("a", ["class": "number", "href": "#\(label.id.percentEscaped)"]) {
        $0.text(label.name)
      }
      page.close("div")
    } else {
      writeFormula(formula, to: &page)
    }
  }

  private func writeFormula(_ formula: Formula, to page: inout HTMLText) {
    let anchor = formula.label == nil ? id(formula.anchor) : []
    guard style == .page, let mark = formula.mark else {
      writeTypeset(formula, anchor: anchor, to: &page)
      return
    }
    page.open("div", [("class", "checked")] + anchor)
    writeTypeset(formula, anchor: [], to: &page)
    page.write(mark)
    page.close("div")
  }

  /// With its size: a browser can leave drawing it for when it is seen, and nothing moves then; and what is a little too
  /// wide for its column is set a little smaller.
  private func writeTypeset(
    _ formula: Formula, anchor: [(key: StaticString, value: String)], to page: inout HTMLText
  ) {
    let typeset = typeset(formula, .display)
    let size = style == .page ? typeset.size : nil
    let canBreak = style == .page && typeset.canBreak
    page.open(
      "div",
      [("class", canBreak ? "formula breaking" : "formula")] + anchor
        + (size.map {
          [("style", "--width:\(coordinate($0.width));--height:\(coordinate($0.height))")]
        } ?? []))
    page.trustedMarkup(typeset.markup)
    page.close("div")
  }
}
