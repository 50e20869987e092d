import Diagnostics
import Documents
import Lessons

/// A lesson with everything computed, before it is laid out.
struct WorkedLesson: Sendable {
  let file: LessonFile
  let title: String
  let language: String?
  let metadata: Metadata
  /// With anchors on its headings, and without the heading that only repeats the title.
  let document: Document
  /// The heading that was left out.
  let heading: Heading?
  let checked: [CheckedRelation]
  /// How many of its equations were checked, in words; empty where it has none.
  let checks: String
  let diagnostics: [Diagnostic]
  /// What it was worked from; nil where its text cannot be read, or where it has none.
  let sources: LessonSources?

  /// The beginning of its text, for what has no place of its own in it.
  var start: SourceRange? { sources.map { SourceRange(file: $0.text, offsets: 0..<0) } }

  init(_ file: LessonFile, in context: LessonContext) {
    var diagnostics: [Diagnostic] = []
    let readings = SourceReadings()
    var context = context
    context.folder = SourceFolder(path: context.folder.path, recordingIn: readings)
    self.file = file
    if let source = file.read(reporting: &diagnostics) {
      let lesson = Lesson(source, in: context, reporting: &diagnostics)
      title = lesson.title
      language = lesson.language
      metadata = lesson.metadata
      heading = lesson.document.heading(repeating: lesson.title)
      document = lesson.document.without(heading).withAnchors()
      checked = lesson.checked
      checks = lesson.checks(reporting: &diagnostics)
      sources = LessonSources(text: source, readings: readings.all)
    } else {
      title = file.path.text.withHiddenCharactersEscaped
      language = nil
      metadata = Metadata()
      document = Document()
      heading = nil
      checked = []
      checks = ""
      sources = nil
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
    metadata = Metadata()
    document = Document()
    heading = nil
    checked = []
    checks = ""
    diagnostics = []
    sources = nil
  }
}

extension Document {
  /// The first heading, where its words are the title.
  fileprivate func heading(repeating title: String) -> Heading? {
    guard case .heading(let heading)? = blocks.first, heading.level == 1,
      heading.content.plainText == title
    else { return nil }
    return heading
  }

  fileprivate func without(_ heading: Heading?) -> Document {
    var document = self
    if heading != nil { document.blocks.removeFirst() }
    return document
  }
}
