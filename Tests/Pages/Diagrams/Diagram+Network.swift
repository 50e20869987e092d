import Documents

extension Diagram {
  /// A network with a label wherever there may be one: its weights and biases or, where the paths from a weight of the
  /// first layer are lit, the factors along them.
  static func network(_ sizes: [Int], litFrom weight: (to: Int, from: Int)? = nil) -> Diagram {
    var (nodes, edges): ([Node], [Edge]) = ([], [])
    for (layer, size) in sizes.enumerated() {
      let name = layer == sizes.count - 1 ? "L" : "L-\(sizes.count - 1 - layer)"
      let (first, before) = (nodes.count, layer == 0 ? 0 : sizes[layer - 1])
      for j in 0..<size {
        let isLit = layer > 1 || layer == 1 && weight?.to == j
        var node = Node(symbol: "a_{\(j)}^{(\(name))}", value: "0.1234", rank: layer)
        if weight == nil {
          node.below = layer == 0 ? nil : Label(symbol: "b_{\(j)}^{(\(name))}", value: "−0.35")
        } else {
          node.emphasis = isLit ? .lit : .dimmed
          node.below = isLit ? factor("a_{\(j)}^{(\(name))}", by: "z_{\(j)}^{(\(name))}") : nil
        }
        nodes.append(node)
        for k in 0..<before {
          let value = Double((k * 7 + j * 13) % 11 - 5) / 10
          let isVaried = layer == 1 && weight.map { ($0.to, $0.from) == (j, k) } == true
          let onPath = isVaried || layer == 2 && weight?.to == k || layer > 2
          let symbol = "w_{\(j)\(k)}^{(\(name))}"
          var edge = Edge(
            from: first - before + k, to: first + j, weight: value,
            label: Label(symbol: symbol, value: "\(value)", mayStandAlone: true))
          if weight != nil {
            edge.emphasis = onPath ? .lit : .dimmed
            if isVaried { edge.label = factor("z_{\(j)}^{(\(name))}", by: symbol) }
            if !onPath { edge.label = nil }
          }
          edges.append(edge)
        }
      }
    }
    if weight != nil {
      for j in 0..<sizes[sizes.count - 1] {
        edges.append(
          Edge(
            from: nodes.count - sizes[sizes.count - 1] + j, to: nodes.count,
            label: factor("C_0", by: "a_{\(j)}^{(L)}"), emphasis: .lit))
      }
      nodes.append(Node(symbol: "C_0", emphasis: .lit))
    }
    let headings = sizes.enumerated().map {
      Heading(title: "layer \($0.offset)", subtitle: "", nodes: $0.element)
    }
    return Diagram(headings: headings, nodes: nodes, edges: edges)
  }

  private static func factor(_ quantity: String, by varied: String) -> Label {
    Label(symbol: #"\frac{\partial \#(quantity)}{\partial \#(varied)}"#, value: "−0.1234")
  }
}
