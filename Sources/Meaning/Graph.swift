import Engine
import Expressions

/// The computed graphs of all samples, cut at the quantities that vary.
///
/// A quantity varies in every sample alike, or in one that is named.
final class Graph<Number: Scalar> {
  /// How many quantities vary, one behind the other: the last varies along the direction of this number.
  let depth: Int
  /// The values of a relation's free real variables.
  let variables: [Number]
  private let samples: SampleTraces<Number>
  private var cuts: [Cut: Graph<Number.Varied>] = [:]

  fileprivate init(depth: Int, variables: [Number], samples: SampleTraces<Number>) {
    self.depth = depth
    self.variables = variables
    self.samples = samples
  }

  /// The same graph with one more quantity that varies alone.
  ///
  /// - Parameter only: the one sample in which it varies; nil for all.
  func cut(at quantity: Quantity, inSample only: Int? = nil) -> Graph<Number.Varied> {
    let cut = Cut(quantity: quantity, sample: only)
    if let known = cuts[cut] { return known }
    let direction = depth + 1
    let graph = Graph<Number.Varied>(
      depth: direction, variables: variables.map { $0.still },
      samples: SampleTraces { [samples] sample throws(MeaningError) in
        let trace = try samples.trace(of: sample)
        return only == nil || only == sample
          ? trace.varied(at: quantity, along: direction) : trace.still
      })
    cuts[cut] = graph
    return graph
  }

  /// The same graph with one of the variables varying.
  func cut(atVariable varied: Int) -> Graph<Number.Varied> {
    let direction = depth + 1
    var numbers = variables.map { $0.still }
    numbers[varied] = variables[varied].varied(along: direction, by: Number(1))
    return Graph<Number.Varied>(
      depth: direction, variables: numbers,
      samples: SampleTraces { [samples] sample throws(MeaningError) in
        try samples.trace(of: sample).still
      })
  }

  /// What varies with the last quantity at which the graph was cut, per unit of it.
  func slope<Before: Scalar>(of number: Number) -> Before where Before.Varied == Number {
    Before(tangentOf: number, along: depth)
  }

  func has(_ sample: Int) -> Bool { samples.has(sample) }

  func trace(of sample: Int) throws(MeaningError) -> ScalarTrace<Number> {
    try samples.trace(of: sample)
  }
}

private struct Cut: Hashable {
  let quantity: Quantity
  /// nil where it varies in every sample.
  let sample: Int?
}

/// Traces of samples, each computed once.
private final class SampleTraces<Number: Scalar> {
  private let compute: (Int) throws(MeaningError) -> ScalarTrace<Number>
  private var traces: [Int: ScalarTrace<Number>] = [:]

  init(_ compute: @escaping (Int) throws(MeaningError) -> ScalarTrace<Number>) {
    self.compute = compute
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
    self.init(
      depth: 0, variables: variables,
      samples: SampleTraces { sample throws(MeaningError) in try setting.trace(of: sample) })
  }
}

extension Graph<Bounded> {
  /// Nothing varies, and each value has a bound on its rounding error.
  convenience init(_ setting: Setting, variables: [Double] = []) {
    self.init(
      depth: 0, variables: variables.map { Bounded($0, error: 0) },
      samples: SampleTraces { sample throws(MeaningError) in
        try setting.boundedTrace(of: sample)
      })
  }
}
