extension Expression {
  /// A symbol where it stands in an expression.
  struct Occurrence: Hashable {
    let symbol: Symbol
    /// The letters among its indices that a sum or a product around it runs over.
    let bound: Set<String>
  }

  /// The symbols in it, each once, in the order in which they stand.
  var occurrences: [Occurrence] {
    var found: [Occurrence] = []
    collectOccurrences(bound: [], into: &found)
    return found
  }

  private func collectOccurrences(bound: Set<String>, into found: inout [Occurrence]) {
    var inner = bound
    switch self {
    case .symbol(let symbol), .dependency(let symbol, _):
      let occurrence = Occurrence(symbol: symbol, bound: bound.intersection(symbol.indexLetters))
      if !found.contains(occurrence) { found.append(occurrence) }
      return
    case .derivative(let operand, _), .gradient(let operand, _):
      operand.collectOccurrences(bound: bound, into: &found)
      return
    case .summation(let range, _), .repeatedProduct(let range, _): inner.insert(range.name)
    case .number, .negation, .sum, .product, .quotient, .power, .application, .ellipsis,
      .transpose, .arrayProduct, .matrix:
      break
    }
    for child in children { child.collectOccurrences(bound: inner, into: &found) }
  }

  /// Whether a sum or a product in it runs over an index of this letter.
  func bindsIndex(_ letter: String) -> Bool {
    switch self {
    case .summation(let range, _), .repeatedProduct(let range, _):
      range.name == letter || children.contains { $0.bindsIndex(letter) }
    case .number, .symbol, .negation, .sum, .product, .quotient, .power, .application,
      .dependency, .derivative, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      children.contains { $0.bindsIndex(letter) }
    }
  }

  /// This term of a sum with another letter for the sum's index.
  func rebinding(_ letter: String, besides taken: Set<String>) -> (letter: String, Expression) {
    let taken = taken.union(indexLetters)
    let free = ["k", "m", "p", "q", "r", "s", "t", "u", "v", "h", "f", "d"]
    var fresh = free.first { !taken.contains($0) && !bindsIndex($0) } ?? letter + "'"
    while taken.contains(fresh) || bindsIndex(fresh) { fresh += "'" }
    return (fresh, replacingIndices([letter: .letter(fresh, plus: 0)]))
  }

  /// The same with other expressions in place of symbols; where one is differentiated by, only a symbol can stand.
  public func substituting(_ other: (Symbol) -> Expression?) -> Expression {
    if case .symbol(let symbol) = self { return other(symbol) ?? self }
    if case .dependency(let symbol, _) = self, let other = other(symbol) { return other }
    let children = children.map { $0.substituting(other) }
    return withChildren(children) ?? self
  }
}
