/// Texts that write no layers, and name the units of each by index letters of their own.
extension Convention {
  /// The symbol with the layer that its unit's letter stands for.
  package func inUnits(_ symbol: Symbol) -> Symbol {
    guard symbol.layer == nil, let layer = layer(ofUnitIn: symbol) else { return symbol }
    var placed = symbol
    placed.layer = layer
    return placed
  }

  /// A symbol in the place of another: if the other's layer came from its unit's letter, the symbol's does too.
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
  package func placingUnits(in expression: Expression) -> Expression {
    if case .symbol(let symbol) = expression { return .symbol(inUnits(symbol)) }
    return expression.withChildren(expression.children.map(placingUnits)) ?? expression
  }

  /// The summand with the units that a sum runs over in the layer that its weights lead away from.
  ///
  /// In `\sum_k w_{jk} o_k` k is a unit before j, whatever else the letter stands for. Of δ, which goes the other
  /// way, that would make a slip of the weight's indices.
  package func placingUnits(of letter: String, in summand: Expression) -> Expression {
    guard let usual = units[letter], let layer = layer(before: letter, in: summand), layer != usual,
      !summand.hasError(at: letter)
    else { return summand }
    return summand.movingUnits(of: letter, from: usual, to: layer)
  }

  /// The layer that a weight in the expression leads away from at a letter.
  private func layer(before letter: String, in expression: Expression) -> Index? {
    if case .symbol(let symbol) = expression, symbol.isWeightLetter, symbol.subscripts.count == 2 {
      let from = weightOrder == .fromTo ? 0 : 1
      guard symbol.subscripts[from] == .letter(letter, plus: 0),
        symbol.subscripts[1 - from] != symbol.subscripts[from]
      else { return nil }
      return symbol.layer?.shifted(by: -1)
    }
    return expression.children.lazy.compactMap { layer(before: letter, in: $0) }.first
  }

  /// Whether layers are never written, and units of any are spoken of.
  public var hidesLayers: Bool {
    units.values.contains { if case .letter("l", _) = $0 { true } else { false } }
  }

  /// Whether the symbol is written without the layer that it has.
  func impliesLayer(of symbol: Symbol) -> Bool {
    var bare = symbol
    bare.layer = nil
    return symbol.layer == layer(ofUnitIn: bare)
  }

  package func layer(ofUnitIn symbol: Symbol) -> Index? {
    guard !units.isEmpty, symbol.isUnit else { return nil }
    let to = symbol.isWeightLetter && weightOrder == .fromTo ? 1 : 0
    guard symbol.subscripts.indices.contains(to),
      case .letter(let letter, plus: 0) = symbol.subscripts[to]
    else { return nil }
    return units[letter]
  }
}

extension Expression {
  fileprivate func hasError(at letter: String) -> Bool {
    if case .symbol(let symbol) = self {
      return symbol.letter == #"\delta"# && symbol.subscripts == [.letter(letter, plus: 0)]
    }
    return children.contains { $0.hasError(at: letter) }
  }

  fileprivate func movingUnits(of letter: String, from usual: Index, to layer: Index) -> Expression
  {
    if case .symbol(var symbol) = self {
      let isMoved =
        symbol.isUnit && !symbol.isWeightLetter && symbol.layer == usual
        && symbol.subscripts == [.letter(letter, plus: 0)]
      if isMoved { symbol.layer = layer }
      return .symbol(symbol)
    }
    return withChildren(
      children.map { $0.movingUnits(of: letter, from: usual, to: layer) }) ?? self
  }
}
