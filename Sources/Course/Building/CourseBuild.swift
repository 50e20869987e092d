public import Diagnostics
public import Lessons
import Pages

/// Turns a course into a site.
public struct CourseBuild: Sendable {
  /// What sites name as their maker, besides KaTeX; changes with a release alone.
  public static let version = "1.0.0"

  /// How a course is built, where its settings leave a choice or an option overrides them.
  public struct Options: Sendable {
    /// The site's folder; where nil, what `chainrule.yaml` says, else `site` in the working folder.
    public var output: String?
    /// What each lesson is written as; where nil, what `chainrule.yaml` says, else all formats.
    public var formats: [PageFormat]?
    /// Lessons worked on at a time. What is written is the same for any number.
    public var jobs: Int
    /// Significant digits of printed values, from 1 to 15; where nil, what lessons and `chainrule.yaml` say, else 4.
    public var digits: Int?
    /// Where pages hold all inside, HTML is the one format.
    public var assets: AssetPlacement
    /// What earlier builds left; nil where each lesson is to be made anew. What is written is the same.
    public var cache: BuildCache?

    public init(
      output: String? = nil, formats: [PageFormat]? = nil, jobs: Int = 1, digits: Int? = nil,
      assets: AssetPlacement = .sharedFiles, cache: BuildCache? = nil
    ) {
      self.output = output
      self.formats = formats
      self.jobs = jobs
      self.digits = digits
      self.assets = assets
      self.cache = cache
    }
  }

  /// What a build came to.
  public struct Outcome: Sendable {
    /// All that is wrong in the whole course.
    public let diagnostics: [Diagnostic]
    /// The site's folder; nil where an error kept it from being written.
    public let site: String?
    /// How many lessons the site has.
    public let lessons: Int
    /// The files that the site was made from, as the user would write them, sorted.
    public let sources: [String]
    /// Of the lessons that were worked, in their order: without a cache, of all.
    public let relations: [CheckedRelation]
  }

  /// Builds what is asked for; with an error anywhere nothing is written.
  ///
  /// - Parameters:
  ///   - arguments: lessons or folders of one course.
  ///   - options: where the site goes, and what stands over `chainrule.yaml`.
  ///   - progress: told of each lesson that is done, and of trainings.
  /// - Throws: where there is no such course, KaTeX cannot be run, or the site cannot be put in its place. What stood
  ///   there before then still does.
  public static func run(
    _ arguments: [String], options: Options,
    progress: @escaping CourseProgress.Listener = { _ in }
  ) async throws(CourseError) -> Outcome {
    var diagnostics: [Diagnostic] = []
    let course = try CourseFolder(
      of: arguments, exceptIn: options.output, reporting: &diagnostics)
    let build = SiteBuild(
      course, options, typesetters: TypesetterPool(katex: try installedKaTeX()),
      progress: progress)
    guard !diagnostics.containsError else {
      // Nothing will be written; the lessons have their say.
      let result = try await build.put(to: DeferredSite())
      return Outcome(
        diagnostics: diagnostics + result.diagnostics, site: nil, lessons: result.lessons,
        sources: result.sources, relations: result.relations)
    }
    let output = if let named = options.output { named } else { try course.output() }
    try options.cache?.checkIsOutside(output)
    let draft = try SiteDraft(of: output)
    defer { draft.discard() }
    defer { options.cache?.save() }
    let result = try await build.put(to: draft)
    diagnostics += result.diagnostics
    guard !diagnostics.containsError else {
      return Outcome(
        diagnostics: diagnostics, site: nil, lessons: result.lessons, sources: result.sources,
        relations: result.relations)
    }
    let written = try draft.publish(madeBy: .current(with: build.typesetters.katex))
    options.cache?.published(
      SiteRecord(of: draft.site, origins: result.origins, written: written))
    return Outcome(
      diagnostics: diagnostics, site: output, lessons: result.lessons, sources: result.sources,
      relations: result.relations)
  }

  static func installedKaTeX() throws(CourseError) -> KaTeX {
    do {
      return try KaTeX()
    } catch {
      throw CourseError(error.description)
    }
  }
}

extension SiteMaker {
  static func current(with katex: KaTeX) -> Self {
    Self(chainrule: CourseBuild.version, katex: katex.version)
  }
}

extension CourseFolder {
  /// Where the site stands unless an option says otherwise.
  func output() throws(CourseError) -> String {
    if let folder = settings.output { return path.appending(name: folder.text) }
    guard SourceFolder(path: ".").willContain("site") else {
      throw CourseError(
        "the folder 'site' is a link that leads out of this folder; if it is meant, say '--output site'"
      )
    }
    return "site"
  }
}
