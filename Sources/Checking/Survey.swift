import Notation

/// How a relation's two sides compare on one network, at all values of its free indices.
struct Survey {
  enum Outcome {
    case holds
    case differs(Difference)
    case unclear
    /// There is no value at which all symbols exist, or a side has no value.
    case fails(side: Int, MeaningError)
  }

  let outcome: Outcome
  /// Whether a side was anything but 0 somewhere.
  let isTelling: Bool

  /// - Parameters:
  ///   - claim: decides instead of the general rule, where a side is a printed number.
  ///   - limit: how many values of the indices are tried at most.
  ///   - stopsEarly: whether the first difference is enough to know.
  ///   - work: what evaluating costs is added to it.
  init(
    _ relation: ResolvedRelation, where conditions: [Condition], in setting: Setting,
    claim: NumberClaim?, limit: Int, stopsEarly: Bool, spending work: inout Int
  ) {
    let evaluator = RelationEvaluator(relation, in: setting)
    defer { work += evaluator.work }
    var first: (left: Double, right: Double, indices: [Int], element: [Difference.IndexValue])?
    var failing = 0
    var total = 0
    var isUnclear = false
    var isTelling = false
    var missing: (side: Int, error: MeaningError)?
    var failure: (side: Int, error: MeaningError)?
    var emptyRow: (side: Int, error: MeaningError)?
    search: for indices in evaluator.assignments(limit: limit) {
      let named = Dictionary(zip(relation.freeIndices, indices)) { first, _ in first }
      let depth = setting.network.depth
      if conditions.contains(where: { $0.isMet(by: named, depth: depth) == false }) { continue }
      var values: [ArrayValue] = []
      for side in 0..<2 {
        do {
          values.append(try evaluator.value(ofSide: side, at: indices))
        } catch {
          if error.kind == .absent(isInSum: false) {
            missing = missing ?? (side, error)
            continue search
          }
          if error.kind == .emptyRow {
            emptyRow = (side, error)
            continue search
          }
          failure = (side, error)
          break search
        }
      }
      total += 1
      guard values[0].shape == values[1].shape else {
        failure = (1, .differentShapes(values[0].shape, values[1].shape))
        break
      }
      let comparison = Comparison(values[0], values[1], claim: claim)
      if comparison.isTelling { isTelling = true }
      if comparison.isUnclear { isUnclear = true }
      guard let element = comparison.firstDifferent else { continue }
      failing += 1
      if first == nil {
        first = (
          values[0].elements[element], values[1].elements[element], indices,
          values[0].position(of: element)
        )
      }
      if stopsEarly { break }
    }
    self.isTelling = isTelling
    if let failure {
      outcome = .fails(side: failure.side, failure.error)
    } else if let first {
      outcome = .differs(
        Difference(
          left: first.left, right: first.right,
          indices: zip(relation.freeIndices, first.indices).map {
            Difference.IndexValue(letter: $0, value: $1)
          } + first.element,
          failing: failing, total: total, isOnTwin: false))
    } else if let emptyRow {
      outcome = .fails(side: emptyRow.side, emptyRow.error)
    } else if isUnclear {
      outcome = .unclear
    } else if total == 0 {
      outcome = .fails(
        side: missing?.side ?? 0,
        missing?.error
          ?? MeaningError("there is no value of the indices at which all of this exists"))
    } else {
      outcome = .holds
    }
  }
}

extension MeaningError {
  fileprivate static func differentShapes(_ left: ArrayShape, _ right: ArrayShape) -> Self {
    Self(
      "the left side \(left.predicate), and this side \(right.predicate)", kind: .mismatched)
  }
}

extension ArrayValue {
  /// Where an element of a vector or matrix stands in it, counted from 0.
  fileprivate func position(of element: Int) -> [Difference.IndexValue] {
    var position: [Difference.IndexValue] = []
    if rows > 1 {
      position.append(Difference.IndexValue(letter: "row", value: element / columns))
    }
    if columns > 1 {
      position.append(Difference.IndexValue(letter: "column", value: element % columns))
    }
    return position
  }
}
