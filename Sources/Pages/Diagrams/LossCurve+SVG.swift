public import Documents

extension LossCurve {
  /// The drawing as SVG: the loss over the updates, with round numbers at both axes.
  public func svg(title: String, for use: DrawingUse) -> TrustedMarkup {
    let layout = LossCurveLayout(self)
    let (width, height) = (
      coordinate(LossCurveLayout.width), coordinate(LossCurveLayout.height)
    )
    var svg = SVGText()
    svg.open(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "curve", "role": "img",
        "aria-label": title, "viewBox": "0 0 \(width) \(height)", "width": width,
        "height": height, "style": "color:var(--ink,#1e2126)",
        "font-family": "KaTeX_Main,Times New Roman,serif", "font-size": "14",
      ])
    svg.newline()
    svg.element("title", text: title)
    svg.newline()
    if !summary.isEmpty {
      svg.element("desc", text: summary)
      svg.newline()
    }
    if use == .file {
      svg.element("style", text: Self.darkColours)
      svg.newline()
    }
    drawGrid(in: layout, to: &svg)
    drawLabels(in: layout, to: &svg)
    drawCurve(in: layout, to: &svg)
    svg.close("svg")
    return svg.markup
  }

  private static let darkColours = """
    @media (prefers-color-scheme: dark) { svg { --ground: #16181c; --ink: #e3e2dd; \
    --quiet: #a2a8b2; --line: #363a42; --positive: #74b3ea; } }
    """

  private func drawGrid(in layout: LossCurveLayout, to svg: inout SVGText) {
    let left = coordinate(LossCurveLayout.left)
    let right = coordinate(LossCurveLayout.right)
    let bottom = coordinate(LossCurveLayout.bottom)
    let lines = layout.lossTicks.map { "M\(left) \(coordinate($0.position))H\(right)" }.joined()
    path(lines, "stroke:var(--line,#dcdcd4)", to: &svg)
    let marks = layout.updateTicks.map { "M\(coordinate($0.position)) \(bottom)v5" }.joined()
    path("M\(left) \(bottom)H\(right)\(marks)", "stroke:var(--quiet,#5b626d)", to: &svg)
  }

  private func drawLabels(in layout: LossCurveLayout, to svg: inout SVGText) {
    let bottom = LossCurveLayout.bottom
    svg.group(["style": "fill:var(--quiet,#5b626d)"]) { svg in
      for tick in layout.lossTicks {
        svg.element(
          "text",
          [
            "x": coordinate(LossCurveLayout.left - 8), "y": coordinate(tick.position + 4.5),
            "text-anchor": "end",
          ], text: tick.label)
        svg.newline()
      }
      for tick in layout.updateTicks {
        svg.element(
          "text",
          [
            "x": coordinate(tick.position), "y": coordinate(bottom + 20), "text-anchor": "middle",
          ], text: tick.label)
        svg.newline()
      }
    }
    svg.group(["style": "fill:currentColor", "font-size": "15"]) { svg in
      svg.element("text", ["x": "8", "y": "18"], text: lossTitle)
      svg.newline()
      svg.element(
        "text",
        [
          "x": coordinate(LossCurveLayout.right), "y": coordinate(bottom + 43),
          "text-anchor": "end",
        ], text: updatesTitle)
      svg.newline()
    }
  }

  private func drawCurve(in layout: LossCurveLayout, to svg: inout SVGText) {
    let places = points.map { point in
      let place = layout.position(of: point)
      return "\(coordinate(place.x)) \(coordinate(place.y))"
    }
    guard let first = places.first else { return }
    let line = "M\(first)" + places.dropFirst().map { "L\($0)" }.joined()
    path(line, "stroke:var(--positive,#2166ac);stroke-width:2;stroke-linejoin:round", to: &svg)
    guard points.count <= Self.mostDots else { return }
    svg.group(["style": "fill:var(--positive,#2166ac)"]) { svg in
      for point in points {
        let place = layout.position(of: point)
        svg.open(
          "circle", ["cx": coordinate(place.x), "cy": coordinate(place.y), "r": "3.5"])
        svg.close("circle")
        svg.newline()
      }
    }
  }

  /// Of so few points each gets a dot.
  private static let mostDots = 21

  private func path(_ line: String, _ style: String, to svg: inout SVGText) {
    svg.open("path", ["d": line, "style": "fill:none;\(style)"])
    svg.close("path")
    svg.newline()
  }
}
