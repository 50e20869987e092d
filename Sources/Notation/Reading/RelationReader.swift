/// Reads the relations of a formula one by one and goes on behind what cannot be read.
struct RelationReader {
  /// Errors that are reported of one formula.
  private static let errorLimit = 20

  typealias Read = (relation: Relation, places: Relation.Places)

  var parser: Parser
  private(set) var relations: [Read] = []
  private(set) var errors: [NotationError] = []
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
    return isComplete ? read : nil
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
    guard parser.kind == .end || parser.kind.isRelation || parser.kind.isSeparator else {
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

extension Token.Kind {
  fileprivate var isSeparator: Bool {
    if case .separator = self { true } else { false }
  }
}
