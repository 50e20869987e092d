import Diagnostics
import Pages
import Templates
import Wording

/// The words of the walkthroughs and the templates of the pages: built in, or from the folder that
/// `chainrule.yaml` names, which is laid out as the project's own: `words/` and `page/`.
struct CourseTemplates: Sendable {
  private(set) var words = Words()
  let page: PageTemplates
  /// The author's own, in the order of their paths.
  private(set) var files: [SourceFile] = []

  init(
    _ folder: CourseSettings.Entry?, in root: SourceFolder,
    reporting diagnostics: inout [Diagnostic]
  ) throws(CourseError) {
    var pages: [String: SourceFile] = [:]
    var texts: [String: SourceFile] = [:]
    if let folder, let path = Self.location(of: folder, in: root, reporting: &diagnostics) {
      texts = try Self.files(
        of: path.appending(name: "words"), in: root, reporting: &diagnostics)
      words = Words(overriding: texts, reporting: &diagnostics)
      pages = try Self.files(of: path.appending(name: "page"), in: root, reporting: &diagnostics)
      for (name, file) in pages.sorted(by: { $0.key < $1.key })
      where !PageTemplates.names.contains(name) {
        let hint = PageTemplates.names.nearest(to: name).map { "; did you mean '\($0)'?" } ?? ""
        diagnostics.append(.warning("no page has a part called '\(name)'\(hint)", at: file.range))
      }
    }
    files = (Array(texts.values) + Array(pages.values)).sorted { $0.path < $1.path }
    do {
      page = try PageTemplates(overriding: pages)
    } catch {
      diagnostics.append(error.diagnostic)
      do {
        page = try PageTemplates()
      } catch {
        throw CourseError(error.diagnostic.message)
      }
    }
  }

  private static func location(
    of folder: CourseSettings.Entry, in root: SourceFolder,
    reporting diagnostics: inout [Diagnostic]
  ) -> String? {
    do {
      let found = try root.locate(folder.text, namedIn: folder.range.file)
      guard FileSystem.kind(of: found.location, followingLinks: true) == .folder else {
        diagnostics.append(.error("'\(folder.text)' is not a folder", at: folder.range))
        return nil
      }
      return found.path
    } catch {
      diagnostics.append(
        .error("the templates folder '\(folder.text)' \(error.message)", at: folder.range))
      return nil
    }
  }

  private static func files(
    of folder: String, in root: SourceFolder, reporting diagnostics: inout [Diagnostic]
  ) throws(CourseError) -> [String: SourceFile] {
    guard FileSystem.kind(of: folder, followingLinks: true) == .folder,
      root.admits(folder, reporting: &diagnostics)
    else { return [:] }
    var files: [String: SourceFile] = [:]
    for name in try FileSystem.names(in: folder) where !name.hasPrefix(".") {
      files[name] = root.read(folder.appending(name: name), reporting: &diagnostics)
    }
    return files
  }
}
