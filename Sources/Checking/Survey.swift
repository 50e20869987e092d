import Engine
import Expressions
import Meaning

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
  /// Both sides at the first difference, else at the first value of the indices; of arrays, one element.
  let values: SideValues?

  /// - Parameters:
  ///   - claim: decides instead of the general rule, where a side is a printed number.
  ///   - order: the sign of an inequality; else both sides are to be equal.
  ///   - limit: how many values of the indices are tried at most; fewer on networks so wide that each takes long.
  ///   - stopsEarly: whether the first difference is enough to know.
  ///   - isRough: whether a large difference is believed without a look at its error.
  ///   - work: what evaluating costs is added to it.
  init(
    _ relation: ResolvedRelation, where conditions: [Condition], in setting: Setting,
    claim: NumberClaim?, order: Relation.Sign? = nil, limit: Int, stopsEarly: Bool,
    isRough: Bool = false,
    spending work: inout Int
  ) {
    let evaluator = RelationEvaluator(relation, in: setting)
    let limit = setting.network.places(outOf: limit)
    let lastLayer = setting.network.depth + setting.convention.numbering.inputLayer
    defer { work += evaluator.work }
    var example: SideValues?
    var failing = 0
    var total = 0
    var isUnclear = false
    var isSeen = false
    var isTelling = false
    var missing: SideError?
    var failure: SideError?
    var emptyRow: SideError?
    let points = relation.variables.isEmpty ? [[]] : VariablePoint.all(of: relation.variables.count)
    let places = points.flatMap { point in
      evaluator.assignments(limit: limit).map { (point: point, indices: $0) }
    }
    search: for (point, indices) in places {
      if !point.isEmpty {
        evaluator.variables = point
      }
      let numbers = evaluator.numbers(at: indices)
      if !conditions.isEmpty {
        let place = IndexPlace(
          values: Dictionary(zip(relation.freeIndices, numbers)) { first, _ in first },
          sizes: evaluator.sizes(at: indices), lastLayer: lastLayer)
        guard conditions.allSatisfy({ $0.isMet(at: place) }) else { continue }
      }
      guard evaluator.meets(conditions, at: indices) else { continue }
      let sides: ComparedSides
      do throws(SideError) {
        sides = try ComparedSides(
          evaluator, at: indices, claim: claim, order: order, isRough: isRough)
      } catch {
        switch error.error.kind {
        case .absent(isInSum: false): missing = missing ?? error
        // A variable takes all values at which both sides have one.
        case .noValue where !point.isEmpty: missing = missing ?? error
        case .emptyRow: emptyRow = error
        case .absent, .notUnderstood, .ambiguous, .noSamples, .mismatched, .untrue, .irregular,
          .noValue:
          failure = error
          break search
        }
        continue search
      }
      total += 1
      if sides.isTelling { isTelling = true }
      if sides.comparison.isUnclear { isUnclear = true }
      if !sides.comparison.isBlind { isSeen = true }
      let firstDifferent = sides.comparison.firstDifferent
      let shown = firstDifferent ?? 0
      if example == nil || firstDifferent != nil && failing == 0 {
        example = SideValues(
          left: sides.left[shown], right: sides.right[shown],
          indices: zip(relation.variables, point).map {
            Difference.IndexValue(letter: $0, value: $1)
          }
            + zip(relation.freeIndices, numbers).map {
              Difference.IndexValue(
                letter: $0 == "l" && setting.convention.hidesLayers ? "layer" : $0,
                value: Double($1))
            } + sides.shape.position(of: shown, from: setting.convention.numbering.nodesFrom))
      }
      guard firstDifferent != nil else { continue }
      failing += 1
      if stopsEarly { break }
    }
    self.isTelling = isTelling
    self.values = example
    if let failure {
      outcome = .fails(side: failure.side, failure.error)
    } else if let example, failing > 0 {
      outcome = .differs(
        Difference(
          left: example.left, right: example.right, indices: example.indices, failing: failing,
          total: total, place: .own))
    } else if let emptyRow {
      outcome = .fails(side: emptyRow.side, emptyRow.error)
    } else if isUnclear || total > 0 && !isSeen {
      outcome = .unclear
    } else if total == 0, missing == nil, let error = evaluator.emptyDomain {
      outcome = .fails(side: 0, error)
    } else if total == 0 {
      outcome = .fails(
        side: missing?.side ?? 0,
        missing?.error
          ?? MeaningError(
            "there is no value of the indices at which all of this exists",
            kind: conditions.isEmpty ? .notUnderstood : .noValue))
    } else {
      outcome = .holds
    }
  }
}

extension Network {
  /// How many values of indices are tried, of as many as a network takes whose layers have up to 100 nodes.
  fileprivate func places(outOf most: Int) -> Int {
    let widest = layers.reduce(inputs) { max($0, $1.nodes) }
    return widest > 100 ? max(min(most, 40), most * 100 / widest) : most
  }
}

extension RelationEvaluator {
  /// Whether the values of its sides behind the first two are as the conditions say that they come from.
  fileprivate func meets(_ conditions: [Condition], at indices: [Int]) -> Bool {
    var side = 2
    for case let (sides, signs)? in conditions.map(\.compared) where side + sides.count <= sideCount
    {
      let values = sides.indices.map { try? value(ofSide: side + $0, at: indices) }
      side += sides.count
      for (sign, pair) in zip(signs, zip(values, values.dropFirst())) {
        guard let left = pair.0, let right = pair.1, left.shape.isNumber, right.shape.isNumber,
          sign.holds(left.elements[0], right.elements[0])
        else { return false }
      }
    }
    return true
  }
}

extension ArrayShape {
  /// Where an element of a vector or matrix stands in it, counted as the author counts nodes.
  fileprivate func position(of element: Int, from first: Int) -> [Difference.IndexValue] {
    var position: [Difference.IndexValue] = []
    if rows > 1 {
      position.append(
        Difference.IndexValue(letter: "row", value: Double(first + element / columns)))
    }
    if columns > 1 {
      position.append(
        Difference.IndexValue(letter: "column", value: Double(first + element % columns)))
    }
    return position
  }
}
