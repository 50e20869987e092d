public import Diagnostics
public import Lessons

/// Checks the equations of a course, and where its links lead, and writes nothing.
public struct CourseCheck: Sendable {
  public struct Outcome: Sendable {
    /// All that is wrong in the lessons, and what is not checked.
    public let diagnostics: [Diagnostic]
    /// In the order of the course.
    public let lessons: [CheckedLesson]

    public var count: CheckCount { lessons.reduce(CheckCount()) { $0 + $1.count } }
  }

  public struct CheckedLesson: Sendable {
    /// As the user would write it.
    public let path: String
    public let relations: [CheckedRelation]
    public let count: CheckCount
  }

  /// - Parameters:
  ///   - arguments: lessons or folders of one course.
  ///   - isStrict: whether what is not checked, or holds for a poor reason, is an error.
  ///   - jobs: lessons worked on at a time; the outcome is the same for any number.
  public static func run(
    _ arguments: [String], isStrict: Bool, jobs: Int
  ) async throws(CourseError) -> Outcome {
    var diagnostics: [Diagnostic] = []
    let course = try CourseFolder(of: arguments, reporting: &diagnostics)
    let templates = try CourseTemplates(
      course.settings.templates, in: course.sources, reporting: &diagnostics)
    let context = course.lessonContext(
      digits: nil, templates: templates, reporting: &diagnostics)
    let worked = await course.selection.concurrentMap(jobs: jobs, keeping: {}) { file, _ in
      WorkedLesson(file, in: context)
    }
    let layout = SiteLayout(course, of: worked, formats: [.html], templates: templates.page)
    for lesson in worked {
      var links = layout.links(of: lesson)
      _ = links.resolved(lesson.document, as: .html)
      let found = lesson.diagnostics + lesson.checked.compactMap(\.notice) + links.diagnostics
      diagnostics += isStrict ? found.map(\.strict) : found
    }
    return Outcome(
      diagnostics: diagnostics,
      lessons: worked.map {
        CheckedLesson(
          path: $0.file.location, relations: $0.checked, count: CheckCount($0.checked))
      })
  }
}

extension Diagnostic {
  /// The same, an error where a strict check does not let it pass.
  fileprivate var strict: Diagnostic {
    var strict = self
    switch rule {
    case .doubtfulEquation, .uncheckedEquation: strict.severity = .error
    case .lesson, .falseEquation: break
    }
    return strict
  }
}
