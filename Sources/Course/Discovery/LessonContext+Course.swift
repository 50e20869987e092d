public import Diagnostics
public import Lessons

extension LessonContext {
  /// That of a lesson by itself: with the network, the notation and the words of the course that it lies in.
  ///
  /// - Throws: where its path leads to no lesson.
  public init(
    ofLesson file: SourceFile, reporting diagnostics: inout [Diagnostic]
  ) throws(CourseError) {
    let course = try CourseFolder(settingsAbove: file, reporting: &diagnostics)
    // Pages are not made here.
    var unasked: [Diagnostic] = []
    let templates = try CourseTemplates(
      course.settings.templates, in: course.sources, reporting: &unasked)
    self = course.lessonContext(digits: nil, templates: templates, reporting: &diagnostics)
  }
}

extension CourseFolder {
  /// The course that a lesson lies in, without looking for its lessons.
  fileprivate init(
    settingsAbove lesson: SourceFile, reporting diagnostics: inout [Diagnostic]
  ) throws(CourseError) {
    let root = try Self.root(of: lesson.path == SourceFile.standardInput ? "." : lesson.path)
    let place = root.appending(name: CourseSettings.fileName)
    let file =
      FileSystem.kind(of: place) == nil
      ? nil : SourceFolder(path: root).read(place, reporting: &diagnostics)
    self.init(
      path: root, settingsFile: file,
      settings: file.map { CourseSettings($0, reporting: &diagnostics) } ?? CourseSettings())
  }
}
