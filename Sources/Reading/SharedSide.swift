import Expressions

/// A side of a relation that cannot be read as a whole, term by term: what all sides share may be left out.
struct SharedSide {
  private struct Term {
    let isNegative: Bool
    let tokens: [Token]
    /// nil where it cannot be read.
    let part: Parser.Part?

    var kinds: [Token.Kind] { tokens.map(\.kind) }

    func says(_ other: Term) -> Bool { isNegative == other.isNegative && kinds == other.kinds }
  }

  private let parser: Parser
  private let terms: [Term]
  private let range: Range<Int>

  /// - Parameter tokens: where its tokens stand among those of the parser.
  init(_ parser: Parser, _ tokens: Range<Int>) {
    self.parser = parser
    range =
      parser.tokens[tokens.lowerBound].range
      .lowerBound..<parser.tokens[tokens.upperBound - 1].range
      .upperBound
    var terms: [Term] = []
    var isNegative = false
    var current: [Token] = []
    func end() {
      guard !current.isEmpty else { return }
      terms.append(
        Term(isNegative: isNegative, tokens: current, part: parser.part(of: current)))
    }
    var depth = 0
    for token in parser.tokens[tokens] {
      if token.kind.opens { depth += 1 }
      if token.kind.closes { depth -= 1 }
      if depth == 0, token.kind == .plus || token.kind == .minus,
        !(current.last?.kind.isOperator ?? false)
      {
        end()
        isNegative = token.kind == .minus
        current = []
      } else {
        current.append(token)
      }
    }
    end()
    self.terms = terms
  }
}

extension SharedSide {
  /// What the sides are without the part that all have and nobody can read.
  static func rest(
    of sides: [SharedSide], in text: [UInt8]
  ) -> (leftOut: Relation.LeftOut, parts: [Parser.Part])? {
    guard let first = sides.first else { return nil }
    if let parts = restOfSums(sides) {
      let unread = first.terms.filter { $0.part == nil }
      let shown = unread.map { text.string(of: $0.tokens) }
      return (.summand(shown.joined(separator: " + ")), parts)
    }
    return restOfProducts(sides, in: text)
  }

  private static func restOfSums(_ sides: [SharedSide]) -> [Parser.Part]? {
    let unread = sides.map { side in side.terms.filter { $0.part == nil } }
    guard let first = unread.first, !first.isEmpty,
      unread.allSatisfy({ $0.count == first.count && zip($0, first).allSatisfy { $0.says($1) } }),
      sides.allSatisfy(\.unreadTermsEndWhereTheySeemTo)
    else { return nil }
    var parts: [Parser.Part] = []
    for side in sides {
      guard let part = side.sumOfReadTerms else { return nil }
      parts.append(part)
    }
    return parts
  }

  /// Whether no term that is not understood may reach over those behind it, as an integral does.
  private var unreadTermsEndWhereTheySeemTo: Bool {
    terms.dropLast().allSatisfy { $0.part != nil || !$0.tokens.contains { $0.kind.mayReachOn } }
  }

  private var sumOfReadTerms: Parser.Part? {
    var parts: [Parser.Part] = []
    for term in terms {
      guard let part = term.part else { continue }
      let read =
        term.isNegative
        ? try? parser.part(.negation(part.expression), at: part.place.range, [part]) : part
      guard let read else { return nil }
      parts.append(read)
    }
    if parts.isEmpty { return try? parser.part(.number(0), at: range, []) }
    if parts.count == 1 { return parts[0] }
    return try? parser.part(.sum(parts.map(\.expression)), at: range, parts)
  }

  /// Of products that begin or end with the same signs, among them all that cannot be read.
  private static func restOfProducts(
    _ sides: [SharedSide], in text: [UInt8]
  ) -> (leftOut: Relation.LeftOut, parts: [Parser.Part])? {
    let terms = sides.compactMap { $0.terms.count == 1 ? $0.terms[0] : nil }
    guard terms.count == sides.count, let first = terms.first,
      terms.allSatisfy({ $0.isNegative == first.isNegative })
    else { return nil }
    let shortest = terms.map(\.tokens.count).min() ?? 0
    for isAtEnd in [false, true] {
      func token(_ term: Term, _ position: Int) -> Token.Kind {
        term.tokens[isAtEnd ? term.tokens.count - 1 - position : position].kind
      }
      var count = 0
      while count < shortest - 1, terms.allSatisfy({ token($0, count) == token(first, count) }) {
        count += 1
      }
      while count > 0 {
        let rests = terms.map { isAtEnd ? $0.tokens.dropLast(count) : $0.tokens.dropFirst(count) }
        let shared = isAtEnd ? first.tokens.suffix(count) : first.tokens.prefix(count)
        if rests.allSatisfy({ Self.canStandApart($0, shared, isAtEnd: isAtEnd) }) {
          let parts = zip(sides, rests).compactMap { $0.parser.part(of: Array($1)) }
          if parts.count == sides.count {
            return (.factor(text.string(of: Array(shared))), parts)
          }
        }
        count -= 1
        // The longest few are tried: more would take long where nothing can be read.
        if shortest - count > 64 { break }
      }
    }
    return nil
  }

  /// Whether what is left is a factor of its own, which nothing in it or before it reaches beyond.
  private static func canStandApart(
    _ rest: ArraySlice<Token>, _ shared: ArraySlice<Token>, isAtEnd: Bool
  ) -> Bool {
    guard shared.areBalanced, let start = isAtEnd ? shared.first : rest.first,
      let before = isAtEnd ? rest.last : shared.last,
      !before.kind.takesMore, !start.kind.hangsOnWhatStandsBefore
    else { return false }
    return !isAtEnd || !rest.outsideOfBrackets.contains { $0.kind.mayReachOn }
  }
}

extension Parser {
  /// What these tokens are by themselves; nil where they cannot be read.
  fileprivate func part(of tokens: [Token]) -> Part? {
    let end = tokens.last?.range.upperBound ?? 0
    var inner = Parser(tokens + [Token(kind: .end, range: end..<end)], in: convention)
    guard let part = try? inner.sum(), inner.kind == .end else { return nil }
    return part
  }
}

extension [UInt8] {
  fileprivate func string(of tokens: [Token]) -> String {
    guard let first = tokens.first, let last = tokens.last,
      first.range.lowerBound <= last.range.upperBound, last.range.upperBound <= count
    else { return "" }
    return String(decoding: self[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
  }
}

extension ArraySlice<Token> {
  fileprivate var outsideOfBrackets: [Token] {
    var depth = 0
    return filter { token in
      if token.kind.opens { depth += 1 }
      if token.kind.closes { depth -= 1 }
      return depth == 0
    }
  }
}

extension Token.Kind {
  private static let reaching: Set<String> = [
    "int", "iint", "oint", "lim", "limsup", "liminf", "sup", "inf", "min", "max", "arg", "argmin",
    "argmax", "mathbb", "operatorname", "mathop", "Pr", "det",
  ]

  /// Whether it may take in what stands behind it.
  fileprivate var mayReachOn: Bool {
    if case .unknownCommand(let name) = self { return Self.reaching.contains(name) }
    if case .function = self { return true }
    return [.sum, .product, .partial, .nabla].contains(self) || isText
  }

  /// Whether it wants something behind it.
  fileprivate var takesMore: Bool {
    isOperator && self != .times(.dot) || self == .lower || self == .raise || self == .root
      || self == .fraction
  }

  fileprivate var hangsOnWhatStandsBefore: Bool {
    self == .lower || self == .raise || self == .prime || self == .slash
      || self == .plus || self == .minus
  }
}
