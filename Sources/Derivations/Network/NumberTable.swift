/// Numbers in rows and columns, with the number of each row before it.
package struct NumberTable: Hashable, Sendable {
  /// LaTeX; the letter that counts the rows is the first.
  package let header: [String]
  package let rows: [[Cell]]
  /// Whether some rows or columns are left out.
  package let isCut: Bool

  package struct Cell: Hashable, Sendable {
    /// In `LatexStyle.marked`.
    package let latex: String
    /// How large its number is among those that it is compared with, from −1 to 1; nil where it is compared with none.
    package let share: Double?

    /// - Parameters:
    ///   - value: what it holds.
    ///   - largest: of all that it is compared with, the largest magnitude.
    init(_ latex: String, value: Double = 0, largest: Double = 0) {
      self.latex = latex
      share = largest > 0 && value.isFinite ? value / largest : nil
    }
  }

  /// The most rows and columns of a table in which a reader still finds a number.
  static let most = 12
  /// The most numbers of a table that is shown whole in spite of that.
  static let mostNumbers = 1_000

  /// - Parameters:
  ///   - index: the letter that counts the rows.
  ///   - columns: what stands above each; nil for a gap.
  ///   - cell: of a row's number and a column's position.
  init<Failure: Error>(
    index: String, rows: Elision, columns: [String?],
    cell: (_ row: Int, _ column: Int) throws(Failure) -> Cell
  ) throws(Failure) {
    header = [index] + columns.map { $0 ?? #"\dots"# }
    isCut = rows.isCut || columns.contains(nil)
    var lines: [[Cell]] = []
    for row in rows.shown {
      guard let row else {
        lines.append(Array(repeating: Cell(#"\vdots"#), count: columns.count + 1))
        continue
      }
      var line = [Cell(String(row))]
      for column in columns.indices {
        line.append(columns[column] == nil ? Cell(#"\dots"#) : try cell(row, column))
      }
      lines.append(line)
    }
    self.rows = lines
  }
}

extension Sequence<Double> {
  /// The largest magnitude among those that are finite; 0 where none is.
  var largestMagnitude: Double { reduce(0) { Swift.max($0, $1.isFinite ? $1.magnitude : 0) } }
}
