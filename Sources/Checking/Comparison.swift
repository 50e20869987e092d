import Engine
import Expressions
import Meaning

/// How two numbers, vectors or matrices of one shape compare, element by element.
struct Comparison {
  /// The first element in which they differ.
  let firstDifferent: Int?
  let isUnclear: Bool
  /// Whether they are equal as far as can be seen, and a summand is too small to be seen.
  let isBlind: Bool

  init(firstDifferent: Int) {
    self.firstDifferent = firstDifferent
    isUnclear = false
    isBlind = false
  }

  /// - Parameter claim: decides instead of the general rule, where a side is a printed number.
  init(_ left: BoundedValue, _ right: BoundedValue, claim: NumberClaim?) {
    let smallestPart = min(left.smallestPart, right.smallestPart)
    var firstDifferent: Int?
    var isUnclear = false
    for (element, (left, right)) in zip(left.elements, right.elements).enumerated() {
      let agreement = Agreement(
        left, right, allowed: claim?.slack ?? 0, smallestPart: smallestPart)
      switch agreement {
      case .equal: continue
      case .unclear: isUnclear = true
      case .different: firstDifferent = firstDifferent ?? element
      }
    }
    self.firstDifferent = firstDifferent
    self.isUnclear = isUnclear
    isBlind = (left.losesSummands || right.losesSummands) && !(claim.map { $0.slack > 0 } ?? false)
  }

  /// Whether the sign of an inequality holds between two numbers.
  init(_ left: Bounded, _ right: Bounded, order: Relation.Sign) {
    // Bounds are of first order.
    let bound = 1.01 * (left.error + right.error)
    let difference = left.value - right.value
    isUnclear = !bound.isFinite || difference.magnitude <= bound && bound > 0
    firstDifferent = isUnclear || order.holds(left.value, right.value) ? nil : 0
    isBlind = false
  }

  /// Where the sides differ by so much that their errors need not be known; nil where they do not.
  static func obviousDifference(_ left: ArrayValue, _ right: ArrayValue) -> Int? {
    let magnitude = max(left.magnitude, right.magnitude)
    return zip(left.elements, right.elements).enumerated().first {
      Agreement.isObvious($1.0, $1.1, magnitude: magnitude)
    }?.offset
  }
}
