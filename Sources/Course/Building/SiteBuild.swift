import Diagnostics
import Documents
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
    var result = Result()
    let shared = try SharedInputs(of: self, reporting: &result.diagnostics)
    options.cache?.open(shared.course)
    let found = await states(of: course.selection, from: shared)
    let linked = await states(of: lessonsLinked(from: found), from: shared)
      .filter { !$0.hasErrors }
    let summaries = found.map(\.summary)
    let names = SiteLayout(
      course, of: summaries, linked: linked.map(\.summary), anchors: fingerprints(found + linked),
      formats: shared.formats, templates: shared.templates, embedding: shared.embeddable,
      shared.embeddedFiles)
    let states = await found.concurrentMap(jobs: options.jobs, keeping: {}) { state, _ in
      self.isCurrent(state, names, on: site) ? state : self.worked(state.summary.file, shared)
    }
    let layout = SiteLayout(
      course, of: summaries, linked: linked.map(\.summary),
      anchors: await anchors(of: states + linked, shared), formats: shared.formats,
      templates: shared.templates, embedding: shared.embeddable, shared.embeddedFiles)

    let layouts = Layouts(site: layout, names: names, shared: shared)
    let conflicts = layout.nameConflicts(katex: typesetters.katex)
    let home = WorkedLesson.emptyHome(of: course)
    let lessons = states + (layout.home == nil ? [.worked(home, LessonSummary(of: home))] : [])
    let done = Atomic(0)
    let reports = await lessons.concurrentMap(
      jobs: options.jobs, keeping: { TypesettingJob(typesetters) }
    ) { state, job -> Swift.Result<LessonReport, CourseError> in
      defer {
        progress(
          .lessons(done: done.wrappingAdd(1, ordering: .relaxed).newValue, of: lessons.count))
      }
      return Swift.Result { () throws(CourseError) in
        // Files with one name could not be written; the pages have their say all the same.
        conflicts.isEmpty
          ? try self.put(state, in: layouts, by: job, to: site)
          : try self.put(state, in: layouts, by: job, to: DeferredSite())
      }
    }
    var files: [(file: SitePath, range: SourceRange?)] = []
    var cached: [CachedLesson] = []
    for report in reports {
      let report = try report.get()
      result.diagnostics += report.diagnostics
      result.origins.merge(report.origins) { first, _ in first }
      files += report.files
      if let lesson = report.cached { cached.append(lesson) }
    }
    result.pages = Set(cached.map(\.pages))
    let allConflicts =
      conflicts.isEmpty
      ? layout.nameConflicts(with: files, katex: typesetters.katex) : conflicts
    if !allConflicts.isEmpty, options.cache != nil {
      // Where a lesson that was not read again names a file is not known.
      return try await withoutCache().put(to: DeferredSite())
    }
    // Of the lessons that were not worked again, only the names know all parts.
    result.diagnostics += allConflicts + names.footerMistakes
    result.lessons = layout.lessons.count
    result.relations = states.flatMap { $0.worked?.checked ?? [] }
    let shown = files.map(\.file) + layout.frameFiles.map(\.file) + shared.embeddedFiles.keys
    result.sources = sources(of: states + linked, shown, from: shared)
    if remembers {
      options.cache?.update(cached + linked.compactMap { $0.cached(course, layouts) }, of: course)
    }
    if !result.diagnostics.containsError {
      try layout.putCommonFiles(
        referring: Set(files.map(\.file)), katex: typesetters.katex, to: site)
    }
    return result
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

  // MARK: What is as it was

  private func states(
    of files: [LessonFile], from shared: SharedInputs
  ) async -> [LessonState] {
    await files.concurrentMap(jobs: options.jobs, keeping: {}) { file, _ in
      if let cached = options.cache?[file.path],
        let (lesson, sources) = cached.unchanged(file, in: course, base: shared.lessons)
      {
        return .unchanged(lesson, sources)
      }
      return worked(file, shared)
    }
  }

  private func worked(_ file: LessonFile, _ shared: SharedInputs) -> LessonState {
    LessonState(working: file, in: shared.context.telling(progress, of: file))
  }

  /// Those that nobody asked for, and to a part of which those that were asked for lead. What is wrong in them is not
  /// reported; one that has errors may lack parts, and is left out.
  private func lessonsLinked(from states: [LessonState]) -> [LessonFile] {
    let selection = Set(course.selection)
    return course.lessons(linkedFrom: states.map(\.summary)).filter { !selection.contains($0) }
  }

  /// What links may lead to, each with a text that is another one where its words are.
  private func fingerprints(_ states: [LessonState]) -> [SitePath: [String: [Inline]]] {
    Dictionary(
      states.map { ($0.summary.file.path, $0.summary.anchors.mapValues { [.text($0)] }) }
    ) { first, _ in first }
  }

  /// Whether what an earlier build made of a lesson is what this one would.
  private func isCurrent(
    _ state: LessonState, _ names: SiteLayout, on site: some SiteDestination
  ) -> Bool {
    guard case .unchanged(let lesson, _) = state, let cache = options.cache else { return true }
    guard names.references(of: lesson.summary).checksum == lesson.links else { return false }
    let files = names.files(of: lesson.summary, madeOf: lesson.pages) { nil }
    return files.allSatisfy { cache.standing($0, in: site.standing) != nil }
      || cache.holds(lesson.pages)
  }

  /// Those of all lessons that were worked, and to which such lessons lead.
  private func anchors(
    of states: [LessonState], _ shared: SharedInputs
  ) async -> [SitePath: [String: [Inline]]] {
    let worked = states.compactMap(\.worked)
    let known = Set(worked.map(\.file))
    let targets = course.lessons(
      linkedFrom: states.filter { $0.worked != nil }.map(\.summary)
    ).filter { !known.contains($0) }
    let others = await targets.concurrentMap(jobs: options.jobs, keeping: {}) { file, _ in
      WorkedLesson(file, in: shared.context)
    }.filter { !$0.diagnostics.containsError }
    return Dictionary((worked + others).map { ($0.file.path, $0.document.anchors) }) { first, _ in
      first
    }
  }
}
