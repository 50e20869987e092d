#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The fonts of drawings as a style sheet that holds them.
public struct DrawingFonts: Hashable, Sendable {
  let styleSheet: String

  /// KaTeX's fonts for upright and for italic letters, about 60 kB.
  public init(of katex: KaTeX) throws(KaTeXNotFound) {
    let fonts = try katex.fonts()
    var rules: [String] = []
    for (family, file, style) in [
      ("KaTeX_Main", "KaTeX_Main-Regular.woff2", "normal"),
      ("KaTeX_Math", "KaTeX_Math-Italic.woff2", "italic"),
    ] {
      guard let path = fonts.first(where: { $0.name == file })?.path,
        let data = FileManager.default.contents(atPath: path)
      else { throw KaTeXNotFound(file: "fonts/\(file)", folders: [katex.folder]) }
      rules.append(
        "@font-face { font-family: \(family); font-style: \(style); "
          + "src: url(data:font/woff2;base64,\(data.base64EncodedString())) format('woff2'); }")
    }
    styleSheet = rules.joined(separator: " ")
  }
}
