import Notation

extension Edit {
  /// The edit as a change of the formula's text, in brackets where it takes them; nil unless the text then
  /// reads as what the edit means.
  func text(
    at part: FormulaPath, in formula: Formula, of step: Step, becoming meant: [Expression]
  ) -> Mend.TextEdit? {
    guard case .part(_, _, let replacement) = place else { return nil }
    guard let range = formula.range(of: part) else { return nil }
    let latex = replacement.latex(in: formula.convention)
    for text in [latex, " " + latex, "\\left(\(latex)\\right)", "{\(latex)}"] {
      var bytes = Array(formula.source.utf8)
      bytes.replaceSubrange(range, with: text.utf8)
      guard
        let edited = try? Formula(
          latex: String(decoding: bytes, as: UTF8.self), in: formula.convention),
        edited.relations.indices.contains(step.relation)
      else { continue }
      let sides = edited.relations[step.relation].sides
      if sides.indices.contains(step.rightSide),
        sides[step.leftSide] == .expression(meant[0]),
        sides[step.rightSide] == .expression(meant[1])
      {
        return Mend.TextEdit(range: range, replacement: text)
      }
    }
    return nil
  }
}
