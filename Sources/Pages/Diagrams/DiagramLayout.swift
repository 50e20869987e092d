import Documents

/// A place in a drawing, in pixels from its top left corner.
struct Point: Hashable {
  var x, y: Double
}

/// Where the nodes and edges of a drawing stand.
struct DiagramLayout {
  /// Between more edges nobody can tell which of them a value belongs to.
  static let mostLabels = 8

  static let radius = 25.0
  private static let rowHeight = 70.0
  private static let headerHeight = 58.0
  private static let margin = 34.0
  /// Between ranks whose edges have nothing on them, such as there are too many.
  private static let bareWidth = 150.0
  /// Between ranks whose edges have values on them, at least.
  private static let valueWidth = 160.0
  /// Between ranks whose edges carry factors, as ∂z/∂w = −0.1234.
  private static let factorWidth = 210.0
  /// Beside the last rank for what stands beside its nodes, and of that before the margin.
  private static let besideWidth = 76.0
  /// Between a node's middle and what stands beside it.
  static let besideDistance = radius + 8

  let ranks: DiagramRanks
  /// Of nodes, and of bends behind them.
  let places: [Point]
  /// Of each rank.
  let x: [Double]
  /// Whether the edges into each rank have their values written on them.
  let showsLabels: [Bool]
  let width: Double
  let height: Double

  /// - Parameter widened: of ranks, by how much more than usual they are behind those before.
  init(_ diagram: Diagram, widened: [Int: Double] = [:]) {
    let ranks = DiagramRanks(of: diagram)
    let rows = ranks.rows
    var incoming: [[Diagram.Edge]] = rows.map { _ in [] }
    for edge in diagram.edges { incoming[ranks.rank[edge.to]].append(edge) }
    var widthsBelow = rows.map { _ in 0.0 }
    for (node, number) in zip(diagram.nodes, ranks.rank) {
      guard let below = node.below else { continue }
      widthsBelow[number] = max(widthsBelow[number], DrawnFormula(below, .full).width)
    }

    var x = [Self.margin + Self.radius]
    var showsLabels = [false]
    for number in rows.indices.dropFirst() {
      let labels = incoming[number].compactMap(\.label)
      let isCrowded =
        labels.count > Self.mostLabels && incoming[number].contains { $0.weight != nil }
      let fewer = min(rows[number].count, rows[number - 1].count)
      let usual =
        if isCrowded { Self.bareWidth } else if diagram.isAboutSome { Self.factorWidth } else {
          max(Self.valueWidth, 56 * Double(fewer + 1))
        }
      let shown = labels.count <= Self.mostLabels ? labels : []
      let longest = shown.map { DrawnFormula($0, .shortest).width }.max() ?? 0
      x.append(
        x[number - 1] + widened[number, default: 0]
          + max(
            usual, longest + 2 * Self.radius + 16,
            (widthsBelow[number - 1] + widthsBelow[number]) / 2 + 10))
      showsLabels.append(labels.count <= Self.mostLabels)
    }
    let beside = diagram.nodes.compactMap(\.beside).map { DrawnFormula($0, .full).width }.max()
    let end =
      (diagram.isAboutSome || beside == nil ? 0 : Self.besideWidth) + Self.radius + Self.margin
    width = (x.last ?? 0) + max(end, beside.map { $0 + Self.besideDistance + 8 } ?? 0)

    let header = diagram.headings.isEmpty ? 4 : Self.headerHeight
    let body = Double(max(rows.map(\.count).max() ?? 0, 1)) * Self.rowHeight
    let middle = header + body / 2 - 4
    var places = Array(repeating: Point(x: 0, y: 0), count: ranks.rank.count)
    for (number, row) in rows.enumerated() {
      for (slot, place) in row.enumerated() {
        places[place] = Point(
          x: x[number], y: middle + (Double(slot) - Double(row.count - 1) / 2) * Self.rowHeight)
      }
    }
    // Indices reach below the line that they stand on.
    let lowest = zip(diagram.nodes, places).filter { $0.0.below != nil }.map(\.1.y).max() ?? 0
    height = max(header + body, lowest + Self.radius + 18)
    self.ranks = ranks
    self.places = places
    self.x = x
    self.showsLabels = showsLabels
  }

  /// From the middle of its one node to that of the other, over its bends.
  func route(ofEdge number: Int, in diagram: Diagram) -> Route {
    let edge = diagram.edges[number]
    return Route(
      ends: (places[edge.from], places[edge.to]),
      bends: ranks.bends[number].map { places[$0] }, clearance: Self.radius)
  }
}

extension Diagram {
  /// Whether some parts stand out.
  var isAboutSome: Bool { edges.contains { $0.emphasis != .plain } }
}
