/// LaTeX in rows and columns, with the number of each row before it.
package struct NumberTable: Hashable, Sendable {
  package let header: [String]
  package let rows: [[String]]
  /// Whether some rows or columns are left out.
  package let isCut: Bool

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
    cell: (_ row: Int, _ column: Int) throws(Failure) -> String
  ) throws(Failure) {
    header = [index] + columns.map { $0 ?? #"\dots"# }
    isCut = rows.isCut || columns.contains(nil)
    var lines: [[String]] = []
    for row in rows.shown {
      guard let row else {
        lines.append(Array(repeating: #"\vdots"#, count: columns.count + 1))
        continue
      }
      var line = [String(row)]
      for column in columns.indices {
        line.append(columns[column] == nil ? #"\dots"# : try cell(row, column))
      }
      lines.append(line)
    }
    self.rows = lines
  }
}
