import Notation

/// Looks for the single edits with which a false step holds.
struct MendSearch {
  private let step: Step
  private let own: Setting
  private let twins: Twins
  private let formula: Formula
  /// nil where the sides are too long to be searched.
  private let vocabulary: Vocabulary?
  /// Of how many parts the sides are made.
  private let size: Int
  /// Whether both sides may come to read the same.
  private let allowsSameSides: Bool
  /// What evaluating edits has cost so far.
  private(set) var work = 0

  /// Edits that are tried at most, and mends that are given at most.
  private static let trialLimit = 4_000
  /// Parts of sides that are searched, and of all that is tried together.
  private static let sizeLimit = 500
  private static let totalSizeLimit = 150_000
  private static let mendLimit = 3
  /// How much further than the nearest mend another one may lead.
  private static let costSpan = 0.5
  /// Edits that are tried at most once a mend is found.
  private static let furtherTrials = 400
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
    size = expressions.reduce(0) { $0 + $1.size(upTo: Self.sizeLimit - $0) }
    vocabulary = size < Self.sizeLimit ? Vocabulary(of: expressions, in: own) : nil
  }

  /// The nearest first; none where nothing is certain.
  mutating func mends() -> [Mend] {
    if let value = printedValue() { return [value] }
    var found: [Mend] = []
    var tried: Set<Edit.Outcome> = []
    var costLimit = Double.infinity
    guard let vocabulary else { return [] }
    var trialLimit = min(Self.trialLimit, Self.totalSizeLimit / max(1, size))
    for edit in edits(vocabulary).inOrderOfCost {
      guard tried.count < trialLimit, work < Self.workLimit, edit.cost <= costLimit else { break }
      guard let outcome = edit.outcome(in: step), tried.insert(outcome).inserted else { continue }
      let sides = outcome.sides(of: step)
      guard holds(sides) else { continue }
      if found.isEmpty {
        costLimit = edit.cost + Self.costSpan
        trialLimit = min(trialLimit, tried.count + Self.furtherTrials)
      }
      found.append(mend(by: edit, becoming: sides))
      if found.count == Self.mendLimit { break }
    }
    return found
  }

  private func mend(by edit: Edit, becoming sides: [Expression]) -> Mend {
    var part = FormulaPath(relation: step.relation, side: step.rightSide)
    var replacement = sides[1]
    switch edit.place {
    case .part(let side, let path, let expression):
      part.side = side == 0 ? step.leftSide : step.rightSide
      part.steps = path
      replacement = expression
    case .throughout(_, _, let edited):
      if edited == [0] {
        part.side = step.leftSide
        replacement = sides[0]
      }
    }
    return Mend(
      part: part, replacement: replacement.latex(in: formula.convention),
      change: edit.change.printed(in: formula.convention),
      text: edit.text(at: part, in: formula, of: step, becoming: sides), sides: sides)
  }

  private mutating func holds(_ sides: [Expression]) -> Bool {
    guard allowsSameSides || sides[0] != sides[1] else { return false }
    let decision = Decision(
      of: step.with(left: sides[0], right: sides[1]), own: own, twins: twins, thoroughly: false,
      spending: &work)
    return decision.verdict == .identity && decision.caution == nil && decision.isTelling
  }

  /// All edits of one part, and all of one symbol wherever it stands.
  private func edits(_ vocabulary: Vocabulary) -> [Edit] {
    var edits: [Edit] = []
    // The right side is more often the wrong one.
    for side in [1, 0] {
      collect(
        side == 0 ? step.left : step.right, vocabulary, path: [], standsFree: true, isSigned: false
      ) { path, slip in
        edits.append(
          Edit(
            place: .part(side: side, path: path, replacement: slip.replacement),
            change: slip.change, cost: slip.cost))
      }
    }
    return edits + throughout(vocabulary)
  }

  private func collect(
    _ expression: Expression, _ vocabulary: Vocabulary, path: [Int], standsFree: Bool,
    isSigned: Bool,
    _ body: ([Int], Slip) -> Void
  ) {
    for slip in expression.slips(vocabulary, standsFree: standsFree) {
      // A second sign beside a sign is no slip.
      if isSigned, case .negation = slip.replacement { continue }
      body(path, slip)
    }
    let children = expression.children
    guard !children.isEmpty else { return }
    let isSign = if case .negation = expression { true } else { false }
    for (position, child) in children.enumerated() {
      collect(
        child, vocabulary, path: path + [position],
        standsFree: expression.childStandsFree(position),
        isSigned: isSign, body)
    }
  }

  /// A symbol that stands in several places, replaced in all of one side, or in all of both.
  private func throughout(_ vocabulary: Vocabulary) -> [Edit] {
    var edits: [Edit] = []
    for symbol in vocabulary.symbols {
      let counts = [step.left, step.right].map { $0.occurrences(of: symbol) }
      guard counts[0] + counts[1] > 1 else { continue }
      var variants = counts.contains(0) ? [] : [[0, 1]]
      if counts[1] > 1 { variants.append([1]) }
      if counts[0] > 1 { variants.append([0]) }
      for slip in symbol.slips(vocabulary) {
        for sides in variants {
          edits.append(
            Edit(
              place: .throughout(symbol, with: slip.symbol, sides: sides),
              change: .replaceThroughout(symbol, with: slip.symbol), cost: slip.cost + 0.6))
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
    case .application, .arrayProduct: !children[position].isPlain
    case .number, .symbol, .quotient, .power, .dependency, .ellipsis, .transpose, .gradient,
      .matrix:
      false
    }
  }

  /// Whether it is a symbol, a number, or either with a sign.
  private var isPlain: Bool {
    switch self {
    case .number, .symbol: true
    case .negation(let operand): operand.isPlain
    case .sum, .product, .quotient, .power, .application, .dependency, .derivative, .summation,
      .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      false
    }
  }

  /// Of how many parts it is made, counted no further than to a limit.
  fileprivate func size(upTo limit: Int) -> Int {
    guard limit > 0 else { return 0 }
    var size = 1
    for child in children where size < limit { size += child.size(upTo: limit - size) }
    return size
  }

  fileprivate func occurrences(of symbol: Symbol) -> Int {
    if case .symbol(symbol) = self { return 1 }
    return children.reduce(0) { $0 + $1.occurrences(of: symbol) }
  }
}
