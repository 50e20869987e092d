#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A file that all pages of a site share.
public struct PageAsset: Hashable, Sendable {
  /// What a file of the site is written from.
  public enum Content: Hashable, Sendable {
    /// As they are to be written.
    case bytes([UInt8])
    /// The path of an installed file, to be copied.
    case file(String)
  }

  /// Relative to the folder of the assets, such as `fonts/KaTeX_Main-Regular.woff2`.
  public let path: String
  /// What it is written from.
  public let content: Content

  /// The style sheets of the page and of its mathematics, its scripts, and the fonts, sorted by path.
  public static func all(
    templates: PageTemplates, katex: KaTeX
  ) throws(KaTeXNotFound) -> [PageAsset] {
    let fonts = try katex.fonts().map {
      PageAsset(path: "fonts/\($0.name)", content: .file($0.path))
    }
    let texts = [
      PageAsset(path: "katex.css", content: .bytes(Array(try katex.styleSheet().utf8))),
      PageAsset(path: "page.css", content: .bytes(templates.styleSheet)),
      PageAsset(path: "page.js", content: .bytes(templates.script)),
      PageAsset(path: "search.js", content: .bytes(templates.searchScript)),
    ]
    return fonts + texts
  }
}

extension KaTeX {
  /// The fonts in the one format that every browser of the last ten years reads.
  func fonts() throws(KaTeXNotFound) -> [(name: String, path: String)] {
    let folder = folder + "/fonts"
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".woff2") }
    guard !names.isEmpty else { throw KaTeXNotFound(file: "fonts/*.woff2", folders: [self.folder]) }
    return names.sorted().map { ($0, folder + "/" + $0) }
  }

  /// KaTeX's own style sheet, asking for fonts in that format alone.
  func styleSheet() throws(KaTeXNotFound) -> String {
    guard let data = FileManager.default.contents(atPath: folder + "/katex.min.css") else {
      throw KaTeXNotFound(file: "katex.min.css", folders: [folder])
    }
    return withoutOlderFonts(String(decoding: data, as: UTF8.self))
  }
}

/// Keeps of each `src: a, b, c` what speaks of woff2.
func withoutOlderFonts(_ styleSheet: String) -> String {
  var result = ""
  var rest = styleSheet[...]
  while let source = rest.firstRange(of: "src:") {
    let end = rest[source.upperBound...].firstIndex { $0 == ";" || $0 == "}" } ?? rest.endIndex
    let kept = rest[source.upperBound..<end].split(separator: ",").filter { $0.contains(".woff2") }
    result += rest[..<source.upperBound] + kept.joined(separator: ",")
    rest = rest[end...]
  }
  return result + rest
}
