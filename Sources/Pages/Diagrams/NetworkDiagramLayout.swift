import Documents

/// Where the parts of a network's drawing stand.
struct NetworkDiagramLayout {
  struct Point: Hashable {
    var x, y: Double
  }

  /// Columns of more nodes are drawn by their ends.
  static let mostNodes = 12
  private static let shownAtTop = 5
  private static let shownAtBottom = 3

  /// Between more edges nobody can tell which of them a value belongs to.
  static let mostLabels = 8

  static let radius = 25.0
  private static let rowHeight = 70.0
  private static let headerHeight = 58.0
  private static let margin = 34.0
  private static let targetWidth = 76.0

  /// One slot a row: a node's index, or nil for the ellipsis of those between.
  let slots: [[Int?]]
  /// Whether each column's edges have their values written on them.
  let showsWeights: [Bool]
  let width: Double
  let height: Double
  private let columnX: [Double]

  init(_ diagram: NetworkDiagram) {
    let slots = diagram.columns.map { Self.slots(ofCount: $0.nodes.count) }
    var x = Self.margin + Self.radius
    var columnX: [Double] = []
    var showsWeights: [Bool] = []
    for column in slots.indices {
      guard column > 0 else {
        columnX.append(x)
        showsWeights.append(false)
        continue
      }
      let fewer = min(slots[column].count, slots[column - 1].count)
      let edges = slots[column].count * slots[column - 1].count
      let shows =
        edges <= Self.mostLabels && !slots[column].contains(nil) && !slots[column - 1].contains(nil)
      x += shows ? max(160, 56 * Double(fewer + 1)) : 150
      columnX.append(x)
      showsWeights.append(shows)
    }
    let rows = slots.map(\.count).max() ?? 0
    self.slots = slots
    self.columnX = columnX
    self.showsWeights = showsWeights
    width = x + Self.radius + Self.margin + (diagram.targets.isEmpty ? 0 : Self.targetWidth)
    height = Self.headerHeight + Double(max(rows, 1)) * Self.rowHeight
  }

  private static func slots(ofCount count: Int) -> [Int?] {
    guard count > mostNodes else { return Array(0..<count) }
    return Array(0..<shownAtTop) + [nil] + Array(count - shownAtBottom..<count)
  }

  func x(column: Int) -> Double { columnX[column] }

  func center(column: Int, slot: Int) -> Point {
    let rows = Double(slots[column].count)
    let middle = Self.headerHeight + (height - Self.headerHeight) / 2 - 4
    return Point(x: columnX[column], y: middle + (Double(slot) - (rows - 1) / 2) * Self.rowHeight)
  }

  /// nil where the node is one of those that the ellipsis stands for.
  func center(column: Int, node: Int) -> Point? {
    guard slots.indices.contains(column), let slot = slots[column].firstIndex(of: node) else {
      return nil
    }
    return center(column: column, slot: slot)
  }

  /// Where an edge's value stands: on it, and so that no two of one column are at the same height.
  ///
  /// With m nodes in the smaller column that is one (m + 1)th of the way from the larger one.
  func labelPoint(from start: Point, to end: Point, column: Int) -> Point {
    let before = slots[column - 1].count
    let here = slots[column].count
    let part = here <= before ? 1 / Double(here + 1) : 1 - 1 / Double(before + 1)
    return Point(x: start.x + part * (end.x - start.x), y: start.y + part * (end.y - start.y))
  }
}
