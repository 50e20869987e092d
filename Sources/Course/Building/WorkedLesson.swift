import Diagnostics
import Documents
import Lessons

/// A lesson with everything computed, before it is laid out.
struct WorkedLesson: Sendable {
  let file: LessonFile
  let title: String
  let language: String?
  /// With anchors on its headings, and without the heading that only repeats the title.
  let document: Document
  let checked: [CheckedRelation]
  let diagnostics: [Diagnostic]

  init(_ file: LessonFile, in context: LessonContext) {
    var diagnostics: [Diagnostic] = []
    self.file = file
    if let source = SourceFile.read(file.location, reporting: &diagnostics) {
      let lesson = Lesson(source, in: context, reporting: &diagnostics)
      title = lesson.title
      language = lesson.language
      document = lesson.document.withoutHeading(lesson.title).withAnchors()
      checked = lesson.checked
    } else {
      title = file.path.text
      language = nil
      document = Document()
      checked = []
    }
    self.diagnostics = diagnostics
  }
}

extension WorkedLesson {
  /// The first page of a course that has no text for it.
  static func emptyHome(of course: CourseFolder) -> WorkedLesson {
    WorkedLesson(home: course)
  }

  private init(home course: CourseFolder) {
    file = .home(in: course.path)
    title = course.title
    language = nil
    document = Document()
    checked = []
    diagnostics = []
  }
}

extension Document {
  fileprivate func withoutHeading(_ title: String) -> Document {
    guard case .heading(let heading)? = blocks.first, heading.level == 1,
      heading.content.plainText == title
    else { return self }
    return Document(blocks: Array(blocks.dropFirst()))
  }
}
