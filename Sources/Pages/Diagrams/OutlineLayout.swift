import Documents

/// Where the parts of a network's small drawing stand.
struct OutlineLayout {
  static let radius = 5.0
  static let litRadius = 16.0
  private static let rowHeight = 26.0
  /// Between neighbours that are lit.
  private static let litRowHeight = 36.0
  private static let columnWidth = 84.0
  private static let margin = 4.0

  let width: Double
  let height: Double
  private let rowHeight: Double
  private let counts: [Int]
  private let columnX: [Double]

  init(_ diagram: NetworkDiagram) {
    counts = diagram.columns.map(\.nodes.count)
    let columns = counts.count + (diagram.loss == nil ? 0 : 1)
    let edge = Self.margin + Self.litRadius
    // Deep networks are drawn denser, so that all fit into the width of three layers.
    let step = min(Self.columnWidth, 3 * Self.columnWidth / Double(max(columns - 1, 1)))
    columnX = (0..<columns).map { edge + Double($0) * step }
    width = (columnX.last ?? 0) + edge
    rowHeight = diagram.hasLitNeighbours ? Self.litRowHeight : Self.rowHeight
    height = Double(max((counts.max() ?? 1) - 1, 1)) * rowHeight + 2 * edge
  }

  func center(column: Int, node: Int) -> Point {
    let middle = Double(counts[column] - 1) / 2
    return Point(
      x: columnX[column], y: height / 2 + (Double(node) - middle) * rowHeight)
  }

  /// Of the loss, behind the last column.
  var lossCenter: Point { Point(x: columnX[columnX.count - 1], y: height / 2) }
}

extension NetworkDiagram {
  fileprivate var hasLitNeighbours: Bool {
    columns.contains { column in
      zip(column.nodes, column.nodes.dropFirst())
        .contains { $0.emphasis == .lit && $1.emphasis == .lit }
    }
  }
}
