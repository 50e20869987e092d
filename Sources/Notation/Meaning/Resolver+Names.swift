extension Resolver {
  /// What an author's name for several parameters or for a later value stands for; nil for every other symbol.
  mutating func kind(
    ofName symbol: Symbol, _ scope: Scope, _ path: [Int]
  ) throws(MeaningError) -> Term.Kind? {
    guard let meaning = convention.meaning(ofName: symbol.letter) else { return nil }
    guard symbol == Symbol(symbol.letter) else {
      throw MeaningError("\(symbol.letter) is one number and takes no indices", at: path)
    }
    switch meaning {
    case .together(let symbols):
      var resolved: [ResolvedSymbol] = []
      for member in symbols { resolved.append(try self.symbol(member, scope, path)) }
      return .together(resolved)
    case .after(let updates, let expression):
      let inner = try self.scope(for: expression, in: scope, path: path)
      let operand = try term(expression, inner, path)
      guard !operand.hasArrays else {
        throw MeaningError(
          "\(symbol.letter) is a vector or matrix, and a later value is one number", at: path)
      }
      return .after(updates: updates, operand)
    case .letter, .expression: return nil
    }
  }
}
