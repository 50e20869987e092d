public import Diagnostics
public import Lessons
import Pages
import Synchronization

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
  ///   - progress: told of each lesson that is done, and of trainings.
  public static func run(
    _ arguments: [String], isStrict: Bool, jobs: Int,
    progress: @escaping CourseProgress.Listener = { _ in }
  ) async throws(CourseError) -> Outcome {
    var diagnostics: [Diagnostic] = []
    let course = try CourseFolder(of: arguments, reporting: &diagnostics)
    let templates = try CourseTemplates(
      course.settings.templates, in: course.sources, reporting: &diagnostics)
    let context = course.lessonContext(
      digits: nil, templates: templates, reporting: &diagnostics)
    let typesetters = Result { () throws(KaTeXNotFound) in TypesettersOnDemand(katex: try KaTeX()) }
    let done = Atomic(0)
    let count = course.selection.count
    let worked = await course.selection.concurrentMap(jobs: jobs, keeping: {}) { file, _ in
      defer {
        progress(.lessons(done: done.wrappingAdd(1, ordering: .relaxed).newValue, of: count))
      }
      let lesson = WorkedLesson(file, in: context.telling(progress, of: file))
      // KaTeX takes as long to start as a few lessons to be worked, and starts meanwhile.
      if lesson.document.needsKaTeX { try? typesetters.get().begin() }
      return lesson
    }
    let linked = await course.lessons(linkedFrom: worked, in: context, jobs: jobs)
    let layout = SiteLayout(
      course, of: worked, linked: linked,
      formats: course.settings.formats ?? PageFormat.allCases, templates: templates.page)
    let found = await worked.concurrentMap(
      jobs: min(jobs, 1 + worked.count / Self.lessonsWorthAStart),
      keeping: { TypesettersOnDemand.Job(try? typesetters.get()) }
    ) { lesson, job in
      let typesetter = job.typesetter
      var report = LessonPages(lesson: lesson, layout: layout).mistakes(with: typesetter)
      report.diagnostics =
        lesson.diagnostics + lesson.checked.compactMap(\.notice) + report.diagnostics
      return report
    }
    if let reason = typesetters.reasonNotStarted {
      diagnostics.append(
        .warning("whether the formulas can be typeset is not checked. \(reason)", at: nil))
    }
    diagnostics += found.flatMap(\.diagnostics).map { isStrict ? $0.strict : $0 }
    diagnostics += layout.nameConflicts(
      with: found.flatMap(\.files), katex: try? typesetters.get().katex)
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

}

extension Result<TypesettersOnDemand, KaTeXNotFound> {
  fileprivate var reasonNotStarted: String? {
    switch self {
    case .success(let typesetters): typesetters.reasonNotStarted
    case .failure(let error): error.description
    }
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
