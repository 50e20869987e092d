import Diagnostics
import Documents
import Lessons

/// A lesson with everything computed, before it is laid out.
struct WorkedLesson: Sendable {
  let file: LessonFile
  let title: String
  let document: Document
  let diagnostics: [Diagnostic]

  init(_ file: LessonFile, in course: CourseFolder) {
    var diagnostics: [Diagnostic] = []
    self.file = file
    if let source = SourceFile.read(file.location, reporting: &diagnostics) {
      let frontMatter = FrontMatter(of: source, reporting: &diagnostics)
      document = Document(markdown: source, after: frontMatter, reporting: &diagnostics)
    } else {
      document = Document()
    }
    title = FileSystem.name(of: file.path.text)
    self.diagnostics = diagnostics
  }
}
