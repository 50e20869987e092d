import Derivations
import Diagnostics

/// The derivation of the quantity in each line.
struct DeriveBlock: LessonBlock {
  static let options: [BlockOption] = [.network, .sample, .after, .fold, .detail, .digits]
  let fence: Fence

  func parts(in lesson: inout LessonState) -> [BlockPart] {
    guard let setting = lesson.setting(for: fence), let text = fence.code.source else { return [] }
    if text.lines.isEmpty {
      lesson.error(
        "a derive block needs a quantity in each line", at: fence.code.infoRange,
        notes: [#"such as \frac{\partial C_0}{\partial w_{12}^{(L)}}"#])
    }
    var parts: [BlockPart] = []
    for line in text.lines {
      let place = text[line.offsets]
      guard let asked = lesson.quantity(line.text, of: fence, at: place, in: setting) else {
        continue
      }
      parts += lesson.part(
        of: try Walkthrough.derivation(
          of: asked.expression, in: setting.standardized, options: fence.options.walkthrough),
        behind: .sample, at: place, part: asked.range)
    }
    return parts
  }
}
