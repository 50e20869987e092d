import Documents

/// Where the parts of a small drawing stand.
struct OutlineLayout {
  static let radius = 5.0
  static let litRadius = 16.0
  private static let rowHeight = 26.0
  /// Between neighbours that are lit.
  private static let litRowHeight = 36.0
  private static let rankWidth = 84.0
  private static let margin = 4.0

  let ranks: DiagramRanks
  let width: Double
  let height: Double
  /// Of nodes, and of bends behind them.
  let places: [Point]

  init(_ diagram: Diagram) {
    ranks = DiagramRanks(of: diagram)
    let rows = ranks.rows
    let edge = Self.margin + Self.litRadius
    // Deep networks are drawn denser, so that all fit into the width of three layers.
    let step = min(Self.rankWidth, 3 * Self.rankWidth / Double(max(rows.count - 1, 1)))
    width = Double(max(rows.count - 1, 0)) * step + 2 * edge
    let rowHeight = ranks.hasLitNeighbours(in: diagram) ? Self.litRowHeight : Self.rowHeight
    height = Double(max((rows.map(\.count).max() ?? 1) - 1, 1)) * rowHeight + 2 * edge
    var places = Array(repeating: Point(x: 0, y: 0), count: ranks.rank.count)
    for (rank, row) in rows.enumerated() {
      for (slot, place) in row.enumerated() {
        places[place] = Point(
          x: edge + Double(rank) * step,
          y: height / 2 + (Double(slot) - Double(row.count - 1) / 2) * rowHeight)
      }
    }
    self.places = places
  }

  /// From the middle of an edge's one node to that of the other.
  func route(ofEdge number: Int, in diagram: Diagram) -> Route {
    let edge = diagram.edges[number]
    return Route(
      ends: (places[edge.from], places[edge.to]),
      bends: ranks.bends[number].map { places[$0] }, clearance: Self.litRadius)
  }
}

extension DiagramRanks {
  fileprivate func hasLitNeighbours(in diagram: Diagram) -> Bool {
    func isLit(_ place: Place) -> Bool { !isBend(place) && diagram.nodes[place].emphasis == .lit }
    return rows.contains { row in
      zip(row, row.dropFirst()).contains { isLit($0) && isLit($1) }
    }
  }
}
