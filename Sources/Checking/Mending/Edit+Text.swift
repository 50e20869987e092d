import Expressions
import Meaning
import Reading

extension Edit {
  /// The edit as the smallest change of the formula's text; nil unless the text then reads as what the edit means.
  func text(
    at part: FormulaPath, in formula: Formula, of step: Step, becoming meant: [Expression],
    style: LatexStyle
  ) -> Rewriting.Change? {
    guard case .part(let side, let path, let replacement) = place,
      let written = (side == 0 ? step.left : step.right)[path],
      formula.expression(at: part) == written
    else { return nil }
    let rewriting = Rewriting(formula: formula, style: style)
    return rewriting.changes(of: written, to: replacement, at: part).first { change in
      guard
        let edited = try? Formula(
          latex: formula.source.replacing(change.range, with: change.text), in: formula.convention),
        edited.relations.indices.contains(step.relation)
      else { return false }
      let sides = edited.relations[step.relation].sides
      return sides.indices.contains(step.rightSide)
        && sides[step.leftSide] == .expression(meant[0])
        && sides[step.rightSide] == .expression(meant[1])
    }
  }
}

extension String {
  /// The text with other UTF-8 in a range of offsets.
  func replacing(_ range: Range<Int>, with text: String) -> String {
    var bytes = Array(utf8)
    bytes.replaceSubrange(range, with: text.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }
}
