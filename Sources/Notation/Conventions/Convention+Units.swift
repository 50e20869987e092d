/// Texts that write no layers, and name the units of each by index letters of their own.
extension Convention {
  /// The symbol with the layer that its unit's letter stands for.
  func inUnits(_ symbol: Symbol) -> Symbol {
    guard symbol.layer == nil, let layer = layer(ofUnitIn: symbol) else { return symbol }
    var placed = symbol
    placed.layer = layer
    return placed
  }

  /// A symbol that took the place of another: in the layer of its own unit, where the other was in that of its.
  public func moved(_ symbol: Symbol, from other: Symbol) -> Symbol {
    var bare = other
    bare.layer = nil
    guard symbol.layer == other.layer, let layer = other.layer, layer == self.layer(ofUnitIn: bare)
    else { return symbol }
    var moved = symbol
    moved.layer = nil
    moved.layer = self.layer(ofUnitIn: moved) ?? symbol.layer
    return moved
  }

  /// The expression with a layer for each unit.
  func placingUnits(in expression: Expression) -> Expression {
    if case .symbol(let symbol) = expression { return .symbol(inUnits(symbol)) }
    return expression.withChildren(expression.children.map(placingUnits)) ?? expression
  }

  func layer(ofUnitIn symbol: Symbol) -> Index? {
    guard !units.isEmpty, symbol.isUnit else { return nil }
    let to = symbol.isWeightLetter && weightOrder == .fromTo ? 1 : 0
    guard symbol.subscripts.indices.contains(to),
      case .letter(let letter, plus: 0) = symbol.subscripts[to]
    else { return nil }
    return units[letter]
  }
}
