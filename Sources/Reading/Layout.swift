import Expressions

/// Turns rows, cells, wide spaces, text and punctuation into separators between relations, and puts braces
/// around the one sign that `^`, `_`, `\frac` or `\sqrt` takes without them.
///
/// In aligned rows an empty left cell, and in rows without cells an operator at the start, goes on from the
/// row above, unless a whole relation follows; there the break means nothing. Inside brackets it never does.
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
  /// stands for a quantity, or behind a side from which its relation goes on. A separator never follows another,
  /// and without words none begins or ends a formula.
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
      isCellStart = token.kind == .rowsBegin
    case .row:
      cells = 0
      isCellStart = true
      if goesOn(behindRow: index) {
        dropSeparation()
      } else if !isWaiting {
        separate(token)
      }
    case .cell:
      cells += 1
      isCellStart = true
      if cells % 2 == 0 { separate(token) }
    case .wideSpace:
      if depth == 0, case .separator(var separation)? = kept.last?.kind {
        separation.isWide = true
        kept[kept.count - 1].kind = .separator(separation)
      }
      if isCellStart || isWaiting || depth > 0 || tokens[index - 1].kind == .wideSpace { return }
      if !tokens[behindSpace(index)].kind.isRelation { separate(token, isWide: true) }
    case .text(let words): take(words, index)
    case .comma where depth == 0: separate(token, isComma: true)
    case .semicolon where depth == 0: separate(token)
    case .period where depth == 0 && endsSentence(index): separate(token)
    case .end:
      if case .separator(let separation) = kept.last?.kind, separation.words.isEmpty {
        kept.removeLast()
      }
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
    case .numeral(let text) where !text.isWhole:
      single.kind = .unreadable(.notUnderstood, "a number of several signs stands in braces")
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

  private mutating func separate(
    _ token: Token, isComma: Bool = false, isWide: Bool = false, words: Words? = nil
  ) {
    guard depth == 0 else { return }
    var separation = Separation()
    var range = token.range
    if let last = kept.last, case .separator(let before) = last.kind {
      separation = before
      range = last.range.lowerBound..<range.upperBound
      kept.removeLast()
    }
    if isComma { separation.isComma = true }
    if isWide { separation.isWide = true }
    if let words { separation.words.append(Separation.Placed(words: words, range: token.range)) }
    if kept.isEmpty, separation.words.isEmpty { return }
    kept.append(Token(kind: .separator(separation), range: range))
  }

  /// Takes the separator back where the relation goes on; its words stay behind their side.
  private mutating func dropSeparation() {
    guard case .separator(let separation) = kept.last?.kind, kept.count > 1 else { return }
    kept.removeLast()
    for placed in separation.words {
      keepBehindSide(placed.words, Token(kind: .text(placed.words), range: placed.range))
    }
  }

  private mutating func take(_ words: Words, _ index: Int) {
    let token = tokens[index]
    if words.role == .blank {
      if depth == 0, mayPartRelations(index) {
        keep(
          Token(
            kind: .unreadable(
              .notUnderstood,
              "it is not clear whether this space parts two relations; write \\quad or nothing"),
            range: token.range))
      }
    } else if depth == 0, isCellStart, !kept.isEmpty, opensWithSign(index) {
      keepBehindSide(words, token)
    } else if depth == 0, words.saysNothing, !isWaiting,
      tokens[behindSpace(index)].kind.isRelation
    {
      keepBehindSide(words, token)
    } else if depth > 0 || standsForQuantity(index) {
      keep(token)
    } else {
      separate(token, isComma: words.role == .conjunction, words: words)
    }
  }

  private mutating func keepBehindSide(_ words: Words, _ token: Token) {
    var words = words
    words.isTrailing = true
    kept.append(Token(kind: .text(words), range: token.range))
  }

  /// Whether what stands before a space is a relation, and what follows it could be another.
  private func mayPartRelations(_ index: Int) -> Bool {
    let next = tokens[behindSpace(index)].kind
    guard !isWaiting, next.startsFactor || next == .minus else { return false }
    var open = 0
    for token in kept.reversed() {
      if case .separator = token.kind { return false }
      if token.kind.closes { open += 1 }
      if token.kind.opens { open -= 1 }
      if open == 0, token.kind.isRelation { return goesOnWithRelation(from: index + 1) }
    }
    return false
  }

  private func goesOnWithRelation(from index: Int) -> Bool {
    var open = 0
    for token in tokens[index...] {
      if token.kind.opens { open += 1 }
      if token.kind.closes { open -= 1 }
      if open == 0, token.kind.isRelation { return true }
      if open == 0, Self.cellEnds.contains(token.kind) || token.kind == .comma { return false }
    }
    return false
  }

  /// Whether what is kept so far wants something behind it, or nothing stands there yet.
  private var isWaiting: Bool {
    guard let last = kept.last?.kind else { return true }
    if case .separator = last { return true }
    return last.isOperator || last.isRelation
  }

  /// Where the token behind this one stands, but for spaces.
  private func behindSpace(_ index: Int) -> Int {
    var next = min(index + 1, tokens.count - 1)
    while tokens[next].kind == .wideSpace { next += 1 }
    return next
  }

  private func goesOn(behindRow index: Int) -> Bool {
    let first = behindSpace(index)
    if opensWithSign(first) { return true }
    if tokens[first].kind == .cell {
      let side = behindSpace(first)
      return opensWithSign(side) || tokens[side].kind.isOperator || !goesOnWithRelation(from: side)
    }
    guard tokens[first].kind.isOperator else { return false }
    let stop = tokens[first...].first { Self.cellEnds.contains($0.kind) }
    return stop?.kind != .cell
  }

  /// Whether a relation sign comes first in a row, but for words that say nothing.
  private func opensWithSign(_ index: Int) -> Bool {
    var next = index
    while true {
      switch tokens[next].kind {
      case .wideSpace: next += 1
      case .text(let words) where words.saysNothing: next += 1
      case .cell where next > index && tokens[next - 1].kind.isText: next += 1
      default: return tokens[next].kind.isRelation
      }
    }
  }

  private func standsForQuantity(_ index: Int) -> Bool {
    if let last = kept.last?.kind, last.isOperator || last.isRelation { return true }
    let next = tokens[behindSpace(index)].kind
    return next.isRelation || next.isOperator && next != .minus
  }

  private func endsSentence(_ index: Int) -> Bool {
    let next = tokens[index + 1].kind
    return next == .wideSpace || next.isText || Self.cellEnds.contains(next)
  }
}
