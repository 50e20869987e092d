import Diagnostics
import Documents

/// Finds out what the links of one lesson point to.
struct LinkResolver {
  private let lesson: LessonFile
  private let root: String
  private let lessons: [String: LessonFile]
  private let anchors: [SitePath: [String: [Inline]]]
  private let allowsUnknownAnchors: Bool
  private let titles: [SitePath: String]

  private(set) var diagnostics: [Diagnostic] = []
  /// How many names may still be compared with what leads nowhere; all dead links of a long lesson with all of its
  /// labels would be too many.
  private var comparisons = 100_000
  /// Files that the lesson links to, at the same path in the site, and where it does.
  private(set) var linkedFiles: [(file: SitePath, range: SourceRange?)] = []
  /// Files that it shows.
  private(set) var shownFiles: [(file: SitePath, range: SourceRange?)] = []
  /// The same by the sources of its images.
  private(set) var images: [String: SitePath] = [:]

  /// - Parameters:
  ///   - lessons: all of the course, by their paths.
  ///   - anchors: what a fragment may name and what refers to it, for each lesson where that is known.
  ///   - titles: those of the lessons where they are known.
  init(
    _ lesson: LessonFile, in root: String, lessons: [String: LessonFile],
    anchors: [SitePath: [String: [Inline]]] = [:], allowsUnknownAnchors: Bool = false,
    titles: [SitePath: String] = [:]
  ) {
    self.lesson = lesson
    self.root = root
    self.lessons = lessons
    self.anchors = anchors
    self.allowsUnknownAnchors = allowsUnknownAnchors
    self.titles = titles
  }

  /// The document with links between lessons made to lead to their pages.
  mutating func resolved(_ document: Document, as format: PageFormat) -> Document {
    var resolver = self
    let result = document.replacing(
      links: { link in
        let (resolved, file) = resolver.resolved(link, as: format)
        if let file { resolver.linkedFiles.append((file, link.range)) }
        return resolved
      },
      images: { image in
        let (address, file) = resolver.target(of: image.source, at: image.range, as: format)
        if let file {
          resolver.images[address] = file
          resolver.shownFiles.append((file, image.range))
        }
        return address
      })
    self = resolver
    return result
  }

  /// A file that settings or a style sheet name, which are none of the lessons' links.
  ///
  /// - Parameter what: what it is, for messages: "'logo'".
  mutating func file(_ reference: String, as what: String, at range: SourceRange?) -> SitePath? {
    switch Destination(reference) {
    case .external, .fragment:
      diagnostics.append(
        .deadLink("\(what) must be a file in the lessons folder, found '\(reference)'", at: range))
      return nil
    case .refused, .file: return target(of: reference, at: range, as: .html).file
    }
  }

  mutating func refuse(_ message: String, at range: SourceRange?) {
    diagnostics.append(.error(message, at: range))
  }

  /// The link to where it leads on the site, with the words that refer to that where it has none of its own.
  private mutating func resolved(
    _ link: Link, as format: PageFormat
  ) -> (link: Link, file: SitePath?) {
    var resolved = link
    if link.content.isEmpty { name(&resolved) }
    let target = target(of: link.destination, at: link.range, as: format)
    resolved.destination = target.address
    return (resolved, target.file)
  }

  /// Where a lesson is no part of the site that is built, its address must do.
  private func name(_ link: inout Link) {
    let target: LessonFile
    var fragment: Substring
    switch Destination(link.destination) {
    case .external, .refused: return
    case .fragment(let text): (target, fragment) = (lesson, text[...])
    case .file(let reference, let suffix):
      guard let path = path(of: reference), let other = lessons[path.text] else { return }
      target = other
      fragment = Substring(suffix.unicodeScalars.drop { $0 != "#" }.dropFirst())
    }
    if fragment.isEmpty {
      link.content = [.text(titles[target.path] ?? target.path.text)]
      return
    }
    if let decoded = percentDecoded(fragment) { fragment = decoded[...] }
    let name = anchors[target.path]?[String(fragment)] ?? []
    link.content = name.isEmpty ? [.text("#" + fragment)] : name
    if target.path != lesson.path, link.title.isEmpty { link.title = titles[target.path] ?? "" }
  }

