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
    case .diagram(let diagram): diagram.svg(title: alternative, for: use)
    case .plot(let plot): plot.svg(title: alternative, for: use)
    case .image: TrustedMarkup(trusting: "")
    }
  }
}

extension Diagram {
  /// The drawing as SVG: the wider an edge the larger its weight, dashed where it is negative.
  public func svg(title: String, for use: DrawingUse) -> TrustedMarkup {
    switch detail {
    case .full: wholeSVG(title: title, for: use)
    case .outline: outlineSVG(title: title)
    }
  }

  private func wholeSVG(title: String, for use: DrawingUse) -> TrustedMarkup {
    let labels = DiagramLabels(of: self)
    let layout = labels.layout
    var svg = SVGText(
      of: "network", title: title, summary: summary, width: layout.width, height: layout.height,
      lettering: ("text-anchor", "middle"), darkColours: Self.darkColours, for: use)
    drawEdges(in: layout, to: &svg)
    if use == .page { drawReach(in: layout, to: &svg) }
    drawNodes(in: layout, for: use, to: &svg)
    drawTexts(in: layout, to: &svg)
    draw(labels, to: &svg)
    if use == .page { drawWeightsOnDemand(in: layout, to: &svg) }
    svg.close("svg")
    return svg.markup
  }

  private static let darkColours = """
    @media (prefers-color-scheme: dark) { svg { --ground: #16181c; --ink: #e3e2dd; \
    --quiet: #a2a8b2; --positive: #74b3ea; --negative: #f0a35e; } }
    """

  private func drawEdges(in layout: DiagramLayout, to svg: inout SVGText) {
    let weights = edges.compactMap(\.weight)
    let largest = weights.map(abs).filter(\.isFinite).max() ?? 0
    for emphasis in Emphasis.allCases
    where !weights.isEmpty && (emphasis == .plain || isAboutSome) {
      for isNegative in [false, true] {
        let colour = isNegative ? "var(--negative,#b35806)" : "var(--positive,#2166ac)"
        let dashes = isNegative ? ";stroke-dasharray:6 3" : ""
        svg.group(["style": "fill:none;stroke:\(colour)\(dashes)\(emphasis.opacity)"]) { svg in
          for (number, edge) in edges.enumerated() where edge.emphasis == emphasis {
            guard let weight = edge.weight, (weight < 0) == isNegative else { continue }
            let share = largest > 0 ? min(abs(weight) / largest, 1) : 0
            let size = share.isNaN ? 0 : share
            let least = emphasis == .lit ? 1.8 : 0.6
            svg.line(
              layout.route(ofEdge: number, in: self), width: coordinate(least + 2.6 * size),
              opacity: coordinate(emphasis == .lit ? 1 : 0.45 + 0.5 * size))
          }
        }
      }
    }
    guard weights.count < edges.count else { return }
    svg.group(["style": "fill:none;stroke:currentColor"]) { svg in
      for (number, edge) in edges.enumerated() where edge.weight == nil {
        let stroke = edge.emphasis.stroke
        svg.line(
          layout.route(ofEdge: number, in: self), width: stroke.width, opacity: stroke.opacity)
      }
    }
  }

  /// Where a pointer finds an edge, which is thinner than that, and its quantity.
  private func drawReach(in layout: DiagramLayout, to svg: inout SVGText) {
    guard edges.contains(where: { $0.quantity != nil }) else { return }
    svg.group(["class": "reach"]) { svg in
      for (number, edge) in edges.enumerated() {
        guard let quantity = edge.quantity else { continue }
        svg.open(
          "path", ["d": layout.route(ofEdge: number, in: self).path, "data-q": quantity])
        svg.close("path")
        svg.newline()
      }
    }
  }

  private func drawNodes(in layout: DiagramLayout, for use: DrawingUse, to svg: inout SVGText) {
    svg.group(["style": "fill:var(--ground,#fdfdfb);stroke:currentColor;stroke-width:1.25"]) {
      svg in
      for row in layout.ranks.rows {
        for place in row where !layout.ranks.isBend(place) && !nodes[place].isGap {
          svg.circle(at: layout.places[place], nodes[place], for: use)
        }
      }
    }
  }
}

extension Diagram.Emphasis {
  /// Of a group of edges, as the end of its style.
  fileprivate var opacity: String {
    switch self {
    case .dimmed: ";opacity:0.3"
    case .plain, .lit: ""
    }
  }

  /// Of an edge without a weight.
  fileprivate var stroke: (width: String, opacity: String) {
    switch self {
    case .dimmed: ("1", "0.2")
    case .plain: ("1.5", "0.6")
    case .lit: ("2.2", "0.85")
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
  fileprivate mutating func line(_ route: Route, width: String, opacity: String) {
    open("path", ["d": route.path, "stroke-width": width, "stroke-opacity": opacity])
    close("path")
    newline()
  }

  fileprivate mutating func circle(
    at center: Point, _ node: Diagram.Node, for use: DrawingUse
  ) {
    var attributes: [(key: StaticString, value: String)] = [
      ("cx", coordinate(center.x)), ("cy", coordinate(center.y)),
      ("r", coordinate(DiagramLayout.radius)),
    ]
    if let style = node.emphasis.circleStyle { attributes.append(("style", style)) }
    if use == .page, let quantity = node.quantity { attributes.append(("data-q", quantity)) }
    open("circle", attributes)
    close("circle")
    newline()
  }
}
