import Engine
import Expressions

extension Symbol {
  /// Values of free indices that are looked at to see which of them vary.
  private static let mostAssignments = 400

  /// What this symbol stands for at all values of its indices; nil where that is nothing of the network.
  ///
  /// - Parameter loss: one whose sample the symbol belongs to.
  func identity(beside loss: Symbol?, in setting: Setting) -> QuantityIdentity? {
    identities(of: [self], beside: loss, in: setting) { $0[0] }
  }

  func identity(
    differentiatedBy varied: Symbol, beside loss: Symbol?, in setting: Setting
  ) -> QuantityIdentity? {
    identities(of: [self, varied], beside: loss, in: setting) { parts in
      parts[0].varied == nil && parts[1].varied == nil
        ? QuantityIdentity(parts[0].quantity, by: parts[1].quantity) : nil
    }
  }

  private func identities(
    of symbols: [Symbol], beside loss: Symbol?, in setting: Setting,
    combine: ([QuantityIdentity]) -> QuantityIdentity?
  ) -> QuantityIdentity? {
    let loss = symbols.contains { $0.letter == "C" } ? nil : loss
    let expressions = (symbols + (loss.map { [$0] } ?? [])).map(Expression.symbol)
    guard let relation = try? ResolvedRelation(expressions, in: setting) else { return nil }
    let evaluator = RelationEvaluator(relation, in: setting)
    var found: [QuantityIdentity] = []
    for indices in evaluator.assignments(limit: Self.mostAssignments) {
      var parts: [QuantityIdentity] = []
      for side in symbols.indices {
        guard let identity = evaluator.identity(ofSide: side, at: indices) else { break }
        parts.append(identity)
      }
      guard parts.count == symbols.count, let identity = combine(parts) else { continue }
      found.append(identity)
    }
    return QuantityIdentity(covering: found)
  }
}

extension RelationEvaluator {
  /// Which quantity a side that is a symbol stands for; of a vector or matrix, all of its elements.
  ///
  /// - Parameter indices: a value for each of the relation's `freeIndices`.
  fileprivate func identity(ofSide side: Int, at indices: [Int]) -> QuantityIdentity? {
    let evaluation = evaluations[side]
    for (free, value) in zip(relation.free, indices) { evaluation.slots[free.slot] = value }
    switch relation.sides[side].root.kind {
    case .symbol(let symbol):
      return (try? evaluation.reference(symbol)).flatMap { QuantityIdentity($0) }
    case .array(let array):
      guard let quantities = try? evaluation.quantities(of: array) else { return nil }
      return QuantityIdentity(
        covering: quantities.lazy.map {
          QuantityIdentity($0, sample: evaluation.setting.sample)
        })
    case .number, .whole, .constant, .negation, .sum, .product, .quotient, .power, .activation,
      .named, .dependency, .derivative, .summation, .repeatedProduct, .progression, .transpose,
      .arrayProduct, .arrayDerivative, .gradient, .matrix, .together, .after:
      return nil
    }
  }
}
