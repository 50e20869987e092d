import Documents

extension NetworkDiagram {
  func drawTexts(in layout: NetworkDiagramLayout, to svg: inout SVGText) {
    svg.group(["style": "fill:currentColor"]) { svg in
      for column in columns.indices { drawColumn(column, in: layout, to: &svg) }
      if let loss { drawInside(loss.node, at: layout.lossCenter, to: &svg) }
    }
    svg.group([
      "style":
        "fill:var(--quiet,#5b626d);stroke:var(--ground,#fdfdfb);stroke-width:5;paint-order:stroke",
      "font-size": "12",
    ]) { svg in
      drawWeights(in: layout, to: &svg)
      drawBiasesAndTargets(in: layout, to: &svg)
      drawNotes(in: layout, to: &svg)
    }
  }

  private func drawColumn(
    _ index: Int, in layout: NetworkDiagramLayout, to svg: inout SVGText
  ) {
    let column = columns[index]
    let x = coordinate(layout.x(column: index))
    svg.element("text", ["x": x, "y": "18", "font-size": "15"], text: column.title)
    svg.newline()
    if !column.subtitle.isEmpty {
      svg.element(
        "text",
        ["x": x, "y": "35", "font-size": "13", "style": "fill:var(--quiet,#5b626d)"],
        text: column.subtitle)
      svg.newline()
    }
    for (slot, node) in layout.slots[index].enumerated() {
      let center = layout.center(column: index, slot: slot)
      guard let node else {
        svg.element(
          "text", ["x": x, "y": coordinate(center.y + 7), "font-size": "22"], text: "⋮")
        svg.newline()
        continue
      }
      drawInside(column.nodes[node], at: center, to: &svg)
    }
  }

  /// A node's symbol, and its value below it.
  private func drawInside(
    _ node: Node, at center: Point, to svg: inout SVGText
  ) {
    if let opacity = node.emphasis.textOpacity { svg.open("g", ["opacity": opacity]) }
    let hasValue = !node.value.isEmpty
    NodeSymbol(node.symbol)
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

  /// What stands below nodes and on the edges to the loss.
  private func drawNotes(in layout: NetworkDiagramLayout, to svg: inout SVGText) {
    guard let loss else { return }
    for (index, column) in columns.enumerated() {
      for (slot, node) in layout.slots[index].enumerated() {
        guard let node, !column.nodes[node].note.isEmpty else { continue }
        let center = layout.center(column: index, slot: slot)
        drawNote(column.nodes[node].note, below: center, to: &svg)
      }
    }
    guard layout.showsLossInputs, let last = columns.indices.last else { return }
    for (slot, node) in layout.slots[last].enumerated() {
      guard let node, loss.inputs.indices.contains(node), !loss.inputs[node].value.isEmpty else {
        continue
      }
      let point = layout.lossLabelPoint(from: layout.center(column: last, slot: slot))
      drawOnEdge(loss.inputs[node].value, at: point, to: &svg)
    }
  }

  private func drawNote(
    _ note: String, below center: Point, to svg: inout SVGText
  ) {
    svg.element(
      "text",
      [
        "x": coordinate(center.x), "y": coordinate(center.y + NetworkDiagramLayout.radius + 12),
      ], text: note)
    svg.newline()
  }

  private func drawWeights(in layout: NetworkDiagramLayout, to svg: inout SVGText) {
    for edge in edges where layout.showsWeights.indices.contains(edge.column) {
      guard layout.showsWeights[edge.column], !edge.value.isEmpty,
        let (start, end) = layout.ends(of: edge)
      else { continue }
      let point = layout.labelPoint(from: start, to: end, column: edge.column)
      drawOnEdge(edge.value, at: point, to: &svg)
    }
  }

  /// Between the words of what has several the edge must not show.
  private func drawOnEdge(_ text: String, at point: Point, to svg: inout SVGText) {
    if text.contains(" ") {
      let width = 5 * Double(text.count)
      svg.element(
        "rect",
        [
          "x": coordinate(point.x - width / 2), "y": coordinate(point.y - 5),
          "width": coordinate(width), "height": "10", "style": "fill:var(--ground,#fdfdfb)",
        ], text: "")
    }
    svg.element(
      "text", ["x": coordinate(point.x), "y": coordinate(point.y + 3.5)], text: text)
    svg.newline()
  }

  /// The weights that have no room on the drawing: a style sheet shows the one that is asked for.
  func drawWeightsOnDemand(in layout: NetworkDiagramLayout, to svg: inout SVGText) {
    let hidden = edges.filter { edge in
      layout.showsWeights.indices.contains(edge.column) && !layout.showsWeights[edge.column]
        && !edge.value.isEmpty && edge.quantity != nil
    }
    guard !hidden.isEmpty else { return }
    svg.group(["class": "on-demand", "font-size": "12"]) { svg in
      for edge in hidden {
        guard let quantity = edge.quantity, let (start, end) = layout.ends(of: edge) else {
          continue
        }
        svg.element(
          "text",
          [
            "x": coordinate((start.x + end.x) / 2), "y": coordinate((start.y + end.y) / 2 + 3.5),
            "data-q": quantity,
          ], text: edge.value)
        svg.newline()
      }
    }
  }

  private func drawBiasesAndTargets(in layout: NetworkDiagramLayout, to svg: inout SVGText) {
    for (index, column) in columns.enumerated() {
      for (slot, node) in layout.slots[index].enumerated() {
        guard let node, column.biases.indices.contains(node), !column.biases[node].isEmpty
        else { continue }
        let center = layout.center(column: index, slot: slot)
        svg.element(
          "text",
          [
            "x": coordinate(center.x),
            "y": coordinate(center.y + NetworkDiagramLayout.radius + 12),
          ], text: column.biases[node])
        svg.newline()
      }
    }
    guard !targets.isEmpty, let last = columns.indices.last else { return }
    for (slot, node) in layout.slots[last].enumerated() {
      guard let node, targets.indices.contains(node), !targets[node].isEmpty else { continue }
      let center = layout.center(column: last, slot: slot)
      svg.element(
        "text",
        [
          "x": coordinate(center.x + NetworkDiagramLayout.radius + 8),
          "y": coordinate(center.y + 3.5), "text-anchor": "start",
        ], text: targets[node])
      svg.newline()
    }
  }
}
