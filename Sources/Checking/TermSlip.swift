import Expressions
import Meaning

/// Two sides that differentiate different things by the same quantity.
///
/// Where what they differentiate differs by a slip in a term whose derivative is 0, the sides are equal,
/// and the step is not the one that the text says.
struct TermSlip {
  private let step: Step
  private let left: Expression
  private let right: Expression
  /// Where the operand stands in the right side, where all of it is in one place.
  private let path: [Int]

  /// nil where there are no two such operands, or they are the same.
  init?(in step: Step) {
    guard case .derivative(let left, let variable) = step.left else { return nil }
    // What a quantity is, is only said where a row that dots continue stands for it.
    if left.isSymbol {
      guard case .derivative(.sum(let terms), variable) = step.right, terms.contains(.ellipsis)
      else { return nil }
    }
    switch step.right {
    case .derivative(let right, variable) where !right.isSymbol && right != left:
      (self.right, path) = (right, [0])
    case .sum(let terms):
      // The derivative of each term on its own.
      var operands: [Expression] = []
      for term in terms {
        switch term {
        case .derivative(let operand, variable): operands.append(operand)
        case .ellipsis: operands.append(.ellipsis)
        case .number, .symbol, .negation, .sum, .product, .quotient, .power, .application,
          .dependency, .derivative, .summation, .repeatedProduct, .transpose, .arrayProduct,
          .gradient, .matrix:
          return nil
        }
      }
      (right, path) = (.sum(operands), [])
    case .number, .symbol, .negation, .product, .quotient, .power, .application, .dependency,
      .derivative, .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient,
      .matrix:
      return nil
    }
    self.step = step
    self.left = left
  }

  /// The single edit that makes the operands equal; nil where they are equal, or differ by more than a slip.
  func mend(
    in formula: Formula, own: Setting, twins: Twins, spending work: inout Int
  ) -> Mend? {
    let operands = step.with(left: left, right: right)
    let decision = Decision(
      of: operands, own: own, twins: twins, thoroughly: false, spending: &work)
    guard case .false = decision.verdict else { return nil }
    var search = MendSearch(
      operands, in: formula, own: own, twins: twins, allowsSameSides: true)
    let mends = search.mends()
    work += search.work
    return mends.lazy.compactMap { mend in
      guard mend.part.side == step.rightSide, mend.isSlipOfIndex || isRow(completedBy: mend) else {
        return nil
      }
      var part = mend.part
      part.steps = path.isEmpty ? inTerm(part.steps) : path + part.steps
      return Mend(part: part, replacement: mend.replacement, change: mend.change)
    }.first
  }

  /// Whether the right side is a row that dots continue, and the edit puts in one of its terms.
  private func isRow(completedBy mend: Mend) -> Bool {
    guard case .add = mend.change, mend.part.steps.isEmpty, case .sum(let terms) = right else {
      return false
    }
    return terms.contains(.ellipsis)
  }

  /// The way to a part of an operand of the side's terms.
  private func inTerm(_ steps: [Int]) -> [Int] {
    guard let term = steps.first else { return [] }
    return [term, 0] + steps.dropFirst()
  }
}

extension Mend {
  /// Whether it puts another symbol in the place of one, and nothing more.
  fileprivate var isSlipOfIndex: Bool {
    if case .replace(let old, let new) = change { return new == replacement && old != new }
    return false
  }
}

extension Expression {
  fileprivate var isSymbol: Bool {
    if case .symbol = self { true } else { false }
  }
}
