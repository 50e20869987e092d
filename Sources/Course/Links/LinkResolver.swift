import Diagnostics
import Documents

/// Finds out what the links of one lesson point to.
struct LinkResolver {
  private let lesson: LessonFile
  private let root: String
  private let lessons: [String: LessonFile]

  private(set) var diagnostics: [Diagnostic] = []
  /// Files that the lesson refers to, at the same path in the site.
  private(set) var files: Set<SitePath> = []

  init(_ lesson: LessonFile, in root: String, lessons: [String: LessonFile]) {
    self.lesson = lesson
    self.root = root
    self.lessons = lessons
  }

  /// The document with links between lessons made to lead to their pages.
  mutating func resolved(_ document: Document, as format: PageFormat) -> Document {
    var resolver = self
    let result = document.replacing(
      links: { resolver.destination($0.destination, at: $0.range, as: format) },
      images: { resolver.destination($0.source, at: $0.range, as: format) })
    self = resolver
    return result
  }

  private mutating func destination(
    _ text: String, at range: SourceRange?, as format: PageFormat
  ) -> String {
    switch Destination(text) {
    case .external, .fragment: return text
    case .refused(let reason):
      diagnostics.append(.error(reason, at: range))
      return text
    case .file(let reference, let suffix):
      guard let path = path(of: reference) else {
        diagnostics.append(.error("'\(reference)' lies outside the lessons folder", at: range))
        return text
      }
      if let other = lessons[path.text] {
        return relative(other.page(as: format)) + suffix
      }
      check(path, named: reference, at: range)
      return text
    }
  }

  /// Below the lessons folder; nil for what leads out of it.
  private func path(of reference: String) -> SitePath? {
    var names = lesson.path.text.split(separator: "/").dropLast()
    for name in reference.split(separator: "/", omittingEmptySubsequences: false) {
      switch name {
      case "", ".": continue
      case "..": if names.popLast() == nil { return nil }
      default: names.append(name)
      }
    }
    return SitePath(names.joined(separator: "/"))
  }

  private mutating func check(_ path: SitePath, named reference: String, at range: SourceRange?) {
    let location = root + "/" + path.text
    let problem: String? =
      switch FileSystem.kind(of: location, followingLinks: true) {
      case nil: "there is no file '\(reference)'" + hint(for: path)
      case .folder: "'\(reference)' is a folder; a link leads to a lesson or a file"
      case .link, .other: "'\(reference)' is not a file"
      case .file:
        if path.text.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
          "'\(reference)' is hidden, and hidden files are not published"
        } else if !SourceFolder(path: root).contains(location) {
          "'\(reference)' lies outside the lessons folder"
        } else {
          nil
        }
      }
    if let problem {
      diagnostics.append(.error(problem, at: range))
    } else {
      files.insert(path)
    }
  }

  private func hint(for path: SitePath) -> String {
    let page = lessons.values.first { $0.page(as: .html) == path }
    let folder = FileSystem.parent(of: path.text).map { $0 == "." ? "" : $0 + "/" } ?? ""
    let names = (try? FileSystem.names(in: root + "/" + folder)) ?? []
    let known = lessons.keys.sorted() + names.map { folder + $0 }
    let nearest = page?.path.text ?? known.nearest(to: path.text)
    guard let nearest, let target = SitePath(nearest) else { return "" }
    return "; did you mean '\(relative(target))'?"
  }

  /// A file's path from the lesson's folder.
  private func relative(_ target: SitePath) -> String {
    var from = lesson.path.text.split(separator: "/").dropLast()[...]
    var to = target.text.split(separator: "/")[...]
    while let name = from.first, to.count > 1, name == to.first {
      from = from.dropFirst()
      to = to.dropFirst()
    }
    return (Array(repeating: "..", count: from.count) + to.map(String.init)).joined(separator: "/")
      .percentEncodedPath
  }
}

extension String {
  /// As it stands in a link: what is no letter, digit or plain sign as %-escapes.
  var percentEncodedPath: String {
    utf8.reduce(into: "") { encoded, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (digits.count == 1 ? "0" + digits : digits)
      }
    }
  }
}
