import Documents

/// A place in a drawing, in pixels from its top left corner.
struct Point: Hashable {
  var x, y: Double
}

/// Where the parts of a network's drawing stand.
struct NetworkDiagramLayout {
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
  /// Beside the last column, for targets of up to 17 characters, and for each more.
  private static let targetWidth = 76.0
  private static let characterWidth = 6.0
  /// Between columns whose edges carry factors, as `∂z/∂w = −0.1234`.
  private static let noteWidth = 210.0

  /// One slot a row: a node's index, or nil for the ellipsis of those between.
  let slots: [[Int?]]
  /// Whether each column's edges have their values written on them.
  let showsWeights: [Bool]
  let width: Double
  let height: Double
  private let columnX: [Double]
  /// Whether there is room for what stands on the edges to the loss.
  let showsLossInputs: Bool
  /// Whether those of a column's edges that have something on them share a node at one end.
  private let labelsFan: [Bool]

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
      let isWhole = !slots[column].contains(nil) && !slots[column - 1].contains(nil)
      let labels = diagram.labels(toColumn: column)
      let shows = labels <= Self.mostLabels && (isWhole || diagram.loss != nil)
      let room = diagram.loss == nil ? 56 * Double(fewer + 1) : Self.noteWidth
      x += shows ? max(160, room) : 150
      columnX.append(x)
      showsWeights.append(shows)
    }
    let rows = slots.map(\.count).max() ?? 0
    self.slots = slots
    self.columnX = columnX
    self.showsWeights = showsWeights
    labelsFan = slots.indices.map { diagram.labelsFan(toColumn: $0) }
    let lit = diagram.loss?.inputs.count { !$0.value.isEmpty } ?? 0
    showsLossInputs = lit > 0 && lit <= Self.mostLabels
    if diagram.loss != nil {
      width = x + Self.noteWidth + Self.radius + Self.margin
    } else {
      let longest = diagram.targets.map(\.count).max() ?? 0
      width =
        x + Self.radius + Self.margin + (longest == 0 ? 0 : Self.targetWidth)
        + Self.characterWidth * Double(max(longest - 17, 0))
    }
    height = Self.headerHeight + Double(max(rows, 1)) * Self.rowHeight
  }

  private static func slots(ofCount count: Int) -> [Int?] {
    guard count > mostNodes else { return Array(0..<count) }
    return Array(0..<shownAtTop) + [nil] + Array(count - shownAtBottom..<count)
  }

  func x(column: Int) -> Double { columnX[column] }

  /// Of the loss, behind the last column.
  var lossCenter: Point {
    Point(
      x: width - Self.margin - Self.radius,
      y: Self.headerHeight + (height - Self.headerHeight) / 2 - 4)
  }

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

  /// Where what stands on an edge to the loss has its middle.
  func lossLabelPoint(from start: Point) -> Point {
    Point(
      x: start.x + 0.47 * (lossCenter.x - start.x), y: start.y + 0.47 * (lossCenter.y - start.y))
  }

  /// Where an edge's value stands: on it, and so that no two of one column are at the same height.
  ///
  /// With m nodes in the smaller column that is one (m + 1)th of the way from the larger one.
  func labelPoint(from start: Point, to end: Point, column: Int) -> Point {
    let before = slots[column - 1].count
    let here = slots[column].count
    var part = here <= before ? 1 / Double(here + 1) : 1 - 1 / Double(before + 1)
    // From one node or to one node, edges are far enough apart in their middle.
    if labelsFan[column] { part = 0.5 }
    return Point(x: start.x + part * (end.x - start.x), y: start.y + part * (end.y - start.y))
  }
}

extension NetworkDiagram {
  /// How many edges to a column have something to stand on them.
  fileprivate func labels(toColumn column: Int) -> Int {
    edges.count { $0.column == column && !$0.value.isEmpty }
  }

  /// Whether the edges that have share a node, where some have and some have not.
  fileprivate func labelsFan(toColumn column: Int) -> Bool {
    guard loss != nil else { return false }
    let labelled = edges.filter { $0.column == column && !$0.value.isEmpty }
    return Set(labelled.map(\.from)).count == 1 || Set(labelled.map(\.to)).count == 1
  }
}
