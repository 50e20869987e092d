import Wording

/// The drawing and the tables of a network.
struct NetworkBlock: LessonBlock {
  static let options: [BlockOption] = [.sample, .fold, .digits]
  let fence: Fence

  func parts(in lesson: inout LessonState) -> [BlockPart] {
    guard let setting = lesson.setting(for: fence) else { return [] }
    return lesson.part(
      of: try NetworkPresentation(of: setting.standardized, digits: fence.digits),
      behind: .nothing, at: fence.code.infoRange)
  }
}
