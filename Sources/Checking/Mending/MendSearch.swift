import Expressions
import Meaning
import Reading

/// Looks for the single edits with which a false step holds.
struct MendSearch {
  private let step: Step
  private let own: Setting
  private let twins: Twins
  private let formula: Formula
  /// nil where the sides are too long to be searched.
  private let vocabulary: Vocabulary?
  /// How the author writes.
  private let style: LatexStyle
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
  static let workLimit = 4_000_000

  init(
    _ step: Step, in formula: Formula, own: Setting, twins: Twins, allowsSameSides: Bool = false
  ) {
    self.step = step
    self.formula = formula
    self.allowsSameSides = allowsSameSides
    self.own = own
    self.twins = twins
    var style = LatexStyle(bracketsDerivatives: false, convention: formula.convention)
    style.written = WrittenParts(of: formula, around: step.relation)
    self.style = style
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
      guard holds(sides, by: edit.change), case let mend = mend(by: edit, becoming: sides),
        readsAsMeant(mend)
      else { continue }
      if found.isEmpty {
        costLimit = edit.cost + Self.costSpan
        trialLimit = min(trialLimit, tried.count + Self.furtherTrials)
      }
      found.append(mend)
      if found.count == Self.mendLimit { break }
    }
    return inOrderOfGenerality(found)
  }

  /// Those first that hold whatever the activation functions are; of functions with kinks, whose slopes are only 0 and
  /// 1, no others unless they speak of the kink.
  private mutating func inOrderOfGenerality(_ mends: [Mend]) -> [Mend] {
    let possible = mends.filter { mend in
      mend.sides.contains(where: \.hasMaximum) || holds(mend, on: twins.withoutKinks)
    }
    guard possible.count > 1 else { return possible }
    let general = possible.filter { holds($0, on: twins.varied) }
    return general + possible.filter { !general.contains($0) }
  }

  private mutating func holds(_ mend: Mend, on settings: [Setting]) -> Bool {
    guard let first = settings.first else { return true }
    let decision = Decision(
      of: step.with(left: mend.sides[0], right: mend.sides[1]),
      own: first.standing(in: formula.relations[step.relation]),
      twins: twins.only(Array(settings.dropFirst())), thoroughly: false, spending: &work)
    return decision.verdict == .identity
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
    let text = edit.text(at: part, in: formula, of: step, becoming: sides, style: style)
    var change = edit.change.printed(in: style)
    var written = text.flatMap { self.text(of: part, with: $0) } ?? replacement.latex(in: style)
    if case .square = edit.change, case .replace(let old, _) = change {
      change = .replace(old, with: written)
    }
    if case .replace(let old, let new) = change, written == "(\(new))" {
      (change, written) = (.replace(old, with: new), new)
    }
    if case .replaceRange = edit.change, case .replace(let old, let new) = change {
      let typed = text.flatMap { $0.isPlace ? formula.text(in: $0.range) : nil }
      change = .replace(typed ?? old, with: new)
      written = new
    }
    return Mend(
      part: part, replacement: written, change: change,
      text: text.map { Mend.TextEdit(range: $0.range, replacement: $0.text) },
      place: text.flatMap { $0.isPlace ? $0.range : nil }, sides: sides)
  }

  /// The part as it reads when its text is changed; nil where it goes over several cells or rows.
  private func text(of part: FormulaPath, with change: Rewriting.Change) -> String? {
    guard let range = formula.range(of: part), change.range.lowerBound >= range.lowerBound,
      change.range.upperBound <= range.upperBound
    else { return nil }
    let edited = Array(formula.source.replacing(change.range, with: change.text).utf8)
    let longer = change.text.utf8.count - change.range.count
    let text = String(
      decoding: edited[range.lowerBound..<range.upperBound + longer], as: UTF8.self)
    guard !text.contains(where: { "&%\n\r".contains($0) }), !text.contains("\\\\") else {
      return nil
    }
    return String(text.trimmingSpaces)
  }

  /// Whether an author who wrote it as it is printed would have what the edit means. In an author's own letters
  /// not everything can be said.
  private func readsAsMeant(_ mend: Mend) -> Bool {
    let convention = formula.convention
    guard convention != .standard, mend.text == nil,
      let side = [step.leftSide, step.rightSide].firstIndex(of: mend.part.side)
    else { return true }
    guard let meant = mend.sides[side][mend.part.steps] else { return false }
    return (try? Expression(latex: mend.replacement, in: convention)) == meant
  }

  private mutating func holds(_ sides: [Expression], by change: Slip.Change) -> Bool {
    // That a quantity is itself is no mend, unless what it was multiplied by is all that is wrong.
    let allowsSame = allowsSameSides || change.isOfCoefficient
    guard allowsSame || sides[0].withoutOnes != sides[1].withoutOnes else { return false }
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
      let (own, other) = side == 0 ? (step.left, step.right) : (step.right, step.left)
      // What a quantity is equal to is the claim, and the quantity what it is about.
      let isSubject = own.isQuantity && (side == 0 || !other.isQuantity)
      collect(own, vocabulary, path: [], standsFree: true, isSigned: false, isFactor: false) {
        path, slip in
        guard !isSubject || slip.isOfName || slip.isSum(lackedBeside: other) else { return }
        edits.append(
          Edit(
            place: .part(side: side, path: path, replacement: slip.replacement),
            change: slip.change,
            cost: slip.cost(beside: other) + (isSubject ? 0.35 : side == 0 ? 0.2 : 0)))
      }
    }
    return edits + throughout(vocabulary)
  }

  private func collect(
    _ expression: Expression, _ vocabulary: Vocabulary, path: [Int], standsFree: Bool,
    isSigned: Bool, isFactor: Bool,
    _ body: ([Int], Slip) -> Void
  ) {
    for slip in expression.slips(
      vocabulary, standsFree: standsFree, isFactor: isFactor)
    {
      // A second sign beside a sign is no slip.
      if isSigned,
        slip.replacement == .negation(expression)
          || expression == .negation(slip.replacement)
      {
        continue
      }
      body(path, slip)
    }
    let children = expression.children
    guard !children.isEmpty else { return }
    // In a sum, its sign is that of the term.
    let isSign =
      switch expression {
      case .negation, .sum: true
      case .number, .symbol, .product, .quotient, .power, .application, .dependency, .derivative,
        .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
        false
      }
    let areFactors =
      switch expression {
      case .product, .arrayProduct: true
      case .number, .symbol, .negation, .sum, .quotient, .power, .application, .dependency,
        .derivative, .summation, .repeatedProduct, .ellipsis, .transpose, .gradient, .matrix:
        false
      }
    for (position, child) in children.enumerated() {
      collect(
        child, vocabulary, path: path + [position],
        standsFree: expression.childStandsFree(position),
        isSigned: isSign, isFactor: areFactors, body)
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

extension Slip.Change {
  /// Whether a sign or a factor that is a number goes.
  fileprivate var isOfCoefficient: Bool {
    switch self {
    case .sign: true
    case .drop(let part): part.isMadeOfNumbers
    case .replace, .replaceFunction, .replaceThroughout, .replaceRange, .sumChain, .dropSum, .add,
      .addSum, .addFunction, .square:
      false
    }
  }
}

extension Expression {
  /// Whether it is a quantity alone: a symbol, a derivative, a function of a symbol.
  fileprivate var isQuantity: Bool {
    switch self {
    case .symbol, .dependency: true
    case .derivative(let operand, _), .gradient(let operand, _), .transpose(let operand),
      .negation(let operand):
      operand.isQuantity
    case .application(_, let arguments): arguments.allSatisfy(\.isQuantity)
    case .number, .sum, .product, .quotient, .power, .summation, .repeatedProduct, .ellipsis,
      .arrayProduct, .matrix:
      false
    }
  }

  fileprivate var hasMaximum: Bool {
    if case .application(.named(.max, _), _) = self { return true }
    return children.contains(where: \.hasMaximum)
  }
}

extension Formula {
  fileprivate func text(in range: Range<Int>) -> String {
    String(decoding: Array(source.utf8)[range], as: UTF8.self)
  }
}

extension String {
  fileprivate var trimmingSpaces: Substring {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}

extension Expression {
  /// Without factors that are 1.
  fileprivate var withoutOnes: Expression {
    guard case .product(let factors) = self, factors.contains(.number(1)) else { return self }
    let others = factors.filter { $0 != .number(1) }
    return others.count == 1 ? others[0] : .product(others)
  }
}
