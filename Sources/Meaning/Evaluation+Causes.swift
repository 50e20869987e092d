import Expressions

extension Evaluation {
  /// Of what all quantities are made from, none is a function: a weight does not depend on the loss.
  func checkCause(_ cause: ResolvedSymbol, of operand: Term) throws(MeaningError) {
    guard cause.kind.isMadeOfOthers, let effect = operand.plainSymbol else { return }
    let meant = Expression.derivative(of: .symbol(cause.symbol), by: effect)
    throw MeaningError(
      "\(written(effect)) does not depend on \(written(cause.symbol)): did you mean \(written(meant))?",
      kind: .untrue, at: cause.path)
  }
}

extension ResolvedSymbol.Kind {
  /// Whether it is made of losses or their derivatives, and cannot vary alone.
  fileprivate var isMadeOfOthers: Bool {
    switch self {
    case .totalLoss, .delta: true
    case .input, .target, .weight, .bias, .preActivation, .activation, .lossShare, .loss,
      .learningRate, .variable:
      false
    }
  }

  fileprivate var isBeforeLoss: Bool {
    switch self {
    case .input, .target, .weight, .bias, .preActivation, .activation: true
    case .lossShare, .loss, .totalLoss, .delta, .learningRate, .variable: false
    }
  }
}

extension Term {
  /// The quantity that it is, where that is one of those from which losses are computed.
  fileprivate var plainSymbol: Symbol? {
    switch kind {
    case .symbol(let symbol): symbol.kind.isBeforeLoss ? symbol.symbol : nil
    case .array(let array):
      switch array.kind {
      case .column(.delta), .batch(.delta): nil
      case .column, .batch, .weights, .weightsFrom, .weightsInto: array.symbol
      }
    case .number, .whole, .constant, .negation, .sum, .product, .quotient, .power, .activation,
      .named, .dependency, .derivative, .summation, .repeatedProduct, .progression, .transpose,
      .arrayProduct, .arrayDerivative, .gradient, .matrix, .together, .after:
      nil
    }
  }
}
