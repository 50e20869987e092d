import Engine
import Lessons
import Networks

/// How far a build or a check of a course is.
public enum CourseProgress: Hashable, Sendable {
  /// Of all lessons of the run.
  case lessons(done: Int, of: Int)
  /// Of one lesson, as the user would write its path.
  case training(lesson: String, updates: Int, of: Int)

  /// What is told of it, from several tasks at a time.
  public typealias Listener = @Sendable (CourseProgress) -> Void
}

extension LessonContext {
  /// The same for one lesson, whose trainings are told of.
  func telling(_ listener: @escaping CourseProgress.Listener, of file: LessonFile) -> LessonContext
  {
    var context = self
    context.trainingProgress = TrainingProgress { updates, all in
      listener(.training(lesson: file.location, updates: updates, of: all))
    }
    return context
  }
}
