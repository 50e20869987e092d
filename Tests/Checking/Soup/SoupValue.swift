struct SoupValue {
  let rows: Int
  let columns: Int
  var cells: [SoupCell]

  init(rows: Int, columns: Int, cells: [SoupCell]) {
    self.rows = rows
    self.columns = columns
    self.cells = cells
  }

  init(_ cell: SoupCell) { self.init(rows: 1, columns: 1, cells: [cell]) }

  var isNumber: Bool { cells.count == 1 }

  func map(_ change: (SoupCell) -> SoupCell) -> SoupValue {
    SoupValue(rows: rows, columns: columns, cells: cells.map(change))
  }

  func paired(
    with other: SoupValue, _ combine: (SoupCell, SoupCell) -> SoupCell
  ) throws(SoupFailure) -> SoupValue {
    guard rows == other.rows, columns == other.columns else { throw .misfit }
    return SoupValue(rows: rows, columns: columns, cells: zip(cells, other.cells).map(combine))
  }

  func times(_ other: SoupValue) throws(SoupFailure) -> SoupValue {
    if isNumber { return other.map { cells[0] * $0 } }
    if other.isNumber { return map { $0 * other.cells[0] } }
    guard columns == other.rows else { throw .misfit }
    var product: [SoupCell] = []
    for row in 0..<rows {
      for column in 0..<other.columns {
        product.append(
          (0..<columns).reduce(SoupCell(0)) {
            $0 + cells[row * columns + $1] * other.cells[$1 * other.columns + column]
          })
      }
    }
    return SoupValue(rows: rows, columns: other.columns, cells: product)
  }

  var transposed: SoupValue {
    SoupValue(
      rows: columns, columns: rows,
      cells: (0..<columns).flatMap { column in (0..<rows).map { cells[$0 * columns + column] } })
  }
}

enum SoupFailure: Error {
  /// A node, layer or sample that is not there.
  case absent
  /// Shapes that do not go together.
  case misfit
  /// An index of two kinds, or of none.
  case mixed
  /// What this evaluation does not know.
  case unknown
}
