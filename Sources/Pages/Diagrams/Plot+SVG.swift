public import Documents

/// In pixels, where `Plot.Point` is in the units of the axes.
private typealias Place = Point

extension Plot {
  /// The drawing as SVG: the curve, with round numbers at both axes, and a tangent as a dashed line.
  public func svg(title: String, for use: DrawingUse) -> TrustedMarkup {
    let layout = PlotLayout(self)
    var svg = SVGText(
      of: "curve", title: title, summary: summary, width: PlotLayout.width,
      height: PlotLayout.height,
      lettering: ("font-size", "14"), darkColours: Self.darkColours, for: use)
    drawGrid(in: layout, to: &svg)
    drawLabels(in: layout, to: &svg)
    drawCurve(in: layout, to: &svg)
    drawTangent(in: layout, for: use, to: &svg)
    drawMarks(in: layout, for: use, to: &svg)
    svg.close("svg")
    return svg.markup
  }

  private static let darkColours = """
    @media (prefers-color-scheme: dark) { svg { --ground: #16181c; --ink: #e3e2dd; \
    --quiet: #a2a8b2; --line: #363a42; --positive: #74b3ea; --negative: #f0a35e; } }
    """

  private func drawGrid(in layout: PlotLayout, to svg: inout SVGText) {
    let left = coordinate(layout.left)
    let right = coordinate(PlotLayout.right)
    let (top, bottom) = (coordinate(PlotLayout.top), coordinate(PlotLayout.bottom))
    let levels = layout.verticalTicks.map { "M\(left) \(coordinate($0.position))H\(right)" }
    let zero = layout.zero.map { ["M\(coordinate($0)) \(bottom)V\(top)"] } ?? []
    svg.path((levels + zero).joined(), "stroke:var(--line,#dcdcd4)")
    let marks = layout.horizontalTicks.map { "M\(coordinate($0.position)) \(bottom)v5" }.joined()
    svg.path("M\(left) \(bottom)H\(right)\(marks)", "stroke:var(--quiet,#5b626d)")
  }

  private func drawLabels(in layout: PlotLayout, to svg: inout SVGText) {
    let bottom = PlotLayout.bottom
    svg.group(["style": "fill:var(--quiet,#5b626d)"]) { svg in
      for tick in layout.verticalTicks {
        svg.element(
          "text",
          [
            "x": coordinate(layout.left - 8), "y": coordinate(tick.position + 4.5),
            "text-anchor": "end",
          ], text: tick.label)
        svg.newline()
      }
      for tick in layout.horizontalTicks {
        svg.element(
          "text",
          [
            "x": coordinate(tick.position), "y": coordinate(bottom + 20), "text-anchor": "middle",
          ], text: tick.label)
        svg.newline()
      }
    }
    svg.group(["style": "fill:currentColor", "font-size": "15"]) { svg in
      svg.title(vertical.title, at: Place(x: 8, y: 18), isAtEnd: false)
      svg.title(
        horizontal.title, at: Place(x: PlotLayout.right, y: bottom + 43), isAtEnd: true)
    }
  }

  private func drawCurve(in layout: PlotLayout, to svg: inout SVGText) {
    let line = curve.map { stretch in
      let places = stretch.map { point in
        let place = layout.position(of: point)
        return "\(coordinate(place.x)) \(coordinate(place.y))"
      }
      return places.isEmpty ? "" : "M\(places.joined(separator: "L"))"
    }.joined()
    guard !line.isEmpty else { return }
    svg.path(line, "stroke:var(--positive,#2166ac);stroke-width:2;stroke-linejoin:round")
    let points = curve.flatMap(\.self)
    guard horizontal.scale == .whole, points.count <= Self.mostDots else { return }
    svg.group(["style": "fill:var(--positive,#2166ac)"]) { svg in
      for point in points { svg.dot(at: layout.position(of: point), radius: "3.5") }
    }
  }

