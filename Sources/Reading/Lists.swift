import Expressions

/// Makes `a, b = 1, 2` the relations `a = 1` and `b = 2`.
///
/// Where a list stands on one side alone, nobody can tell what is claimed, and the relations beside it are unread.
struct Lists {
  typealias Piece = RelationReader.Piece

  private var pieces: [Piece] = []
  private var errors: [NotationError] = []

  static func paired(_ pieces: [Piece]) -> (pieces: [Piece], errors: [NotationError]) {
    guard pieces.contains(where: \.isItem), pieces.contains(where: \.isRelation) else {
      return (pieces, [])
    }
    var lists = Lists()
    for run in runs(of: pieces) { lists.add(run) }
    return (lists.pieces, lists.errors)
  }

  /// Pieces with nothing but commas between them. What declares an index stands alone, with the values behind it.
  private static func runs(of pieces: [Piece]) -> [[Piece]] {
    var runs: [[Piece]] = []
    var isDeclaration = false
    for piece in pieces {
      let goesOn =
        piece.separation.isComma && piece.separation.words.allSatisfy(\.words.saysNothing)
      let declares = piece.read.relation.startsList
      if runs.isEmpty || !goesOn || declares || isDeclaration && piece.isRelation {
        runs.append([])
        isDeclaration = declares
      }
      runs[runs.count - 1].append(piece)
    }
    return runs
  }

  private mutating func add(_ run: [Piece]) {
    let isDeclaration = run[0].read.relation.startsList
    guard !isDeclaration, run.contains(where: \.isItem), run.contains(where: \.isRelation) else {
      pieces += run
      return
    }
    if let pairs = Self.pairs(of: run) {
      pieces += pairs
      return
    }
    let parts = run.reduce(into: [[Piece]]()) { parts, piece in
      if parts.isEmpty || piece.separation.isWide { parts.append([]) }
      parts[parts.count - 1].append(piece)
    }
    guard parts.count > 1 else { return spoil(run) }
    for part in parts {
      if part.contains(where: \.isRelation) || !pieces.last.isRelation {
        add(part)
      } else if part.contains(where: \.isItem), let before = pieces.popLast() {
        spoil([before] + part)
      } else {
        pieces += part
      }
    }
  }

  /// The relations of the first items, of the second, and so on; nil where the sides have different numbers of them.
  private static func pairs(of run: [Piece]) -> [Piece]? {
    var columns: [[(side: Relation.Side, place: SourcePlace)]] = [[]]
    var signs: [Relation.Sign] = []
    var signPlaces: [Range<Int>] = []
    for piece in run {
      let (relation, places) = piece.read
      for (position, side) in relation.sides.enumerated() {
        if position > 0 {
          columns.append([])
          signs.append(relation.signs[position - 1])
          signPlaces.append(places.signs[position - 1])
        }
        if side == .expression(.ellipsis) { return nil }
        columns[columns.count - 1].append((side, places.sides[position]))
      }
    }
    let count = columns.map(\.count).max() ?? 0
    // `a, b > 0` says so of both.
    let mayShare = signs.allSatisfy { $0.ordersItems }
    guard columns.allSatisfy({ $0.count == count || mayShare && $0.count == 1 }) else { return nil }
    return (0..<count).map { item in
      let items = columns.map { $0.count == 1 ? $0[0] : $0[item] }
      var relation = Relation(sides: items.map(\.side), signs: signs)
      relation.context = run[0].read.relation.context
      return Piece(
        read: (relation, Relation.Places(sides: items.map(\.place), signs: signPlaces)),
        separation: item == 0 ? run[0].separation : Separation(isComma: true))
    }
  }

  private mutating func spoil(_ run: [Piece]) {
    var run = run
    for position in run.indices where run[position].isRelation {
      var (first, last) = (position, position)
      while first > 0, run[first - 1].isItem { first -= 1 }
      while last + 1 < run.count, run[last + 1].isItem { last += 1 }
      guard first < last else { continue }
      let range = run[first].span.lowerBound..<run[last].span.upperBound
      let error = NotationError(
        .notUnderstood, "a list stands on one side, and on the other another number of items",
        at: range)
      run[position].read.relation.sides = run[position].read.relation.sides.map { _ in
        .unread(error)
      }
      errors.append(error)
    }
    pieces += run
  }
}

extension RelationReader.Piece {
  fileprivate var isRelation: Bool { !read.relation.signs.isEmpty }

  /// Whether it may belong to a list: an expression alone that is no index, number of an equation or claim by itself.
  fileprivate var isItem: Bool {
    guard read.relation.signs.isEmpty, case .expression(let item)? = read.relation.sides.first
    else {
      return false
    }
    if case .dependency = item { return false }
    return !read.relation.isIndex && !RelationReader.isReference(read)
  }

  fileprivate var span: Range<Int> {
    let sides = read.places.sides
    let start = sides.first?.range.lowerBound ?? 0
    return start..<max(start, sides.last?.range.upperBound ?? start)
  }
}

extension RelationReader.Piece? {
  fileprivate var isRelation: Bool { self?.isRelation ?? false }
}

extension Relation.Sign {
  /// Whether it says which of two is larger.
  fileprivate var ordersItems: Bool {
    switch self {
    case .less, .atMost, .greater, .atLeast, .unequal: true
    case .equal, .definition, .approximately, .assignment, .other: false
    }
  }
}
