import Documents

extension NetworkDiagram {
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
    for column in columns.indices {
      for (position, node) in columns[column].nodes.enumerated() {
        draw(node, at: layout.center(column: column, node: position), to: &svg)
      }
    }
    if let loss { draw(loss.node, at: layout.lossCenter, to: &svg) }
    svg.close("svg")
    return svg.markup
  }

  private func drawEdges(lit isLit: Bool, in layout: OutlineLayout, to svg: inout SVGText) {
    svg.group(["class": isLit ? "on-path" : "off-path"]) { svg in
      for edge in edges where (edge.emphasis == .lit) == isLit {
        var attributes: [(key: StaticString, value: String)] = [
          (
            "d",
            linePath(
              from: layout.center(column: edge.column - 1, node: edge.from),
              to: layout.center(column: edge.column, node: edge.to))
          )
        ]
        if let quantity = edge.quantity { attributes.append(("data-q", quantity)) }
        svg.open("path", attributes)
        svg.close("path")
        svg.newline()
      }
      guard let loss, let last = columns.indices.last else { return }
      for (node, input) in loss.inputs.enumerated()
      where (input.emphasis == .lit) == isLit && !columns[last].nodes[node].isGap {
        let start = layout.center(column: last, node: node)
        svg.open("path", ["d": linePath(from: start, to: layout.lossCenter)])
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
      let width = NodeSymbol(node.symbol).width
      NodeSymbol(node.symbol, scale: min(0.85, (2 * OutlineLayout.litRadius - 7) / width))
        .draw(centeredAt: center.x, baseline: center.y + 4, to: &svg)
    }
  }
}
