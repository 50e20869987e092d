import Diagnostics
import Lessons
import Networks
import YAML

extension CourseFolder {
  /// The files that its lessons may name lie in it.
  var sources: SourceFolder { SourceFolder(path: path) }

  /// - Parameter readings: is told of the files of the course's own network.
  func lessonContext(
    digits: Int?, templates: CourseTemplates, recordingIn readings: SourceReadings? = nil,
    reporting diagnostics: inout [Diagnostic]
  ) -> LessonContext {
    var network = LessonContext.CourseNetwork.none
    if let file = settings.network {
      let description = NetworkDescription(
        file: Placed(file.text, at: file.range),
        in: SourceFolder(path: path, recordingIn: readings), reporting: &diagnostics)
      network = description.map { .described($0) } ?? .broken
    }
    _ = settings.notation.convention(reporting: &diagnostics)
    var words = templates.words
    if let language = settings.language {
      words = words.translated(to: language.text, at: language.range, reporting: &diagnostics)
    }
    return LessonContext(
      folder: sources, network: network, words: words,
      digits: digits ?? settings.digits ?? 4, allowsRawHTML: settings.allowsRawHTML,
      notation: settings.notation)
  }
}
