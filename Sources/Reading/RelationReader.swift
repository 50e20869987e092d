import Expressions

/// Reads the relations of a formula one by one and goes on behind what cannot be read.
struct RelationReader {
  /// Errors that are reported of one formula.
  private static let errorLimit = 20

  typealias Read = (relation: Relation, places: Relation.Places)

  /// What was read between two separators, and what stands before it.
  struct Piece {
    var read: Read
    var separation: Separation
  }

  var parser: Parser
  var relations: [Read] = []
  private(set) var errors: [NotationError] = []
  /// Whether something without a sign of equality could not be read.
  private(set) var hasUnreadRemark = false
  private var isInBrackets = false
  /// Where the relation read last stands among them; nil where it is none.
  var last: Int?

  /// Where no author can mean what is written.
  private let slips: [CertainSlip]

  let text: [UInt8]

  init(_ parser: Parser, of text: [UInt8]) {
    self.parser = parser
    self.text = text
    slips = CertainSlip.all(in: parser.tokens)
  }

  mutating func readAll() {
    if parser.kind == .end {
      errors.append(NotationError(.malformed, "the formula is empty", at: parser.token.range))
      return
    }
    var separation = takeSeparation()
    var pieces: [Piece] = []
    while parser.kind != .end {
      pieces.append(Piece(read: relation(), separation: separation))
      separation = takeSeparation()
    }
    let (paired, unpaired) = Lists.paired(pieces)
    unpaired.forEach { report($0) }
    for piece in paired { add(piece.read, behind: piece.separation) }
    note(separation, before: nil)
    if relations.isEmpty, errors.isEmpty {
      errors.append(NotationError(.malformed, "the formula is empty", at: parser.token.range))
    }
  }

  /// Takes out what all sides have and nobody can read; nil where that is nothing, or not all of that.
  private func sharing(_ read: Read, from starts: [Int], until end: Int) -> Read? {
    guard read.relation.sides.count > 1, starts.count == read.relation.sides.count,
      read.relation.sides.allSatisfy({ side in
        switch side {
        case .expression: true
        case .unread(let error): error.kind == .notUnderstood
        case .list, .value, .worked: false
        }
      })
    else { return nil }
    var sides: [SharedSide] = []
    for (position, start) in starts.enumerated() {
      let next = position + 1 < starts.count ? starts[position + 1] - 1 : end
      guard start < next else { return nil }
      sides.append(SharedSide(parser, start..<next))
    }
    guard let (leftOut, parts) = SharedSide.rest(of: sides, in: text) else { return nil }
    var read = read
    read.relation.sides = parts.map { .expression($0.expression) }
    read.places.sides = parts.map(\.place)
    read.relation.context.leftOut = leftOut
    return read
  }

  private mutating func takeSeparation() -> Separation {
    if case .separator(let separation) = parser.kind {
      parser.advance()
      return separation
    }
    guard startsConsequence else { return Separation() }
    let range = parser.token.range
    parser.advance()
    return Separation(words: [Separation.Placed(words: .implication, range: range)])
  }

  /// Whether an arrow stands here with a relation behind it, as in `a = b \to c = d`.
  private var startsConsequence: Bool {
    guard case .relation(let sign) = parser.kind, sign.isArrow else { return false }
    var depth = 0
    for token in parser.tokens[(parser.position + 1)...] {
      if token.kind.opens { depth += 1 }
      if token.kind.closes { depth -= 1 }
      if depth == 0, token.kind.isRelation { return true }
      if token.kind.isSeparator { return false }
    }
    return false
  }

  mutating func report(_ error: NotationError) {
    if errors.count < Self.errorLimit { errors.append(error) }
  }

  /// Sides up to the next separator.
  private mutating func relation() -> Read {
    var read: Read = (
      Relation(sides: [], signs: []), Relation.Places(sides: [], signs: [])
    )
    isInBrackets = startsBracketedRelation
    if isInBrackets { parser.advance() }
    var unread: [NotationError] = []
    var places: [Int] = []
    while true {
      let start = parser.position
      places.append(start)
      do throws(NotationError) {
        let (side, place) = try side()
        read.relation.sides.append(side)
        read.places.sides.append(place)
      } catch {
        unread.append(error)
        skipSide(from: start)
        read.relation.sides.append(.unread(error))
        read.places.sides.append(SourcePlace(range: error.range, children: []))
      }
      let found = slips(from: start)
      if let slip = found.first {
        if case .unread? = read.relation.sides.last { unread.removeLast() }
        unread += found
        read.relation.sides[read.relation.sides.count - 1] = .unread(slip)
      }
      while case .text(let words) = parser.kind, words.isTrailing {
        take(words, at: parser.token.range, in: &read.relation)
        parser.advance()
      }
      guard case .relation(let sign) = parser.kind,
        read.relation.signs.isEmpty || !startsConsequence
      else { break }
      read.relation.signs.append(sign)
      read.places.signs.append(parser.token.range)
      parser.advance()
    }
    if !unread.isEmpty, let shared = sharing(read, from: places, until: parser.position) {
      read = shared
      unread = []
    }
    if read.relation.signs.isEmpty {
      unread = unread.map { $0.withoutRelation(slips) }
      read.relation.sides = unread.first.map { [.unread($0)] } ?? read.relation.sides
    }
    unread.forEach { report($0) }
    if !unread.isEmpty, !read.relation.signs.contains(where: \.statesEquality) {
      hasUnreadRemark = true
    }
    if isInBrackets, unread.isEmpty { parser.advance() }
    isInBrackets = false
    return read
  }

