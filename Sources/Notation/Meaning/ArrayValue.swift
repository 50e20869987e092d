import Engine

/// The value of an expression that may be a vector or a matrix, row by row.
public struct ArrayValue: Hashable, Sendable {
  /// A number has one row and one column.
  public let shape: ArrayShape
  /// `rows` times `columns` numbers; one where the value is a number.
  public let elements: [Double]
  /// The largest magnitude that was met on the way to them.
  public let magnitude: Double

  public var rows: Int { shape.rows }
  public var columns: Int { shape.columns }

  public subscript(row: Int, column: Int) -> Double { elements[row * columns + column] }
}

extension Expression {
  /// The value on the setting's network, be it a number, a vector or a matrix.
  ///
  /// - Throws: where a symbol means nothing there, shapes do not fit, or a value is no finite number.
  public func arrayValue(in setting: Setting) throws(MeaningError) -> ArrayValue {
    try resolved(in: setting).arrayValue(in: setting)
  }

  /// The shape of the value, found without computing it.
  public func shape(in setting: Setting) throws(MeaningError) -> ArrayShape {
    let resolved = try resolved(in: setting)
    return try Evaluation(of: resolved, in: setting).shape(of: resolved.root)
  }
}

extension ResolvedExpression {
  func arrayValue(in setting: Setting) throws(MeaningError) -> ArrayValue {
    let evaluation = try Evaluation(of: self, in: setting)
    let array = try evaluation.array(of: root, on: Graph<Double>(setting))
    return ArrayValue(
      shape: array.shape, elements: array.elements, magnitude: evaluation.magnitude)
  }
}
