import Diagnostics
import Foundation
import Lessons
import Pages
import Testing

private let snapshots = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "Snapshots")

/// Works out `lesson.md` of each folder and compares the whole result with `expected.md`.
///
/// With RECORD_SNAPSHOTS=1 the result is written down, to be read before it is kept; such a run fails.
@Test(arguments: ["mazur", "files", "training", "plots", "labels"])
func worksOutAWholeLesson(_ name: String) throws {
  let folder = snapshots.appending(path: name)
  let file = try SourceFile(reading: folder.appending(path: "lesson.md").path)
  var diagnostics: [Diagnostic] = []
  let context = LessonContext(folder: SourceFolder(path: folder.path))
  let lesson = Lesson(file, in: context, reporting: &diagnostics)
  #expect(DiagnosticPrinter().report(diagnostics) == "")

  let markdown = MarkdownWriter { _ in "network.svg" }.text(of: lesson.document)
  let result = "title: \(lesson.title)\nlanguage: \(lesson.language ?? "")\n\n" + markdown
  let expected = folder.appending(path: "expected.md")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
    try Data(result.utf8).write(to: expected)
    Issue.record("recorded \(name); read it before you keep it")
  } else {
    #expect(result == (try String(contentsOf: expected, encoding: .utf8)))
  }
}
