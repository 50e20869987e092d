/// Turns rows, cells, wide spaces, text and punctuation into separators between relations, and puts braces
/// around the one sign that `^`, `_`, `\frac` or `\sqrt` takes without them.
///
/// In aligned rows an empty left cell, and in rows without cells an operator at the start, goes on from the
/// row above; there the break means nothing. Inside brackets it never does.
struct Layout {
  private let tokens: [Token]
  private var kept: [Token] = []
  private var depth = 0
  /// How many arguments the last command still takes.
  private var arguments = 0
  /// Cells so far in this row.
  private var cells = 0
  /// Whether nothing stands yet in this cell of an aligned row.
  private var isCellStart = false

  /// The same tokens without `cell`, `row`, `wideSpace` and balanced environments; `text` stays where it
  /// stands for a quantity, and a separator never begins, ends or follows another.
  static func arranged(_ tokens: [Token]) -> [Token] {
    var layout = Layout(tokens: tokens)
    for index in tokens.indices { layout.take(index) }
    return layout.kept
  }

  private static let cellEnds: [Token.Kind] = [.cell, .row, .rowsEnd, .end]

  private init(tokens: [Token]) {
    self.tokens = tokens
    kept.reserveCapacity(tokens.count)
  }

  private mutating func take(_ index: Int) {
    let token = tokens[index]
    switch token.kind {
    case .rowsBegin, .rowsEnd:
      cells = 0
      isCellStart = true
    case .row:
      cells = 0
      isCellStart = true
      if !isWaiting, !goesOn(behindRow: index) { separate(token) }
    case .cell:
      cells += 1
      isCellStart = true
      if cells % 2 == 0 { separate(token) }
    case .wideSpace:
      if isCellStart || isWaiting || depth > 0 || tokens[index - 1].kind == .wideSpace { return }
      if !tokens[behindSpace(index)].kind.isRelation { separate(token) }
    case .text:
      if depth > 0 || standsForQuantity(index) { keep(token) } else { separate(token) }
    case .comma where depth == 0: separate(token, isComma: true)
    case .semicolon where depth == 0: separate(token)
    case .period where depth == 0 && endsSentence(index): separate(token)
    case .end:
      if case .separator = kept.last?.kind { kept.removeLast() }
      keep(token)
    case .nabla, .wrapper, .meaning: keep(token)
    case .openBracket, .openGroup, .closeBracket, .closeGroup, .letter, .numeral, .function, .plus,
      .minus, .times, .slash, .relation, .lower, .raise, .prime, .fraction, .root, .sum, .product,
      .partial, .ellipsis, .question, .doubleQuestion, .comma, .semicolon, .period, .separator,
      .unknownCommand, .unreadable:
      keep(token)
    }
  }

  private mutating func keep(_ token: Token) {
    isCellStart = false
    if arguments > 0 { return keepArgument(token) }
    if token.kind.opens { depth += 1 }
    if token.kind.closes { depth = max(0, depth - 1) }
    kept.append(token)
    switch token.kind {
    case .lower, .raise, .root: arguments = 1
    case .fraction: arguments = 2
    case .nabla, .wrapper, .meaning: break
    case .letter, .numeral, .function, .plus, .minus, .times, .slash, .relation, .openBracket,
      .closeBracket, .openGroup, .closeGroup, .prime, .sum, .product, .partial, .ellipsis, .comma,
      .semicolon, .period, .question, .doubleQuestion, .wideSpace, .text, .cell, .row, .rowsBegin,
      .rowsEnd, .separator, .unknownCommand, .unreadable, .end:
      break
    }
  }

  private mutating func keepArgument(_ token: Token) {
    let taker = kept.last?.kind
    var rest: Token?
    var single = token
    switch token.kind {
    case .letter, .meaning, .function, .prime, .ellipsis: break
    case .numeral(let text) where text.utf8.count == 1: break
    case .numeral(let text) where taker == .lower || taker == .raise:
      let mark = taker == .lower ? "_" : "^"
      single.kind = .unreadable(
        .notUnderstood, "`\(mark)` takes one digit without braces; write `\(mark){\(text)}`")
    case .numeral(let text):
      single.kind = .numeral(String(text.prefix(1)))
      single.range = token.range.lowerBound..<token.range.lowerBound + 1
      rest = Token(
        kind: .numeral(String(text.dropFirst())),
        range: token.range.lowerBound + 1..<token.range.upperBound)
    case .nabla, .wrapper, .plus, .minus, .times, .slash, .relation, .openBracket, .closeBracket,
      .openGroup, .closeGroup, .lower, .raise, .fraction, .root, .sum, .product, .partial, .comma,
      .semicolon,
      .period, .question, .doubleQuestion, .wideSpace, .text, .cell, .row, .rowsBegin, .rowsEnd,
      .separator, .unknownCommand, .unreadable, .end:
      arguments = 0
      return keep(token)
    }
    arguments -= 1
    let (start, end) = (single.range.lowerBound, single.range.upperBound)
    kept.append(Token(kind: .openGroup, range: start..<start))
    kept.append(single)
    kept.append(Token(kind: .closeGroup, range: end..<end))
    if let rest { keep(rest) }
  }

  private mutating func separate(_ token: Token, isComma: Bool = false) {
    guard depth == 0, let last = kept.last else { return }
    if case .separator(let wasComma) = last.kind {
      if wasComma, !isComma { return }
      kept.removeLast()
    }
    kept.append(Token(kind: .separator(isComma: isComma), range: token.range))
  }

  /// Whether what is kept so far wants something behind it, or nothing stands there yet.
  private var isWaiting: Bool {
    guard let last = kept.last?.kind else { return true }
    if case .separator = last { return true }
    return last.isOperator || last.isRelation
  }

  private func behindSpace(_ index: Int) -> Int {
    var next = index + 1
    while tokens[next].kind == .wideSpace { next += 1 }
    return next
  }

  private func goesOn(behindRow index: Int) -> Bool {
    let first = behindSpace(index)
    if tokens[first].kind == .cell || tokens[first].kind.isRelation { return true }
    guard tokens[first].kind.isOperator else { return false }
    let stop = tokens[first...].first { Self.cellEnds.contains($0.kind) }
    return stop?.kind != .cell
  }

  private func standsForQuantity(_ index: Int) -> Bool {
    if let last = kept.last?.kind, last.isOperator || last.isRelation { return true }
    let next = tokens[behindSpace(index)].kind
    return next.isRelation || next.isOperator && next != .minus
  }

  private func endsSentence(_ index: Int) -> Bool {
    let next = tokens[index + 1].kind
    return next == .wideSpace || next == .text || Self.cellEnds.contains(next)
  }
}
