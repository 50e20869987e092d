import Engine

/// A number that can be cut out of the graph to vary alone, at each level of differentiation.
protocol Differentiable: Scalar {
  /// This number as the value of a quantity, given the quantities that vary, outermost first.
  func cut(of quantity: Quantity, by varied: ArraySlice<Quantity>) -> Self
}

extension Double: Differentiable {
  func cut(of quantity: Quantity, by varied: ArraySlice<Quantity>) -> Double { self }
}

extension Dual: Differentiable where Base: Differentiable {
  func cut(of quantity: Quantity, by varied: ArraySlice<Quantity>) -> Self {
    guard let innermost = varied.last else { return self }
    let base = value.cut(of: quantity, by: varied.dropLast())
    return Self(base, tangent: quantity == innermost ? Base(1) : tangent)
  }
}

/// The computed graphs of all samples, cut at the quantities that vary.
///
/// A quantity varies in every sample alike.
final class Graph<Number: Differentiable> {
  let setting: Setting
  let varied: [Quantity]
  private var traces: [Int: ScalarTrace<Number>] = [:]
  private var cutOnce: [Quantity: AnyObject] = [:]

  init(_ setting: Setting, varied: [Quantity] = []) {
    self.setting = setting
    self.varied = varied
  }

  func cut(at quantity: Quantity) -> Graph<Dual<Number>> {
    if let known = cutOnce[quantity] as? Graph<Dual<Number>> { return known }
    let graph = Graph<Dual<Number>>(setting, varied: varied + [quantity])
    cutOnce[quantity] = graph
    return graph
  }

  /// Whether the next `trace(of:)` runs a forward pass.
  func isMissing(_ sample: Int) -> Bool { !varied.isEmpty && traces[sample] == nil }

  func trace(of sample: Int) throws(MeaningError) -> ScalarTrace<Number> {
    if let trace = traces[sample] { return trace }
    let plain = try setting.trace(of: sample)
    if let trace = plain as? ScalarTrace<Number> {
      traces[sample] = trace
      return trace
    }
    do {
      let trace = try setting.network.forwardPass(on: setting.samples[sample], as: Number.self) {
        $1.cut(of: $0, by: varied[...])
      }
      traces[sample] = trace
      return trace
    } catch {
      throw MeaningError("sample \(sample) does not fit the network")
    }
  }
}