  /// The slips in what was read since.
  private func slips(from start: Int) -> [NotationError] {
    slips.filter { start..<parser.position ~= $0.position }.map(\.error)
  }

  /// What words behind a side from which the relation goes on make of it.
  private mutating func take(
    _ words: Words, at range: Range<Int>, in relation: inout Relation
  ) {
    switch words.role {
    case .blank, .remark, .conjunction: break
    case .unknown, .condition, .implication: relation.context.words = words.text
    case .change:
      let error = NotationError.words(words.text, at: range)
      report(error)
      relation.sides[relation.sides.count - 1] = .unread(error)
    }
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

  private mutating func side() throws(NotationError) -> (Relation.Side, SourcePlace) {
    let start = parser.token.range
    var side = Relation.Side.value
    var place = SourcePlace(range: start, children: [])
    if parser.take(.doubleQuestion) {
      side = .worked
    } else if !parser.take(.question) {
      let part = try parser.sum()
      side = .expression(part.expression)
      place = part.place
    }
    let isEnd =
      parser.kind == .end || parser.kind.isRelation || parser.kind.isSeparator
      || parser.kind.isTrailingText
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
      if parser.kind.isRelation || parser.kind.isTrailingText, depth <= 0,
        parser.position >= failure
      {
        return
      }
      if parser.kind.opens { depth += 1 }
      if parser.kind.closes { depth -= 1 }
      parser.advance()
    }
  }
}

extension RelationReader {
  /// Takes the expression behind a comma into `j = 0`, whose left side is an index.
  mutating func appendToList(_ read: Read) -> Bool {
    guard let last, read.relation.signs.isEmpty,
      case .expression(let item) = read.relation.sides[0],
      relations[last].relation.startsList
    else { return false }
    let place = read.places.sides[0]
    switch relations[last].relation.sides[1] {
    case .expression(let first):
      let firstPlace = relations[last].places.sides[1]
      relations[last].relation.sides[1] = .list([first, item])
      relations[last].places.sides[1] = SourcePlace(
        range: firstPlace.range.lowerBound..<place.range.upperBound, children: [firstPlace, place])
    case .list(let items):
      relations[last].relation.sides[1] = .list(items + [item])
      let before = relations[last].places.sides[1]
      relations[last].places.sides[1] = SourcePlace(
        range: before.range.lowerBound..<place.range.upperBound, children: before.children + [place]
      )
    case .value, .worked, .unread: return false
    }
    return true
  }

}

extension Relation {
  /// Whether it gives an index a value, to which commas can add more.
  var startsList: Bool {
    guard signs == [.equal], case .expression(.symbol(let symbol)) = sides[0] else { return false }
    return symbol == Symbol(symbol.letter) && symbol.letter.isIndexLetter
  }
}

extension String {
  /// Whether authors count with it: an index, a layer, a number of something or a step.
  fileprivate var isIndexLetter: Bool {
    guard let first, dropFirst().allSatisfy({ $0 == "'" }) else { return false }
    return "ijklmnpqrstuvhLNMKTe".contains(first)
  }
}

extension Relation.Sign {
  fileprivate var statesEquality: Bool {
    switch self {
    case .equal, .definition, .approximately, .assignment: true
    case .unequal, .less, .atMost, .greater, .atLeast, .other: false
    }
  }
}

extension Relation.Sign {
  /// Whether it may also lead from one relation to the next.
  fileprivate var isArrow: Bool {
    switch self {
    case .other(let latex): latex == #"\to"# || latex.hasSuffix("rightarrow")
    case .equal, .definition, .approximately, .assignment, .unequal, .less, .atMost, .greater,
      .atLeast:
      false
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
  fileprivate var isTrailingText: Bool {
    if case .text(let words) = self { words.isTrailing } else { false }
  }

  fileprivate var isSeparator: Bool {
    if case .separator = self { true } else { false }
  }
}
