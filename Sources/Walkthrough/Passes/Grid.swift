import Expressions

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
    let rows = places.stretches(of: places.shownRows, whole: whole)
    let columns = places.stretches(of: places.shownColumns, whole: whole)
    var lines: [String] = []
    for row in rows {
      var line: [String] = []
      for column in columns {
        switch (row, column) {
        case (nil, nil): line.append("\\ddots")
        case (nil, _): line.append("\\vdots")
        case (_, nil): line.append("\\cdots")
        case (let row?, let column?):
          line.append(cells[row * places.shownColumns.count + column].latex)
        }
      }
      lines.append(line.joined(separator: " & "))
    }
    return "\\begin{pmatrix} \(lines.joined(separator: " \\\\ ")) \\end{pmatrix}"
  }

  /// How wide that is set, in quads.
  func width(whole: Bool) -> Double {
    let (dots, gap, brackets) = (1.2, 1.0, 1.75)
    let rows = places.stretches(of: places.shownRows, whole: whole).compactMap(\.self)
    let columns = places.stretches(of: places.shownColumns, whole: whole).map { column in
      guard let column else { return dots }
      return rows.map { cells[$0 * places.shownColumns.count + column].width }.max() ?? 0
    }
    return columns.reduce(brackets - gap) { $0 + $1 + gap }
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

  /// Positions in `held` that are printed, with nil where elements are left out.
  func stretches(of held: [Int], whole: Bool) -> [Int?] {
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
