/// A rectangle of numbers, stored row by row.
public struct Matrix: Hashable, Sendable {
  public let rows: Int
  public let columns: Int
  /// Row by row: `rows` times `columns` numbers.
  public var elements: [Double]

  /// A matrix of these numbers.
  ///
  /// - Precondition: `elements` holds `rows * columns` numbers, row by row.
  public init(rows: Int, columns: Int, elements: [Double]) {
    precondition(elements.count == rows * columns, "a matrix holds rows × columns elements")
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// Counted from 0.
  public subscript(row: Int, column: Int) -> Double {
    get { elements[row * columns + column] }
    set { elements[row * columns + column] = newValue }
  }
}
