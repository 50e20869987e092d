#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What pages that are to stand alone hold in themselves instead of referring to it.
public struct EmbeddableAssets: Sendable {
  private let katex: MathStyleSheet
  private let page: String
  private let script: String
  /// The fonts as `data:` addresses, by the names of their files.
  private let fonts: [String: String]

  /// Reads all fonts; a page takes of them what it uses.
  public init(templates: PageTemplates, katex: KaTeX) throws(KaTeXNotFound) {
    self.katex = MathStyleSheet(try katex.styleSheet())
    page = String(decoding: templates.styleSheet, as: UTF8.self)
    script = String(decoding: templates.script, as: UTF8.self)
    var fonts: [String: String] = [:]
    for (name, path) in try katex.fonts() {
      guard let data = FileManager.default.contents(atPath: path) else {
        throw KaTeXNotFound(file: "fonts/\(name)", folders: [katex.folder])
      }
      fonts[name] = dataAddress(of: Array(data), named: name)
    }
    self.fonts = fonts
  }

  /// The style sheets, with those fonts alone that the page uses, and the script.
  func assets(for page: [TrustedMarkup]) -> HTMLPage.EmbeddedAssets {
    let mathematics = katex.text(for: page.map(\.text)) { fonts[$0] }
    return HTMLPage.EmbeddedAssets(
      styles: (mathematics + "\n" + self.page).replacing("</style", with: "<\\/style"),
      script: script.replacing("</script", with: "<\\/script"))
  }
}
