import Diagnostics
import Lessons
import Networks

extension LessonContext {
  /// That of one file, outside of any course.
  init(of file: SourceFile, showing progress: ProgressLine) {
    self.init(folder: SourceFolder(path: file.folder))
    trainingProgress = TrainingProgress { updates, all in
      progress.show(.training(lesson: file.path, updates: updates, of: all))
    }
  }
}