  /// - Returns: how the page refers to it, and the file that it is, where it is one beside the lessons.
  private mutating func target(
    of text: String, at range: SourceRange?, as format: PageFormat
  ) -> (address: String, file: SitePath?) {
    switch Destination(text) {
    case .external: return (text, nil)
    case .fragment where text.isEmpty:
      diagnostics.append(.deadLink("this leads nowhere: its address is empty", at: range))
      return (text, nil)
    case .fragment(let fragment):
      check(fragment, of: lesson, at: range)
      return (text, nil)
    case .refused(let reason):
      diagnostics.append(.deadLink(reason, at: range))
      return (text, nil)
    case .file(let reference, let suffix):
      guard let path = path(of: reference) else {
        diagnostics.append(.deadLink("'\(reference)' lies outside the lessons folder", at: range))
        return (text, nil)
      }
      if let other = lessons[path.text] {
        if let hash = suffix.unicodeScalars.firstIndex(of: "#") {
          check(String(suffix[hash...].unicodeScalars.dropFirst()), of: other, at: range)
        }
        return (other.page(as: format).reference(from: lesson.path) + suffix, nil)
      }
      if let problem = problem(with: path, named: reference) {
        diagnostics.append(.deadLink(problem, at: range))
        return (text, nil)
      }
      return (text, path)
    }
  }

  /// The lesson of whose parts a link names one; nil where it names none.
  func lessonWithPart(of destination: String) -> LessonFile? {
    guard case .file(let reference, let suffix) = Destination(destination),
      suffix.unicodeScalars.contains("#"),
      let path = path(of: reference)
    else { return nil }
    return lessons[path.text]
  }

  /// Below the lessons folder; nil for what leads out of it.
  private func path(of reference: String) -> SitePath? {
    var names = lesson.path.text.pathNames.dropLast()
    for name in reference.pathNames {
      switch name {
      case "", ".": continue
      case "..": if names.popLast() == nil { return nil }
      default: names.append(name)
      }
    }
    return SitePath(names.joined(separator: "/"))
  }

  /// Whether a symbolic link on the way leads out of the lessons folder, where nothing is looked at.
  private func isBelowLinkOut(_ path: SitePath) -> Bool {
    guard let folder = FileSystem.parent(of: path.text), folder != "." else { return false }
    let location = root + "/" + folder
    return FileSystem.kind(of: location, followingLinks: true) != nil
      && !SourceFolder(path: root).contains(location)
  }

  /// nil where it is a file to publish.
  private mutating func problem(with path: SitePath, named reference: String) -> String? {
    let location = root + "/" + path.text
    return switch FileSystem.kind(of: location, followingLinks: true) {
    case nil where isBelowLinkOut(path): "'\(reference)' lies outside the lessons folder"
    case nil where FileSystem.kind(of: location) == .link:
      "'\(reference)' is a link that leads nowhere"
    case nil: "there is no file '\(reference)'" + hint(for: path)
    case .folder: "'\(reference)' is a folder; a link leads to a lesson or a file"
    case .link, .other: "'\(reference)' is not a file"
    case .file:
      if path.text.pathNames.contains(where: \.hasHiddenName) {
        "'\(reference)' is hidden, and hidden files are not published"
      } else if !SourceFolder(path: root).contains(location) {
        "'\(reference)' lies outside the lessons folder"
      } else if let reason = FileSystem.reasonNotToRead(location) {
        "'\(reference)' cannot be read: \(reason)"
      } else {
        nil
      }
    }
  }

  private mutating func check(
    _ fragment: String, of lesson: LessonFile, at range: SourceRange?
  ) {
    guard !allowsUnknownAnchors, let known = anchors[lesson.path], !fragment.isEmpty,
      known[percentDecoded(fragment[...]) ?? fragment] == nil
    else { return }
    let hint = nearest(to: fragment, among: known.keys).map { "; did you mean '#\($0)'?" } ?? ""
    diagnostics.append(
      .deadLink(
        "'\(lesson.path.text)' has no \(fragment.isLabel ? "label" : "heading") '#\(fragment)'\(hint)",
        at: range))
  }

  private mutating func nearest(
    to name: String, among names: some Collection<String>
  ) -> String? {
    guard names.count <= comparisons else { return nil }
    comparisons -= names.count
    return names.sorted().nearest(to: name)
  }

  private mutating func hint(for path: SitePath) -> String {
    guard comparisons > 0 else { return "" }
    let page = lessons.values.first { $0.page(as: .html) == path }
    let folder = FileSystem.parent(of: path.text).map { $0 == "." ? "" : $0 + "/" } ?? ""
    let names = (try? FileSystem.names(in: root + "/" + folder)) ?? []
    // What is there and cannot be read, such as a link that leads nowhere, is no mend.
    let known = Set(lessons.keys).union(names.map { folder + $0 }).subtracting([path.text])
    guard let nearest = page?.path.text ?? nearest(to: path.text, among: known),
      let target = SitePath(nearest)
    else { return "" }
    return "; did you mean '\(target.reference(from: lesson.path))'?"
  }
}

extension String {
  /// Whether this is what labels look like and ids of headings never do.
  fileprivate var isLabel: Bool { contains(":") }
}

extension Diagnostic {
  fileprivate static func deadLink(_ message: String, at range: SourceRange?) -> Self {
    Self(.error, message, at: range, rule: .deadLink)
  }
}
