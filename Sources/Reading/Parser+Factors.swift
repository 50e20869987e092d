import Expressions

/// Factors: what a power, a bracket or a single sign stands for.
extension Parser {
  /// What the message says where no factor is found.
  private static var factorExpected: String { "a quantity was expected" }

  mutating func factor() throws(NotationError) -> Part {
    switch kind {
    case .sum, .product: return try summation()
    case .letter, .meaning(.symbol): return try symbolFactor()
    case .meaning(let expression): return try power(of: try meaning(expression))
    case .numeral: return try power(of: try number())
    case .function(let function): return try namedApplication(function)
    case .fraction: return try fractionFactor()
    case .root: return try power(of: try root())
    case .openBracket: return try power(of: try bracketed())
    case .openGroup: return try power(of: try grouped())
    case .minus:
      throw unexpected("a quantity was expected; a negative one stands in brackets")
    case .partial: return try slashedDerivative()
    case .nabla: return try gradient()
    case .wrapper, .plus, .times, .slash, .relation, .closeBracket, .closeGroup, .lower, .raise,
      .prime,
      .ellipsis, .comma, .semicolon, .period, .question, .doubleQuestion, .wideSpace, .text, .cell,
      .row, .rowsBegin, .rowsEnd, .separator, .unknownCommand, .unreadable, .end:
      throw unexpected(Self.factorExpected)
    }
  }

  /// A number; `4.386 \times 10^{-4}` is one.
  private mutating func number() throws(NotationError) -> Part {
    let start = token.range.lowerBound
    guard case .numeral(let text) = kind else { throw unexpected("a number was expected") }
    advance()
    let exponent = try decimalExponent()
    if exponent != nil, kind == .raise {
      throw unexpected("an operator was expected: a second exponent wants brackets")
    }
    guard let numeral = Numeral(exponent.map { "\(text)e\($0)" } ?? text) else {
      throw NotationError(.malformed, "this number is too large", at: start..<lastEnd)
    }
    return try part(.number(numeral), from: start)
  }

  /// Moves behind `\times 10^{-4}`, if that is what follows.
  private mutating func decimalExponent() throws(NotationError) -> String? {
    let before = position
    if takeTimes(), take(.numeral("10")), take(.raise) {
      let isGrouped = take(.openGroup)
      let sign = isGrouped && take(.minus) ? "-" : ""
      if case .numeral(let digits) = kind, isGrouped || digits.utf8.count == 1,
        digits.utf8.allSatisfy({ $0 != UInt8(ascii: ".") })
      {
        advance()
        if !isGrouped || take(.closeGroup) { return sign + digits }
      }
    }
    position = before
    return nil
  }

  /// Reads `^` and what it raises, if that is what follows.
  mutating func power(of base: Part) throws(NotationError) -> Part {
    guard kind == .raise else {
      if kind == .lower || kind == .prime {
        throw unexpected("an operator was expected: only letters have indices and primes")
      }
      return base
    }
    advance()
    let exponent = try exponent()
    return try power(of: base, to: exponent)
  }

  func power(of base: Part, to exponent: Part) throws(NotationError) -> Part {
    if kind == .raise || kind == .prime {
      throw unexpected("an operator was expected: a second exponent wants brackets")
    }
    if kind == .lower { throw unexpected("an operator was expected: indices stand on letters") }
    let start = base.place.range.lowerBound
    if exponent.expression.isTransposition {
      return try part(.transpose(base.expression), from: start, [base])
    }
    return try part(.power(base.expression, exponent.expression), from: start, [base, exponent])
  }

  mutating func exponent() throws(NotationError) -> Part {
    let isSignAlone = tokens[min(position + 2, tokens.count - 1)].kind == .closeGroup
    if kind.isOperator || kind == .openGroup && next.isOperator && isSignAlone {
      throw NotationError(.notUnderstood, "this exponent is not understood", at: token.range)
    }
    return try group { parser throws(NotationError) in try parser.sum() }
  }

  /// Reads the group that `^`, `_` or a command takes.
  mutating func group<Result>(
    _ read: (inout Parser) throws(NotationError) -> Result
  ) throws(NotationError) -> Result {
    let opening = token.range
    try expect(.openGroup, "`{` was expected")
    let result = try nested(read)
    if kind == .end { throw NotationError(.malformed, "this brace is not closed", at: opening) }
    try expect(.closeGroup, "an operator or `}` was expected")
    return result
  }

