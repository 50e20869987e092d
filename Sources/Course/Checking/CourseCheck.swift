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
    // KaTeX takes as long to start as a few lessons to be worked, and starts meanwhile.
    async let started = Self.startedTypesetters()
    let worked = await course.selection.concurrentMap(jobs: jobs, keeping: {}) { file, _ in
      WorkedLesson(file, in: context)
    }
    let linked = await course.lessons(linkedFrom: worked, in: context, jobs: jobs)
    let layout = SiteLayout(
      course, of: worked, linked: linked, formats: [.html], templates: templates.page)
    let typesetters = await started
    if case .failure(let reason) = typesetters {
      diagnostics.append(
        .warning("whether the formulas can be typeset is not checked. \(reason.message)", at: nil))
    }
    let found = await worked.concurrentMap(
      jobs: min(jobs, 1 + worked.count / Self.lessonsWorthAStart),
      keeping: { try? typesetters.get().borrow() }
    ) { lesson, loan in
      lesson.diagnostics + lesson.checked.compactMap(\.notice)
        + LessonPages(lesson: lesson, layout: layout).mistakes(with: loan?.typesetter)
    }
    diagnostics += found.flatMap { isStrict ? $0.map(\.strict) : $0 }
    return Outcome(
      diagnostics: diagnostics,
      lessons: worked.map {
        CheckedLesson(
          path: $0.file.location, relations: $0.checked, count: CheckCount($0.checked))
      })
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
    case .lesson, .falseEquation, .staleSite: break
    }
    return strict
  }
}
