import Decimals
import Engine
import Expressions

extension Expression {
  /// The arithmetic of this expression in a setting, with as few digits as reproduce its result.
  ///
  /// `digits` is how many significant digits a value prints with, from 1 to 15. Operands print with more where it takes
  /// that, up to 17.
  ///
  /// - Throws: where a symbol means nothing there, or a value is no finite number.
  public func arithmetic(
    in setting: Setting, digits: Int = 4
  ) throws(MeaningError) -> ArithmeticLine {
    let (figures, value, magnitude) = try figures(in: setting)
    return ArithmeticLine(figures, value: value, magnitude: magnitude, digits: digits)
  }

  private func figures(
    in setting: Setting
  ) throws(MeaningError) -> (figures: Figures, value: Double, magnitude: Double) {
    let resolved = try resolved(in: setting)
    let evaluation = try Evaluation(of: resolved, in: setting)
    let graph = Graph<Double>(setting)
    let value = try evaluation.value(of: resolved.root, on: graph)
    return (try evaluation.figures(resolved.root, on: graph), value, evaluation.magnitude)
  }
}
