import Notation

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
      let meaning = lazy.reversed().compactMap({ $0.meaning(of: symbol) }).first
    {
      return self.expanded(meaning, depth: depth + 1)
    }
    return expression.withChildren(expression.children.map { self.expanded($0, depth: depth) })
      ?? expression
  }
}

extension Definition {
  /// What another symbol of this letter stands for; nil where it is not defined here.
  fileprivate func meaning(of other: Symbol) -> Expression? {
    guard other.letter == symbol.letter, other.primes == symbol.primes,
      other.subscripts.count == symbol.subscripts.count,
      (other.layer == nil) == (symbol.layer == nil)
    else { return nil }
    var values: [String: Index] = [:]
    let parameters = symbol.subscripts + [symbol.layer].compactMap(\.self)
    let given = other.subscripts + [other.layer].compactMap(\.self)
    for (parameter, index) in zip(parameters, given) {
      switch parameter {
      case .letter(let letter, plus: 0) where letter != "L" && letter != "n":
        if let known = values[letter], known != index { return nil }
        values[letter] = index
      case .letter, .digits: if parameter != index { return nil }
      }
    }
    return meaning.replacingIndices(values)
  }
}
