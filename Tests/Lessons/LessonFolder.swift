import Diagnostics
import Documents
import Foundation
import Lessons
import Networks
import YAML

/// A lessons folder with the given files, gone after the test.
struct LessonFolder: ~Copyable {
  let path: String

  init(_ files: [String: String]) throws {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    for (name, text) in files {
      let file = root.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    path = root.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Works out one of the folder's lessons.
  func lesson(
    _ name: String, configure: (inout LessonContext) -> Void = { _ in }
  ) throws -> (lesson: Lesson, diagnostics: String) {
    var context = LessonContext(folder: SourceFolder(path: path))
    configure(&context)
    var diagnostics: [Diagnostic] = []
    let file = try SourceFile(reading: path + "/" + name, shownAs: path + "/" + name)
    let lesson = Lesson(file, in: context, reporting: &diagnostics)
    let printed = diagnostics.inReadingOrder().map(DiagnosticPrinter().text).joined()
    return (lesson, printed.replacing(path + "/", with: ""))
  }
}
