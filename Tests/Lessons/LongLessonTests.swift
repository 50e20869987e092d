import TestSupport
import Testing

/// The limit is no measure of speed: it ends a reading that takes the square of the lesson's length.
@Suite struct LongLessonTests {
  @Test(.enabled(if: RandomRounds.areAll, "It takes long."), .timeLimit(.minutes(1)))
  func everyMistakeOfALongParagraphIsToldInALineOfItsOwn() throws {
    let count = 2000
    let text = (0..<count).map { _ in "$C_0=3.5$" }.joined(separator: " ")
    let folder = try LessonFolder(["lesson.md": text + "\n" + smallNetwork])
    let found = try folder.lesson("lesson.md").diagnostics
    #expect(found.matches(of: /lesson\.md:1:\d+: error: this is not the value/).count == count)
  }

  /// The conditions of a long sentence are taken from where the formula stands.
  @Test func theNearestConditionsOfALongSentenceCount() throws {
    let claim = #"$\frac{\partial a_j^{(L)}}{\partial z_k^{(L)}} = 0$"#
    let others = (0..<40).map { _ in "$i = 0$," }.joined(separator: " ")
    let folder = try LessonFolder([
      "lesson.md": "\(others) for $j \\ne k$ it is \(claim), as \(others)\n" + smallNetwork
    ])
    #expect(try folder.lesson("lesson.md").diagnostics.isEmpty)
  }
}
