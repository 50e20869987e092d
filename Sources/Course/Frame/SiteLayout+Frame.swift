import Diagnostics
import Documents
import Lessons
import Pages

extension SiteLayout {
  /// What a page is said to be: what its lesson says, and the course where that is silent.
  func metadata(of lesson: WorkedLesson) -> Metadata {
    var metadata = lesson.metadata
    if metadata.authors.isEmpty { metadata.authors = course.settings.authors }
    metadata.license = metadata.license ?? course.settings.license
    return metadata
  }

  func frame(of lesson: LessonFile) -> HTMLPage.Frame {
    let page = lesson.page(as: .html)
    func address(of file: SitePath) -> String {
      embeddedFiles[file] ?? file.reference(from: page)
    }
    var frame = HTMLPage.Frame()
    frame.head = TrustedMarkup(trusting: course.frame.head)
    frame.courseTitle = course.title
    if let style = course.frame.style {
      frame.style =
        embeddable == nil ? .address(address(of: style.path)) : .rules(style.text(address))
    }
    frame.logo = course.frame.logo.map(address)
    frame.favicon = course.frame.favicon.map(address)
    frame.footer = CourseFooter(of: lesson, in: self, as: .html)
      .markup(allowsRawHTML: course.settings.allowsRawHTML) { embeddedFiles[$0] }
    // The first page of a course that has no text for it is nobody's to edit.
    if !lesson.isHome || home != nil {
      frame.edit = course.settings.repository?.editAddress(of: lesson.path)
    }
    frame.canonical = course.settings.address.map { $0 + siteAddress(of: page) }
    return frame
  }

  /// What is wrong with the links of the course's footer.
  var footerMistakes: [Diagnostic] {
    CourseFooter(of: .home(in: course.path), in: self, as: .html).diagnostics
  }

  /// The files that pages refer to for what stands around the lessons.
  var frameFiles: [(file: SitePath, range: SourceRange?)] {
    let footer = CourseFooter(of: .home(in: course.path), in: self, as: .html)
    let shown = embeddable == nil ? footer.images.values.sorted() : []
    let files = (footer.linkedFiles + shown).map { ($0, course.settings.footer?.range) }
    guard embeddable == nil, formats.contains(.html) else { return files }
    return files + course.frame.files.map { ($0.path, $0.range) }
  }
}
