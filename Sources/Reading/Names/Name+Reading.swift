import Expressions

extension Name {
  static let parameterLetters: Set<String> = ["i", "j", "k", "l"]
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
      throw refuse(
        "a name begins with a letter or a command for a quantity, such as E, \\text{net} or \\nabla"
      )
    }
    guard tokens.count <= lengthLimit else {
      throw refuse("a name has at most \(lengthLimit) signs, and this one has \(tokens.count)")
    }
    guard tokens.areBalanced else {
      throw refuse("a brace or bracket of the name is not closed")
    }
    guard tokens.allSatisfy({ !$0.kind.partsFormulas }) else {
      throw refuse("a name is a part of a formula, without relation signs, commas and rows")
    }
    let elements = elements(
      of: Array(tokens), in: bytes, indices: parameterLetters.intersection(meaningRead.indexLetters)
    )
    let pattern = elements.withoutNeedlessBraces
    return [pattern, pattern.scriptsSwapped].compactMap { pattern in
      pattern.map { Name(key: key, pattern: $0, meaning: meaningRead) }
    }
  }

  /// A name of which nothing is known but its signs, every letter that can be an index for any index.
  static func unread(_ key: String) -> [Name] {
    let bytes = Array(key.utf8)
    let tokens = Lexer.tokens(of: bytes).dropLast().prefix(lengthLimit)
    guard !tokens.isEmpty else { return [] }
    let pattern = elements(of: Array(tokens), in: bytes, indices: parameterLetters)
      .withoutNeedlessBraces
    return [pattern, pattern.scriptsSwapped].compactMap { pattern in
      pattern.map { Name(key: key, pattern: $0, meaning: .unread, isPrinted: false) }
    }
  }

  /// What the tokens of a key match, where these letters are indices.
  private static func elements(
    of tokens: [Token], in bytes: [UInt8], indices: Set<String>
  ) -> [Element] {
    var elements: [Element] = []
    var isScript = false
    var depth = 0
    var position = 0
    while position < tokens.count {
      let token = tokens[position]
      position += 1
      if case .letter(let letter) = token.kind, isScript, indices.contains(letter) {
        let added = depth > 0 ? tokens.added(at: position) : nil
        elements.append(.parameter(letter, plus: added ?? 0))
        if added != nil { position += 2 }
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
    return elements
  }
}

extension [Token] {
  /// The number that is added to an index before this, up to its closing brace or bracket.
  fileprivate func added(at position: Int) -> Int? {
    guard position + 2 < count, self[position + 2].kind.closes,
      case .numeral(let text) = self[position + 1].kind, let number = Int(text)
    else { return nil }
    if self[position].kind == .plus { return number }
    return self[position].kind == .minus ? -number : nil
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
    case .letter, .function, .text, .unknownCommand, .unreadable, .nabla, .partial, .fraction: true
    case .numeral, .plus, .minus, .times, .slash, .wrapper, .relation, .openBracket,
      .closeBracket, .openGroup, .closeGroup, .lower, .raise, .prime, .root, .sum,
      .product, .ellipsis, .comma, .semicolon, .period, .question, .doubleQuestion,
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
