import Diagnostics
import Pages

extension SiteLayout {
  /// Finds files of the site that would have one name, before any is written.
  ///
  /// - Parameters:
  ///   - linked: the files that lessons refer to, and where.
  ///   - katex: nil where it is not known what comes with it.
  func nameConflicts(
    with linked: [(file: SitePath, range: SourceRange?)] = [], katex: KaTeX?
  ) -> [Diagnostic] {
    let linked = linked + frameFiles
    var names = SiteNames()
    for lesson in lessons + [firstPage] {
      for format in formats {
        names.add(
          lesson.file.page(as: format), as: lesson.pageInWords,
          at: lesson.start)
      }
      guard formats.contains(.markdown) else { continue }
      for number in 0..<lesson.drawingCount {
        guard let drawing = lesson.file.drawing(number) else { continue }
        names.add(drawing, as: "a drawing of '\(lesson.file.path.text)'", at: lesson.start)
      }
    }
    for name in assetNames(beside: linked.map(\.file), katex) {
      names.add(name, as: "a file that chainrule writes for all pages", at: nil)
    }
    if let siteMap { names.add(siteMap.path, as: "the site map", at: nil) }
    var seen: Set<SitePath> = []
    for (file, range) in linked where seen.insert(file).inserted {
      names.add(file, as: "a linked file", at: range)
    }
    return names.diagnostics
  }

  /// They are looked up where another file lies in their folder.
  private func assetNames(beside files: [SitePath], _ katex: KaTeX?) -> [SitePath] {
    let isAlone = !(files + lessons.map(\.file.path)).contains {
      $0.text.pathNames.first.map(String.init) == Self.assets
    }
    guard !isAlone, formats.contains(.html), embeddable == nil, let katex,
      let assets = try? allAssets(katex)
    else { return [] }
    return (assets.map(\.path) + [SearchIndex.fileName]).compactMap {
      SitePath(Self.assets + "/" + $0)
    }
  }
}

extension LessonSummary {
  fileprivate var pageInWords: String {
    // The first page of a course that has no text for it.
    start == nil && file.isHome ? "the first page" : "the page of '\(file.path.text)'"
  }
}

extension LessonFile {
  /// Where the Markdown of a lesson has a drawing, counted from 0.
  func drawing(_ number: Int) -> SitePath? {
    SitePath("\(page(as: .markdown).stem)-\(number + 1).svg")
  }
}

extension SitePath {
  /// Without what stands behind the last dot.
  fileprivate var stem: String {
    text.lastIndex(of: ".").map { String(text[..<$0]) } ?? text
  }
}
