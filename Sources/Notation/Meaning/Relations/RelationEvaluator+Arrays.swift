import Engine

extension RelationEvaluator {
  /// The value of a side that may be a vector or a matrix.
  ///
  /// - Parameter indices: a value for each of the relation's `freeIndices`.
  public func arrayValue(
    ofSide side: Int, at indices: [Int]
  ) throws(MeaningError) -> ArrayValue {
    let evaluation = prepared(side, at: indices)
    let array = try evaluation.array(of: relation.sides[side].root, on: graph)
    return ArrayValue(
      shape: array.shape, elements: array.elements, magnitude: evaluation.magnitude)
  }

  /// The shape of a side, found without computing its value.
  public func shape(ofSide side: Int, at indices: [Int]) throws(MeaningError) -> ArrayShape {
    try prepared(side, at: indices).shape(of: relation.sides[side].root)
  }

  private func prepared(_ side: Int, at indices: [Int]) -> Evaluation {
    let evaluation = evaluations[side]
    evaluation.magnitude = 0
    for (free, value) in zip(relation.free, indices) { evaluation.slots[free.slot] = value }
    return evaluation
  }
}
