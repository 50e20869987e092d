import Notation

/// A matrix of printed numbers; where it is large, its corners.
struct Grid: Hashable, Sendable {
  let places: GridPlaces
  private let cells: [Expression]

  init(_ places: GridPlaces, cell: (Int, Int) -> Expression) {
    self.places = places
    cells = places.shownRows.flatMap { row in places.shownColumns.map { cell(row, $0) } }
  }

  /// As LaTeX; `whole` prints all that is held, else at most eight rows and columns.
  func latex(whole: Bool) -> String {
    let rows = whole ? Array(places.shownRows.indices) : places.cut(places.shownRows)
    let columns = whole ? Array(places.shownColumns.indices) : places.cut(places.shownColumns)
    var lines: [String] = []
    var before: Int?
    for row in rows {
      if places.isGap(from: before, to: row, in: places.shownRows) {
        lines.append(Array(repeating: "\\vdots", count: columns.count).joined(separator: " & "))
      }
      before = row
      var line: [String] = []
      var columnBefore: Int?
      for column in columns {
        if places.isGap(from: columnBefore, to: column, in: places.shownColumns) {
          line.append("\\cdots")
        }
        columnBefore = column
        line.append(cells[row * places.shownColumns.count + column].latex)
      }
      lines.append(line.joined(separator: " & "))
    }
    return "\\begin{pmatrix} \(lines.joined(separator: " \\\\ ")) \\end{pmatrix}"
  }
}

/// Which elements of a matrix are held for printing.
struct GridPlaces: Hashable, Sendable {
  let shownRows: [Int]
  let shownColumns: [Int]
  /// Whether some of the elements held are left out where the matrix is not printed whole.
  let isCut: Bool

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

  /// Positions in `held` that stay when it is cut.
  func cut(_ held: [Int]) -> [Int] { Self.ends(of: held.count) }

  /// Whether there are elements between two positions in `held`.
  func isGap(from before: Int?, to position: Int, in held: [Int]) -> Bool {
    guard let before else { return false }
    return held[position] - held[before] > 1
  }
}
