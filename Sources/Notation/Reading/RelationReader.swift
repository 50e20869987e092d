/// Reads the relations of a formula one by one and goes on behind what cannot be read.
struct RelationReader {
  /// Errors that are reported of one formula.
  private static let errorLimit = 20

  typealias Read = (relation: Relation, places: Relation.Places)

  var parser: Parser
  private(set) var relations: [Read] = []
  private(set) var errors: [NotationError] = []
  /// Whether something without a sign of equality could not be read.
  private(set) var hasUnreadRemark = false
  private var isInBrackets = false
  /// Whether a comma stands before the relation that is read next, and its place among the relations.
  private var isBehindComma = false

  init(_ parser: Parser) {
    self.parser = parser
  }

  mutating func readAll() {
    if parser.kind == .end {
      errors.append(NotationError(.malformed, "the formula is empty", at: parser.token.range))
      return
    }
    while parser.kind != .end {
      let relation = relation()
      if let relation, !(isBehindComma && appendToList(relation)) { relations.append(relation) }
      if case .separator(let isComma) = parser.kind {
        isBehindComma = isComma && relation != nil
        parser.advance()
      }
    }
  }

  /// Sides up to the next separator; nil where one of them cannot be read.
  private mutating func relation() -> Read? {
    var read: Read = (
      Relation(sides: [], signs: []), Relation.Places(sides: [], signs: [])
    )
    var isComplete = true
    isInBrackets = startsBracketedRelation
    if isInBrackets { parser.advance() }
    while true {
      let start = parser.position
      do throws(NotationError) {
        let (side, place) = try side()
        read.relation.sides.append(side)
        read.places.sides.append(place)
      } catch {
        if errors.count < Self.errorLimit { errors.append(error) }
        isComplete = false
        skipSide(from: start)
      }
      guard case .relation(let sign) = parser.kind else { break }
      read.relation.signs.append(sign)
      read.places.signs.append(parser.token.range)
      parser.advance()
    }
    if !isComplete, !read.relation.signs.contains(where: \.statesEquality) {
      hasUnreadRemark = true
    }
    if isInBrackets, isComplete { parser.advance() }
    isInBrackets = false
    return isComplete ? read : nil
  }

  /// Whether a relation in brackets follows, as the condition `(j \ne k)`.
  private var startsBracketedRelation: Bool {
    guard case .openBracket(.round, _) = parser.kind else { return false }
    var depth = 0
    var hasSign = false
    for (position, token) in parser.tokens[parser.position...].enumerated() {
      if token.kind.opens { depth += 1 }
      if token.kind.closes { depth -= 1 }
      if depth == 1, token.kind.isRelation { hasSign = true }
      guard depth == 0 else { continue }
      let next = parser.tokens[parser.position + position + 1].kind
      return hasSign && (next.isSeparator || next == .end)
    }
    return false
  }

  private mutating func side() throws(NotationError) -> (Relation.Side, Place) {
    let start = parser.token.range
    var side = Relation.Side.value
    var place = Place(range: start, children: [])
    if parser.take(.doubleQuestion) {
      side = .worked
    } else if !parser.take(.question) {
      let part = try parser.sum()
      side = .expression(part.expression)
      place = part.place
    }
    let isEnd = parser.kind == .end || parser.kind.isRelation || parser.kind.isSeparator
    guard isEnd || isInBrackets && parser.endsBracketedRelation else {
      throw parser.unexpected("an operator or a relation sign was expected")
    }
    return (side, place)
  }

  /// Moves to the sign or separator that ends a side whose reading failed here.
  private mutating func skipSide(from start: Int) {
    let failure = parser.position
    var depth = 0
    parser.position = start
    while parser.kind != .end {
      if parser.kind.isSeparator { return }
      if parser.kind.isRelation, depth <= 0, parser.position >= failure { return }
      if parser.kind.opens { depth += 1 }
      if parser.kind.closes { depth -= 1 }
      parser.advance()
    }
  }
}

extension RelationReader {
  /// Takes the expression behind a comma into `j = 0`, whose left side is an index.
  private mutating func appendToList(_ read: Read) -> Bool {
    guard let last = relations.indices.last, read.relation.signs.isEmpty,
      case .expression(let item) = read.relation.sides[0],
      relations[last].relation.startsList
    else { return false }
    let place = read.places.sides[0]
    switch relations[last].relation.sides[1] {
    case .expression(let first):
      let firstPlace = relations[last].places.sides[1]
      relations[last].relation.sides[1] = .list([first, item])
      relations[last].places.sides[1] = Place(
        range: firstPlace.range.lowerBound..<place.range.upperBound, children: [firstPlace, place])
    case .list(let items):
      relations[last].relation.sides[1] = .list(items + [item])
      let before = relations[last].places.sides[1]
      relations[last].places.sides[1] = Place(
        range: before.range.lowerBound..<place.range.upperBound, children: before.children + [place]
      )
    case .value, .worked: return false
    }
    return true
  }

}

extension Relation {
  /// Whether it gives an index a value, to which commas can add more.
  fileprivate var startsList: Bool {
    guard signs == [.equal], case .expression(.symbol(let symbol)) = sides[0] else { return false }
    return symbol == Symbol(symbol.letter)
  }
}

extension Relation.Sign {
  fileprivate var statesEquality: Bool {
    switch self {
    case .equal, .definition, .approximately, .assignment: true
    case .unequal, .less, .atMost, .greater, .atLeast: false
    }
  }
}

extension Parser {
  /// Whether the bracket around a whole relation closes here.
  fileprivate var endsBracketedRelation: Bool {
    guard case .closeBracket(.round, _) = kind else { return false }
    return next == .end || next.isSeparator
  }
}

extension Token.Kind {
  fileprivate var isSeparator: Bool {
    if case .separator = self { true } else { false }
  }
}
