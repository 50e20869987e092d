extension Name {
  static let parameters: Set<String> = ["i", "j", "k", "l"]
  private static let lengthLimit = 64

  /// The name, and again with its two scripts the other way round, where it has two.
  static func reading(
    _ key: String, meaning: String, in convention: Convention
  ) throws(NameError) -> [Name] {
    let meaningRead = try Meaning(meaning, in: convention)
    let bytes = Array(key.utf8)
    let tokens = Lexer.tokens(of: bytes).dropLast()
    func refuse(_ message: String) -> NameError {
      NameError(part: .key, message: message, range: 0..<bytes.count)
    }
    guard let first = tokens.first, first.kind.canBeginName else {
      throw refuse("a name begins with a letter or a command, such as E or \\text{net}")
    }
    guard tokens.count <= lengthLimit else {
      throw refuse("a name has at most \(lengthLimit) signs, and this one has \(tokens.count)")
    }
    guard tokens.allSatisfy({ !$0.kind.partsFormulas }) else {
      throw refuse("a name is a part of a formula, without relation signs, commas and rows")
    }
    let indices = parameters.intersection(meaningRead.indexLetters)
    var elements: [Element] = []
    var isScript = false
    var depth = 0
    for token in tokens {
      if case .letter(let letter) = token.kind, isScript, indices.contains(letter) {
        elements.append(.parameter(letter))
      } else {
        elements.append(.sign(token.sign(in: bytes)))
      }
      if token.kind == .lower || token.kind == .raise {
        isScript = true
      } else {
        if token.kind == .openGroup { depth += 1 }
        if token.kind == .closeGroup { depth -= 1 }
        if depth <= 0 { isScript = false }
      }
    }
    let pattern = elements.withoutNeedlessBraces
    return [pattern, pattern.scriptsSwapped].compactMap { pattern in
      pattern.map { Name(key: key, pattern: $0, meaning: meaningRead) }
    }
  }
}

extension [Name.Element] {
  /// `_{5}` says what `_5` does.
  fileprivate var withoutNeedlessBraces: [Name.Element] {
    var kept: [Name.Element] = []
    for element in self {
      kept.append(element)
      if kept.count > 2, element == .sign("}"), kept[kept.count - 3] == .sign("{") {
        kept.remove(at: kept.count - 3)
        kept.removeLast()
      }
    }
    return kept
  }

  /// With `_a^b` at its end as `^b_a`; nil where there are no two scripts.
  fileprivate var scriptsSwapped: [Name.Element]? {
    var scripts: [(sign: Name.Element, range: Range<Int>)] = []
    var depth = 0
    for (position, element) in enumerated() {
      if depth == 0, element == .sign("_") || element == .sign("^") {
        scripts.append((element, position..<count))
        if scripts.count > 1 {
          scripts[scripts.count - 2].range = scripts[scripts.count - 2].range.lowerBound..<position
        }
      }
      if element == .sign("{") { depth += 1 }
      if element == .sign("}") { depth -= 1 }
    }
    guard scripts.count == 2, scripts[0].sign != scripts[1].sign else { return nil }
    return Array(self[..<scripts[0].range.lowerBound]) + self[scripts[1].range]
      + self[scripts[0].range]
  }
}

extension Token.Kind {
  fileprivate var canBeginName: Bool {
    switch self {
    case .letter, .function, .text, .unknownCommand, .unreadable: true
    case .numeral, .plus, .minus, .times, .slash, .nabla, .wrapper, .relation, .openBracket,
      .closeBracket, .openGroup, .closeGroup, .lower, .raise, .prime, .fraction, .root, .sum,
      .product, .partial, .ellipsis, .comma, .semicolon, .period, .question, .doubleQuestion,
      .wideSpace, .cell, .row, .rowsBegin, .rowsEnd, .separator, .meaning, .end:
      false
    }
  }

  fileprivate var partsFormulas: Bool {
    switch self {
    case .relation, .cell, .row, .rowsBegin, .rowsEnd, .semicolon, .question, .doubleQuestion,
      .separator, .wideSpace, .end:
      true
    case .letter, .numeral, .function, .text, .unknownCommand, .unreadable, .plus, .minus, .times,
      .slash, .nabla, .wrapper, .openBracket, .closeBracket, .openGroup, .closeGroup, .lower,
      .raise, .prime, .fraction, .root, .sum, .product, .partial, .ellipsis, .comma, .period,
      .meaning:
      false
    }
  }
}
