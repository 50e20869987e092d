import Engine

/// The computed graphs of all samples, cut at the quantities that vary.
///
/// A quantity varies in every sample alike.
final class Graph<Number: Scalar> {
  /// How many quantities vary, one behind the other.
  let depth: Int
  private let compute: (Int) throws(MeaningError) -> ScalarTrace<Number>
  private var traces: [Int: ScalarTrace<Number>] = [:]
  private var cuts: [Quantity: AnyObject] = [:]

  private init(
    depth: Int, compute: @escaping (Int) throws(MeaningError) -> ScalarTrace<Number>
  ) {
    self.depth = depth
    self.compute = compute
  }

  /// The same graph with one more quantity that varies alone; lives no longer than this one.
  func cut(at quantity: Quantity) -> Graph<Dual<Number>> {
    if let known = cuts[quantity] as? Graph<Dual<Number>> { return known }
    let graph = Graph<Dual<Number>>(depth: depth + 1) {
      [unowned self] sample throws(MeaningError) in
      try trace(of: sample).varied(at: quantity)
    }
    cuts[quantity] = graph
    return graph
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
  convenience init(_ setting: Setting) {
    self.init(depth: 0) { sample throws(MeaningError) in try setting.trace(of: sample) }
  }
}

extension Graph<Bounded> {
  /// Nothing varies, and each value has a bound on its rounding error.
  convenience init(_ setting: Setting) {
    self.init(depth: 0) { sample throws(MeaningError) in try setting.boundedTrace(of: sample) }
  }
}
