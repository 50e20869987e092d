import Derivations

/// The forward pass of a sample.
struct ForwardBlock: LessonBlock {
  static let options: [BlockOption] = [.network, .sample, .after, .fold, .detail, .digits]
  let fence: Fence

  func parts(in lesson: inout LessonState) -> [BlockPart] {
    guard let setting = lesson.setting(for: fence), let text = fence.code.source else { return [] }
    if let line = text.lines.first {
      lesson.error("a forward block has no text, found '\(line.text)'", at: text[line.offsets])
    }
    return lesson.part(
      of: try Walkthrough.forwardPass(
        in: setting.standardized, options: fence.options.walkthrough),
      behind: .sample, at: fence.code.infoRange)
  }
}
