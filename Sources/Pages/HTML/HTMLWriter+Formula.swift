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
      page.open("div", [("class", "formula")] + anchor)
      page.trustedMarkup(typeset(formula, .display))
      page.close("div")
      return
    }
    page.open("div", [("class", "checked")] + anchor)
    page.element("div", ["class": "formula"]) { $0.trustedMarkup(typeset(formula, .display)) }
    page.write(mark)
    page.close("div")
  }
}
