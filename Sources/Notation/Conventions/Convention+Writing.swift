/// What an author calls things, for printing.
extension Convention {
  /// His letter for a letter of the notation.
  func letter(_ letter: String) -> String {
    for name in names {
      if case .letter(letter) = name.meaning { return name.key }
    }
    return letter
  }

  /// Whether a name stands for a value after some updates.
  public var hasLaterValues: Bool {
    names.contains { if case .after = $0.meaning { true } else { false } }
  }

  /// What a name stands for that is a symbol of its own.
  func meaning(ofName letter: String) -> Name.Meaning? {
    for name in names where name.key == letter {
      switch name.meaning {
      case .together, .after: return name.meaning
      case .letter, .expression: continue
      }
    }
    return nil
  }

  /// His name for a symbol; nil where it is a letter with indices.
  func name(of symbol: Symbol) -> String? {
    for name in names where name.isPrinted {
      guard case .expression(.symbol(let pattern)) = name.meaning else { continue }
      if let values = pattern.parameters(name.parameters, matching: symbol) {
        return name.latex(with: values)
      }
      // The loss of another sample than the name's.
      if symbol.letter == "C", symbol.subscripts.count == 1,
        symbol == Symbol("C", subscripts: symbol.subscripts),
        pattern.letter == "C", pattern.subscripts.count == 1, name.parameters.isEmpty
      {
        return "\(name.key)^{(\(symbol.subscripts[0].latex))}"
      }
    }
    return nil
  }
}

extension Name {
  /// The letters that are indices in the key.
  fileprivate var parameters: Set<String> {
    Set(
      pattern.compactMap { element in
        if case .parameter(let letter) = element { letter } else { nil }
      })
  }

  /// The key with indices in place of its parameters.
  fileprivate func latex(with values: [String: Index]) -> String? {
    guard !values.isEmpty else { return key }
    var text = ""
    for element in pattern {
      switch element {
      case .sign(let sign):
        let touches = text.last?.isLetter == true && sign.first?.isLetter == true
        text += touches && text.contains("\\") ? " " + sign : sign
      case .parameter(let letter):
        guard let index = values[letter] else { return nil }
        let isAlone = text.hasSuffix("_") || text.hasSuffix("^")
        text += isAlone ? LatexWriter.script(index.latex) : index.latex
      }
    }
    return text
  }
}

extension Symbol {
  /// The indices for which this symbol's parameters stand in another; nil where it is no such symbol.
  fileprivate func parameters(
    _ parameters: Set<String>, matching other: Symbol
  ) -> [String: Index]? {
    guard letter == other.letter, primes == other.primes, sample == other.sample,
      subscripts.count == other.subscripts.count, (layer == nil) == (other.layer == nil)
    else { return nil }
    var values: [String: Index] = [:]
    let own = subscripts + [layer].compactMap(\.self)
    let others = other.subscripts + [other.layer].compactMap(\.self)
    for (pattern, index) in zip(own, others) {
      guard case .letter(let letter, plus: 0) = pattern, parameters.contains(letter) else {
        if pattern != index { return nil }
        continue
      }
      if let known = values[letter], known != index { return nil }
      values[letter] = index
    }
    return values
  }
}
