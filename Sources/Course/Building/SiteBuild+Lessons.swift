import Diagnostics
import Pages

extension SiteBuild {
  struct Layouts: Sendable {
    let site: SiteLayout
    /// The same, of names that stand for what links may lead to.
    let names: SiteLayout
    let shared: SharedInputs
    /// Whether no file that was read twice had changed in between.
    let isSettled: Bool
  }

  /// What is known of one lesson when its files are put.
  struct LessonReport: Sendable {
    var diagnostics: [Diagnostic] = []
    /// Files that the lesson refers to, and where.
    var files: [(file: SitePath, range: SourceRange?)] = []
    /// What its files are made of.
    var origins: [SitePath: Checksum] = [:]
    /// For the next build; nil where it has errors, or could not be kept.
    var cached: CachedLesson?
  }

  /// Puts the files of a lesson, as the cache has them or made anew.
  func put(
    _ state: LessonState, in layouts: Layouts, by job: TypesettingJob,
    to site: some SiteDestination
  ) throws(CourseError) -> LessonReport {
    switch state {
    case .unchanged(let lesson, let sources):
      var report = LessonReport(
        diagnostics: lesson.diagnostics.map { $0.diagnostic(in: sources.files) },
        files: layouts.names.references(of: lesson.summary).files, cached: lesson)
      let cache = options.cache
      let files = layouts.site.files(of: lesson.summary, madeOf: lesson.pages) {
        cache?.typeset(lesson.pages)
      }
      try put(files, to: site, noting: &report)
      return report
    case .worked(let lesson, let summary):
      return try put(lesson, summary, in: layouts, by: job, to: site)
    }
  }

  private func put(
    _ lesson: WorkedLesson, _ summary: LessonSummary, in layouts: Layouts, by job: TypesettingJob,
    to site: some SiteDestination
  ) throws(CourseError) -> LessonReport {
    let layout = layouts.site
    let links = layouts.names.references(of: summary)
    let (typeset, made) = try LessonPages(lesson: lesson, layout: layout)
      .typeset(by: job)
    var report = LessonReport(
      diagnostics: lesson.diagnostics + made.diagnostics, files: made.files)
    let page: String
    do {
      page = try layout.placed(typeset.page, of: lesson.file).html(layout.templates)
    } catch {
      report.diagnostics.append(error.diagnostic)
      return report
    }
    guard !report.diagnostics.containsError else { return report }
    report.cached = kept(
      typeset, of: lesson, summary, finding: report.diagnostics, leadingTo: links, layouts)
    let files =
      if site.asksLater, let cache = options.cache, let pages = report.cached?.pages {
        layout.files(of: summary, madeOf: pages) { cache.typeset(pages) }
      } else {
        layout.files(of: summary, madeOf: report.cached?.pages, page: page) { typeset }
      }
    try put(files, to: site, noting: &report)
    return report
  }

  private func kept(
    _ typeset: TypesetLesson, of lesson: WorkedLesson, _ summary: LessonSummary,
    finding diagnostics: [Diagnostic], leadingTo links: SiteLayout.References, _ layouts: Layouts
  ) -> CachedLesson? {
    // What an author changed in the meantime may be on the page already, or not yet.
    guard remembers, layouts.isSettled, links.areSound,
      links.checksum == layouts.names.references(of: summary).checksum,
      let cache = options.cache,
      let cached = CachedLesson(
        lesson, summary, finding: diagnostics, leadingTo: links.checksum, course, layouts.shared),
      cache.keep(typeset, as: cached.pages)
    else { return nil }
    return cached
  }

  private func put(
    _ files: [SiteFile], to site: some SiteDestination, noting report: inout LessonReport
  ) throws(CourseError) {
    for var file in files {
      if case .made(let origin) = file.origin { report.origins[file.path] = origin }
      file.standing = options.cache?.standing(file, in: site.standing)
      try site.put(file)
    }
  }
}
