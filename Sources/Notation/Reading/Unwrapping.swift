/// Takes `\underbrace`, `\boxed`, `\color` and their like away, with their braces and labels.
///
/// What stood in them is left in its place, as it shows.
struct Unwrapping {
  /// Where a wrapper stands with all that belongs to it, and where what it wraps.
  struct Wrapping {
    let outside: Range<Int>
    let inside: Range<Int>
  }

  private struct Group {
    /// How many arguments the command before it takes after this one.
    let argumentsAfter: Int
    /// nil where the braces belong to no wrapper.
    var opening: Opening?
  }

  private struct Opening {
    let wrapper: Wrapper
    let start: Int
    let brace: Token
    /// Where its brace would stand among the kept tokens.
    let slot: Int
    let before: Token.Kind?
    let depth: Int
    let isArgument: Bool
    /// Whether a term is added in it, outside of all brackets.
    var hasSum = false
  }

  private let tokens: [Token]
  private var position = 0
  /// nil where the brace of a wrapper was.
  private var kept: [Token?] = []
  private var wrappings: [Wrapping] = []
  private var groups: [Group] = []
  private var depth = 0
  private var last: Token.Kind?
  /// How many arguments the last command still takes.
  private var arguments = 0
  private var isInDegree = false

  static func unwrapped(_ tokens: [Token]) -> (tokens: [Token], wrappings: [Wrapping]) {
    let hasWrapper = tokens.contains { if case .wrapper = $0.kind { true } else { false } }
    guard hasWrapper else { return (tokens, []) }
    var unwrapping = Unwrapping(tokens: tokens)
    unwrapping.unwrapAll()
    return (unwrapping.kept.compactMap { $0 }, unwrapping.wrappings)
  }

  private init(tokens: [Token]) {
    self.tokens = tokens
  }

  private mutating func unwrapAll() {
    while position < tokens.count {
      let token = tokens[position]
      position += 1
      if case .wrapper(let wrapper) = token.kind {
        guard tokens[position].kind == .openGroup else { continue }
        position += 1
        begin(wrapper, from: token, brace: tokens[position - 1])
      } else if token.kind == .openGroup {
        if case .wrapper(.color) = tokens[position].kind {
          begin(.color, from: token, brace: token)
        } else {
          groups.append(Group(argumentsAfter: max(0, arguments - 1)))
          keep(token)
        }
      } else if token.kind == .closeGroup {
        close(token)
      } else {
        keep(token)
      }
    }
    // The parser says that it is not closed.
    if let opening = groups.lazy.compactMap(\.opening).first { kept[opening.slot] = opening.brace }
  }

  private mutating func keep(_ token: Token) {
    if token.kind.opens { depth += 1 }
    if token.kind.closes { depth = max(0, depth - 1) }
    if token.kind == .plus || token.kind == .minus, groups.last?.opening?.depth == depth {
      groups[groups.count - 1].opening?.hasSum = true
    }
    arguments = argumentsLeft(behind: token.kind)
    kept.append(token)
    last = token.kind
  }

  private mutating func argumentsLeft(behind kind: Token.Kind) -> Int {
    if kind == .openGroup { return 0 }
    if kind == .fraction { return 2 }
    if kind == .lower || kind == .raise || kind == .root { return 1 }
    if case .openBracket(.square, _) = kind { isInDegree = last == .root }
    if case .closeBracket(.square, _) = kind, isInDegree {
      isInDegree = false
      return 1
    }
    if case .numeral(let text) = kind { return max(0, arguments - text.utf8.count) }
    return max(0, arguments - 1)
  }

  private mutating func begin(_ wrapper: Wrapper, from token: Token, brace: Token) {
    let isArgument = arguments > 0
    let opening = Opening(
      wrapper: wrapper, start: token.range.lowerBound, brace: brace, slot: kept.count,
      before: last, depth: isArgument ? depth + 1 : depth, isArgument: isArgument)
    groups.append(Group(argumentsAfter: max(0, arguments - 1), opening: opening))
    if isArgument { keep(brace) } else { kept.append(nil) }
  }

