public import Diagnostics
public import Lessons
import Pages
import Synchronization

/// Checks the equations of a course, and all that would keep its pages from being written, and writes nothing.
public struct CourseCheck: Sendable {
  /// What was found in all lessons.
  public struct Outcome: Sendable {
    /// All that is wrong in the lessons, and what is not checked.
    public let diagnostics: [Diagnostic]
    /// In the order of the course.
    public let lessons: [CheckedLesson]

    /// Of all lessons together.
    public var count: CheckCount { lessons.reduce(CheckCount()) { $0 + $1.count } }
  }

  /// What was found in one lesson.
  public struct CheckedLesson: Sendable {
    /// As the user would write it.
    public let path: String
    /// In the order in which they stand.
    public let relations: [CheckedRelation]
    /// How many of them are what.
    public let count: CheckCount
  }

  /// Checks all lessons that are asked for, each in its course.
  ///
  /// - Parameters:
  ///   - arguments: lessons or folders, of one course or of several. Files that are no lessons by their names, such as
  ///     README.md, are left out.
  ///   - isStrict: whether what is not checked, or holds for a poor reason, is an error.
  ///   - jobs: lessons worked on at a time; the outcome is the same for any number.
  ///   - progress: told of each lesson that is done, and of trainings.
  /// - Throws: where there is no such lesson or folder. Without KaTeX there is a warning and no error.
  public static func run(
    _ arguments: [String], isStrict: Bool, jobs: Int,
    progress: @escaping CourseProgress.Listener = { _ in }
  ) async throws(CourseError) -> Outcome {
    var diagnostics: [Diagnostic] = []
    var courses: [CourseFolder] = []
    for group in try CourseFolder.groups(of: arguments) {
      courses.append(try CourseFolder(of: group, toleratesOthers: true, reporting: &diagnostics))
    }
    diagnostics += courses.flatMap(\.leftOut).map(\.diagnostic)
    let typesetters = Result { () throws(KaTeXNotFound) in TypesettersOnDemand(katex: try KaTeX()) }
    let onDemand = try? typesetters.get()
    var checks: [CourseCheck] = []
    for course in courses {
      checks.append(
        try await CourseCheck(
          of: course, jobs: jobs, startingMeanwhile: onDemand, progress: progress,
          reporting: &diagnostics))
    }
    for check in checks {
      let found = await check.mistakes(jobs: jobs, typesetters: onDemand)
      diagnostics += isStrict ? found.map(\.strict) : found
    }
    if let reason = typesetters.reasonNotStarted {
      diagnostics.append(
        .warning("whether the formulas can be typeset is not checked. \(reason)", at: nil))
    }
    return Outcome(
      diagnostics: diagnostics,
      lessons: checks.flatMap(\.worked).map {
        CheckedLesson(
          path: $0.file.location, relations: $0.checked, count: CheckCount($0.checked))
      })
  }

  private let worked: [WorkedLesson]
  private let layout: SiteLayout

  /// Works the lessons of one course.
  private init(
    of course: CourseFolder, jobs: Int, startingMeanwhile typesetters: TypesettersOnDemand?,
    progress: @escaping CourseProgress.Listener, reporting diagnostics: inout [Diagnostic]
  ) async throws(CourseError) {
    let templates = try CourseTemplates(
      course.settings.templates, in: course.sources, reporting: &diagnostics)
    let context = course.lessonContext(
      digits: nil, templates: templates, reporting: &diagnostics)
    let done = Atomic(0)
    let count = course.selection.count
    worked = await course.selection.concurrentMap(jobs: jobs, keeping: {}) { file, _ in
      defer {
        progress(.lessons(done: done.wrappingAdd(1, ordering: .relaxed).newValue, of: count))
      }
      let lesson = WorkedLesson(file, in: context.telling(progress, of: file))
      // KaTeX takes as long to start as a few lessons to be worked, and starts meanwhile.
      if lesson.document.needsKaTeX { typesetters?.begin() }
      return lesson
    }
    let summaries = worked.map { LessonSummary(of: $0) }
    let known = Set(course.selection)
    let targets = course.lessons(linkedFrom: summaries).filter { !known.contains($0) }
    let linked = await targets.concurrentMap(jobs: jobs, keeping: {}) { file, _ in
      WorkedLesson(file, in: context)
    }.filter { !$0.diagnostics.containsError }
    let anchors = (worked + linked).map { ($0.file.path, $0.document.anchors) }
    layout = SiteLayout(
      course, of: summaries, linked: linked.map { LessonSummary(of: $0) },
      anchors: Dictionary(anchors) { first, _ in first },
      formats: course.settings.formats ?? PageFormat.allCases, templates: templates.page)
  }

  /// - Parameter typesetters: nil where KaTeX cannot be run.
  private func mistakes(jobs: Int, typesetters: TypesettersOnDemand?) async -> [Diagnostic] {
    let found = await worked.concurrentMap(
      jobs: min(jobs, 1 + worked.count / Self.lessonsWorthAStart),
      keeping: { TypesettersOnDemand.Job(typesetters) }
    ) { lesson, job in
      let typesetter = job.typesetter
      var report = LessonPages(lesson: lesson, layout: layout).mistakes(with: typesetter)
      report.diagnostics =
        lesson.diagnostics + lesson.checked.compactMap(\.notice) + report.diagnostics
      return report
    }
    return found.flatMap(\.diagnostics) + layout.footerMistakes
      + layout.nameConflicts(with: found.flatMap(\.files), katex: typesetters?.katex)
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
    case .lesson, .deadLink, .badFormula, .falseEquation, .staleSite: break
    }
    return strict
  }
}
