import Diagnostics
import Lessons

/// A lesson in a build: worked, or as an earlier build left it.
enum LessonState: Sendable {
  case worked(WorkedLesson, LessonSummary)
  case unchanged(CachedLesson, LessonSources)

  init(working file: LessonFile, in context: LessonContext) {
    let lesson = WorkedLesson(file, in: context)
    self = .worked(lesson, LessonSummary(of: lesson))
  }

  var summary: LessonSummary {
    switch self {
    case .worked(_, let summary): summary
    case .unchanged(let lesson, _): lesson.summary
    }
  }

  var worked: WorkedLesson? {
    switch self {
    case .worked(let lesson, _): lesson
    case .unchanged: nil
    }
  }

  var sources: LessonSources? {
    switch self {
    case .worked(let lesson, _): lesson.sources
    case .unchanged(_, let sources): sources
    }
  }

  /// What is wrong in one that has errors is not known in full.
  var hasErrors: Bool { worked?.diagnostics.containsError ?? false }
}
