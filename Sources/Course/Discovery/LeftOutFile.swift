import Diagnostics

/// A file that was asked for, as by a hook that hands over all that changed, and is no lesson.
struct LeftOutFile: Hashable, Sendable {
  enum Reason: Hashable, Sendable {
    case name
    /// It is a page of a site.
    case written
    /// It lies where its course has no lessons, as in the folder of its output.
    case place
  }

  /// As the user wrote it.
  let path: String
  let reason: Reason

  var diagnostic: Diagnostic {
    let words =
      switch reason {
      case .name: "README.md and hidden names are no lessons"
      case .written: "chainrule wrote it"
      case .place: "its course has no lessons in that folder"
      }
    return Diagnostic(.note, "'\(path)' is left out: \(words)", at: nil)
  }

  /// - Parameter root: the folder of the course that it lies in.
  init(_ path: String, in root: String) {
    self.path = path
    if Self.isWritten(path) {
      reason = .written
      return
    }
    let place = FileSystem.resolved(path) ?? path
    let names = (FileSystem.resolved(root).map { place.dropFirst($0.utf8.count) } ?? place[...])
      .pathNames
    let isHidden = names.contains { String($0).isHiddenFromCourses }
    reason =
      isHidden || FileSystem.name(of: path).lowercased() == "readme.md" ? .name : .place
  }

  /// Whether a site's manifest, in a folder above the file, names it.
  static func isWritten(_ path: String) -> Bool {
    var folder = FileSystem.parent(of: path) ?? "."
    var name = FileSystem.name(of: path)
    while true {
      if let manifest = SiteManifest(of: folder) { return manifest.contains(name) }
      guard folder != ".", !folder.isEmpty, FileSystem.name(of: folder) != "..",
        let parent = FileSystem.parent(of: folder) ?? (folder.isAbsolutePath ? nil : ".")
      else { return false }
      name = FileSystem.name(of: folder) + "/" + name
      guard parent != folder else { return false }
      folder = parent
    }
  }
}
