import Documents

extension Diagram {
  func drawTexts(in layout: DiagramLayout, to svg: inout SVGText) {
    svg.group(["style": "fill:currentColor"]) { svg in
      for (rank, row) in layout.ranks.rows.enumerated() {
        if headings.indices.contains(rank) {
          draw(headings[rank], x: coordinate(layout.x[rank]), to: &svg)
        }
        for place in row where !layout.ranks.isBend(place) {
          drawInside(nodes[place], at: layout.places[place], to: &svg)
        }
      }
    }
  }

  private func draw(_ heading: Heading, x: String, to svg: inout SVGText) {
    svg.element("text", ["x": x, "y": "18", "font-size": "15"], text: heading.title)
    svg.newline()
    guard !heading.subtitle.isEmpty else { return }
    svg.element(
      "text", ["x": x, "y": "35", "font-size": "13", "style": "fill:var(--quiet,#5b626d)"],
      text: heading.subtitle)
    svg.newline()
  }

  /// A node's symbol, and its value below it.
  private func drawInside(_ node: Node, at center: Point, to svg: inout SVGText) {
    guard !node.isGap else {
      svg.element(
        "text",
        ["x": coordinate(center.x), "y": coordinate(center.y + 7), "font-size": "22"], text: "⋮")
      svg.newline()
      return
    }
    if let opacity = node.emphasis.textOpacity { svg.open("g", ["opacity": opacity]) }
    let hasValue = !node.value.isEmpty
    DrawnFormula(node.symbol)
      .draw(centeredAt: center.x, baseline: center.y + (hasValue ? -1 : 5), to: &svg)
    if hasValue {
      svg.element(
        "text",
        ["x": coordinate(center.x), "y": coordinate(center.y + 13), "font-size": "11"],
        text: node.value)
      svg.newline()
    }
    if node.emphasis.textOpacity != nil { svg.close("g") }
  }

  /// What stands at nodes and on edges, each on a ground that covers the lines behind it.
  func draw(_ labels: DiagramLabels, to svg: inout SVGText) {
    guard !labels.placed.isEmpty else { return }
    svg.group([
      "class": "grounds", "style": "fill:var(--ground,#fdfdfb);pointer-events:none",
    ]) { svg in
      for label in labels.placed {
        let corner = label.box.corner
        svg.element(
          "rect",
          [
            "x": coordinate(corner.x), "y": coordinate(corner.y),
            "width": coordinate(label.box.width), "height": coordinate(label.box.height),
          ], text: "")
        svg.newline()
      }
    }
    svg.group(["class": "labels", "style": "fill:var(--quiet,#5b626d)"]) { svg in
      for label in labels.placed {
        label.formula.draw(centeredAt: label.box.center.x, baseline: label.baseline, to: &svg)
      }
    }
  }

  /// The weights that have no room on the drawing: a style sheet shows the one that is asked for.
  func drawWeightsOnDemand(in layout: DiagramLayout, to svg: inout SVGText) {
    let hidden = edges.indices.filter { number in
      edges[number].label != nil && edges[number].quantity != nil
        && !layout.showsLabels[layout.ranks.rank[edges[number].to]]
    }
    guard !hidden.isEmpty else { return }
    svg.group(["class": "on-demand", "font-size": "12"]) { svg in
      for number in hidden {
        guard let quantity = edges[number].quantity, let label = edges[number].label else {
          continue
        }
        let middle = layout.route(ofEdge: number, in: self).point(at: 0.5)
        svg.element(
          "text",
          [
            "x": coordinate(middle.x), "y": coordinate(middle.y + 3.5), "data-q": quantity,
          ], text: label.value)
        svg.newline()
      }
    }
  }
}