  private mutating func close(_ brace: Token) {
    let group = groups.popLast()
    guard let opening = group?.opening else {
      keep(brace)
      arguments = group?.argumentsAfter ?? 0
      return
    }
    let isEmpty = kept.count == opening.slot + 1
    let wasLast = last
    if opening.isArgument { keep(brace) }
    arguments = group?.argumentsAfter ?? 0
    var end = brace.range.upperBound
    if let sign = opening.wrapper.labelSign, tokens[position].kind == sign { end = skipLabel() }
    wrappings.append(
      Wrapping(
        outside: opening.start..<end,
        inside: opening.brace.range.upperBound..<brace.range.lowerBound)
    )
    guard !opening.isArgument else { return }
    if isEmpty || tokens[position].kind.hangsOnFactor {
      kept[opening.slot] = opening.brace
      kept.append(brace)
      last = brace.kind
    } else if opening.hasSum, isBound(opening) {
      kept[opening.slot] = Token(
        kind: .unreadable(
          .notUnderstood, "braces do not show; write brackets around what belongs together"),
        range: opening.start..<end)
    } else {
      last = wasLast
    }
    if opening.hasSum, groups.last?.opening?.depth == depth {
      groups[groups.count - 1].opening?.hasSum = true
    }
  }

  /// Whether what stands beside the wrapper would take only a part of a sum in it.
  private func isBound(_ opening: Opening) -> Bool {
    let next = tokens[position].kind
    return next.startsFactor || next.isMultiplication
      || opening.before.map { $0.endsFactor || $0.isMultiplication || $0 == .minus } ?? false
  }

  /// Moves behind the label of a brace, and gives its end.
  private mutating func skipLabel() -> Int {
    position += 1
    var depth = 0
    repeat {
      if tokens[position].kind == .end { return tokens[position].range.lowerBound }
      if tokens[position].kind == .openGroup { depth += 1 }
      if tokens[position].kind == .closeGroup { depth -= 1 }
      position += 1
    } while depth > 0
    return tokens[position - 1].range.upperBound
  }
}

extension Token.Kind {
  fileprivate var hangsOnFactor: Bool { self == .lower || self == .raise || self == .prime }

  fileprivate var isMultiplication: Bool {
    if case .times = self { true } else { self == .slash }
  }

  fileprivate var endsFactor: Bool {
    switch self {
    case .letter, .numeral, .meaning, .function, .closeBracket, .closeGroup, .prime, .sum, .product:
      true
    case .plus, .minus, .times, .slash, .relation, .openBracket, .openGroup, .lower, .raise,
      .fraction, .root, .partial, .nabla, .ellipsis, .comma, .semicolon, .period, .question,
      .doubleQuestion, .wideSpace, .text, .cell, .row, .rowsBegin, .rowsEnd, .separator, .wrapper,
      .unknownCommand, .unreadable, .end:
      false
    }
  }
}

extension Relation.Places {
  /// The same places, made to hold a wrapper whole where they hold only one of its braces.
  func balanced(across wrappings: [Unwrapping.Wrapping]) -> Relation.Places {
    guard !wrappings.isEmpty else { return self }
    return Relation.Places(sides: sides.map { $0.balanced(across: wrappings) }, signs: signs)
  }
}

extension Place {
  fileprivate func balanced(across wrappings: [Unwrapping.Wrapping]) -> Place {
    var range = range
    // Inner wrappers come before those that hold them.
    for wrapping in wrappings where wrapping.outside.overlaps(range) {
      let isInside =
        wrapping.inside.lowerBound <= range.lowerBound
        && range.upperBound <= wrapping.inside.upperBound
      if !isInside {
        range =
          min(
            range.lowerBound, wrapping.outside.lowerBound)..<max(
            range.upperBound, wrapping.outside.upperBound)
      }
    }
    return Place(range: range, children: children.map { $0.balanced(across: wrappings) })
  }
}
