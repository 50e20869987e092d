extension Expression {
  /// The value on the setting's network.
  ///
  /// - Throws: where a symbol means nothing there, or the value is no finite number.
  public func value(in setting: Setting) throws(MeaningError) -> Double {
    throw MeaningError("not evaluated yet")
  }

  /// The same expression with a number for each symbol, and summations written out.
  public func withNumbers(in setting: Setting, digits: Int = 4) throws(MeaningError) -> Expression {
    throw MeaningError("not evaluated yet")
  }
}
