import Engine
import Expressions

/// The terms around an ellipsis: each follows from the one before it as its indices rise by one.
struct TermRow {
  /// How many terms before an ellipsis are held against each other; those before them are not looked at.
  static let longest = 40

  let before: [Term]
  let after: Term
  /// The terms before the ellipsis as they are written.
  let written: [Expression]
  let network: Network
  let sampleCount: Int
  let convention: Convention
  /// The indices that differ between each term before the ellipsis and the one behind it; nil where more
  /// than whole numbers differs, or nothing.
  private let stepsToEnd: [[Progression.Step]?]

  init(
    before: [Term], after: Term, written: [Expression], network: Network, sampleCount: Int,
    convention: Convention
  ) {
    let last = after.withoutDoubleSign
    self.before = before.map { $0.withoutDoubleSign }
    self.after = last
    stepsToEnd = self.before.map { $0.steps(to: last) }
    self.written = written
    self.network = network
    self.sampleCount = sampleCount
    self.convention = convention
  }

  /// What the ellipsis stands for.
  ///
  /// - Throws: where no pattern is to be seen, or a term breaks the one that the others have.
  func progression(slot: Int, at path: [Int]) throws(MeaningError) -> Progression {
    let pattern = pattern
    if pattern?.breaking.isEmpty != true, let last = breakingLast { throw last }
    guard let pattern else { throw noPattern(at: path) }
    let breaking = pattern.breaking
    if let first = breaking.first {
      guard breaking.count <= pattern.members.count, !variesNumbers(pattern.anchor) else {
        throw noPattern(at: path)
      }
      throw breaks(first, pattern)
    }
    if hasWiderSteps { throw Self.widerSteps(at: path) }
    var merger = Merger(slot: slot)
    guard let template = merger.merge(before[before.count - 1], after) else {
      throw noPattern(at: path)
    }
    return Progression(steps: merger.steps, slot: slot, template: template)
  }

  /// 1 + 2 + 4 + … + 64 is no row with a mistake in it.
  private func variesNumbers(_ position: Int) -> Bool {
    var merger = Merger(slot: 0)
    _ = merger.merge(before[position], after)
    return merger.variesNumbers
  }

  private func noPattern(at path: [Int]) -> MeaningError {
    stepsToEnd[before.count - 1] == nil
      ? MeaningError(
        "the dots have no pattern: the terms on both sides have to differ in whole-number indices alone",
        at: path)
      : .unevenSteps(at: path)
  }

  private static func widerSteps(at path: [Int]) -> MeaningError {
    MeaningError(
      "the dots have no pattern that is understood: indices have to rise by one from term to term",
      at: path)
  }
}

// MARK: - The pattern

extension TermRow {
  /// Terms that continue to the one behind the ellipsis in the same way.
  private struct Pattern {
    /// One of them, and all of them, by their places before the ellipsis.
    let anchor: Int
    let members: [Int]
    /// Places of terms that stand in the row and do not belong there.
    let breaking: [Int]
  }

  /// The one that most of the terms have; nil where none has one.
  private var pattern: Pattern? {
    var best: (anchor: Int, members: [Int])?
    for anchor in before.indices.reversed() {
      guard let steps = stepsToEnd[anchor], canReachEnd(steps, from: anchor) else {
        continue
      }
      let members = before.indices.filter { follows($0, from: anchor, steps) }
      let isBetter =
        if let best {
          members.count > best.members.count
            || members.count == best.members.count && !hasKnownLength(best.anchor)
              && hasKnownLength(anchor)
        } else {
          true
        }
      if isBetter { best = (anchor, members) }
      if members.count == before.count { break }
    }
    guard let best, let steps = stepsToEnd[best.anchor] else { return nil }
    var start = best.members[0]
    while start > 0, belongs(start - 1, from: best.anchor, steps) { start -= 1 }
    let breaking = (start..<before.count).filter { !best.members.contains($0) }
    if breaking.last == before.count - 1, best.members.count < 3,
      !before[before.count - 1].resembles(before[best.anchor], slot: 0)
    {
      return nil
    }
    return Pattern(anchor: best.anchor, members: best.members, breaking: breaking)
  }

