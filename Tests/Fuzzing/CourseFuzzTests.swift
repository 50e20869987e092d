import Course
import Diagnostics
import Documents
import Foundation
import Lessons
import Pages
import Testing

/// Courses made at random from the grammars of all that an author writes.
///
/// `make test` tries some; `FUZZ_COUNT=100000 FUZZ_SEED=7 swift test -c release --filter CourseFuzz` as many from another
/// seed on. The course that is tried stands in the folder that is printed when a run crashes or hangs.
@Suite struct CourseFuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["FUZZ_COUNT"].flatMap { Int($0) }
  private static let firstSeed = environment["FUZZ_SEED"].flatMap { UInt64($0) } ?? 1
  /// Seconds that a run takes where no count is asked for.
  private static let budget = 20.0
  /// Seconds that one course may take.
  private static let limit = 10.0

  @Test func noCourseCrashesHangsOrIsBlamedAtNoPlace() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "chainrule-fuzzing")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let texts = try Self.lessons()
    let start = Date()
    var slowest = (seconds: 0.0, seed: UInt64(0))
    for number in 0..<(Self.count ?? 2000) {
      if Self.count == nil, Date().timeIntervalSince(start) > Self.budget { break }
      let seed = Self.firstSeed &+ UInt64(number)
      let course = FuzzedCourse(seed: seed, from: texts)
      for (name, text) in [
        ("lesson.md", course.lesson), ("net.yaml", course.network), ("data.csv", course.samples),
        ("chainrule.yaml", course.settings),
      ] {
        try Data(text.utf8).write(to: folder.appending(path: name))
      }
      let begin = Date()
      for problem in Self.problems(of: course, in: folder.path) {
        Issue.record("FUZZ_SEED=\(seed): \(problem)")
      }
      let seconds = Date().timeIntervalSince(begin)
      if seconds > slowest.seconds { slowest = (seconds, seed) }
      if seconds > Self.limit { Issue.record("FUZZ_SEED=\(seed): took \(seconds) s") }
    }
    if Self.count != nil { print("slowest: \(slowest.seconds) s, FUZZ_SEED=\(slowest.seed)") }
  }

  /// What is wrong with what the program says of a course.
  private static func problems(of course: FuzzedCourse, in folder: String) -> [String] {
    var diagnostics: [Diagnostic] = []
    let settings = CourseSettings(
      SourceFile(path: CourseSettings.fileName, text: course.settings), reporting: &diagnostics)
    let context = LessonContext(
      folder: SourceFolder(path: folder), digits: settings.digits ?? 4,
      allowsRawHTML: settings.allowsRawHTML, notation: settings.notation)
    let file = SourceFile(path: course.lessonName, text: course.lesson)
    let lesson = Lesson(file, in: context, reporting: &diagnostics)
    diagnostics += lesson.checked.compactMap(\.notice)
    var problems: [String] = []
    for diagnostic in diagnostics {
      guard let range = diagnostic.range else {
        problems.append("no place: \(diagnostic.message)")
        continue
      }
      if range.offsets.upperBound > range.file.text.count {
        problems.append("a place behind the end: \(diagnostic.message)")
      }
    }
    let report = DiagnosticPrinter().report(diagnostics)
    if report.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" }) {
      problems.append("a control character in the report")
    }
    if !diagnostics.containsError {
      _ = MarkdownWriter(figureFile: { _ in "figure.svg" }).text(of: lesson.document)
      _ =
        HTMLWriter(
          style: .plain, allowsRawHTML: settings.allowsRawHTML,
          typeset: { formula, _ in
            TypesetFormula(markup: TrustedMarkup(trusting: "<math>\(formula.latex.count)</math>"))
          }, draw: { _ in TrustedMarkup(trusting: "<svg/>") }
        ).body(of: lesson.document).text
    }
    return problems
  }

  /// Lessons that parts are taken from: those of the course, and of the tests.
  private static func lessons() throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var texts: [String] = []
    for folder in ["lessons", "Tests/Lessons/Authors", "Tests/Lessons/Snapshots"] {
      let files = FileManager.default.enumerator(
        at: root.appending(path: folder), includingPropertiesForKeys: nil)
      let found = (files?.allObjects ?? []).compactMap { $0 as? URL }
        .filter { $0.pathExtension == "md" && $0.lastPathComponent != "expected.md" }
      texts += try found.sorted { $0.path < $1.path }.map {
        try String(contentsOf: $0, encoding: .utf8)
      }
    }
    return texts
  }
}
