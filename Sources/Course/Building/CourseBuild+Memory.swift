public import Diagnostics
public import Pages

extension CourseBuild {
  public struct Preview: Sendable {
    /// All that is wrong in the whole course.
    public let diagnostics: [Diagnostic]
    /// The site's files; nil where an error keeps it from being shown.
    public let files: [SitePath: [UInt8]]?
    public let lessons: Int
  }

  /// Builds into memory; nothing is written to the disk.
  ///
  /// - Parameters:
  ///   - typesetters: what is kept from build to build, so that the next takes a few
  ///     milliseconds for a lesson instead of half a second.
  ///   - progress: told of each lesson that is done, and of trainings.
  public static func preview(
    _ arguments: [String], options: Options, typesetters: TypesetterPool,
    progress: @escaping CourseProgress.Listener = { _ in }
  ) async throws(CourseError) -> Preview {
    var diagnostics: [Diagnostic] = []
    let course = try CourseFolder(
      of: arguments, exceptIn: options.output, reporting: &diagnostics)
    let site = MemorySite()
    let count = try await write(
      course, to: site, options: options, typesetters: typesetters, reporting: &diagnostics,
      progress: progress)
    typesetters.cache.beginGeneration()
    return Preview(
      diagnostics: diagnostics, files: diagnostics.containsError ? nil : site.files,
      lessons: count)
  }
}
