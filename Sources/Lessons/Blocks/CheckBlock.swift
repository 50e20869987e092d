import Checking
import Diagnostics
import Expressions
import Meaning

/// The relations that its lines claim; nothing of them is on the page.
struct CheckBlock: LessonBlock {
  static let options: [BlockOption] = [.network, .sample, .after]
  let fence: Fence

  func parts(in lesson: inout LessonState) -> [BlockPart] {
    guard let text = fence.code.source else { return [] }
    if text.lines.isEmpty {
      lesson.error(
        "a check block needs a relation in each line", at: fence.place,
        notes: [#"such as C_0 = 0.2984"#])
    }
    guard let setting = lesson.setting(for: fence) else { return [] }
    let checker = Checker(setting)
    for line in text.lines {
      let range = text[line.offsets]
      let check = FormulaCheck(
        read: lesson.readings.read(line.text), place: { range[$0] }, isStatement: true)
      guard isOfSample(check.formula, at: range, in: setting, of: &lesson) else { continue }
      let before = lesson.checks.relations.count
      check.carryOut(in: &lesson) { _ in checker }
      if lesson.checks.relations.count == before {
        lesson.error(
          check.formula.claimsSomething
            ? "this claims nothing: it says which values an index has, defines a symbol or updates a quantity"
            : "a line of a check block is a relation, such as C_0 = 0.2984", at: range)
      }
    }
    return []
  }

  /// Whether each relation of a line can be of the sample that the block's options name.
  private func isOfSample(
    _ formula: Formula, at range: SourceRange, in setting: Setting, of lesson: inout LessonState
  ) -> Bool {
    var isOfSample = true
    for (number, relation) in formula.relations.enumerated() {
      let parts = relation.sides.enumerated().compactMap { side, content -> BlockExpression? in
        guard case .expression(let expression) = content else { return nil }
        return BlockExpression(expression: expression) { path in
          formula.range(of: FormulaPath(relation: number, side: side, steps: path))
            .map { range[$0] } ?? range
        }
      }
      if !lesson.isOfSample(parts, in: setting, of: fence) { isOfSample = false }
    }
    guard !isOfSample else { return true }
    var relation = CheckedRelation(
      standing: .notChecked("it belongs to another sample than its block"), latex: formula.source,
      range: range)
    relation.isReported = true
    lesson.checks.relations.append(relation)
    return false
  }
}
