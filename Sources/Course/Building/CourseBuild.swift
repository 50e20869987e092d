import Diagnostics
import Lessons
import Networks
import Pages
import Synchronization
import YAML

/// Turns a course into a site.
public struct CourseBuild: Sendable {
  public static let version = "1.0.0"

  public struct Options: Sendable {
    /// The site's folder; where nil, what `chainrule.yaml` says, else `site` in the working folder.
    public var output: String?
    public var formats: [PageFormat]?
    /// Lessons worked on at a time. What is written is the same for any number.
    public var jobs: Int
    public var digits: Int?
    /// Where pages hold all inside, HTML is the one format.
    public var assets: AssetPlacement

    public init(
      output: String? = nil, formats: [PageFormat]? = nil, jobs: Int = 1, digits: Int? = nil,
      assets: AssetPlacement = .sharedFiles
    ) {
      self.output = output
      self.formats = formats
      self.jobs = jobs
      self.digits = digits
      self.assets = assets
    }
  }

  public struct Outcome: Sendable {
    /// All that is wrong in the whole course.
    public let diagnostics: [Diagnostic]
    /// The site's folder; nil where an error kept it from being written.
    public let site: String?
    public let lessons: Int
  }

  /// Builds what is asked for; with an error anywhere nothing is written.
  ///
  /// - Parameters:
  ///   - arguments: lessons or folders of one course.
  ///   - progress: told of each lesson that is done, and of trainings.
  public static func run(
    _ arguments: [String], options: Options,
    progress: @escaping CourseProgress.Listener = { _ in }
  ) async throws(CourseError) -> Outcome {
    var diagnostics: [Diagnostic] = []
    let course = try CourseFolder(
      of: arguments, exceptIn: options.output, reporting: &diagnostics)
    let typesetters = TypesetterPool(katex: try installedKaTeX())
    guard !diagnostics.containsError else {
      // Nothing will be written; the lessons have their say.
      let lessons = try await write(
        course, to: MemorySite(), options: options, typesetters: typesetters,
        reporting: &diagnostics, progress: progress)
      return Outcome(diagnostics: diagnostics, site: nil, lessons: lessons)
    }
    let output = if let named = options.output { named } else { try course.output() }
    let draft = try SiteDraft(of: output)
    defer { draft.discard() }
    let lessons = try await write(
      course, to: draft, options: options, typesetters: typesetters, reporting: &diagnostics,
      progress: progress)
    guard !diagnostics.containsError else {
      return Outcome(diagnostics: diagnostics, site: nil, lessons: lessons)
    }
    try draft.publish(madeBy: .current(with: typesetters.katex))
    return Outcome(diagnostics: diagnostics, site: output, lessons: lessons)
  }

  /// Writes the files of the site, not all of them where there is an error, and returns how many
  /// lessons it has.
  static func write(
    _ course: CourseFolder, to site: some SiteDestination, options: Options,
    typesetters: TypesetterPool, reporting diagnostics: inout [Diagnostic],
    progress: @escaping CourseProgress.Listener = { _ in }
  ) async throws(CourseError) -> Int {
    let templates = try CourseTemplates(
      course.settings.templates, in: course.sources, reporting: &diagnostics)
    let context = course.lessonContext(
      digits: options.digits, templates: templates, reporting: &diagnostics)

    let worked = await course.selection.concurrentMap(jobs: options.jobs, keeping: {}) { file, _ in
      WorkedLesson(file, in: context.telling(progress, of: file))
    }
    diagnostics += worked.flatMap(\.diagnostics)
    let linked = await course.lessons(linkedFrom: worked, in: context, jobs: options.jobs)
    let layout = SiteLayout(
      course, of: worked, linked: linked,
      formats: options.formats ?? course.settings.formats ?? PageFormat.allCases,
      templates: templates.page,
      embedding: try embeddableAssets(templates.page, typesetters.katex, options.assets))

    let conflicts = layout.nameConflicts(katex: typesetters.katex)
    diagnostics += conflicts
    // Files with one name could not be written; the pages have their say all the same.
    let destination: any SiteDestination = conflicts.isEmpty ? site : MemorySite()
    let pages = (layout.lessons + [layout.home ?? .emptyHome(of: course)]).map {
      LessonPages(lesson: $0, layout: layout)
    }
    let done = Atomic(0)
    let reports = await pages.concurrentMap(
      jobs: options.jobs, keeping: { Result { try typesetters.borrow() } }
    ) { page, loan -> Result<LessonPages.Report, CourseError> in
      defer {
        progress(
          .lessons(done: done.wrappingAdd(1, ordering: .relaxed).newValue, of: pages.count))
      }
      // What is lent goes to another task as soon as the loan is given up.
      defer { withExtendedLifetime(loan) {} }
      return Result { () throws(CourseError) in
        try page.write(to: destination, with: try started(loan).typesetter)
      }
    }
    var files: [(file: SitePath, range: SourceRange?)] = []
    for result in reports {
      let report = try result.get()
      diagnostics += report.diagnostics
      files += report.files
    }
    if conflicts.isEmpty {
      diagnostics += layout.nameConflicts(with: files, katex: typesetters.katex)
    }
    if !diagnostics.containsError {
      try layout.writeCommonFiles(
        referring: Set(files.map(\.file)), katex: typesetters.katex, to: site)
    }
    return layout.lessons.count
  }

  static func installedKaTeX() throws(CourseError) -> KaTeX {
    do {
      return try KaTeX()
    } catch {
      throw CourseError(error.description)
    }
  }

  private static func embeddableAssets(
    _ templates: PageTemplates, _ katex: KaTeX, _ placement: AssetPlacement
  ) throws(CourseError) -> EmbeddableAssets? {
    guard placement == .insidePages else { return nil }
    do {
      return try EmbeddableAssets(templates: templates, katex: katex)
    } catch {
      throw CourseError(error.description)
    }
  }

  private static func started(
    _ loan: Result<TypesetterPool.Loan, any Error>
  ) throws(CourseError) -> TypesetterPool.Loan {
    do {
      return try loan.get()
    } catch {
      throw CourseError("\(error)")
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
