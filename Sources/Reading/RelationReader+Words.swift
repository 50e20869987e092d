import Expressions

/// What words between relations make of those on either side.
extension RelationReader {
  /// Adds what was read, unless it is an expression that could not be.
  mutating func add(_ read: Read, behind separation: Separation) {
    var read = read
    let isExpression = read.relation.signs.isEmpty
    let isUnread = read.relation.sides.contains { $0.isUnread }
    if isExpression, !isUnread, separation.isComma, appendToList(read) { return }
    note(separation, before: read)
    for placed in separation.words { apply(placed, to: &read.relation) }
    if isExpression, isUnread {
      last = nil
    } else {
      last = relations.count
      relations.append(read)
    }
  }

  /// What the words say of the relation before them.
  mutating func note(_ separation: Separation, before next: Read?) {
    for placed in separation.words {
      let isCut = next.map { $0.relation.signs.isEmpty && !Self.isReference($0) } ?? false
      let hasIndices = next.map { $0.relation.isIndex } ?? false
      let isUnread = next?.relation.sides.contains { $0.isUnread } ?? false
      switch placed.words.role {
      case .blank: break
      case .remark, .conjunction:
        if isCut, !isUnread, !hasIndices { spoilLast(by: placed) }
      case .condition:
        if isUnread || isCut && !hasIndices || next == nil && placed.words.isOpen {
          doubtLast(placed.words.text)
        }
      case .implication: if let last { relations[last].relation.context.isPremise = true }
      case .change: spoilLast(by: placed)
      case .unknown:
        if isCut, !isUnread, !hasIndices {
          spoilLast(by: placed)
        } else {
          doubtLast(placed.words.text)
        }
      }
    }
  }

  /// What the words say of the relation behind them.
  private mutating func apply(_ placed: Separation.Placed, to relation: inout Relation) {
    let isBehindExpression = last.map { relations[$0].relation.signs.isEmpty } ?? false
    switch placed.words.role {
    case .blank, .remark, .conjunction: break
    case .condition: relation.context.isPremise = true
    case .implication: if placed.words.isMutual { relation.context.isPremise = true }
    case .change: spoil(&relation, by: placed)
    case .unknown:
      if isBehindExpression {
        spoil(&relation, by: placed)
      } else {
        relation.context.words = placed.words.text
      }
    }
  }

  /// Whether it is a number in brackets, which behind words is that of an equation.
  static func isReference(_ read: Read) -> Bool {
    guard read.relation.signs.isEmpty,
      case .expression(.number(let number)) = read.relation.sides[0]
    else { return false }
    return read.places.sides[0].range.count > number.text.utf8.count
  }

  private mutating func doubtLast(_ words: String) {
    guard let last else { return }
    relations[last].relation.context.words = words
  }

  private mutating func spoilLast(by placed: Separation.Placed) {
    guard let last else { return }
    var relation = relations[last].relation
    spoil(&relation, by: placed)
    relations[last].relation = relation
  }

  /// Nothing is known of a relation whose meaning the words change.
  private mutating func spoil(_ relation: inout Relation, by placed: Separation.Placed) {
    let error = NotationError.words(placed.words.text, at: placed.range)
    guard !relation.signs.isEmpty, !relation.sides.contains(.unread(error)) else { return }
    report(error)
    relation.sides = relation.sides.map { _ in .unread(error) }
  }
}

extension NotationError {
  static func words(_ words: String, at range: Range<Int>) -> NotationError {
    NotationError(
      .notUnderstood, "the words “\(words)” may change what is claimed, and are not understood",
      at: range)
  }
}

extension Relation.Side {
  var isUnread: Bool {
    if case .unread = self { true } else { false }
  }
}

extension Relation {
  /// Whether it is one index letter, as behind "for all".
  var isIndex: Bool {
    guard signs.isEmpty, case .expression(let expression) = sides[0] else { return false }
    switch expression {
    case .symbol(let symbol):
      return symbol == Symbol(symbol.letter)
        && ["i", "j", "k", "l", "m", "n", "p", "q", "L"].contains(symbol.letter)
    case .number, .negation, .sum, .product, .quotient, .power, .application, .dependency,
      .derivative, .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient,
      .matrix:
      return false
    }
  }
}
