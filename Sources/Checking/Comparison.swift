import Notation

/// How two numbers, vectors or matrices of one shape compare, element by element.
struct Comparison {
  /// The first element in which they differ.
  let firstDifferent: Int?
  let isUnclear: Bool
  /// Whether any element is anything but 0.
  let isTelling: Bool

  /// - Parameter claim: decides instead of the general rule, where a side is a printed number.
  init(_ left: ArrayValue, _ right: ArrayValue, claim: NumberClaim?) {
    let magnitude = max(left.magnitude, right.magnitude)
    var firstDifferent: Int?
    var isUnclear = false
    var isTelling = false
    for (element, (left, right)) in zip(left.elements, right.elements).enumerated() {
      if left != 0 || right != 0 { isTelling = true }
      switch claim?.agreement(left, right, magnitude: magnitude)
        ?? Agreement(left, right, magnitude: magnitude)
      {
      case .equal: continue
      case .unclear: isUnclear = true
      case .different: firstDifferent = firstDifferent ?? element
      }
    }
    self.firstDifferent = firstDifferent
    self.isUnclear = isUnclear
    self.isTelling = isTelling
  }
}
