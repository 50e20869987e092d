import Diagnostics
import Lessons
import Pages
import Synchronization

/// One build of a course: finds the lessons that are as they were, works and typesets the others, and puts the files of
/// the site.
struct SiteBuild: Sendable {
  struct Result: Sendable {
    var diagnostics: [Diagnostic] = []
    var lessons = 0
    /// What files of the site were made of, as far as that is known.
    var origins: [SitePath: Checksum] = [:]
    /// What the cache has of it.
    var pages: Set<Checksum> = []
    /// The files that it was made from, sorted.
    var sources: [String] = []
    /// Of the lessons that were worked, in their order.
    var relations: [CheckedRelation] = []
  }

  let course: CourseFolder
  let options: CourseBuild.Options
  let typesetters: TypesetterPool
  let progress: CourseProgress.Listener
  /// Whether the cache may be changed.
  var remembers = true

  init(
    _ course: CourseFolder, _ options: CourseBuild.Options, typesetters: TypesetterPool,
    progress: @escaping CourseProgress.Listener
  ) {
    self.course = course
    self.options = options
    self.typesetters = typesetters
    self.progress = progress
  }

  /// Puts all files of the site, not all of them where there is an error.
  func put(to site: some SiteDestination) async throws(CourseError) -> Result {
    do {
      return try await putFiles(to: site)
    } catch {
      guard error.isOfCache else { throw error }
      try site.clear()
      return try await withoutCache().putFiles(to: site)
    }
  }

  private func putFiles(to site: some SiteDestination) async throws(CourseError) -> Result {
    var result = Result()
    let shared = try SharedInputs(of: self, reporting: &result.diagnostics)
    options.cache?.open(shared.course)
    let (states, linked, layouts) = await survey(shared, on: site)
    let layout = layouts.site

    var conflicts = layout.nameConflicts(katex: typesetters.katex)
    // Files with one name could not be written; the pages have their say all the same.
    let reports =
      conflicts.isEmpty
      ? try await put(states, in: layouts, to: site)
      : try await put(states, in: layouts, to: DeferredSite())
    let files = reports.flatMap(\.files)
    if conflicts.isEmpty {
      conflicts = layout.nameConflicts(with: files, katex: typesetters.katex)
    }
    if !conflicts.isEmpty, states.contains(where: { $0.worked == nil }) {
      // Where a lesson that was not read again names a file is not known.
      return try await withoutCache().putFiles(to: DeferredSite())
    }
    // Of the lessons that were not worked again, only the names know all parts.
    result.diagnostics += reports.flatMap(\.diagnostics) + conflicts + layouts.names.footerMistakes
    result.lessons = layout.lessons.count
    result.relations = states.flatMap { $0.worked?.checked ?? [] }
    for report in reports { result.origins.merge(report.origins) { first, _ in first } }
    let shown = files.map(\.file) + layout.frameFiles.map(\.file) + shared.embeddedFiles.keys
    result.sources = sources(of: states + linked, shown, from: shared)
    let cached = reports.compactMap(\.cached)
    result.pages = Set(cached.map(\.pages))
    if remembers {
      options.cache?.update(cached + linked.compactMap { $0.cached(course, layouts) }, of: course)
    }
    if !result.diagnostics.containsError {
      try layout.putCommonFiles(
        referring: Set(files.map(\.file)), katex: typesetters.katex, to: site)
    }
    return result
  }

  private func put(
    _ states: [LessonState], in layouts: Layouts, to site: some SiteDestination
  ) async throws(CourseError) -> [LessonReport] {
    let home = WorkedLesson.emptyHome(of: course)
    let lessons =
      states + (layouts.site.home == nil ? [.worked(home, LessonSummary(of: home))] : [])
    let done = Atomic(0)
    let results = await lessons.concurrentMap(
      jobs: options.jobs, keeping: { TypesettingJob(typesetters) }
    ) { state, job -> Swift.Result<LessonReport, CourseError> in
      defer {
        progress(
          .lessons(done: done.wrappingAdd(1, ordering: .relaxed).newValue, of: lessons.count))
      }
      return Swift.Result { () throws(CourseError) in
        try self.put(state, in: layouts, by: job, to: site)
      }
    }
    var reports: [LessonReport] = []
    for result in results { reports.append(try result.get()) }
    return reports
  }

  private func withoutCache() -> SiteBuild {
    var options = options
    options.cache = nil
    return SiteBuild(course, options, typesetters: typesetters, progress: progress)
  }

  private func sources(
    of states: [LessonState], _ files: [SitePath], from shared: SharedInputs
  ) -> [String] {
    let read = shared.sources + states.flatMap { $0.sources?.files ?? [] }
    return Set(
      read.map(\.path) + states.map(\.summary.file.location)
        + files.map { course.path.appending(name: $0.text) }
    ).sorted()
  }
}
