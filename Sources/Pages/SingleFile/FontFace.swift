/// A font of a family, from an `@font-face` of KaTeX's style sheet.
struct FontFace: Hashable, Sendable {
  let family: String
  let isBold: Bool
  let isItalic: Bool
  /// Its name without a folder, such as `KaTeX_Main-Regular.woff2`.
  let file: String

  /// nil for other rules.
  init?(_ rule: StyleRule) {
    guard let family = rule.family, let source = rule.declarations["src"],
      let file = source.split(whereSeparator: { "/()'\"".contains($0) })
        .first(where: { $0.hasSuffix(".woff2") })
    else { return nil }
    self.family = family
    self.file = String(file)
    isBold = rule.declarations["font-weight"] == "700"
    isItalic = rule.declarations["font-style"] == "italic"
  }

  func text(at address: String) -> String {
    "@font-face{font-family:\(family);font-style:\(isItalic ? "italic" : "normal");"
      + "font-weight:\(isBold ? 700 : 400);src:url(\(address)) format('woff2')}"
  }
}
