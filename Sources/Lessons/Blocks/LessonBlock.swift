import Diagnostics
import Documents

/// A kind of fenced block that is carried out.
protocol LessonBlock {
  /// Those that may stand in its info string as `key=value`.
  static var options: [BlockOption] { get }

  init(fence: Fence)

  /// What it shows, in the order of its lines. What is wrong with one is reported, and the line left out.
  func parts(in lesson: inout LessonState) -> [BlockPart]
}

/// A fenced block as it stands in a lesson.
struct Fence {
  let kind: BlockKind
  let options: BlockOptions
  let code: CodeBlock
  /// Of the word that says its kind; nil where it stands in no lesson.
  let place: SourceRange?

  var digits: Int { options.walkthrough.digits }
}
