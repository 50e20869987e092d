import Engine
import Expressions

/// The value of an expression that may be a vector or a matrix, row by row.
public struct ArrayValue: Hashable, Sendable {
  /// A number has one row and one column.
  public let shape: ArrayShape
  /// `rows` times `columns` numbers; one where the value is a number.
  public let elements: [Double]
  /// The largest magnitude that was met on the way to them.
  public let magnitude: Double
}

extension ResolvedExpression {
  func arrayValue(in setting: Setting) throws(MeaningError) -> ArrayValue {
    let evaluation = try Evaluation(of: self, in: setting)
    let array = try evaluation.array(of: root, on: Graph<Double>(setting))
    return ArrayValue(
      shape: array.shape, elements: array.elements, magnitude: evaluation.magnitude)
  }
}
