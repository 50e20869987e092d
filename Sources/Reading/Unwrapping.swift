import Expressions

/// Takes `\underbrace`, `\boxed`, `\color` and their like away, with their braces and labels, and braces that mean
/// nothing.
///
/// What stood in them is left in its place, as it shows.
struct Unwrapping {
  private struct Group {
    /// How many arguments the command before it takes after this one.
    var argumentsAfter = 0
    /// Whether the command before it is none that is known, so that more of its arguments may follow.
    var isOfUnknownCommand = false
    /// nil where the braces stay.
    var opening: Opening?
  }

  private struct Opening {
    /// nil where braces stand alone.
    let wrapper: Wrapper?
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
  private var wrappings: [Wrappings.Wrapping] = []
  private var groups: [Group] = []
  private var depth = 0
  private var last: Token.Kind?
  /// How many arguments the last command still takes.
  private var arguments = 0
  private var isBehindUnknownCommand = false
  private var isInDegree = false

  static func unwrapped(_ tokens: [Token]) -> (tokens: [Token], wrappings: Wrappings) {
    var unwrapping = Unwrapping(tokens: tokens)
    unwrapping.unwrapAll()
    return (unwrapping.kept.compactMap { $0 }, Wrappings(unwrapping.wrappings))
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
        open(token)
      } else if token.kind == .closeGroup {
        close(token)
      } else {
        keep(token)
      }
    }
    // The parser says that it is not closed.
    if let opening = groups.lazy.compactMap(\.opening).first { kept[opening.slot] = opening.brace }
  }

  private mutating func open(_ brace: Token) {
    if case .wrapper(.color) = tokens[position].kind {
      begin(.color, from: brace, brace: brace)
    } else if arguments > 0 || isBehindUnknownCommand || groups.count >= Parser.nestingLimit {
      groups.append(
        Group(
          argumentsAfter: max(0, arguments - 1), isOfUnknownCommand: isBehindUnknownCommand))
      keep(brace)
    } else {
      begin(nil, from: brace, brace: brace)
    }
  }

  private mutating func keep(_ token: Token) {
    if token.kind.opens { depth += 1 }
    if token.kind.closes { depth = max(0, depth - 1) }
    if token.kind == .plus || token.kind == .minus, groups.last?.opening?.depth == depth {
      groups[groups.count - 1].opening?.hasSum = true
    }
    arguments = argumentsLeft(behind: token.kind)
    isBehindUnknownCommand = if case .unknownCommand = token.kind { true } else { false }
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

  private mutating func begin(_ wrapper: Wrapper?, from token: Token, brace: Token) {
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
      isBehindUnknownCommand = group?.isOfUnknownCommand ?? false
      return
    }
    let wasLast = last
    if opening.isArgument { keep(brace) }
    arguments = group?.argumentsAfter ?? 0
    var end = brace.range.upperBound
    if let sign = opening.wrapper?.labelSign, tokens[position].kind == sign { end = skipLabel() }
    // Signs of Unicode stand for several tokens in one place.
    let inside = opening.brace.range.upperBound
    let content = content(from: opening.slot + 1)
    wrappings.append(
      Wrappings.Wrapping(
        outside: opening.start..<end, inside: inside..<max(inside, brace.range.lowerBound),
        whole: opening.wrapper == nil ? content.span : nil))
    guard !opening.isArgument else { return }
    isBehindUnknownCommand = false
    if staysTogether(content, opening) {
      kept[opening.slot] = opening.brace
      kept.append(brace)
      last = brace.kind
    } else if opening.hasSum, content.hasSeveral, isBound(opening) {
      kept[opening.slot] = Token(
        kind: .unreadable(
          .notUnderstood, "braces do not show; write brackets around what belongs together"),
        range: opening.start..<end)
    } else {
      last = content.first == nil ? opening.before : wasLast
    }
    if opening.hasSum, groups.last?.opening?.depth == depth {
      groups[groups.count - 1].opening?.hasSum = true
    }
  }

  /// What is left between two braces.
  private struct Content {
    var first: Token?
    var last: Token?
    var hasSeveral = false
    /// Its tokens, unless they are too many for a sign with its scripts.
    var sign: [Token.Kind] = []

    /// From the first to the last; nil where nothing is left.
    var span: Range<Int>? {
      guard let first = first?.range, let last = last?.range else { return nil }
      return first.lowerBound..<max(first.lowerBound, last.upperBound)
    }
  }

  /// Tokens of a sign with all its scripts; what is longer is none.
  private static let longestSign = 64

  private func content(from start: Int) -> Content {
    var content = Content()
    guard start < kept.count else { return content }
    content.last = kept[start...].lazy.reversed().lazy.compactMap(\.self).first
    for position in start..<kept.count {
      guard let token = kept[position] else { continue }
      content.hasSeveral = content.first != nil
      content.first = content.first ?? token
      content.sign.append(token.kind)
      if content.sign.count > Self.longestSign {
        content.sign = []
        break
      }
    }
    return content
  }

  /// Whether something would be read otherwise without the braces.
  private func staysTogether(_ content: Content, _ opening: Opening) -> Bool {
    guard let first = content.first?.kind, let last = content.last?.kind else {
      return opening.wrapper != nil
    }
    let next = tokens[position].kind
    if next.hangsOnFactor { return !content.sign.takes(next) }
    // A comma between digits, and digits that are typed apart.
    if !content.hasSeveral, first == .comma || first == .period { return true }
    return first.isNumeral && opening.before?.isNumeral ?? false || last.isNumeral && next.isNumeral
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

extension [Token.Kind] {
  /// Whether it is one sign, to which what hangs on its braces can be put as if they were not there.
  fileprivate func takes(_ mark: Token.Kind) -> Bool {
    guard let first, first.isSign else { return false }
    let marks = filter { $0 == .lower || $0 == .raise || $0 == .prime }
    guard hasScriptsOnly else { return false }
    // Behind an exponent a prime would be one of the letter.
    if mark == .prime { return !marks.contains(.raise) || isRaisedToBracket }
    return !marks.contains(mark)
  }

  /// Whether nothing but scripts and primes stands behind the first sign.
  private var hasScriptsOnly: Bool {
    var depth = 0
    var wantsArgument = false
    for kind in dropFirst() {
      if kind == .openGroup { depth += 1 }
      if kind == .closeGroup { depth -= 1 }
      if depth > 0 || kind == .closeGroup {
        wantsArgument = false
      } else if kind == .lower || kind == .raise {
        wantsArgument = true
      } else if kind != .prime {
        guard wantsArgument else { return false }
        wantsArgument = false
      }
    }
    return !wantsArgument
  }

  /// Whether what is raised begins with a bracket, as a layer does.
  private var isRaisedToBracket: Bool {
    guard let raise = firstIndex(of: .raise), raise + 2 < count, self[raise + 1] == .openGroup,
      case .openBracket = self[raise + 2]
    else { return false }
    return true
  }
}

extension Token.Kind {
  fileprivate var isNumeral: Bool {
    if case .numeral = self { true } else { false }
  }

  /// Whether it is one sign on which scripts can hang.
  fileprivate var isSign: Bool {
    if case .function = self { true } else { symbol != nil }
  }

  fileprivate var hangsOnFactor: Bool { self == .lower || self == .raise || self == .prime }

  fileprivate var isMultiplication: Bool {
    if case .times = self { true } else { self == .slash }
  }

  fileprivate var endsFactor: Bool {
    switch self {
    case .letter, .numeral, .meaning, .function, .closeBracket, .closeGroup, .prime, .sum, .product,
      .text:
      true
    case .plus, .minus, .times, .slash, .relation, .openBracket, .openGroup, .lower, .raise,
      .fraction, .root, .partial, .nabla, .ellipsis, .comma, .semicolon, .period, .question,
      .doubleQuestion, .wideSpace, .cell, .row, .rowsBegin, .rowsEnd, .separator, .wrapper,
      .unknownCommand, .unreadable, .end:
      false
    }
  }
}
