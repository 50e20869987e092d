import Expressions

extension Resolver {
  /// What an author's name for several parameters or for a later value stands for; nil for every other symbol.
  mutating func kind(
    ofName symbol: Symbol, _ scope: Scope, _ path: [Int]
  ) throws(MeaningError) -> Term.Kind? {
    guard let name = convention.name(ofSymbol: symbol.letter) else { return nil }
    guard symbol == Symbol(symbol.letter, subscripts: symbol.subscripts),
      symbol.subscripts.count == name.parameters.count
    else {
      throw MeaningError("\(symbol.letter) is one number and takes no more indices", at: path)
    }
    let values = name.values(symbol.subscripts)
    switch name.meaning {
    case .together(let symbols):
      var resolved: [ResolvedSymbol] = []
      for member in symbols {
        let placed = Expression.symbol(member).replacingIndices(values)
        guard case .symbol(let own) = placed else { continue }
        resolved.append(try self.symbol(convention.inUnits(own), scope, path))
      }
      return .together(resolved)
    case .after(let updates, let meaning):
      let expression = convention.placingUnits(in: meaning.replacingIndices(values))
      let inner = try self.scope(for: expression, in: scope, path: path)
      let operand = try term(expression, inner, path)
      guard !operand.hasArrays else {
        throw MeaningError(
          "\(symbol.letter) is a vector or matrix, and a later value is one number", at: path)
      }
      return .after(updates: updates, operand)
    case .letter, .expression, .unread: return nil
    }
  }
}
