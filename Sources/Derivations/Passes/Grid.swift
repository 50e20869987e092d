import Expressions

/// A matrix of printed numbers; where it is large, its corners.
package struct Grid: Hashable, Sendable {
  package let places: GridPlaces
  package let cells: [Expression]

  init(_ places: GridPlaces, cell: (Int, Int) -> Expression) {
    self.places = places
    cells = places.shownRows.flatMap { row in places.shownColumns.map { cell(row, $0) } }
  }
}

/// Which elements of a matrix are held for printing.
package struct GridPlaces: Hashable, Sendable {
  package let shownRows: [Int]
  package let shownColumns: [Int]
  /// Whether some of the elements held are left out where the matrix is not printed whole.
  package let isCut: Bool

  private static let longestSide = 8
  private static let mostElements = 1_000

  init(rows: Int, columns: Int) {
    let all = rows * columns <= Self.mostElements
    shownRows = all ? Array(0..<rows) : Self.ends(of: rows)
    shownColumns = all ? Array(0..<columns) : Self.ends(of: columns)
    isCut = all && (rows > Self.longestSide || columns > Self.longestSide)
  }

  private static func ends(of count: Int) -> [Int] {
    count > longestSide ? Array(0..<5) + Array(count - 2..<count) : Array(0..<count)
  }

  /// Positions in `held` that are printed, with nil where elements are left out.
  package func stretches(of held: [Int], whole: Bool) -> [Int?] {
    var stretches: [Int?] = []
    var before: Int?
    for position in whole ? Array(held.indices) : Self.ends(of: held.count) {
      if let before, held[position] - before > 1 { stretches.append(nil) }
      before = held[position]
      stretches.append(position)
    }
    return stretches
  }
}
