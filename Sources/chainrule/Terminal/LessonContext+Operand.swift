import Course
import Diagnostics
import Engine
import Lessons
import Networks

extension LessonContext {
  /// That of one file: of a lesson with what its course says, of a network's own file outside of any course.
  init(
    of file: SourceFile, showing progress: ProgressLine, reporting diagnostics: inout [Diagnostic]
  ) throws(CourseError) {
    if file.isLesson {
      try self.init(ofLesson: file, reporting: &diagnostics)
    } else {
      self.init(folder: SourceFolder(path: file.folder))
    }
    trainingProgress = TrainingProgress { updates, all in
      progress.show(.training(lesson: file.path, updates: updates, of: all))
    }
  }
}
