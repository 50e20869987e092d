import Testing

@testable import Pages

struct EmbeddableAssetsTests {
  private static let sheet = """
    @font-face{font-family:KaTeX_Main;src:url(fonts/KaTeX_Main-Regular.woff2) format('woff2');\
    font-weight:400;font-style:normal}\
    @font-face{font-family:KaTeX_Main;src:url(fonts/KaTeX_Main-Bold.woff2) format('woff2');\
    font-weight:700;font-style:normal}\
    @font-face{font-family:KaTeX_Math;src:url(fonts/KaTeX_Math-Italic.woff2) format('woff2');\
    font-weight:400;font-style:italic}\
    @font-face{font-family:KaTeX_Math;src:url(fonts/KaTeX_Math-BoldItalic.woff2) format('woff2');\
    font-weight:700;font-style:italic}\
    @font-face{font-family:KaTeX_Size2;src:url(fonts/KaTeX_Size2-Regular.woff2) format('woff2');\
    font-weight:400;font-style:normal}\
    .katex{font:normal 1.21em KaTeX_Main,serif;line-height:1.2}\
    .katex .textbf{font-weight:700}\
    .katex .mathnormal{font-family:KaTeX_Math;font-style:italic}\
    .katex .boldsymbol{font-family:KaTeX_Math;font-weight:700;font-style:italic}\
    .katex .delimsizing.size2,.katex .large-op{font-family:KaTeX_Size2}
    """

  struct Case: CustomTestStringConvertible, Sendable {
    let page: String
    let fonts: [String]
    init(_ page: String, _ fonts: String...) {
      self.page = page
      self.fonts = fonts
    }
    var testDescription: String { page }
  }

  @Test(arguments: [
    Case("<p class=\"step\">text</p>"),
    Case("<b class=\"katex\">1</b>", "Main-Regular"),
    Case(
      "<b class=\"katex\"><i class=\"mord mathnormal\">x</i></b>", "Main-Regular", "Math-Italic"),
    Case(
      "<b class=\"katex\"><i class=\"mord textbf\">x</i></b>", "Main-Regular", "Main-Bold"),
    Case("<b class=\"katex\"><i class=\"boldsymbol\">x</i></b>", "Main-Regular", "Math-BoldItalic"),
    Case("<b class=\"katex\"><i class=\"delimsizing size1\">(</i></b>", "Main-Regular"),
    Case(
      "<b class=\"katex\"><i class=\"delimsizing size2\">(</i></b>", "Main-Regular",
      "Size2-Regular"),
    Case("<b class=\"katex\"><i class=\"large-op\">S</i></b>", "Main-Regular", "Size2-Regular"),
    Case("<text font-family=\"KaTeX_Math,serif\">a</text>", "Math-Italic"),
    Case("<text font-family=\"KaTeX_Main,serif\">0.5</text>", "Main-Regular"),
  ])
  func keepsTheFontsThatAPageUses(_ example: Case) throws {
    let text = MathStyleSheet(Self.sheet).text(for: [example.page]) { "data:\($0)" }
    let rules = try #require(Self.sheet.firstRange(of: ".katex{"))
    let faces = example.fonts.map { name in
      let family = name.prefix { $0 != "-" }
      return "@font-face{font-family:KaTeX_\(family);"
        + "font-style:\(name.contains("Italic") ? "italic" : "normal");"
        + "font-weight:\(name.contains("Bold") ? 700 : 400);"
        + "src:url(data:KaTeX_\(name).woff2) format('woff2')}"
    }
    #expect(text == faces.joined() + Self.sheet[rules.lowerBound...])
  }

  /// What KaTeX itself writes, by the fonts that its documentation names for each command.
  @Test(arguments: [
    (#"\mathbb{R}"#, ["AMS-Regular"]),
    (#"\mathcal{C}"#, ["Caligraphic-Regular"]),
    (#"\mathfrak{g}"#, ["Fraktur-Regular"]),
    (#"\mathsf{s}"#, ["SansSerif-Regular"]),
    (#"\mathtt{t}"#, ["Typewriter-Regular"]),
    (#"\mathscr{S}"#, ["Script-Regular"]),
    (#"\boldsymbol{w}"#, ["Math-BoldItalic"]),
    (#"\mathbf{x}"#, ["Main-Bold"]),
    (#"\mathit{it}"#, ["Main-Italic"]),
    (#"x"#, ["Math-Italic"]),
    (#"\Bigl( 1 \Bigr)"#, ["Size2-Regular"]),
  ])
  func embedsTheFontsOfEachCommand(_ latex: String, _ fonts: [String]) throws {
    let katex = try KaTeX()
    let formula = try Typesetter(katex: katex).typeset(latex, display: false)
    let assets = try EmbeddableAssets(templates: PageTemplates(), katex: katex)
    let styles = assets.assets(for: [formula.markup]).styles
    let count = styles.split(separator: "url(data:font/woff2;base64,").count - 1
    let known = try katex.fonts().map(\.name)
    for font in fonts + ["Main-Regular"] {
      #expect(known.contains("KaTeX_\(font).woff2"))
      let family = "font-family:KaTeX_\(font.prefix { $0 != "-" });"
      let style = "font-style:\(font.contains("Italic") ? "italic" : "normal");"
      let weight = "font-weight:\(font.contains("Bold") ? 700 : 400);src:url(data:"
      #expect(styles.contains("@font-face{" + family + style + weight))
    }
    #expect((1...4).contains(count))
    #expect(!styles.contains("url(fonts/"))
  }

  @Test func writesAFileAsAnAddress() {
    #expect(
      dataAddress(of: Array("<svg/>".utf8), named: "a/b.SVG")
        == "data:image/svg+xml;base64,PHN2Zy8+")
    #expect(dataAddress(of: [0, 255], named: "png") == "data:application/octet-stream;base64,AP8=")
  }

  @Test func endsNeitherStyleNorScriptEarly() throws {
    let templates = try PageTemplates(overriding: [
      "page.css": .init(path: "page.css", text: "a::after { content: \"</style>\" }"),
      "page.js": .init(path: "page.js", text: "\"</script>\";"),
    ])
    let assets = try EmbeddableAssets(templates: templates, katex: KaTeX()).assets(for: [])
    #expect(assets.styles.hasSuffix("a::after { content: \"<\\/style>\" }"))
    #expect(assets.script == "\"<\\/script>\";")
  }
}