  /// Whether all indices that differ rise by one number, which leaves room for the terms between.
  private func canReachEnd(_ steps: [Progression.Step], from anchor: Int) -> Bool {
    let lengths = Set(steps.compactMap { length(of: $0) }).subtracting([.constant(0)])
    return lengths.count <= 1
      && lengths.allSatisfy { length in
        if case .constant(let count) = length { count > before.count - 1 - anchor } else { true }
      }
  }

  private func hasKnownLength(_ anchor: Int) -> Bool {
    (stepsToEnd[anchor] ?? []).contains { step in
      if case .constant? = length(of: step) { true } else { false }
    }
  }

  /// Whether a term is the one that stands as far from the anchor in the pattern.
  private func follows(_ position: Int, from anchor: Int, _ steps: [Progression.Step]) -> Bool {
    guard position != anchor else { return true }
    return stepsToEnd[position] == steps.map { $0.started(position - anchor) }
  }

  /// Whether some of a term's indices are those of the pattern.
  private func belongs(_ position: Int, from anchor: Int, _ steps: [Progression.Step]) -> Bool {
    guard let own = stepsToEnd[position] else { return false }
    return steps.contains { own.contains($0.started(position - anchor)) }
  }

  /// Whether the two last terms before the ellipsis are further apart than one, and the end is as many
  /// of their steps away: the even numbers, say.
  private var hasWiderSteps: Bool {
    guard before.count > 1, let own = stepsToEnd[before.count - 2],
      let next = stepsToEnd[before.count - 1], own.count == next.count
    else { return false }
    var widths: Set<Int> = []
    for (own, next) in zip(own, next) {
      guard own.last == next.last, let first = value(of: own.first),
        let second = value(of: next.first), let last = value(of: next.last)
      else { return false }
      guard second - first > 1, (last - second) % (second - first) == 0 else { return false }
      widths.insert(second - first)
    }
    return widths.count == 1
  }

  /// By how much an index rises, which may depend on the value of another; nil where that cannot be told.
  private func length(of step: Progression.Step) -> Whole? {
    switch (step.first, step.last) {
    case (.slot(let first, let plus), .slot(let last, let other)) where first == last:
      return .constant(other - plus)
    case (.slot, .slot), (.slot, .constant): return .between(step.first, step.last, slot: 0)
    case (_, _):
      guard let first = value(of: step.first) else { return nil }
      if case .slot(let slot, let plus) = step.last { return .slot(slot, plus: plus - first) }
      guard let last = value(of: step.last) else { return nil }
      let (length, overflow) = last.subtractingReportingOverflow(first)
      return overflow ? nil : .constant(length)
    }
  }

  /// nil where it depends on the value of an index.
  private func value(of whole: Whole) -> Int? {
    switch whole {
    case .constant(let value): return value
    case .size(.nodes(.constant(let layer)), let plus):
      return (0...network.depth).contains(layer) ? network.nodes(inLayer: layer) + plus : nil
    case .size(.samples, let plus): return sampleCount + plus
    case .size(.layers, let plus): return network.depth + plus
    case .slot, .size, .sizeCounted, .between: return nil
    }
  }
}

extension Progression.Step {
  fileprivate func started(_ amount: Int) -> Self {
    Self(first: first.shifted(by: amount), last: last)
  }
}

// MARK: - What breaks it

extension TermRow {
  private func breaks(_ position: Int, _ pattern: Pattern) -> MeaningError {
    let found = written[position].latex(in: convention)
    let nearest = pattern.members.min {
      ($0 - position).magnitude < ($1 - position).magnitude
    }
    var message = "\(found) breaks the row that the dots continue"
    if let nearest, let wanted = expected(position, from: nearest, pattern) {
      message += ": here it would go on with \(wanted.latex(in: convention))"
    }
    return MeaningError(message, kind: .irregular, at: before[position].path)
  }

  private func expected(_ position: Int, from nearest: Int, _ pattern: Pattern) -> Expression? {
    let other = pattern.members.first { $0 != nearest }
    guard let other else { return nil }
    return written[nearest].moved(
      by: other > nearest ? position - nearest : nearest - position, towards: written[other])
  }

