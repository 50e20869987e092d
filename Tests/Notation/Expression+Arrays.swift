@testable import Expressions
@testable import Meaning

extension Expression {
  /// The value on the setting's network, be it a number, a vector or a matrix.
  ///
  /// - Throws: where a symbol means nothing there, shapes do not fit, or a value is no finite number.
  func arrayValue(in setting: Setting) throws(MeaningError) -> ArrayValue {
    try resolved(in: setting).arrayValue(in: setting)
  }

  /// The shape of the value, found without computing it.
  func shape(in setting: Setting) throws(MeaningError) -> ArrayShape {
    let resolved = try resolved(in: setting)
    return try Evaluation(of: resolved, in: setting).shape(of: resolved.root)
  }
}
