import Engine

/// What a symbol stands for once its indices are known.
public enum Reference: Hashable, Sendable {
  /// A node of the graph of one sample.
  case quantity(Quantity, sample: Int)
  /// C, over all samples.
  case totalLoss
  /// δ, the derivative of the sample's loss by a pre-activation.
  case delta(layer: Int, node: Int, sample: Int)
  case learningRate
  /// L or an index letter.
  case integer(Int)
}

extension Symbol {
  /// What the symbol stands for. An input is always `.input`, not an activation of layer 0.
  ///
  /// - Throws: where the network has no such thing; the error names what exists.
  public func reference(in setting: Setting) throws(MeaningError) -> Reference {
    let resolved = try Expression.symbol(self).resolved(in: setting)
    let evaluation = try Evaluation(of: resolved, in: setting)
    switch resolved.root.kind {
    case .array(let array):
      throw MeaningError(
        "\(latex(in: setting.convention)) \(try evaluation.shape(of: array).predicate): \(array.hint)"
      )
    case .symbol(let symbol): return try evaluation.reference(symbol)
    case .whole(let whole): return .integer(try evaluation.number(whole, at: []))
    case .number, .constant, .negation, .sum, .product, .quotient, .power, .activation, .named,
      .dependency, .derivative, .summation, .repeatedProduct, .progression, .transpose,
      .arrayProduct, .arrayDerivative, .gradient, .matrix, .together, .after:
      throw MeaningError("\(latex(in: setting.convention)) is no quantity of the network")
    }
  }
}
