public import Engine
import Expressions

/// The elements of a number, vector or matrix, row by row, with what is known of their errors.
public struct BoundedValue: Sendable {
  public let shape: ArrayShape
  /// As many as the shape has.
  public let elements: [Bounded]
  /// The smallest magnitude of the quantities and numbers that it was computed from, those that are 0 left out.
  public let smallestPart: Double
  /// Whether a summand that is not 0 was so small that its sum does not tell of it.
  public let losesSummands: Bool
}

/// The values of a relation's sides on one network, for any values of its free indices.
///
/// What has been computed for one of them is kept for the next.
public final class RelationEvaluator {
  let relation: ResolvedRelation
  private let setting: Setting
  private var graph: Graph<Double>
  private var boundedGraph: Graph<Bounded>
  /// The values of the relation's `variables`, in their order.
  public var variables: [Double] = [] {
    didSet {
      graph = Graph(setting, variables: variables)
      boundedGraph = Graph(setting, variables: variables)
    }
  }
  let evaluations: [Evaluation]

  /// Computes nothing yet.
  ///
  /// - Precondition: the setting's network has the shape that the relation was resolved on, and at least
  ///   as many samples.
  public init(_ relation: ResolvedRelation, in setting: Setting) {
    self.relation = relation
    self.setting = setting
    graph = Graph(setting)
    boundedGraph = Graph(setting)
    evaluations = relation.sides.map { Evaluation(of: $0, at: setting) }
  }

  /// How many sides the relation has.
  public var sideCount: Int { evaluations.count }

  /// Parts of expressions and quantities of networks that were computed so far.
  public var work: Int { evaluations.reduce(0) { $0 + $1.visits } }

  /// The value of a side, be it a number, a vector or a matrix.
  ///
  /// - Parameters:
  ///   - side: a position among the relation's sides, below `sideCount`.
  ///   - indices: a value for each of the relation's `freeIndices`.
  /// - Throws: where a symbol means nothing there, or the value is no finite number.
  public func value(ofSide side: Int, at indices: [Int]) throws(MeaningError) -> ArrayValue {
    let evaluation = prepared(side, at: indices)
    let array = try evaluation.array(of: relation.sides[side].root, on: graph)
    return ArrayValue(
      shape: array.shape, elements: array.elements, magnitude: evaluation.magnitude)
  }

  /// The value with a bound on what rounding can have done to it. Takes some three times as long.
  ///
  /// - Parameters:
  ///   - side: a position among the relation's sides, below `sideCount`.
  ///   - indices: a value for each of the relation's `freeIndices`.
  public func boundedValue(
    ofSide side: Int, at indices: [Int]
  ) throws(MeaningError) -> BoundedValue {
    let evaluation = prepared(side, at: indices)
    let array = try evaluation.array(of: relation.sides[side].root, on: boundedGraph)
    return BoundedValue(
      shape: array.shape, elements: array.elements, smallestPart: evaluation.smallestPart,
      losesSummands: evaluation.losesSummands)
  }

  private func prepared(_ side: Int, at indices: [Int]) -> Evaluation {
    let evaluation = evaluations[side]
    evaluation.beginAnew()
    for (free, value) in zip(relation.free, indices) { evaluation.slots[free.slot] = value }
    return evaluation
  }

  /// The values that the free indices can take: each layer, node and sample that exists, in all
  /// combinations, the last index changing fastest.
  ///
  /// - Parameter limit: how many are given at most; of more, that many are taken at even distances, the
  ///   first and the last among them.
  public func assignments(limit: Int) -> [[Int]] {
    guard let evaluation = evaluations.first, !relation.free.isEmpty else { return [[]] }
    var all: [[Int]] = [[]]
    for (position, free) in relation.free.enumerated() {
      var longer: [[Int]] = []
      for values in all {
        for (earlier, value) in zip(relation.free[..<position], values) {
          evaluation.slots[earlier.slot] = value
        }
        for value in domain(of: free, in: evaluation) { longer.append(values + [value]) }
      }
      all = longer.evenly(limit)
    }
    return all
  }

  /// Values of the free indices, counted as the author counts.
  public func numbers(at indices: [Int]) -> [Int] {
    zip(relation.free, indices).map { free, value in
      value + setting.convention.numbering.first(of: free.counted)
    }
  }

  /// Why an index has no values at all, as the nodes of a layer that does not exist; nil where each has some.
  public var emptyDomain: MeaningError? {
    guard let evaluation = evaluations.first else { return nil }
    for free in relation.free where free.counted.slots.isEmpty {
      do { _ = try evaluation.size(of: free.counted, at: []) } catch { return error }
    }
    return nil
  }

  /// How many values each free index can take where the free indices have these.
  public func sizes(at indices: [Int]) -> [String: Int] {
    guard let evaluation = evaluations.first else { return [:] }
    for (free, value) in zip(relation.free, indices) { evaluation.slots[free.slot] = value }
    return relation.free.reversed().reduce(into: [:]) {
      $0[$1.letter] = domain(of: $1, in: evaluation).count
    }
  }

  private func domain(
    of free: ResolvedRelation.FreeSlot, in evaluation: Evaluation
  ) -> Range<Int> {
    switch free.counted {
    case .layers: return 0..<setting.network.depth + 1
    case .samples, .nodes:
      guard let size = try? evaluation.size(of: free.counted, at: []) else { return 0..<0 }
      return 0..<size
    }
  }
}

extension Array {
  /// At most `limit` of the elements, at even distances, the first and the last among them.
  fileprivate func evenly(_ limit: Int) -> Self {
    guard count > limit, limit > 1 else { return self }
    return (0..<limit).map { self[$0 * (count - 1) / (limit - 1)] }
  }
}
