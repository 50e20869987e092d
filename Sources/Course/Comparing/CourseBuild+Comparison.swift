public import Diagnostics
public import Lessons
import Pages

extension CourseBuild {
  /// What `build --check` finds.
  public struct Comparison: Sendable {
    /// All that is wrong in the whole course, and an error for each lesson or other file whose site is stale.
    public let diagnostics: [Diagnostic]
    /// The site's folder.
    public let site: String
    /// nil where an error in a lesson keeps the site from being built.
    public let result: SiteComparison?
    /// Of the lessons that were worked, in their order: without a cache, of all.
    public let relations: [CheckedRelation]
  }

  /// Builds in memory, and compares with the site that stands where a build would write.
  ///
  /// - Throws: where there is no such course, or KaTeX cannot be run.
  public static func compare(
    _ arguments: [String], options: Options,
    progress: @escaping CourseProgress.Listener = { _ in }
  ) async throws(CourseError) -> Comparison {
    var diagnostics: [Diagnostic] = []
    let course = try CourseFolder(
      of: arguments, exceptIn: options.output, reporting: &diagnostics)
    let output = if let named = options.output { named } else { try course.output() }
    var build = SiteBuild(
      course, options, typesetters: TypesetterPool(katex: try installedKaTeX()),
      progress: progress)
    build.remembers = false
    let site = ComparedSite(with: output)
    let built = try await build.put(to: site)
    diagnostics += built.diagnostics
    guard !diagnostics.containsError else {
      return Comparison(
        diagnostics: diagnostics, site: output, result: nil, relations: built.relations)
    }
    let maker = SiteMaker.current(with: build.typesetters.katex)
    let result = SiteComparison(of: site, by: maker, with: output)
    diagnostics += result.diagnostics(at: output, of: course, madeBy: maker)
    return Comparison(
      diagnostics: diagnostics, site: output, result: result, relations: built.relations)
  }
}

extension SiteComparison {
  /// Where a site does not stand yet, or was built by another KaTeX, that is said once and not of each file.
  fileprivate func diagnostics(
    at site: String, of course: CourseFolder, madeBy maker: SiteMaker
  ) -> [Diagnostic] {
    guard exists else {
      return [stale("there is no site in '\(site)'", at: nil)]
    }
    var diagnostics: [Diagnostic] = []
    if let otherMaker, !differences.isEmpty {
      diagnostics.append(
        stale(
          "'\(site)' was built by \(otherMaker.words), and this is \(maker.words)", at: nil))
    }
    var rest = Set(differences.map(\.path))
    for lesson in course.selection {
      let pages = PageFormat.allCases.map { lesson.page(as: $0) }.filter(rest.contains)
      guard !pages.isEmpty else { continue }
      rest.subtract(pages)
      let names = pages.map { "'\(site)/\($0.text)'" }.joined(separator: " and ")
      diagnostics.append(
        stale(
          "\(names) \(pages.count == 1 ? "is" : "are") stale",
          at: (try? SourceFile(reading: lesson.location)).map {
            SourceRange(file: $0, offsets: 0..<0)
          }))
    }
    // What is found in a page is found by the search.
    if !diagnostics.isEmpty { rest.remove(SiteLayout.searchIndex) }
    let others = rest.sorted()
    if let first = others.first, otherMaker == nil {
      let names = "'\(site)/\(first.text)'"
      diagnostics.append(
        stale(
          others.count == 1
            ? "\(names) is stale"
            : "\(names) and \(others.count - 1) more \(others.count == 2 ? "file" : "files") are stale",
          at: nil))
    }
    return diagnostics
  }

  private func stale(_ message: String, at range: SourceRange?) -> Diagnostic {
    Diagnostic(.error, message, at: range, rule: .staleSite)
  }
}

extension SiteMaker {
  fileprivate var words: String { "chainrule \(chainrule) with KaTeX \(katex)" }
}
