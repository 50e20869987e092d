import Expressions

/// Puts what an author's names stand for in their places among the tokens of a formula.
///
/// Names are quantities: an index or a layer that is written like one stays what it is.
struct Naming {
  private let convention: Convention
  let text: [UInt8]
  let tokens: [Token]
  private(set) var position = 0
  private var named: [Token] = []
  /// What stands before the scripts here.
  private var base = Token.Kind.end
  /// How many parts of expressions names have put into the formula.
  private var expanded = 0
  /// Of each open brace, whether the range of a sum stands in it.
  private var groups: [Bool] = []

  private static let expansionLimit = 20_000

  static func named(
    _ tokens: [Token], of text: [UInt8], in convention: Convention
  ) -> [Token] {
    guard !convention.names.isEmpty else { return tokens }
    var naming = Naming(convention: convention, text: text, tokens: tokens)
    while naming.position < tokens.count { naming.take() }
    return naming.named
  }

  private init(convention: Convention, text: [UInt8], tokens: [Token]) {
    self.convention = convention
    self.text = text
    self.tokens = tokens
  }

  private mutating func take() {
    switch tokens[position].kind {
    case .sum, .product:
      if takeName(ifUnread: true) { return }
      keep()
      takeIndex()
    case .nabla:
      if takeName() { return }
      keep()
      if kind(at: position) == .lower { keep() }
    case .partial, .fraction:
      if !takeName() { keep() }
    case .lower: keepScript()
    case .raise where !standsOnPower && isIndex(from: position + 1): keepScript()
    case .openGroup:
      groups.append(false)
      keep()
    case .closeGroup:
      let closesRange = groups.popLast() ?? false
      keep()
      if closesRange { takeUpperBound() }
    case .letter, .function, .text, .unknownCommand, .unreadable:
      if !takeName() { keep() }
    case .numeral, .plus, .minus, .times, .slash, .relation, .openBracket, .closeBracket, .prime,
      .root, .ellipsis, .comma, .period:
      // No name that can be read begins so; what a wrong one was to mean is not to be guessed.
      if !takeName(ifUnread: true) { keep() }
    case .wrapper, .raise, .semicolon, .question, .doubleQuestion, .wideSpace, .cell, .row,
      .rowsBegin, .rowsEnd, .separator, .meaning, .end:
      keep()
    }
  }

  private mutating func keep() {
    named.append(tokens[position])
    base = tokens[position].kind
    position += 1
  }

  /// The index behind `\sum`, which stays; what it runs from and to are quantities.
  private mutating func takeIndex() {
    guard kind(at: position) == .lower else { return }
    keep()
    let isGrouped = kind(at: position) == .openGroup
    if isGrouped {
      groups.append(true)
      keep()
    }
    if case .letter = kind(at: position) { keep() }
    if !isGrouped { takeUpperBound() }
  }

  /// The sign behind which the upper bound stands: a quantity even where it is one letter.
  private mutating func takeUpperBound() {
    if kind(at: position) == .raise { keep() }
  }

  /// Whether what is raised here is an exponent, whatever it looks like.
  private var standsOnPower: Bool {
    if case .closeBracket = base { return true }
    if case .numeral = base { return true }
    return base == .letter("e")
  }

  /// An index or a layer, up to its closing brace.
  private mutating func keepScript() {
    let before = base
    defer { base = before }
    keep()
    var depth = 0
    while position < tokens.count - 1 {
      if tokens[position].kind == .openGroup { depth += 1 }
      if tokens[position].kind == .closeGroup { depth -= 1 }
      keep()
      if depth <= 0 { return }
    }
  }

  /// Whether what is raised reads as a layer or a sample: indices, in brackets or bare, and nothing else.
  private func isIndex(from start: Int) -> Bool {
    guard kind(at: start) == .openGroup else {
      if case .letter = kind(at: start) { return true }
      return false
    }
    var index = start + 1
    while true {
      if case .openBracket = kind(at: index) {
        guard let end = end(ofIndexAt: index + 1), case .closeBracket = kind(at: end) else {
          return false
        }
        index = end + 1
      } else if kind(at: index) == .prime {
        index += 1
      } else if let end = end(ofIndexAt: index) {
        index = end
      } else {
        return index > start + 1 && kind(at: index) == .closeGroup
      }
    }
  }

