/// The list of a site's files that chainrule wrote, which it may therefore replace and delete, and what built them.
struct SiteManifest: Hashable {
  static let fileName = ".chainrule-manifest"
  private static let heading = "chainrule site 2"
  /// Of sites that do not say what built them.
  private static let olderHeading = "chainrule site 1"
  private static let chainrule = "chainrule "
  private static let katex = "KaTeX "

  var files: Set<SitePath>
  /// nil where the manifest does not say.
  var maker: SiteMaker?

  init(files: Set<SitePath>, maker: SiteMaker?) {
    self.files = files
    self.maker = maker
  }

  /// nil where the folder has no manifest that can be read.
  init?(of site: String) {
    let path = site + "/" + Self.fileName
    guard FileSystem.kind(of: path) == .file, let bytes = try? FileSystem.read(path) else {
      return nil
    }
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")[...]
    switch lines.popFirst() {
    case Self.olderHeading[...]: break
    case Self.heading[...]:
      guard let chainrule = lines.popFirst(), chainrule.hasPrefix(Self.chainrule),
        let katex = lines.popFirst(), katex.hasPrefix(Self.katex)
      else { return nil }
      maker = SiteMaker(
        chainrule: String(chainrule.dropFirst(Self.chainrule.count)),
        katex: String(katex.dropFirst(Self.katex.count)))
    default: return nil
    }
    files = Set(lines.compactMap { SitePath(String($0)) })
  }

  var text: String {
    let head =
      maker.map { [Self.heading, Self.chainrule + $0.chainrule, Self.katex + $0.katex] }
      ?? [Self.olderHeading]
    return (head + files.sorted().map(\.text)).map { $0 + "\n" }.joined()
  }

  func contains(_ path: String) -> Bool {
    path == Self.fileName || SitePath(path).map(files.contains) ?? false
  }
}
