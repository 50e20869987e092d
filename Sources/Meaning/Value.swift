import Engine
import Expressions

extension Expression {
  /// The value on the setting's network.
  ///
  /// - Throws: where a symbol means nothing there, or the value is no finite number.
  public func value(in setting: Setting) throws(MeaningError) -> Double {
    try resolved(in: setting).value(in: setting).value
  }

  /// The expression with its letters' meanings found, to be evaluated on any network of this shape.
  func resolved(in setting: Setting) throws(MeaningError) -> ResolvedExpression {
    try Resolver.resolve(self, in: setting)
  }
}

extension ResolvedExpression {
  /// The value, and the largest magnitude that was met on the way to it.
  func value(in setting: Setting) throws(MeaningError) -> (value: Double, magnitude: Double) {
    let evaluation = try Evaluation(of: self, in: setting)
    let value = try evaluation.value(of: root, on: Graph<Double>(setting))
    return (value, evaluation.magnitude)
  }
}
