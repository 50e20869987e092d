import Engine

extension Activation {
  /// g(z) written out, as 1/(1+e^{−z}) for sigmoid; nil for softmax, which is no function of one number.
  ///
  /// `value` is the value of z: it picks the branch of an activation that has two.
  public func formula(of z: Expression, at value: Double) -> Expression? { nil }

  /// g′(z) written out, through the activation a where that is shorter, as a(1−a) for sigmoid; nil for
  /// softmax.
  public func slope(of z: Expression, activation a: Expression, at value: Double) -> Expression? {
    nil
  }
}
