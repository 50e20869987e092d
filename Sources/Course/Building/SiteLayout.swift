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
  /// Those that are pages of the site, in the order of the course.
  let lessons: [WorkedLesson]
  /// The text of the course's first page, from the lesson `index.md`; nil where there is none.
  let home: WorkedLesson?
  /// The course's lessons by their paths below its folder, for links.
  let lessonsByPath: [String: LessonFile]
  let anchors: [SitePath: [String: [Inline]]]
  let allowsUnknownAnchors: Bool
  let titles: [SitePath: String]

  static let generator = "chainrule \(CourseBuild.version)"
  static let assets = "assets"
  static let searchIndex = SitePath(assets + "/" + SearchIndex.fileName) ?? .home

  /// - Parameter linked: lessons that are no pages of the site, and that its pages lead into.
  init(
    _ course: CourseFolder, of worked: [WorkedLesson], linked: [WorkedLesson],
    formats: [PageFormat],
    templates: PageTemplates, embedding embeddable: EmbeddableAssets? = nil
  ) {
    self.course = course
    self.formats = embeddable == nil ? formats : [.html]
    self.templates = templates
    self.embeddable = embeddable
    home = worked.first { $0.file.isHome }
    lessons = worked.filter { !$0.file.isHome }
    lessonsByPath = Dictionary(
      course.lessons.map { ($0.path.text, $0) }, uniquingKeysWith: { first, _ in first })
    // Raw HTML may bring ids of its own.
    allowsUnknownAnchors = course.settings.allowsRawHTML
    let known = worked + linked
    anchors = Dictionary(known.map { ($0.file.path, $0.document.anchors) }) { first, _ in first }
    titles = Dictionary(known.map { ($0.file.path, $0.title) }) { first, _ in first }
  }

  func link(to lesson: WorkedLesson, from page: SitePath, as format: PageFormat) -> HTMLPage.Link {
    HTMLPage.Link(
      title: lesson.title, address: lesson.file.page(as: format).reference(from: page))
  }

  /// What finds out where a lesson's links lead.
  func links(of lesson: WorkedLesson) -> LinkResolver {
    LinkResolver(
      lesson.file, in: course.path, lessons: lessonsByPath, anchors: anchors,
      allowsUnknownAnchors: allowsUnknownAnchors, titles: titles)
  }

  /// From a page to the folder of the assets.
  func assets(from page: SitePath) -> String {
    String(repeating: "../", count: page.folders.count) + Self.assets
  }

  /// Writes what pages need beside themselves, and the files that lessons refer to.
  func writeCommonFiles(
    referring files: Set<SitePath>, katex: KaTeX, to draft: some SiteDestination
  ) throws(CourseError) {
    for file in files.sorted() {
      try draft.write(try FileSystem.read(course.path.appending(name: file.text)), to: file)
    }
    guard formats.contains(.html), embeddable == nil else { return }
    for asset in try allAssets(katex) {
      guard let path = SitePath(Self.assets + "/" + asset.path) else { continue }
      switch asset.content {
      case .bytes(let bytes): try draft.write(bytes, to: path)
      case .file(let location): try draft.write(try FileSystem.read(location), to: path)
      }
    }
    try draft.write(searchIndex.script, to: Self.searchIndex)
  }

  private var searchIndex: SearchIndex {
    SearchIndex(
      lessons: ([home].compactMap(\.self) + lessons).map { lesson in
        SearchIndex.Lesson(
          address: lesson.file.page(as: .html).reference(from: .home), title: lesson.title,
          sections: lesson.document.searchSections)
      })
  }

  func allAssets(_ katex: KaTeX) throws(CourseError) -> [PageAsset] {
    do {
      return try PageAsset.all(templates: templates, katex: katex)
    } catch {
      throw CourseError(error.description)
    }
  }
}
