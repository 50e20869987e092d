import Engine
import Expressions

/// What a symbol stands for once its indices are known.
public enum Reference: Hashable, Sendable {
  /// A node of the graph of one sample.
  case quantity(Quantity, sample: Int)
  /// C, over all samples.
  case totalLoss
  /// δ, the derivative of the sample's loss by a pre-activation.
  case delta(layer: Int, node: Int, sample: Int)
  /// η
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

  /// The weight or bias that the symbol stands for, or all of those that its author says are one number.
  ///
  /// - Throws: where it stands for anything else.
  public func parameters(in setting: Setting) throws(MeaningError) -> [Quantity] {
    let resolved: ResolvedExpression
    do {
      resolved = try Expression.symbol(self).resolved(in: setting)
    } catch {
      guard subscripts.isEmpty, layer == nil, letter != "w", letter != "b" else { throw error }
      throw noParameter(in: setting)
    }
    let references: [Reference]
    if case .together(let symbols) = resolved.root.kind {
      let evaluation = try Evaluation(of: resolved, in: setting)
      var found: [Reference] = []
      for symbol in symbols { found.append(try evaluation.reference(symbol)) }
      references = found
    } else {
      references = [try reference(in: setting)]
    }
    return try references.map { reference throws(MeaningError) in
      switch reference {
      case .quantity(let quantity, _):
        switch quantity {
        case .weight, .bias: return quantity
        case .input, .target, .preActivation, .activation, .lossShare, .loss: break
        }
      case .totalLoss, .delta, .learningRate, .integer: break
      }
      throw noParameter(in: setting)
    }
  }

  private func noParameter(in setting: Setting) -> MeaningError {
    MeaningError("\(latex(in: setting.convention)) is no weight and no bias")
  }
}
