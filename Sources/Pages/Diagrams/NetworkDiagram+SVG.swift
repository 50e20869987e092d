public import Documents

/// What a drawing will be part of.
public enum DrawingUse: Hashable, Sendable {
  /// A page, whose style sheet sets the colours.
  case page
  /// A file of its own, which brings its colours along.
  case file
}

extension Figure {
  /// The drawing as SVG, with its alternative as its title.
  public func svg(for use: DrawingUse) -> TrustedMarkup {
    switch content {
    case .network(let diagram): diagram.svg(title: alternative, for: use)
    case .lossCurve(let curve): curve.svg(title: alternative, for: use)
    }
  }
}

extension NetworkDiagram {
  /// The drawing as SVG: the wider an edge the larger its weight, dashed where it is negative.
  public func svg(title: String, for use: DrawingUse) -> TrustedMarkup {
    let layout = NetworkDiagramLayout(self)
    let (width, height) = (coordinate(layout.width), coordinate(layout.height))
    var svg = SVGText()
    svg.open(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "network", "role": "img",
        "aria-label": title, "viewBox": "0 0 \(width) \(height)", "width": width,
        "height": height, "style": "color:var(--ink,#1e2126)",
        "font-family": "KaTeX_Main,Times New Roman,serif",
        "text-anchor": "middle",
      ])
    svg.newline()
    svg.element("title", text: title)
    svg.newline()
    svg.element("desc", text: summary)
    svg.newline()
    if use == .file {
      svg.element("style", text: Self.darkColours)
      svg.newline()
    }
    drawEdges(in: layout, to: &svg)
    drawNodes(in: layout, to: &svg)
    drawTexts(in: layout, to: &svg)
    svg.close("svg")
    return svg.markup
  }

  private static let darkColours = """
    @media (prefers-color-scheme: dark) { svg { --ground: #16181c; --ink: #e3e2dd; \
    --quiet: #a2a8b2; --positive: #74b3ea; --negative: #f0a35e; } }
    """

  /// What the drawing shows, in words.
  private var summary: String {
    let parts = columns.map { column in
      let count = column.nodes.count
      let title = column.subtitle.isEmpty ? column.title : "\(column.title) (\(column.subtitle))"
      return "\(title): \(count) \(count == 1 ? "node" : "nodes")"
    }
    return parts.joined(separator: "; ")
      + ". The wider an edge, the larger its weight; dashed edges are negative."
  }

  private func drawEdges(in layout: NetworkDiagramLayout, to svg: inout SVGText) {
    let shown = edges.compactMap { edge in
      layout.ends(of: edge).map { (edge: edge, start: $0.start, end: $0.end) }
    }
    let largest = shown.map { abs($0.edge.weight) }.filter(\.isFinite).max() ?? 0
    for isNegative in [false, true] {
      let colour = isNegative ? "var(--negative,#b35806)" : "var(--positive,#2166ac)"
      let dashes = isNegative ? ";stroke-dasharray:6 3" : ""
      svg.group(["style": "fill:none;stroke:\(colour)\(dashes)"]) { svg in
        for (edge, start, end) in shown where (edge.weight < 0) == isNegative {
          let share = largest > 0 ? min(abs(edge.weight) / largest, 1) : 0
          let size = share.isNaN ? 0 : share
          svg.open(
            "path",
            [
              "d":
                "M\(coordinate(start.x)) \(coordinate(start.y))L\(coordinate(end.x)) \(coordinate(end.y))",
              "stroke-width": coordinate(0.6 + 2.6 * size),
              "stroke-opacity": coordinate(0.45 + 0.5 * size),
            ])
          svg.close("path")
          svg.newline()
        }
      }
    }
  }

  private func drawNodes(in layout: NetworkDiagramLayout, to svg: inout SVGText) {
    svg.group(["style": "fill:var(--ground,#fdfdfb);stroke:currentColor;stroke-width:1.25"]) {
      svg in
      for column in columns.indices {
        for (slot, node) in layout.slots[column].enumerated() where node != nil {
          let center = layout.center(column: column, slot: slot)
          svg.open(
            "circle",
            [
              "cx": coordinate(center.x), "cy": coordinate(center.y),
              "r": coordinate(NetworkDiagramLayout.radius),
            ])
          svg.close("circle")
          svg.newline()
        }
      }
    }
  }
}

extension NetworkDiagramLayout {
  /// An edge's ends at its nodes' centres; nil where one of them is not drawn.
  func ends(of edge: NetworkDiagram.Edge) -> (start: Point, end: Point)? {
    guard let start = center(column: edge.column - 1, node: edge.from),
      let end = center(column: edge.column, node: edge.to)
    else { return nil }
    return (start, end)
  }
}
