import Expressions

/// A new symbol and what it stands for, as in `e_j := a_j^{(L)} - y_j`; its indices are parameters.
struct Definition: Hashable, Sendable {
  let symbol: Symbol
  let meaning: Expression
}

extension [Definition] {
  /// The expression with every defined symbol replaced by what it stands for; nil where there is none in it.
  func expanding(_ expression: Expression) -> Expression? {
    guard !isEmpty else { return nil }
    let expanded = expanded(expression, depth: 0)
    return expanded == expression ? nil : expanded
  }

  /// Definitions within definitions that are followed.
  private static var depthLimit: Int { 20 }

  private func expanded(_ expression: Expression, depth: Int) -> Expression {
    if case .symbol(let symbol) = expression, depth < Self.depthLimit,
      let meaning = meaning(of: symbol)
    {
      return self.expanded(meaning, depth: depth + 1)
    }
    return expression.withChildren(expression.children.map { self.expanded($0, depth: depth) })
      ?? expression
  }
}

extension [Definition] {
  /// As it was defined with these very indices, else as it was last with others.
  private func meaning(of symbol: Symbol) -> Expression? {
    last { $0.symbol == symbol }?.meaning
      ?? lazy.reversed().compactMap { $0.meaning(of: symbol) }.first
  }

  /// A symbol in the expression that was defined with several letters as indices, each time differently.
  func severallyDefined(in expression: Expression) -> Symbol? {
    if case .symbol(let symbol) = expression {
      var latest: [Symbol: Expression] = [:]
      for definition in self { latest[definition.symbol] = definition.meaning(of: symbol) }
      return Set(latest.values).count > 1 ? symbol : nil
    }
    return expression.children.lazy.compactMap { severallyDefined(in: $0) }.first
  }
}

extension Definition {
  /// What another symbol of this letter stands for; nil where it is not defined here.
  fileprivate func meaning(of other: Symbol) -> Expression? {
    symbol.indices(of: other) { $0 != "L" && $0 != "n" }.map { meaning.replacingIndices($0) }
  }
}
