import Diagnostics
import Documents
import Pages

/// The files that become of one lesson.
struct LessonPages {
  struct Report {
    var diagnostics: [Diagnostic] = []
    /// Files that the lesson refers to.
    var files: Set<SitePath> = []
  }

  private let lesson: WorkedLesson
  private let layout: SiteLayout

  init(_ index: Int, of lessons: [WorkedLesson], in layout: SiteLayout) {
    lesson = lessons[index]
    self.layout = layout
  }

  func write(
    to draft: SiteDraft, with typesetter: Typesetter
  ) throws(CourseError) -> Report {
    var report = Report()
    var links = LinkResolver(
      lesson.file, in: layout.course.path, lessons: layout.lessonsByPath)
    let document = links.resolved(lesson.document, as: .html)
    report.diagnostics += links.diagnostics
    report.files = links.files

    let writer = HTMLWriter(
      allowsRawHTML: layout.course.settings.allowsRawHTML,
      typeset: { formula, style in
        do throws(TypesettingError) {
          return try typesetter.typeset(
            formula.latex, display: style == .display,
            origin: formula.range == nil ? .program : .author)
        } catch {
          report.diagnostics.append(.error(error.message, at: formula.range?[error.range]))
          return TrustedMarkup(trusting: "")
        }
      },
      draw: { _ in TrustedMarkup(trusting: "") })
    let body = writer.body(of: document)
    if layout.formats.contains(.html) {
      try draft.write(body.text, to: lesson.file.page(as: .html))
    }
    return report
  }
}
