import Diagnostics

/// A lesson of a course, as a file.
public struct LessonFile: Hashable, Sendable {
  /// Below the lessons folder, ending in `.md`.
  public let path: SitePath
  /// Where it lies, as the user would write it.
  public let location: String

  /// Where it comes from standard input, as a lesson of the course's own folder.
  static let standardInput = LessonFile(
    path: SitePath(SourceFile.standardInput + suffix) ?? .home, location: SourceFile.standardInput)

  /// What stands in it; nil where it cannot be read, which is reported.
  func read(reporting diagnostics: inout [Diagnostic]) -> SourceFile? {
    self == .standardInput
      ? .readStandardInput(reporting: &diagnostics)
      : .read(location, reporting: &diagnostics)
  }

  /// The text of the course's first page, whether it exists or not.
  static func home(in root: String) -> LessonFile {
    LessonFile(path: .home, location: root.appending(name: SitePath.home.text))
  }

  var isHome: Bool { path == .home }

  /// Its place in the site, in one of the formats.
  public func page(as format: PageFormat) -> SitePath {
    switch format {
    case .markdown: path
    case .html: SitePath(path.text.dropLast(Self.suffix.count) + ".html") ?? path
    }
  }

  /// What names of lessons end with.
  static let suffix = ".md"
}
