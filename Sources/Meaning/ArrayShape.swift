import Expressions

/// How many rows and columns a value has; a number has one of each.
public struct ArrayShape: Hashable, Sendable {
  public let rows: Int
  public let columns: Int

  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  /// One row and one column.
  public static let number = ArrayShape(rows: 1, columns: 1)

  public var isNumber: Bool { self == .number }
  /// Whether it is a row or a column; a number is both.
  public var isVector: Bool { rows == 1 || columns == 1 }
  /// How many elements it has.
  public var count: Int { rows * columns }
  public var transposed: ArrayShape { ArrayShape(rows: columns, columns: rows) }
}

extension ArrayShape {
  /// As the end of a sentence that begins with what has this shape: `has 4 rows`, `is 4×6`.
  public var predicate: String {
    switch (rows, columns) {
    case (1, 1): "is a number"
    case (_, 1): "has \(rows) rows"
    case (1, _): "is a row of \(columns)"
    case (_, _): "is \(rows)×\(columns)"
    }
  }

  /// The product of two matrices; nil where it does not exist.
  static func product(_ left: ArrayShape, _ right: ArrayShape) -> ArrayShape? {
    if left.isNumber { return right }
    if right.isNumber { return left }
    guard left.columns == right.rows else { return nil }
    return ArrayShape(rows: left.rows, columns: right.columns)
  }
}
