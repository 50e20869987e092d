public import Diagnostics
public import Lessons
import Pages

/// Checks the equations of a course, and all that would keep its pages from being written, and writes nothing.
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
  ///   - arguments: lessons or folders, of one course or of several. Files that are no lessons by their names, such as
  ///     README.md, are left out.
  ///   - isStrict: whether what is not checked, or holds for a poor reason, is an error.
  ///   - jobs: lessons worked on at a time; the outcome is the same for any number.
  public static func run(
    _ arguments: [String], isStrict: Bool, jobs: Int
  ) async throws(CourseError) -> Outcome {
    var diagnostics: [Diagnostic] = []
    var courses: [CourseFolder] = []
    for group in try CourseFolder.groups(of: arguments) {
      courses.append(
        try CourseFolder(of: group, toleratesOthers: true, reporting: &diagnostics))
    }
    diagnostics += courses.flatMap(\.leftOut).map { name in
      Diagnostic(
        .note, "'\(name)' is left out: README.md and hidden names are no lessons", at: nil)
    }
    // KaTeX takes as long to start as a few lessons to be worked, and starts meanwhile.
    async let started = Self.startedTypesetters()
    var checks: [(worked: [WorkedLesson], layout: SiteLayout)] = []
    for course in courses {
      checks.append(try await worked(course, jobs: jobs, reporting: &diagnostics))
    }
    let typesetters = await started
    if case .failure(let reason) = typesetters {
      diagnostics.append(
        .warning("whether the formulas can be typeset is not checked. \(reason.message)", at: nil))
    }
    let lessons = checks.flatMap { check in check.worked.map { (lesson: $0, layout: check.layout) } }
    let found = await lessons.concurrentMap(
      jobs: min(jobs, 1 + lessons.count / Self.lessonsWorthAStart),
      keeping: { try? typesetters.get().borrow() }
    ) { check, loan in
      check.lesson.diagnostics + check.lesson.checked.compactMap(\.notice)
        + LessonPages(lesson: check.lesson, layout: check.layout).mistakes(with: loan?.typesetter)
    }
    diagnostics += found.flatMap { isStrict ? $0.map(\.strict) : $0 }
    return Outcome(
      diagnostics: diagnostics,
      lessons: lessons.map(\.lesson).map {
        CheckedLesson(
          path: $0.file.location, relations: $0.checked, count: CheckCount($0.checked))
      })
  }

  private static func worked(
    _ course: CourseFolder, jobs: Int, reporting diagnostics: inout [Diagnostic]
  ) async throws(CourseError) -> (worked: [WorkedLesson], layout: SiteLayout) {
    let templates = try CourseTemplates(
      course.settings.templates, in: course.sources, reporting: &diagnostics)
    let context = course.lessonContext(
      digits: nil, templates: templates, reporting: &diagnostics)
    let worked = await course.selection.concurrentMap(jobs: jobs, keeping: {}) { file, _ in
      WorkedLesson(file, in: context)
    }
    let linked = await course.lessons(linkedFrom: worked, in: context, jobs: jobs)
    let layout = SiteLayout(
      course, of: worked, linked: linked, formats: [.html], templates: templates.page)
    return (worked, layout)
  }
}

extension CourseCheck {
  /// Fewer lessons are read by one KaTeX before another would have started.
  private static let lessonsWorthAStart = 32

  private static func startedTypesetters() -> Result<TypesetterPool, CourseError> {
    do {
      let typesetters = TypesetterPool(katex: try KaTeX())
      _ = try typesetters.borrow()
      return .success(typesetters)
    } catch {
      return .failure(CourseError("\(error)"))
    }
  }
}

extension Diagnostic {
  /// The same, an error where a strict check does not let it pass.
  fileprivate var strict: Diagnostic {
    var strict = self
    switch rule {
    case .doubtfulEquation, .uncheckedEquation: strict.severity = .error
    case .lesson, .deadLink, .badFormula, .falseEquation, .staleSite: break
    }
    return strict
  }
}