  private mutating func bracketed() throws(NotationError) -> Part {
    let start = token.range.lowerBound
    var inner = try inBrackets { parser throws(NotationError) in try parser.sum() }
    if inner.expression == .ellipsis {
      throw NotationError(
        .malformed, "nothing stands beside `\\dots` for it to go on from", at: inner.place.range)
    }
    inner.place.range = start..<lastEnd
    return inner
  }

  /// Reads what stands between this bracket and the one that closes it.
  mutating func inBrackets<Result>(
    _ read: (inout Parser) throws(NotationError) -> Result
  ) throws(NotationError) -> Result {
    guard case .openBracket(let bracket, let isSized) = kind else {
      throw unexpected("a bracket was expected")
    }
    let opening = token.range
    advance()
    let result = try nested(read)
    guard case .closeBracket(bracket, isSized) = kind else {
      if kind == .end {
        throw NotationError(.malformed, "this bracket is not closed", at: opening)
      }
      let size = isSized ? "\\right" : ""
      throw kind == .comma
        ? NotationError(.notUnderstood, "a list in brackets is not understood", at: token.range)
        : unexpected("`\(size)\(bracket.latex.close)` was expected")
    }
    advance()
    return result
  }

  /// Braces, which do not show: only one factor may stand between them.
  private mutating func grouped() throws(NotationError) -> Part {
    let opening = token.range
    advance()
    var inner = try nested { parser throws(NotationError) in try parser.factor() }
    guard kind == .closeGroup else {
      if kind == .end {
        throw NotationError(.malformed, "this brace is not closed", at: opening)
      }
      if kind.closes || kind.isRelation { throw unexpected("`}` was expected") }
      throw NotationError(
        .notUnderstood, "braces do not show; write brackets around what belongs together",
        at: opening)
    }
    advance()
    inner.place.range = opening.lowerBound..<lastEnd
    if kind == .raise || kind == .lower || kind == .prime, !inner.expression.standsAlone {
      throw unexpected("an operator was expected: braces do not show; write brackets")
    }
    return inner
  }

  /// What an author's name stands for; all its parts stand where the name does.
  private mutating func meaning(_ expression: Expression) throws(NotationError) -> Part {
    let placed = convention.placingUnits(in: expression)
    let range = token.range
    advance()
    func placedPart(_ expression: Expression) -> Part {
      let children = expression.children.map(placedPart)
      return Part(
        expression: expression, place: SourcePlace(range: range, children: children.map(\.place)),
        height: 1 + (children.map(\.height).max() ?? 0))
    }
    return placedPart(placed)
  }

  private mutating func root() throws(NotationError) -> Part {
    let start = token.range.lowerBound
    advance()
    var degree = Numeral(2)
    if kind == .openBracket(.square, isSized: false) {
      degree = try inBrackets { parser throws(NotationError) in
        guard case .numeral(let text) = parser.kind, let degree = Numeral(text) else {
          throw parser.unexpected("a number was expected")
        }
        parser.advance()
        return degree
      }
    }
    let sign = start..<lastEnd
    let operand = try group { parser throws(NotationError) in try parser.sum() }
    func atSign(_ expression: Expression, _ children: [Part]) -> Part {
      Part(
        expression: expression, place: SourcePlace(range: sign, children: children.map(\.place)),
        height: children.isEmpty ? 1 : 2)
    }
    let parts = [atSign(.number(1), []), atSign(.number(degree), [])]
    let exponent = atSign(.quotient(.number(1), .number(degree)), parts)
    return try part(
      .power(operand.expression, exponent.expression), from: start, [operand, exponent])
  }
}

extension Expression {
  /// Whether it is one sign with its indices or arguments, to which an exponent can be put.
  fileprivate var standsAlone: Bool {
    switch self {
    case .number, .symbol, .application, .dependency, .matrix: true
    case .negation, .sum, .product, .quotient, .power, .derivative, .summation, .repeatedProduct,
      .ellipsis, .transpose, .arrayProduct, .gradient:
      false
    }
  }
}
