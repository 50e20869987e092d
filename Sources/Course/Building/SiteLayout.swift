import Documents
import Pages

/// What all pages of a site have in common.
struct SiteLayout: Sendable {
  let course: CourseFolder
  let formats: [PageFormat]
  let digits: Int
  /// The course's lessons by their paths below its folder, for links.
  let lessonsByPath: [String: LessonFile]

  static let index = SitePath("index.html")

  init(_ course: CourseFolder, formats: [PageFormat], digits: Int) {
    self.course = course
    self.formats = formats
    self.digits = digits
    lessonsByPath = Dictionary(
      course.lessons.map { ($0.path.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Writes the index, what pages need beside themselves, and the files that lessons refer to.
  func writeCommonFiles(
    of lessons: [WorkedLesson], referring files: Set<SitePath>, katex: KaTeX, to draft: SiteDraft
  ) throws(CourseError) {
    for file in files.sorted() {
      try draft.write(try FileSystem.read(course.path.appending(name: file.text)), to: file)
    }
  }
}
