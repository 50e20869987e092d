import Documents

extension Diagram {
  /// The drawing small, for the side of a step: dots for nodes, and the symbols of those that are lit.
  func outlineSVG(title: String) -> TrustedMarkup {
    let layout = OutlineLayout(self)
    var svg = SVGText()
    svg.open(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "network outline", "role": "img",
        "aria-label": title,
        "viewBox": "0 0 \(coordinate(layout.width)) \(coordinate(layout.height))",
        "width": coordinate(layout.width), "height": coordinate(layout.height),
        "font-family": "KaTeX_Main,Times New Roman,serif",
      ])
    svg.newline()
    for isLit in [false, true] { drawEdges(lit: isLit, in: layout, to: &svg) }
    for row in layout.ranks.rows {
      for place in row where !layout.ranks.isBend(place) {
        draw(nodes[place], at: layout.places[place], to: &svg)
      }
    }
    svg.close("svg")
    return svg.markup
  }

  private func drawEdges(lit isLit: Bool, in layout: OutlineLayout, to svg: inout SVGText) {
    svg.group(["class": isLit ? "on-path" : "off-path"]) { svg in
      for (number, edge) in edges.enumerated() where (edge.emphasis == .lit) == isLit {
        var attributes: [(key: StaticString, value: String)] = [
          ("d", layout.route(ofEdge: number, in: self).path)
        ]
        if let quantity = edge.quantity { attributes.append(("data-q", quantity)) }
        svg.open("path", attributes)
        svg.close("path")
        svg.newline()
      }
    }
  }

  private func draw(_ node: Node, at center: Point, to svg: inout SVGText) {
    guard !node.isGap else {
      svg.element(
        "text",
        [
          "x": coordinate(center.x), "y": coordinate(center.y + 5), "text-anchor": "middle",
          "font-size": "14",
        ], text: "⋮")
      svg.newline()
      return
    }
    let isLit = node.emphasis == .lit
    var attributes: [(key: StaticString, value: String)] = [
      ("cx", coordinate(center.x)), ("cy", coordinate(center.y)),
      ("r", coordinate(isLit ? OutlineLayout.litRadius : OutlineLayout.radius)),
      ("class", isLit ? "on-path" : "off-path"),
    ]
    if let quantity = node.quantity { attributes.append(("data-q", quantity)) }
    svg.open("circle", attributes)
    svg.close("circle")
    svg.newline()
    if isLit {
      let width = DrawnFormula(node.symbol).width
      DrawnFormula(node.symbol, scale: min(0.85, (2 * OutlineLayout.litRadius - 7) / width))
        .draw(centeredAt: center.x, baseline: center.y + 4, to: &svg)
    }
  }
}
