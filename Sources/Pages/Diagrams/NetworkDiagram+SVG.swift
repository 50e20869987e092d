public import Documents

/// What a drawing will be part of.
public enum DrawingUse: Hashable, Sendable {
  /// A page, whose style sheet sets the colours.
  case page
  /// A file of its own, which brings its colours along.
  case file
  /// A file that looks alike wherever it is: it has its fonts in it, too.
  case standalone(DrawingFonts)
}

extension Figure {
  /// The drawing as SVG, with its alternative as its title; nothing for an image, which is a file already.
  public func svg(for use: DrawingUse) -> TrustedMarkup {
    switch content {
    case .network(let diagram): diagram.svg(title: alternative, for: use)
    case .plot(let plot): plot.svg(title: alternative, for: use)
    case .image: TrustedMarkup(trusting: "")
    }
  }
}

extension NetworkDiagram {
  /// The drawing as SVG: the wider an edge the larger its weight, dashed where it is negative.
  public func svg(title: String, for use: DrawingUse) -> TrustedMarkup {
    switch detail {
    case .full: wholeSVG(title: title, for: use)
    case .outline: outlineSVG(title: title)
    }
  }

  private func wholeSVG(title: String, for use: DrawingUse) -> TrustedMarkup {
    let layout = NetworkDiagramLayout(self)
    var svg = SVGText(
      of: "network", title: title, summary: summary, width: layout.width, height: layout.height,
      lettering: ("text-anchor", "middle"), darkColours: Self.darkColours, for: use)
    drawEdges(in: layout, to: &svg)
    if use == .page { drawReach(in: layout, to: &svg) }
    drawNodes(in: layout, for: use, to: &svg)
    drawTexts(in: layout, to: &svg)
    if use == .page { drawWeightsOnDemand(in: layout, to: &svg) }
    svg.close("svg")
    return svg.markup
  }

  private static let darkColours = """
    @media (prefers-color-scheme: dark) { svg { --ground: #16181c; --ink: #e3e2dd; \
    --quiet: #a2a8b2; --positive: #74b3ea; --negative: #f0a35e; } }
    """

  private func drawEdges(in layout: NetworkDiagramLayout, to svg: inout SVGText) {
    let shown = edges.compactMap { edge in
      layout.ends(of: edge).map { (edge: edge, start: $0.start, end: $0.end) }
    }
    let largest = shown.map { abs($0.edge.weight) }.filter(\.isFinite).max() ?? 0
    for emphasis in Emphasis.allCases where draws(emphasis) {
      for isNegative in [false, true] {
        let colour = isNegative ? "var(--negative,#b35806)" : "var(--positive,#2166ac)"
        let dashes = isNegative ? ";stroke-dasharray:6 3" : ""
        svg.group(["style": "fill:none;stroke:\(colour)\(dashes)\(emphasis.opacity)"]) { svg in
          for (edge, start, end) in shown
          where (edge.weight < 0) == isNegative && edge.emphasis == emphasis {
            let share = largest > 0 ? min(abs(edge.weight) / largest, 1) : 0
            let size = share.isNaN ? 0 : share
            let least = emphasis == .lit ? 1.8 : 0.6
            svg.line(
              from: start, to: end, width: coordinate(least + 2.6 * size),
              opacity: coordinate(emphasis == .lit ? 1 : 0.45 + 0.5 * size))
          }
        }
      }
    }
    drawEdgesToLoss(in: layout, to: &svg)
  }

  /// Where a pointer finds an edge, which is thinner than that, and its quantity.
  private func drawReach(in layout: NetworkDiagramLayout, to svg: inout SVGText) {
    guard edges.contains(where: { $0.quantity != nil }) else { return }
    svg.group(["class": "reach"]) { svg in
      for edge in edges {
        guard let quantity = edge.quantity, let (start, end) = layout.ends(of: edge) else {
          continue
        }
        svg.open("path", ["d": linePath(from: start, to: end), "data-q": quantity])
        svg.close("path")
        svg.newline()
      }
    }
  }

  private func drawEdgesToLoss(in layout: NetworkDiagramLayout, to svg: inout SVGText) {
    guard let loss, let last = columns.indices.last else { return }
    svg.group(["style": "fill:none;stroke:currentColor"]) { svg in
      for (slot, node) in layout.slots[last].enumerated() {
        guard let node, loss.inputs.indices.contains(node) else { continue }
        let isLit = loss.inputs[node].emphasis == .lit
        svg.line(
          from: layout.center(column: last, slot: slot), to: layout.lossCenter,
          width: isLit ? "2.2" : "1", opacity: isLit ? "0.85" : "0.2")
      }
    }
  }

  /// Whether some part of the drawing has this emphasis; plain parts are what every drawing may have.
  private func draws(_ emphasis: Emphasis) -> Bool { emphasis == .plain || loss != nil }

  private func drawNodes(
    in layout: NetworkDiagramLayout, for use: DrawingUse, to svg: inout SVGText
  ) {
    svg.group(["style": "fill:var(--ground,#fdfdfb);stroke:currentColor;stroke-width:1.25"]) {
      svg in
      for column in columns.indices {
        for (slot, node) in layout.slots[column].enumerated() {
          guard let node, !columns[column].nodes[node].isGap else { continue }
          svg.circle(
            at: layout.center(column: column, slot: slot), columns[column].nodes[node], for: use)
        }
      }
      if let loss { svg.circle(at: layout.lossCenter, loss.node, for: use) }
    }
  }
}

extension NetworkDiagram.Emphasis {
  /// Of a group of edges, as the end of its style.
  fileprivate var opacity: String {
    switch self {
    case .dimmed: ";opacity:0.3"
    case .plain, .lit: ""
    }
  }

  fileprivate var circleStyle: String? {
    switch self {
    case .dimmed: "stroke-opacity:0.3"
    case .plain: nil
    case .lit: "stroke-width:3"
    }
  }

  /// Of the text in or at a node.
  var textOpacity: String? {
    switch self {
    case .dimmed: "0.45"
    case .plain, .lit: nil
    }
  }
}

extension SVGText {
  fileprivate mutating func line(
    from start: Point, to end: Point, width: String,
    opacity: String
  ) {
    open(
      "path",
      ["d": linePath(from: start, to: end), "stroke-width": width, "stroke-opacity": opacity])
    close("path")
    newline()
  }

  fileprivate mutating func circle(
    at center: Point, _ node: NetworkDiagram.Node, for use: DrawingUse
  ) {
    var attributes: [(key: StaticString, value: String)] = [
      ("cx", coordinate(center.x)), ("cy", coordinate(center.y)),
      ("r", coordinate(NetworkDiagramLayout.radius)),
    ]
    if let style = node.emphasis.circleStyle { attributes.append(("style", style)) }
    if use == .page, let quantity = node.quantity { attributes.append(("data-q", quantity)) }
    open("circle", attributes)
    close("circle")
    newline()
  }
}

func linePath(
  from start: Point, to end: Point
) -> String {
  "M\(coordinate(start.x)) \(coordinate(start.y))L\(coordinate(end.x)) \(coordinate(end.y))"
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
