import Templates
import Wording

/// A drawing of the network, or one for the quantity in each line with its paths lit.
struct DiagramBlock: LessonBlock {
  static let options: [BlockOption] = [.network, .sample, .after, .fold, .digits]
  let fence: Fence

  func parts(in lesson: inout LessonState) -> [BlockPart] {
    guard let setting = lesson.setting(for: fence), let text = fence.code.source else { return [] }
    guard !text.lines.isEmpty else {
      return lesson.part(
        of: try NetworkPresentation(of: setting.standardized, digits: fence.digits),
        behind: .sample, at: fence.code.infoRange,
        showing: { network, words throws(TemplateError) in
          [.figure(try network.figure(words: words))]
        })
    }
    var parts: [BlockPart] = []
    for line in text.lines {
      let place = text[line.offsets]
      guard let asked = lesson.quantity(line.text, of: fence, at: place, in: setting) else {
        continue
      }
      parts += lesson.part(
        of: try PathDiagram(of: asked.expression, in: setting.standardized, digits: fence.digits),
        behind: .sample, at: place, part: asked.range)
    }
    return parts
  }
}