  /// Behind a letter, perhaps with a number added, or digits; nil where something else stands.
  private func end(ofIndexAt start: Int) -> Int? {
    if case .numeral = kind(at: start) { return start + 1 }
    guard case .letter = kind(at: start) else { return nil }
    var end = start + 1
    while kind(at: end) == .prime { end += 1 }
    if kind(at: end) == .plus || kind(at: end) == .minus, case .numeral = kind(at: end + 1) {
      return end + 2
    }
    return end
  }

  func kind(at index: Int) -> Token.Kind { tokens[min(index, tokens.count - 1)].kind }
}

extension Naming {
  private mutating func takeName(ifUnread: Bool = false) -> Bool {
    var best: (name: Name, match: Match)?
    /// Another name that matches as much, of which nobody can tell whether it is meant.
    var rival: Name?
    for name in convention.names where !ifUnread || name.meaning == .unread {
      guard let match = match(name.pattern, from: position) ?? matchAroundIndex(name.pattern)
      else { continue }
      // `dz` in `\frac{dz}{dw}` is a differential.
      if isDifferential(position), match.end > position + 1 { continue }
      // `C` as a name of C_0 is not the C of `C_i`.
      if name.hasIndices, kind(at: match.end) == .lower { continue }
      // The longest; of equally long ones that with more signs of its own: `w_{11}` before `w_{jk}`.
      if let known = best {
        if match.end < known.match.end { continue }
        let isRival =
          match.end == known.match.end && name.splitsIndices(otherThan: known.name)
        if match.end == known.match.end, match.values.count >= known.match.values.count {
          if isRival { rival = name }
          continue
        }
        rival = isRival ? known.name : nil
      }
      best = (name, match)
    }
    if let (name, match) = best {
      let range = tokens[position].range.lowerBound..<tokens[match.end - 1].range.upperBound
      base = name.token(with: match.values)
      if let rival, rival.key != name.key {
        base = .unreadable(
          .notUnderstood,
          "this may be '\(name.key)' or '\(rival.key)': a comma between the indices would tell")
      }
      if case .meaning(let expression) = base { expanded += expression.size }
      if expanded > Self.expansionLimit {
        base = .unreadable(
          .malformed, "what names stand for makes this formula too long to be read")
      }
      named.append(Token(kind: base, range: range))
      if let index = match.index { named += tokens[index] }
      if let raised = match.raised {
        named.append(Token(kind: .raise, range: tokens[raised.lowerBound].range.start))
        named.append(Token(kind: .openGroup, range: tokens[raised.lowerBound].range.start))
        named += tokens[raised.lowerBound...raised.upperBound]
      }
      position = match.end
      return true
    }
    return false
  }

  private func isDifferential(_ start: Int) -> Bool {
    guard tokens[start].kind == .letter("d"), start > 1, tokens[start - 1].kind == .openGroup else {
      return false
    }
    let before = tokens[start - 2].kind
    return before == .fraction || before == .closeGroup
  }
}

extension Range<Int> {
  /// Nothing, where it begins.
  fileprivate var start: Range<Int> { lowerBound..<lowerBound }
}

extension Name {
  /// Whether the two differ in nothing but how many indices the same digits are.
  fileprivate func splitsIndices(otherThan other: Name) -> Bool {
    func signs(_ name: Name) -> [Element] {
      name.pattern.filter { element in
        if case .parameter = element { return false }
        return element != .sign("{") && element != .sign("}")
      }
    }
    return parameters.count != other.parameters.count && signs(self) == signs(other)
  }

  /// Whether it stands for a symbol with indices, so that it can have none of its own.
  fileprivate var hasIndices: Bool {
    if case .expression(.symbol(let symbol)) = meaning { !symbol.subscripts.isEmpty } else { false }
  }

  fileprivate func token(with values: [String: Index]) -> Token.Kind {
    switch meaning {
    case .letter(let letter): .letter(letter)
    case .expression(let expression): .meaning(expression.replacingIndices(values))
    case .unread:
      .unreadable(.notUnderstood, "the name '\(key)' could not be read")
    case .together, .after:
      .meaning(.symbol(Symbol(key, subscripts: parameters.compactMap { values[$0] })))
    }
  }
}

extension Expression {
  /// How many parts it is made of, itself included.
  fileprivate var size: Int { children.reduce(1) { $0 + $1.size } }
}
