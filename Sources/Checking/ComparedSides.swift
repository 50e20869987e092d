import Expressions
import Meaning

/// Both sides of a relation at one value of its free indices, row by row, and how they compare.
struct ComparedSides {
  let shape: ArrayShape
  let left: [Double]
  let right: [Double]
  let comparison: Comparison

  /// Whether anything in them is not 0.
  var isTelling: Bool { (left + right).contains { $0 != 0 } }

  /// - Parameters:
  ///   - claim: decides instead of the general rule, where a side is a printed number.
  ///   - order: the sign of an inequality; else both sides are to be equal.
  ///   - isRough: whether a large difference is believed without a look at its error, which is faster.
  init(
    _ evaluator: RelationEvaluator, at indices: [Int], claim: NumberClaim?, order: Relation.Sign?,
    isRough: Bool
  ) throws(SideError) {
    if isRough, claim == nil, order == nil {
      let left = try Self.side(0) { side throws(MeaningError) in
        try evaluator.value(ofSide: side, at: indices)
      }
      let right = try Self.side(1) { side throws(MeaningError) in
        try evaluator.value(ofSide: side, at: indices)
      }
      try Self.check(left.shape, right.shape)
      if let different = Comparison.obviousDifference(left, right) {
        shape = left.shape
        (self.left, self.right) = (left.elements, right.elements)
        comparison = Comparison(firstDifferent: different)
        return
      }
    }
    let left = try Self.side(0) { side throws(MeaningError) in
      try evaluator.boundedValue(ofSide: side, at: indices)
    }
    let right = try Self.side(1) { side throws(MeaningError) in
      try evaluator.boundedValue(ofSide: side, at: indices)
    }
    try Self.check(left.shape, right.shape)
    shape = left.shape
    (self.left, self.right) = (left.elements.map(\.value), right.elements.map(\.value))
    guard let order else {
      comparison = Comparison(left, right, claim: claim)
      return
    }
    guard shape.isNumber else {
      throw SideError(
        side: 0,
        error: MeaningError("an inequality compares numbers, and this side \(shape.predicate)"))
    }
    comparison = Comparison(left.elements[0], right.elements[0], order: order)
  }

  private static func side<Value>(
    _ side: Int, _ value: (Int) throws(MeaningError) -> Value
  ) throws(SideError) -> Value {
    do { return try value(side) } catch { throw SideError(side: side, error: error) }
  }

  private static func check(_ left: ArrayShape, _ right: ArrayShape) throws(SideError) {
    guard left == right else {
      throw SideError(side: 1, error: .differentShapes(left, right))
    }
  }
}

extension MeaningError {
  fileprivate static func differentShapes(_ left: ArrayShape, _ right: ArrayShape) -> Self {
    Self(
      "the left side \(left.predicate), and this side \(right.predicate)"
        + (left == right.transposed ? ": one of them is transposed" : ""), kind: .mismatched)
  }
}
