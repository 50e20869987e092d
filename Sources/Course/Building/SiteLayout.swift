import Diagnostics
import Documents
import Pages

/// What all pages of a site have in common, and how they hang together.
struct SiteLayout: Sendable {
  let course: CourseFolder
  let formats: [PageFormat]
  let templates: PageTemplates
  /// What each page holds in itself; nil where all share it.
  let embeddable: EmbeddableAssets?
  /// What it holds in itself of the files that settings name, as addresses.
  let embeddedFiles: [SitePath: String]
  /// Those that are pages of the site, in the order of the course.
  let lessons: [LessonSummary]
  /// The text of the course's first page, from the lesson `index.md`; nil where there is none.
  let home: LessonSummary?
  /// The course's lessons by their paths below its folder, for links.
  let lessonsByPath: [String: LessonFile]
  private let anchors: [SitePath: [String: [Inline]]]
  let allowsUnknownAnchors: Bool
  let titles: [SitePath: String]

  /// Of the course's title and of the titles and places of its lessons, as each page has them.
  let listing: Checksum

  static let generator = "chainrule \(CourseBuild.version)"
  static let assets = "assets"
  static let searchIndex = SitePath(assets + "/" + SearchIndex.fileName) ?? .home

  /// - Parameters:
  ///   - linked: lessons that are no pages of the site, and that its pages lead into.
  ///   - anchors: what a fragment may name and what refers to it, for each lesson where that is known.
  init(
    _ course: CourseFolder, of lessons: [LessonSummary], linked: [LessonSummary],
    anchors: [SitePath: [String: [Inline]]], formats: [PageFormat], templates: PageTemplates,
    embedding embeddable: EmbeddableAssets? = nil, _ embeddedFiles: [SitePath: String] = [:]
  ) {
    let all = lessons.filter { !$0.file.isHome }
    self.course = course
    self.formats = embeddable == nil ? formats : [.html]
    self.templates = templates
    self.embeddable = embeddable
    self.embeddedFiles = embeddedFiles
    self.anchors = anchors
    home = lessons.first { $0.file.isHome }
    self.lessons = all
    listing = Checksum {
      $0.add(course.title)
      $0.add(all.map(\.title))
      $0.add(all.map(\.file.path.text))
    }
    lessonsByPath = Dictionary(
      course.lessons.map { ($0.path.text, $0) }, uniquingKeysWith: { first, _ in first })
    // Raw HTML may bring ids of its own.
    allowsUnknownAnchors = course.settings.allowsRawHTML
    titles = Dictionary((lessons + linked).map { ($0.file.path, $0.title) }) { first, _ in first }
  }

  /// The first page of the course, of whatever text.
  var firstPage: LessonSummary { home ?? LessonSummary(of: .emptyHome(of: course)) }

  func link(to lesson: LessonSummary, from page: SitePath, as format: PageFormat) -> HTMLPage.Link {
    HTMLPage.Link(
      title: lesson.title, address: lesson.file.page(as: format).reference(from: page))
  }

  /// What finds out where a lesson's links lead.
  func links(of lesson: LessonFile) -> LinkResolver {
    LinkResolver(
      lesson, in: course.path, lessons: lessonsByPath, anchors: anchors,
      allowsUnknownAnchors: allowsUnknownAnchors, titles: titles)
  }

  /// From a page to the folder of the assets.
  func assets(from page: SitePath) -> String {
    String(repeating: "../", count: page.folders.count) + Self.assets
  }

  /// A page with what it has from its course.
  func placed(_ page: HTMLPage, of lesson: LessonFile) -> HTMLPage {
    let path = lesson.page(as: .html)
    var page = page
    page.assets = .folder(assets(from: path))
    page.lessons = lessons.map { link(to: $0, from: path, as: .html) }
    page.hasSearch = embeddable == nil
    if let index = lessons.firstIndex(where: { $0.file == lesson }) {
      let home = LessonFile.home(in: course.path).page(as: .html)
      page.course = HTMLPage.Link(title: course.title, address: home.reference(from: path))
      page.place = index
      if index > 0 { page.previous = link(to: lessons[index - 1], from: path, as: .html) }
      if index + 1 < lessons.count {
        page.next = link(to: lessons[index + 1], from: path, as: .html)
      }
    }
    page.frame = frame(of: lesson)
    if let embeddable { page = page.embedding(embeddable) }
    return page
  }

  /// Puts what pages need beside themselves, and the files that lessons refer to.
  func putCommonFiles(
    referring files: Set<SitePath>, katex: KaTeX, to site: some SiteDestination
  ) throws(CourseError) {
    for file in files.union(frameFiles.map(\.file)).sorted() {
      try site.put(.copy(of: course.path.appending(name: file.text), as: file))
    }
    guard formats.contains(.html), embeddable == nil else { return }
    for asset in try allAssets(katex) {
      guard let path = SitePath(Self.assets + "/" + asset.path) else { continue }
      switch asset.content {
      case .bytes(let bytes): try site.write(bytes, to: path)
      case .file(let location): try site.put(.copy(of: location, as: path))
      }
    }
    let rows = ([home].compactMap(\.self) + lessons).map(\.searchRows)
    try site.put(
      SiteFile(Self.searchIndex, of: .made(Checksum { $0.add(rows) })) {
        Array(SearchIndex.script(of: rows).utf8)
      })
    if let siteMap { try site.write(siteMap.text, to: siteMap.path) }
  }

  func allAssets(_ katex: KaTeX) throws(CourseError) -> [PageAsset] {
    do {
      return try PageAsset.all(templates: templates, katex: katex)
    } catch {
      throw CourseError(error.description)
    }
  }
}