  /// Of so few points between which there are none each gets a dot.
  private static let mostDots = 21

  private func drawTangent(in layout: PlotLayout, for use: DrawingUse, to svg: inout SVGText) {
    guard let tangent, let (start, end) = layout.ends(of: tangent) else { return }
    let line = linePath(from: start, to: end)
    let colour = "stroke:var(--negative,#b35806);stroke-width:2;stroke-dasharray:7 4"
    svg.path(line, colour)
    let right = PlotLayout.right
    svg.path("M\(coordinate(right - 30)) 13H\(coordinate(right))", colour)
    svg.element(
      "text",
      [
        "x": coordinate(right - 38), "y": "18", "text-anchor": "end",
        "style": "fill:var(--negative,#b35806)",
      ], text: tangent.label)
    svg.newline()
    guard use == .page, let quantity = tangent.quantity else { return }
    // Where a pointer finds the line, which is thinner than that.
    svg.group(["class": "reach"]) { svg in
      svg.open("path", ["d": line, "data-q": quantity])
      svg.close("path")
      svg.newline()
    }
  }

  private func drawMarks(in layout: PlotLayout, for use: DrawingUse, to svg: inout SVGText) {
    guard !marks.isEmpty else { return }
    let places = marks.map { layout.position(of: $0.point) }
    svg.group(["style": "fill:currentColor;stroke:var(--ground,#fdfdfb);stroke-width:1.5"]) { svg in
      for (mark, place) in zip(marks, places) {
        svg.dot(at: place, radius: "5", quantity: use == .page ? mark.quantity : nil)
      }
    }
    guard marks.contains(where: { !$0.symbol.isEmpty }) else { return }
    svg.group(["style": "fill:currentColor"]) { drawSymbols(at: places, to: &$0) }
  }

  /// What the marks stand for, beside them where there is room.
  private func drawSymbols(at places: [Place], to svg: inout SVGText) {
    var taken: [Place] = []
    for (mark, place) in zip(marks, places) where !mark.symbol.isEmpty {
      let symbol = DrawnFormula(mark.symbol)
      let beside = symbol.width / 2 + 9
      let sides = [
        Place(x: place.x - beside, y: place.y - 5), Place(x: place.x + beside, y: place.y + 17),
      ]
      // A symbol over another says less than none.
      guard
        let free = sides.first(where: { side in
          taken.allSatisfy { abs($0.x - side.x) > symbol.width + 4 || abs($0.y - side.y) > 20 }
        })
      else { continue }
      taken.append(free)
      symbol.draw(centeredAt: free.x, baseline: free.y, to: &svg)
    }
  }
}

extension SVGText {
  fileprivate mutating func path(_ line: String, _ style: String) {
    open("path", ["d": line, "style": "fill:none;\(style)"])
    close("path")
    newline()
  }

  fileprivate mutating func dot(at place: Place, radius: String, quantity: String? = nil) {
    var attributes: [(key: StaticString, value: String)] = [
      ("cx", coordinate(place.x)), ("cy", coordinate(place.y)), ("r", radius),
    ]
    if let quantity { attributes.append(("data-q", quantity)) }
    open("circle", attributes)
    close("circle")
    newline()
  }

  fileprivate mutating func title(_ title: Plot.Axis.Title, at place: Place, isAtEnd: Bool) {
    switch title {
    case .words(let words):
      var attributes: [(key: StaticString, value: String)] = [
        ("x", coordinate(place.x)), ("y", coordinate(place.y)),
      ]
      if isAtEnd { attributes.append(("text-anchor", "end")) }
      element("text", attributes, text: words)
      newline()
    case .symbol(let latex):
      let symbol = DrawnFormula(latex, scale: 1.1)
      let half = symbol.width / 2
      symbol.draw(
        centeredAt: isAtEnd ? place.x - half : place.x + half, baseline: place.y, to: &self)
    }
  }
}
