public import Diagnostics
public import Pages

extension CourseBuild {
  /// What a build for looking at came to.
  public struct Preview: Sendable {
    /// All that is wrong in the whole course.
    public let diagnostics: [Diagnostic]
    /// The site's files; nil where an error keeps it from being shown.
    public let files: DeferredFiles?
    /// How many lessons the site has.
    public let lessons: Int
  }

  /// Builds without an output folder. Files are made when they are asked for.
  ///
  /// - Parameters:
  ///   - arguments: lessons or folders of one course.
  ///   - options: `output` only names a folder in which no lessons are looked for.
  ///   - typesetters: what is kept from build to build, so that the next takes a few
  ///     milliseconds for a lesson instead of half a second.
  ///   - progress: told of each lesson that is done, and of trainings.
  /// - Throws: where there is no such course, or KaTeX cannot be run.
  public static func preview(
    _ arguments: [String], options: Options, typesetters: TypesetterPool,
    progress: @escaping CourseProgress.Listener = { _ in }
  ) async throws(CourseError) -> Preview {
    var diagnostics: [Diagnostic] = []
    let course = try CourseFolder(
      of: arguments, exceptIn: options.output, reporting: &diagnostics)
    let site = DeferredSite()
    let result = try await SiteBuild(
      course, options, typesetters: typesetters, progress: progress
    ).put(to: site)
    diagnostics += result.diagnostics
    return Preview(
      diagnostics: diagnostics,
      files: diagnostics.containsError ? nil : DeferredFiles(of: site, with: result.pages),
      lessons: result.lessons)
  }
}
