import Notation

/// Looks for the single edits with which a false step holds.
struct MendSearch {
  private let step: Step
  private let own: Setting
  private let twins: Twins
  private let formula: Formula
  private let vocabulary: Vocabulary
  /// Whether both sides may come to read the same.
  private let allowsSameSides: Bool
  /// What evaluating edits has cost so far.
  private(set) var work = 0

  /// Edits that are tried at most, and mends that are given at most.
  private static let trialLimit = 4_000
  private static let mendLimit = 3
  /// How much further than the nearest mend another one may lead.
  private static let costSpan = 0.7
  /// What one search may cost; on a large network it is given up.
  private static let workLimit = 20_000_000

  init(
    _ step: Step, in formula: Formula, own: Setting, twins: Twins, allowsSameSides: Bool = false
  ) {
    self.step = step
    self.formula = formula
    self.allowsSameSides = allowsSameSides
    self.own = own
    self.twins = twins
    var expressions = [step.left, step.right]
    for side in formula.relations[step.relation].sides {
      if case .expression(let expression) = side, !expressions.contains(expression) {
        expressions.append(expression)
      }
    }
    vocabulary = Vocabulary(of: expressions, in: own)
  }

  /// The nearest first; none where nothing is certain.
  mutating func mends() -> [Mend] {
    if let value = printedValue() { return [value] }
    var found: [Mend] = []
    var tried: Set<Edit.Outcome> = [Edit.Outcome(left: nil, right: nil)]
    var costLimit = Double.infinity
    for edit in edits().inOrderOfCost {
      guard tried.count < Self.trialLimit, work < Self.workLimit, edit.cost <= costLimit else {
        break
      }
      guard tried.insert(edit.outcome(in: step)).inserted, holds(edit.sides) else { continue }
      costLimit = min(costLimit, edit.cost + Self.costSpan)
      let part = FormulaPath(
        relation: step.relation, side: edit.side == 0 ? step.leftSide : step.rightSide,
        steps: edit.path)
      found.append(
        Mend(
          part: part, replacement: edit.replacement.latex(in: formula.convention),
          change: edit.change.printed(in: formula.convention),
          text: edit.text(at: part, in: formula, of: step), sides: edit.sides))
      if found.count == Self.mendLimit { break }
    }
    return found
  }

  private mutating func holds(_ sides: [Expression]) -> Bool {
    guard allowsSameSides || sides[0] != sides[1] else { return false }
    let decision = Decision(
      of: step.with(left: sides[0], right: sides[1]), own: own, twins: twins, thoroughly: false,
      spending: &work)
    return decision.verdict == .identity && decision.caution == nil && decision.isTelling
  }

  /// All edits of one part, and all of one symbol wherever it stands.
  private func edits() -> [Edit] {
    var edits: [Edit] = []
    // The right side is more often the wrong one.
    for side in [1, 0] {
      let root = side == 0 ? step.left : step.right
      let other = side == 0 ? step.right : step.left
      collect(root, path: [], standsFree: true) { path, slip in
        guard let edited = root.replacing(path, with: slip.replacement) else { return }
        edits.append(
          Edit(
            side: side, path: path, replacement: slip.replacement, change: slip.change,
            cost: slip.cost, sides: side == 0 ? [edited, other] : [other, edited]))
      }
    }
    return edits + throughout()
  }

  private func collect(
    _ expression: Expression, path: [Int], standsFree: Bool, _ body: ([Int], Slip) -> Void
  ) {
    for slip in expression.slips(vocabulary, standsFree: standsFree) { body(path, slip) }
    for (position, child) in expression.children.enumerated() {
      collect(
        child, path: path + [position], standsFree: expression.childStandsFree(position)
      ) { inner, slip in
        // A second sign beside a sign is no slip.
        if case .negation = expression, case .negation = slip.replacement,
          inner.count == path.count + 1
        {
          return
        }
        body(inner, slip)
      }
    }
  }

  /// A symbol that stands in several places, replaced in all of one side, or in all of both.
  private func throughout() -> [Edit] {
    var edits: [Edit] = []
    for symbol in vocabulary.symbols {
      let counts = [step.left, step.right].map { $0.occurrences(of: symbol) }
      guard counts[0] + counts[1] > 1 else { continue }
      for slip in symbol.slips(vocabulary) {
        let left = step.left.replacing(symbol, with: slip.symbol)
        let right = step.right.replacing(symbol, with: slip.symbol)
        var variants: [(side: Int, sides: [Expression])] = [(1, [left, right])]
        if counts[1] > 1 { variants.append((1, [step.left, right])) }
        if counts[0] > 1 { variants.append((0, [left, step.right])) }
        for (side, sides) in variants {
          edits.append(
            Edit(
              side: side, path: [], replacement: sides[side],
              change: .replaceThroughout(symbol, with: slip.symbol),
              cost: slip.cost + 0.6, sides: sides))
        }
      }
    }
    return edits
  }

  /// The value to as many digits as the author printed, where a side is a printed number.
  private func printedValue() -> Mend? {
    let sides = [step.left, step.right]
    guard let side = [1, 0].first(where: { sides[$0].isOneNumber && sides[$0].hasDecimals }),
      case let other = sides[1 - side], let value = try? other.value(in: own),
      let text = value.printed(like: sides[side])
    else { return nil }
    let part = FormulaPath(
      relation: step.relation, side: side == 0 ? step.leftSide : step.rightSide)
    let edit = formula.range(of: part).map { Mend.TextEdit(range: $0, replacement: text) }
    return Mend(part: part, replacement: text, change: .value(text), text: edit)
  }
}

extension [Edit] {
  /// The nearest first; of equal ones those that were found first.
  fileprivate var inOrderOfCost: [Edit] {
    enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
      .map(\.element)
  }
}

extension Expression {
  /// Whether a factor or a sign can be added to the operand at this position.
  fileprivate func childStandsFree(_ position: Int) -> Bool {
    switch self {
    case .sum, .negation: true
    case .summation(let range, _), .repeatedProduct(let range, _):
      position == (range.bounds == nil ? 0 : 2)
    case .derivative(let operand, _): if case .symbol = operand { false } else { position == 0 }
    case .product(let factors):
      // A sum in brackets, whose square may have been forgotten.
      if case .sum = factors[position] { true } else { false }
    case .number, .symbol, .quotient, .power, .application, .dependency, .ellipsis, .transpose,
      .arrayProduct, .gradient, .matrix:
      false
    }
  }

  fileprivate func occurrences(of symbol: Symbol) -> Int {
    if case .symbol(symbol) = self { return 1 }
    return children.reduce(0) { $0 + $1.occurrences(of: symbol) }
  }

  fileprivate func replacing(_ symbol: Symbol, with other: Symbol) -> Expression {
    if case .symbol(symbol) = self { return .symbol(other) }
    return withChildren(children.map { $0.replacing(symbol, with: other) }) ?? self
  }
}
