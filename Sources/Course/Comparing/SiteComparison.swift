/// How a site that stands somewhere differs from the one that would be built in its place.
public struct SiteComparison: Sendable {
  /// A file that is not as it would be.
  public struct Difference: Hashable, Sendable {
    /// Below the site's folder.
    public let path: SitePath
    public let kind: Kind
  }

  /// How a file differs.
  public enum Kind: Hashable, Sendable {
    /// It would be written, and is not there.
    case missing
    /// chainrule wrote it, and would write it no more.
    case leftOver
    /// Lines of a unified diff: of a Markdown file, or of the text of a page.
    case text([String])
    /// A page that reads the same.
    case markup
    /// Any other file with other bytes.
    case bytes
  }

  /// In the order of their paths.
  public let differences: [Difference]
  /// What built the site that stands there, where that was another program or another KaTeX.
  public let otherMaker: SiteMaker?
  /// Whether a site stands there at all.
  public let exists: Bool
  /// How many files would be written.
  public let fileCount: Int

  /// - Parameters:
  ///   - built: all of the site as it would be built.
  ///   - site: the folder in which it would stand.
  init(of built: ComparedSite, by maker: SiteMaker, with site: String) {
    let manifest = SiteManifest(of: site)
    exists = manifest != nil
    otherMaker = manifest.flatMap { $0.maker == maker ? nil : $0.maker }
    let (paths, found) = built.result
    fileCount = paths.count
    var differences = found
    for path in manifest?.files ?? [] where !paths.contains(path) {
      guard FileSystem.kind(of: site + "/" + path.text) != nil else { continue }
      differences.append(Difference(path: path, kind: .leftOver))
    }
    self.differences = differences.sorted { $0.path < $1.path }
  }
}

extension SiteComparison.Kind {
  init(from old: [UInt8], to new: [UInt8], at path: SitePath) {
    if path.text.hasSuffix(".md") {
      self = .text(UnifiedDiff(from: old.lines, to: new.lines).lines)
    } else if path.text.hasSuffix(".html") {
      let (oldText, newText) = (PageText(of: old).lines, PageText(of: new).lines)
      self = oldText == newText ? .markup : .text(UnifiedDiff(from: oldText, to: newText).lines)
    } else {
      self = .bytes
    }
  }
}

extension [UInt8] {
  fileprivate var lines: [String] {
    var lines = split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }
}
