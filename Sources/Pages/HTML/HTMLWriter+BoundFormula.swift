import Documents

extension HTMLWriter {
  /// The widest formula that never breaks, in em.
  private static let widestBound = 8.0

  /// A formula and the brackets and stops beside it. Browsers would break a line between them.
  func write(
    _ formula: Formula, between before: Inline?, and after: Inline?, to page: inout HTMLText
  ) {
    let typeset = typeset(formula, .inline)
    let (opening, closing) = (before?.text?.opening ?? "", after?.text?.closing ?? "")
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

  /// What is left of a text where formulas beside it have taken theirs.
  func withoutPunctuation(ofFormulas before: Inline?, and after: Inline?) -> String {
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
