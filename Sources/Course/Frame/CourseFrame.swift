import Diagnostics
import Documents
import Pages

/// What stands around the lesson on every page of a course, as its settings say.
struct CourseFrame: Hashable, Sendable {
  private(set) var style: CourseStyleSheet?
  private(set) var logo: SitePath?
  private(set) var favicon: SitePath?
  /// Its links as they were written, from the lessons folder.
  private(set) var footer = Document()
  /// Its images in the lessons folder.
  private(set) var footerImages: [SitePath] = []
  private(set) var head = ""
  /// The files that pages refer to for it, and where they are named.
  private(set) var files: [File] = []

  struct File: Hashable, Sendable {
    let path: SitePath
    let range: SourceRange?
  }

  init() {}

  init(
    _ settings: CourseSettings, in folder: SourceFolder, reporting diagnostics: inout [Diagnostic]
  ) {
    var links = LinkResolver(.home(in: folder.path), in: folder.path, lessons: [:])
    if let entry = settings.style,
      let path = links.file(entry.text, as: "'style'", at: entry.range)
    {
      files.append(File(path: path, range: entry.range))
      style = CourseStyleSheet(
        path, in: folder, allowsOthers: settings.allowsRawHTML, reporting: &diagnostics)
      for reference in style?.references ?? []
      where !files.contains(where: { $0.path == reference.file }) {
        files.append(File(path: reference.file, range: entry.range))
      }
    }
    logo = image(settings.logo, as: "'logo'", by: &links)
    favicon = image(settings.favicon, as: "'favicon'", by: &links)
    diagnostics += links.diagnostics
    head = settings.head?.text ?? ""
    if let entry = settings.footer {
      footer = Self.footer(entry, settings: settings, reporting: &diagnostics)
      var links = LinkResolver(.home(in: folder.path), in: folder.path, lessons: [:])
      _ = links.resolved(footer, as: .html)
      footerImages = links.images.values.sorted()
    }
  }

  /// Addresses that hold all of the files which pages show or load for it.
  func addresses(in folder: String) throws(CourseError) -> [SitePath: String] {
    var addresses: [SitePath: String] = [:]
    for path in files.map(\.path) + footerImages where path != style?.path {
      addresses[path] = dataAddress(
        of: try FileSystem.read(folder.appending(name: path.text)), named: path.text)
    }
    // Its text goes onto pages as it is.
    if let style { addresses[style.path] = dataAddress(of: style.text, named: style.path.text) }
    return addresses
  }

  private mutating func image(
    _ entry: CourseSettings.Entry?, as what: String, by links: inout LinkResolver
  ) -> SitePath? {
    guard let entry, let path = links.file(entry.text, as: what, at: entry.range) else {
      return nil
    }
    guard MediaType.ofFile(named: path.text).hasPrefix("image/") else {
      links.refuse(
        "\(what) must be an image, such as an .svg or .png, found '\(entry.text)'", at: entry.range)
      return nil
    }
    files.append(File(path: path, range: entry.range))
    return path
  }

  private static func footer(
    _ entry: CourseSettings.Entry, settings: CourseSettings,
    reporting diagnostics: inout [Diagnostic]
  ) -> Document {
    var found: [Diagnostic] = []
    let document = Document(
      markdown: SourceFile(path: entry.range.file.path, text: entry.text), reporting: &found)
    if document.links.contains(where: { $0.content.isEmpty }) {
      found.append(.error("a link in a footer needs words of its own", at: entry.range))
    }
    if !document.formulas.isEmpty {
      found.append(.error("there are no formulas in a footer", at: entry.range))
    }
    if !settings.allowsRawHTML, !document.rawHTML.markup.isEmpty {
      found.append(
        .error(
          "raw HTML in the footer; write it as Markdown, or allow it with 'html: allow'",
          at: entry.range))
    }
    // The text of a value in YAML need not stand in the file as it is.
    diagnostics += found.map { diagnostic in
      var placed = diagnostic
      placed.range = entry.range
      placed.fix = nil
      return placed
    }
    return document
  }
}
