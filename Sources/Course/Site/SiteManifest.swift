/// The list of a site's files that chainrule wrote, which it may therefore replace and delete.
struct SiteManifest: Hashable {
  static let fileName = ".chainrule-manifest"
  private static let heading = "chainrule site 1"

  var files: Set<SitePath>

  init(files: Set<SitePath>) { self.files = files }

  /// nil where the folder has no manifest that can be read.
  init?(of site: String) {
    let path = site + "/" + Self.fileName
    guard FileSystem.kind(of: path) == .file, let bytes = try? FileSystem.read(path) else {
      return nil
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first == Self.heading[...] else { return nil }
    files = Set(lines.dropFirst().compactMap { SitePath(String($0)) })
  }

  var text: String {
    ([Self.heading] + files.sorted().map(\.text)).map { $0 + "\n" }.joined()
  }

  func contains(_ path: String) -> Bool {
    path == Self.fileName || SitePath(path).map(files.contains) ?? false
  }
}
