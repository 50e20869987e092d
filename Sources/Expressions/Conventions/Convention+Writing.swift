/// What an author calls things, for printing.
extension Convention {
  /// The author's letter for a letter of the notation.
  package func letter(_ letter: String) -> String {
    for name in names {
      if case .letter(letter) = name.meaning { return name.key }
    }
    return letter
  }

  /// The name that a symbol of its own stands for.
  package func name(ofSymbol letter: String) -> Name? {
    names.first { $0.key == letter && $0.isSymbol }
  }

  /// Whether an expression speaks of a value after some updates.
  public func hasLaterValue(_ expression: Expression) -> Bool {
    if case .symbol(let symbol) = expression, case .after? = name(ofSymbol: symbol.letter)?.meaning
    {
      return true
    }
    return expression.children.contains(where: hasLaterValue)
  }

  /// Whether a letter is the author's name for something, and so no index.
  public func isNamed(_ letter: String) -> Bool {
    letter == sampleCount || name(ofSymbol: letter) != nil
  }

  /// The author's name for a symbol; nil where it is a letter with indices.
  package func name(of symbol: Symbol) -> String? {
    for name in names where name.key == symbol.letter && name.isSymbol {
      return name.latex(with: name.values(symbol.subscripts))
    }
    for name in names where name.isPrinted {
      guard case .expression(.symbol(let pattern)) = name.meaning else { continue }
      if let values = pattern.indices(of: symbol, where: name.parameters.contains) {
        return name.latex(with: values)
      }
    }
    return nameOfLoss(symbol)
  }

  /// The author's name for an expression that is no symbol; nil where it has none.
  package func name(of expression: Expression) -> String? {
    for name in names where name.isPrinted {
      guard case .expression(let pattern) = name.meaning else { continue }
      let values: [String: Index]?
      switch (pattern, expression) {
      case (.negation(.symbol(let pattern)), .negation(.symbol(let symbol))):
        values = pattern.indices(
          of: writtenInUnits(symbol), where: name.parameters.contains)
      case (
        .derivative(of: .symbol(let pattern), by: let patternVariable),
        .derivative(of: .symbol(let symbol), by: let variable)
      ):
        guard
          let upper = pattern.indices(of: symbol, where: name.parameters.contains),
          let lower = patternVariable.indices(of: variable, where: name.parameters.contains),
          upper.allSatisfy({ lower[$0.key] == nil || lower[$0.key] == $0.value })
        else { continue }
        values = lower.reduce(into: upper) { $0[$1.key] = $1.value }
      case (_, _): continue
      }
      if let values { return name.latex(with: values) }
    }
    return nil
  }

  /// The symbol without the layer that its unit's letter implies.
  private func writtenInUnits(_ symbol: Symbol) -> Symbol {
    guard !units.isEmpty, impliesLayer(of: symbol) else { return symbol }
    var bare = symbol
    bare.layer = nil
    return bare
  }

  /// The name under which a bias or weight varies together with others.
  public func sharedName(of symbol: Symbol) -> Symbol? {
    for name in names {
      if case .together(let symbols) = name.meaning,
        symbols.contains(where: { $0.indices(of: symbol, where: { _ in false }) != nil })
      {
        return Symbol(name.key)
      }
    }
    return nil
  }

  /// `\mathcal{L}^{(k)}` for C_k, where the name is that of the loss of any sample, C_i.
  private func nameOfLoss(_ symbol: Symbol) -> String? {
    guard symbol.letter == "C", symbol.subscripts.count == 1, !symbol.subscripts[0].isRun,
      symbol == Symbol("C", subscripts: symbol.subscripts)
    else { return nil }
    for name in names where name.isPrinted && name.parameters.isEmpty {
      if case .expression(.symbol(let pattern)) = name.meaning, pattern.letter == "C",
        pattern.subscripts.count == 1, case .letter = pattern.subscripts[0]
      {
        return "\(name.key)^{(\(symbol.subscripts[0].latex))}"
      }
    }
    return nil
  }
}

extension Name {
  /// The letters that are indices in the key, each once, in alphabetical order.
  package var parameters: [String] {
    Set(
      pattern.compactMap { element in
        if case .parameter(let letter, _) = element { letter } else { nil }
      }
    ).sorted()
  }

  /// What stands for each of these letters in a symbol with such indices.
  package func values(_ indices: [Index]) -> [String: Index] {
    zip(parameters, indices).reduce(into: [:]) { $0[$1.0] = $1.1 }
  }

  /// Whether it is a symbol of its own in an expression, and not what it stands for.
  fileprivate var isSymbol: Bool {
    switch meaning {
    case .together, .after: true
    case .letter, .expression, .unread: false
    }
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
      case .parameter(let letter, let added):
        guard let index = values[letter]?.shifted(by: added) else { return nil }
        let isAlone = text.hasSuffix("_") || text.hasSuffix("^")
        text += isAlone ? LatexWriter.script(index.latex) : index.latex
      }
    }
    return text
  }
}

extension Convention.LayerMark {
  package func around(_ layer: String) -> String {
    switch self {
    case .parentheses: "(\(layer))"
    case .brackets: "[\(layer)]"
    case .bare: layer
    }
  }
}
