import Derivations
import Documents

extension Diagram {
  /// A small drawing of the same network, in which what is computed in a rank is lit, and what it is computed from.
  func outline(ofRank rank: Int, in drawn: DrawnNetwork) -> Diagram {
    let taken = Set(drawn.edges.filter { drawn.nodes[$0.to].rank == rank }.map(\.from))
    return outline {
      drawn.nodes[$0].rank == rank || taken.contains($0)
    } edge: {
      drawn.nodes[drawn.edges[$0].to].rank == rank
    }
  }

  /// A small drawing of the same network, in which what lies on one of the ways is lit.
  func outline(of ways: [Paths], in drawn: DrawnNetwork) -> Diagram {
    let beginnings = Set(ways.compactMap { $0.beginning(in: drawn) })
    return outline { node in
      beginnings.contains(node) || ways.contains { $0.lead(through: drawn.nodes[node]) }
    } edge: { edge in
      ways.contains { $0.lead(along: drawn.edges[edge]) }
    }
  }

  private func outline(node: (Int) -> Bool, edge: (Int) -> Bool) -> Diagram {
    var outline = self
    outline.detail = .outline
    for position in nodes.indices {
      outline.nodes[position].emphasis = node(position) ? .lit : .dimmed
    }
    for position in edges.indices {
      outline.edges[position].emphasis = edge(position) ? .lit : .dimmed
    }
    return outline
  }

  /// The drawing with what lies on the paths lit and the rest dimmed, and with the factors along them.
  func lit(by paths: Paths, in drawn: DrawnNetwork, with factors: PathFactors) -> Diagram {
    var diagram = self
    let beginning = paths.beginning(in: drawn)
    for (position, node) in drawn.nodes.enumerated() {
      diagram.nodes[position].beside = nil
      diagram.nodes[position].below = factors.ofNodes[position].map(Label.init)
      diagram.nodes[position].emphasis =
        paths.lead(through: node)
        ? .lit
        : nodes[position].isGap || position == beginning ? .plain : .dimmed
    }
    for (position, edge) in drawn.edges.enumerated() {
      let isLit = paths.lead(along: edge)
      diagram.edges[position].emphasis = isLit ? .lit : .dimmed
      diagram.edges[position].label =
        factors.ofEdges[position].map(Label.init) ?? (isLit ? edges[position].label : nil)
    }
    return diagram
  }
}

extension Diagram.Label {
  fileprivate init(_ factor: PathFactors.Factor) {
    self.init(symbol: factor.derivative.latex, value: factor.value)
  }
}