  /// The term behind the ellipsis, where it does not go on in the way that those before it do.
  private var breakingLast: MeaningError? {
    guard before.count > 1, !variesNumbers(before.count - 1) else { return nil }
    let last = before[before.count - 1]
    guard after.resembles(last, slot: 0) else { return nil }
    guard let steps = before[before.count - 2].steps(to: last), steps.areByOne,
      before.indices.dropLast().allSatisfy({ position in
        before[position].steps(to: last) == steps.map { $0.started(position - (before.count - 2)) }
      })
    else { return nil }
    let next = written[before.count - 1].moved(by: -1, towards: written[before.count - 2])
    let hint = next.map {
      ": after \(written[before.count - 1].latex(in: convention)) it would go on with \($0.latex(in: convention))"
    }
    return MeaningError(
      "the term behind the dots does not end the row that stands before them\(hint ?? "")",
      kind: .irregular, at: after.path)
  }
}

extension [Progression.Step] {
  fileprivate var areByOne: Bool {
    allSatisfy { $0.first.shifted(by: 1) == $0.last }
  }
}

extension Term {
  fileprivate func steps(to other: Term) -> [Progression.Step]? {
    var merger = Merger(slot: 0)
    guard merger.merge(self, other) != nil, !merger.steps.isEmpty else { return nil }
    return merger.steps
  }

  fileprivate var withoutDoubleSign: Term {
    if case .negation(let operand) = kind, case .negation(let inner) = operand.kind {
      return inner.withoutDoubleSign
    }
    return self
  }

  private var isNumber: Bool {
    if case .number = kind { true } else { false }
  }

  /// Whether it is the other term, or half of it, but for whole numbers, a sign, a power or a function.
  fileprivate func resembles(_ other: Term, slot: Int) -> Bool {
    var merger = Merger(slot: slot)
    if merger.merge(self, other) != nil { return true }
    switch (kind, other.kind) {
    case (.symbol(let own), .symbol(let another)):
      return own.kind.isOfNode && another.kind.isOfNode && own.layer == another.layer
        || own.kind.isLoss && another.kind.isLoss
    case (.negation(let operand), _): return operand.resembles(other, slot: slot)
    case (_, .negation(let operand)): return resembles(operand, slot: slot)
    case (.power(let base, _), .power(let other, _)): return base.resembles(other, slot: slot)
    case (.power(let base, _), _): return base.resembles(other, slot: slot)
    case (_, .power(let base, _)): return resembles(base, slot: slot)
    case (.named(_, _, let arguments), .named(_, _, let others)),
      (.sum(let arguments), .sum(let others)):
      return arguments.contains { argument in
        !argument.isNumber && others.contains { argument.resembles($0, slot: slot) }
      }
    case (.product(let factors), .product(let others)):
      return factors.contains { factor in others.contains { factor.resembles($0, slot: slot) } }
    case (.product(let factors), _):
      return factors.contains { $0.resembles(other, slot: slot) }
    case (_, .product(let factors)):
      return factors.contains { resembles($0, slot: slot) }
    case (.sum(let operands), _), (.named(_, _, let operands), _):
      return operands.contains { $0.resembles(other, slot: slot) }
    case (_, .sum(let operands)), (_, .named(_, _, let operands)):
      return operands.contains { resembles($0, slot: slot) }
    case (.derivative(let operand, _), .derivative(let another, _)):
      return operand.resembles(another, slot: slot)
    case (_, _): return false
    }
  }
}

extension ResolvedSymbol.Kind {
  fileprivate var isLoss: Bool {
    switch self {
    case .lossShare, .loss, .totalLoss: true
    case .input, .target, .weight, .bias, .preActivation, .activation, .delta, .learningRate,
      .variable:
      false
    }
  }

  /// Whether each node of a layer has one.
  fileprivate var isOfNode: Bool {
    switch self {
    case .activation, .preActivation, .delta: true
    case .input, .target, .weight, .bias, .lossShare, .loss, .totalLoss, .learningRate, .variable:
      false
    }
  }
}
