extension Symbol {
  /// g, which is always applied where brackets follow.
  package var isActivationFunction: Bool { letter == "g" }

  /// Whether brackets behind it can hold what it depends on.
  package var canDepend: Bool { primes == 0 && ["C", "a", "z"].contains(letter) }

  /// Whether it names a value of the network, and not an index or a size.
  package var isQuantity: Bool {
    primes == 0 && ["C", "a", "z", "w", "b", "x", "y", "W", "X", "Y"].contains(letter)
  }

  /// e, whose exponent is the argument of the exponential function.
  package var isEuler: Bool { self == Symbol("e") }
}

extension Index {
  /// Whether it is l or L, perhaps with a number added.
  package var isLayer: Bool {
    if case .letter(let letter, _) = self { letter == "l" || letter == "L" } else { false }
  }

  /// Whether it is a layer where it is raised on the symbol without brackets.
  package func isLayer(of symbol: Symbol) -> Bool {
    if case .letter(let letter, _) = self {
      if Expression.symbol(Symbol(letter)).isTransposition { return false }
      if letter == "L" || letter == "l" { return !["x", "C", "e"].contains(symbol.letter) }
    }
    return ["a", "z", "b", "w", "W", "A", "Z", "B", "D", "g", #"\delta"#, #"\Delta"#]
      .contains(symbol.letter)
  }
}
