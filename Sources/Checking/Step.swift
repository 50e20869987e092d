import Expressions
import Meaning

/// One `=` of a formula: two sides that follow each other, and the sign between them.
struct Step {
  /// Positions among the formula's relations, and among that relation's sides.
  let relation: Int
  let leftSide: Int
  let rightSide: Int
  let left: Expression
  let right: Expression
  let sign: Relation.Sign
  /// What the formula says of the values of the free indices.
  let conditions: [Condition]
  /// Whether its author surely claims it, also where it would be a condition elsewhere.
  var isClaimed = false

  /// The same step with other sides.
  func with(left: Expression, right: Expression) -> Step {
    Step(
      relation: relation, leftSide: leftSide, rightSide: rightSide, left: left, right: right,
      sign: sign, conditions: conditions, isClaimed: isClaimed)
  }
}

extension Step {
  /// What its conditions compare, that is not indices alone, one after the other.
  var comparedSides: [Expression] { conditions.flatMap { $0.compared?.sides ?? [] } }
}

extension Formula {
  /// What its relations claim, step by step. A question claims nothing: the sides around it are compared.
  var steps: [Step] {
    var steps: [Step] = []
    let isInequality = isInequality
    let conditions =
      isInequality ? self.conditions.map { $0.filter { $0.compared == nil } } : self.conditions
    for (number, relation) in relations.enumerated() {
      // It says where others hold, or which values indices have.
      if relation.isInequality, !isInequality || !relation.comparesQuantities { continue }
      // What a quantity depends on is a claim without a sign: it is held against itself.
      if relation.sides.count == 1, case .expression(let claim) = relation.sides[0],
        case .dependency = claim
      {
        steps.append(
          Step(
            relation: number, leftSide: 0, rightSide: 0, left: claim, right: claim, sign: .equal,
            conditions: conditions[number]))
      }
      var before: (side: Int, expression: Expression)?
      for (position, side) in relation.sides.enumerated() {
        let expression: Expression
        switch side {
        case .expression(let read): expression = read
        case .list, .value, .worked: continue
        // Nothing is known across it.
        case .unread:
          before = nil
          continue
        }
        if let before {
          steps.append(
            Step(
              relation: number, leftSide: before.side, rightSide: position,
              left: before.expression, right: expression, sign: relation.signs[position - 1],
              conditions: conditions[number]))
        }
        before = (position, expression)
      }
    }
    return steps
  }
}

extension Formula {
  /// Whether inequalities are all that it claims: it says of no equation where that holds.
  public var isInequality: Bool {
    relations.contains(where: \.comparesQuantities)
      && relations.allSatisfy { relation in
        relation.isInequality || Condition(relation) != nil
          || relation.signs.isEmpty && !relation.isDependency
      }
  }
}

extension Relation {
  fileprivate var isInequality: Bool { !signs.isEmpty && signs.allSatisfy(\.isInequality) }

  /// Whether it says of more than indices which is larger, and does not only assume it.
  fileprivate var comparesQuantities: Bool {
    isInequality && !context.isPremise && Condition(self).map { $0.compared != nil } ?? true
  }

  fileprivate var isDependency: Bool {
    if case .expression(.dependency)? = sides.first { true } else { false }
  }
}

extension Step {
  /// Whether it gives a quantity a new value, as in `w = w - \eta \frac{\partial C}{\partial w}`.
  var isUpdate: Bool {
    if sign == .assignment { return true }
    guard case .symbol(let symbol) = left, sign != .approximately else { return false }
    guard case .sum(let terms) = right else { return false }
    return terms.contains(.symbol(symbol))
  }

  /// Whether it states which value an index has, as in `j = 1`.
  func isDeclaration(in convention: Convention) -> Bool {
    guard case .symbol(let symbol) = left, sign == .equal, !convention.isNamed(symbol.letter) else {
      return false
    }
    return symbol.isIndex || symbol == Symbol("n")
  }
}
