/// A formula of a lesson, read: its relations, and where each part of it stands.
///
/// Two formulas that differ in their spacing alone have equal `relations`.
public struct Formula: Sendable {
  /// Its LaTeX as its author wrote it, without dollars.
  public let source: String
  /// How its author writes.
  public let convention: Convention
  /// Those that could be read, in the order in which they stand.
  public let relations: [Relation]
  /// What can be read but had better be written otherwise.
  public let remarks: [Remark]
  /// Whether something in it that is no equation could not be read, such as `x \in S`.
  public let hasUnreadRemark: Bool
  /// How many `?` and `??` stand in it, those in words not counted.
  public let questions: Int
  package let places: [Relation.Places]

  package init(
    source: String, convention: Convention, relations: [Relation], remarks: [Remark],
    hasUnreadRemark: Bool, questions: Int, places: [Relation.Places]
  ) {
    self.source = source
    self.convention = convention
    self.relations = relations
    self.remarks = remarks
    self.hasUnreadRemark = hasUnreadRemark
    self.questions = questions
    self.places = places
  }
}

/// Sides joined by relation signs: `a = b = c` is one relation with three sides.
///
/// An expression alone is a relation with one side.
public struct Relation: Hashable, Sendable {
  /// What stands between two sides.
  public enum Sign: Hashable, Sendable {
    /// `=`; `:=`, `\equiv` and their like; `\approx`; `\leftarrow`.
    case equal, definition, approximately, assignment
    /// Signs of an inequality: they compare numbers alone.
    case unequal, less, atMost, greater, atLeast
    /// A sign that states no equality, such as `\propto` or `\mapsto`, by its LaTeX.
    case other(String)
  }

  /// What a side of a relation may be.
  public enum Side: Hashable, Sendable {
    /// Something that has a value.
    case expression(Expression)
    /// The values that an index takes, as in `j = 0, 1, \dots, n-1`. Two or more; one may be `ellipsis`.
    case list([Expression])
    /// `?`, to be replaced by the value of the side before it.
    case value
    /// `??`, to be replaced by the side before it with its numbers put in, and its value.
    case worked
    /// It could not be read, and why.
    case unread(NotationError)
  }

  /// What the words around a relation make of it.
  public struct Context: Hashable, Sendable {
    /// Whether it may be assumed rather than claimed, as behind "if", or before `\Rightarrow`.
    public var isPremise = false
    /// Words beside it that may say where it holds.
    public var words: String?
    /// What all of its sides have and nobody can read, and is not among them, as its author wrote it.
    public var leftOut: LeftOut?

    public init() {}
  }

  /// A part that stands on every side of a relation.
  public enum LeftOut: Hashable, Sendable {
    /// It may be any number: equal sides stay equal without it.
    case summand(String)
    /// It may be 0, and then the rest says nothing.
    case factor(String)
  }

  /// In the order in which they stand, at least one.
  public var sides: [Side]
  /// One fewer than `sides`.
  public var signs: [Sign]
  /// What the words around it say.
  public var context = Context()

  public init(sides: [Side], signs: [Sign]) {
    self.sides = sides
    self.signs = signs
  }
}

extension Relation {
  /// Where the parts of a relation stand, as UTF-8 offsets in the formula.
  package struct Places: Hashable, Sendable {
    package var sides: [SourcePlace]
    package var signs: [Range<Int>]

    package init(sides: [SourcePlace], signs: [Range<Int>]) {
      self.sides = sides
      self.signs = signs
    }
  }
}

/// Where an expression stands in a formula, and where each of its `children` does.
package struct SourcePlace: Hashable, Sendable {
  package var range: Range<Int>
  package var children: [SourcePlace]

  package init(range: Range<Int>, children: [SourcePlace]) {
    self.range = range
    self.children = children
  }
}

/// The way to a part of a formula: a side, and from it from child to child.
public struct FormulaPath: Hashable, Sendable {
  /// A position among the formula's relations.
  public var relation: Int
  /// A position among the relation's sides.
  public var side: Int
  /// Positions in `Expression.children`; in a `list`, the first is that of the item.
  public var steps: [Int]

  public init(relation: Int = 0, side: Int = 0, steps: [Int] = []) {
    self.relation = relation
    self.side = side
    self.steps = steps
  }
}

extension Formula {
  /// The place of a part of the formula, as UTF-8 offsets in `source`; nil where there is no such part.
  public func range(of path: FormulaPath) -> Range<Int>? { place(of: path)?.range }

  private func place(of path: FormulaPath) -> SourcePlace? {
    guard places.indices.contains(path.relation),
      places[path.relation].sides.indices.contains(path.side)
    else { return nil }
    var place = places[path.relation].sides[path.side]
    for step in path.steps {
      guard place.children.indices.contains(step) else { return nil }
      place = place.children[step]
    }
    return place
  }

  /// What stands at a path; nil where that is nothing.
  public func expression(at path: FormulaPath) -> Expression? {
    guard relations.indices.contains(path.relation),
      relations[path.relation].sides.indices.contains(path.side),
      case .expression(let side) = relations[path.relation].sides[path.side]
    else { return nil }
    return side[path.steps]
  }

  /// The places of a part's children, in the order of `Expression.children`.
  public func ranges(ofChildrenOf path: FormulaPath) -> [Range<Int>] {
    guard let place = place(of: path) else { return [] }
    return place.children.map { $0.range }
  }

  /// The place of a relation's sign, the first of which stands between its sides 0 and 1.
  public func range(ofSign sign: Int, inRelation relation: Int = 0) -> Range<Int>? {
    guard places.indices.contains(relation), places[relation].signs.indices.contains(sign) else {
      return nil
    }
    return places[relation].signs[sign]
  }
}

/// Something about how a formula is written that its author should look at.
public struct Remark: Hashable, Sendable {
  /// What is amiss.
  public enum Kind: Hashable, Sendable {
    /// `a_2 \dots + a_5` for `a_2 + \dots + a_5`.
    case ellipsisWithoutOperator
  }

  public var kind: Kind
  /// UTF-8 offsets in the formula.
  public var range: Range<Int>

  package init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
