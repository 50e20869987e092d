import Expressions
import Meaning

/// What stands on both sides of a step and has no meaning on the network, so that nothing is known of the sides.
///
/// Without a summand, the rest is what is claimed. Without a factor, which may be 0, the rest may be false all the same.
struct SharedUnknown {
  /// Whether it is a factor, and not one summand or several.
  let isFactor: Bool
  /// What it is, and where it stands on the left side.
  let parts: [(part: Expression, path: [Int])]
  let rest: Step

  /// nil where there is none, or more on a side has no meaning.
  init?(in step: Step, on setting: Setting) {
    guard step.sign == .equal, !setting.understands([step.left, step.right]) else { return nil }
    if let (parts, left, right) = Self.shared(step.left.summands, step.right.summands, on: setting)
    {
      isFactor = false
      self.parts = parts.map { part in
        let position = step.left.summands.firstIndex(of: part) ?? 0
        return (part, step.left.summands.count > 1 ? [position] : [])
      }
      rest = step.with(left: .adding(left), right: .adding(right))
    } else if let (factor, left, right) = Self.sharedFactor(step.left, step.right, on: setting) {
      isFactor = true
      parts = [(factor, step.left.children.firstIndex(of: factor).map { [$0] } ?? [])]
      rest = step.with(left: left, right: right)
    } else {
      return nil
    }
    guard setting.understands([rest.left, rest.right]) else { return nil }
  }

  private static func shared(
    _ left: [Expression], _ right: [Expression], on setting: Setting
  ) -> (parts: [Expression], left: [Expression], right: [Expression])? {
    guard !left.contains(.ellipsis), !right.contains(.ellipsis) else { return nil }
    var (left, right) = (left, right)
    var parts: [Expression] = []
    for term in left where !setting.understands([term]) {
      guard let own = left.firstIndex(of: term), let other = right.firstIndex(of: term) else {
        return nil
      }
      parts.append(term)
      left.remove(at: own)
      right.remove(at: other)
    }
    return parts.isEmpty ? nil : (parts, left, right)
  }

  private static func sharedFactor(
    _ left: Expression, _ right: Expression, on setting: Setting
  ) -> (factor: Expression, left: Expression, right: Expression)? {
    guard case .product(let own) = left, case .product(let other) = right else { return nil }
    if own[0] == other[0], !setting.understands([own[0]]) {
      return (own[0], .multiplying(own.dropFirst()), .multiplying(other.dropFirst()))
    }
    if let last = own.last, last == other.last, !setting.understands([last]) {
      return (last, .multiplying(own.dropLast()), .multiplying(other.dropLast()))
    }
    return nil
  }
}

extension SharedUnknown {
  /// As its author wrote it.
  func leftOut(of meant: MeantStep, in formula: Formula) -> Relation.LeftOut {
    let written = parts.map { part, path in
      let place = FormulaPath(
        relation: meant.written.relation, side: meant.written.leftSide, steps: path)
      guard !meant.isExpanded, let range = formula.range(of: place) else {
        return part.latex(in: formula.convention)
      }
      let text = Array(formula.source.utf8)[range]
      return String(decoding: text, as: UTF8.self)
    }
    return isFactor ? .factor(written[0]) : .summand(written.joined(separator: " + "))
  }
}

extension Setting {
  fileprivate func understands(_ expressions: [Expression]) -> Bool {
    do {
      _ = try ResolvedRelation(expressions, in: self)
      return true
    } catch {
      return error.error.kind != .notUnderstood
    }
  }
}

extension Expression {
  fileprivate var summands: [Expression] {
    if case .sum(let terms) = self { terms } else { [self] }
  }

  fileprivate static func adding(_ terms: [Expression]) -> Expression {
    terms.count > 1 ? .sum(terms) : terms.first ?? .number(0)
  }

  fileprivate static func multiplying(_ factors: ArraySlice<Expression>) -> Expression {
    factors.count > 1 ? .product(Array(factors)) : factors.first ?? .number(1)
  }
}
