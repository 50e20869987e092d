extension SVGText {
  /// A drawing up to where its shapes begin: what it is, its size, and the colours and fonts that it brings along.
  ///
  /// - Parameters:
  ///   - kind: its class.
  ///   - lettering: what all its text shares.
  ///   - darkColours: a style sheet for dark pages.
  init(
    of kind: String, title: String, summary: String, width: Double, height: Double,
    lettering: (key: StaticString, value: String), darkColours: String, for use: DrawingUse
  ) {
    self.init()
    let (width, height) = (coordinate(width), coordinate(height))
    open(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("class", kind), ("role", "img"),
        ("aria-label", title), ("viewBox", "0 0 \(width) \(height)"), ("width", width),
        ("height", height), ("style", "color:var(--ink,#1e2126)"),
        ("font-family", "KaTeX_Main,Times New Roman,serif"), lettering,
      ])
    newline()
    element("title", text: title)
    newline()
    if !summary.isEmpty {
      element("desc", text: summary)
      newline()
    }
    switch use {
    case .page: break
    case .file:
      element("style", text: darkColours)
      newline()
    case .standalone(let fonts):
      element("style", text: fonts.styleSheet + " " + darkColours)
      newline()
    }
  }
}
