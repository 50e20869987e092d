import Engine
import Expressions

/// The computed graphs of all samples, cut at the quantities that vary.
///
/// A quantity varies in every sample alike, or in one that is named.
final class Graph<Number: Scalar> {
  /// How many quantities vary, one behind the other.
  let depth: Int
  /// The values of a relation's free real variables.
  let variables: [Number]
  private let compute: (Int) throws(MeaningError) -> ScalarTrace<Number>
  private var traces: [Int: ScalarTrace<Number>] = [:]
  private var cuts: [Cut: AnyObject] = [:]

  private struct Cut: Hashable {
    let quantity: Quantity
    /// nil where it varies in every sample.
    let sample: Int?
  }

  private init(
    depth: Int, variables: [Number],
    compute: @escaping (Int) throws(MeaningError) -> ScalarTrace<Number>
  ) {
    self.depth = depth
    self.variables = variables
    self.compute = compute
  }

  /// The same graph with one more quantity that varies alone; lives no longer than this one.
  ///
  /// - Parameter only: the one sample in which it varies; nil for all.
  func cut(at quantity: Quantity, inSample only: Int? = nil) -> Graph<Dual<Number>> {
    let cut = Cut(quantity: quantity, sample: only)
    if let known = cuts[cut] as? Graph<Dual<Number>> { return known }
    let graph = Graph<Dual<Number>>(depth: depth + 1, variables: variables.map(Dual.still)) {
      [unowned self] sample throws(MeaningError) in
      let trace = try trace(of: sample)
      return only == nil || only == sample ? trace.varied(at: quantity) : trace.still
    }
    cuts[cut] = graph
    return graph
  }

  /// The same graph with one of the variables varying.
  func cut(atVariable varied: Int) -> Graph<Dual<Number>> {
    let duals = variables.enumerated().map { position, value in
      Dual(value, tangent: Number(position == varied ? 1 : 0))
    }
    return Graph<Dual<Number>>(depth: depth + 1, variables: duals) {
      [self] sample throws(MeaningError) in try trace(of: sample).still
    }
  }

  func has(_ sample: Int) -> Bool { traces[sample] != nil }

  func trace(of sample: Int) throws(MeaningError) -> ScalarTrace<Number> {
    if let trace = traces[sample] { return trace }
    let trace = try compute(sample)
    traces[sample] = trace
    return trace
  }
}

extension Graph<Double> {
  /// Nothing varies.
  convenience init(_ setting: Setting, variables: [Double] = []) {
    self.init(depth: 0, variables: variables) { sample throws(MeaningError) in
      try setting.trace(of: sample)
    }
  }
}

extension Graph<Bounded> {
  /// Nothing varies, and each value has a bound on its rounding error.
  convenience init(_ setting: Setting, variables: [Double] = []) {
    self.init(depth: 0, variables: variables.map { Bounded($0, error: 0) }) {
      sample throws(MeaningError) in try setting.boundedTrace(of: sample)
    }
  }
}

extension Dual {
  /// A number that does not vary.
  fileprivate static func still(_ value: Base) -> Self { Self(value, tangent: Base(0)) }
}
