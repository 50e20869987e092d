import Documents

extension HTMLWriter {
  /// A displayed formula, with its mark in the margin where it was checked.
  func write(_ formula: Formula, to page: inout HTMLText) {
    guard style == .page, let mark = formula.mark else {
      page.element("div", ["class": "formula"]) { $0.trustedMarkup(typeset(formula, .display)) }
      return
    }
    page.element("div", ["class": "checked"]) { page in
      page.element("div", ["class": "formula"]) { $0.trustedMarkup(typeset(formula, .display)) }
      page.write(mark)
    }
  }
}
