/// The stretch of an axis that a plot is drawn over: where it is not given, where there is something to see.
public struct PlotRange: Hashable, Sendable {
  /// Where the axis begins; nil leaves that to the curve.
  public var from: Double?
  /// Where it ends, above `from`; nil leaves that to the curve.
  public var to: Double?

  public init(from: Double? = nil, to: Double? = nil) {
    self.from = from
    self.to = to
  }

  /// How many points a curve has, from end to end; one of them is in the middle.
  static let points = 201

  /// The numbers at which the curve is computed, and `special` ones that lie among them.
  static func steps(from low: Double, to high: Double, special: [Double] = []) -> [Double] {
    let last = Double(points - 1)
    var steps = (0..<points).map {
      let part = Double($0) / last
      return low * (1 - part) + high * part
    }
    for value in special where value > low && value < high {
      let place = steps.firstIndex { $0 >= value } ?? steps.endIndex
      if steps[place] != value { steps.insert(value, at: place) }
    }
    return steps
  }

  /// The range around a point of a curve: wide enough for the curve to leave its tangent, and no wider than that the
  /// tangent can be told from an upright line.
  ///
  /// - Parameter curve: may be infinite, or not a number.
  func around(
    _ x: Double, slope: Double, of curve: (Double) -> Double
  ) -> (low: Double, high: Double) {
    if let from, let to { return (from, to) }
    let reach = Self.reach(around: x, slope: slope, of: curve)
    switch (from, to) {
    case (let from?, _): return (from, max(x, from) + reach)
    case (_, let to?): return (min(x, to) - reach, to)
    case (nil, nil): return (x - reach, x + reach)
    }
  }

  private static let probes = 16

  private static func reach(
    around x: Double, slope: Double, of curve: (Double) -> Double
  ) -> Double {
    // Around a number so large 1 is no step.
    let unit = x.magnitude > 1e6 ? x.magnitude / 100 : 1
    var isShrinking = false
    var order = 0
    // 1, 2, 5, 10, 20, 50 …, or 0.5, 0.2, 0.1 …
    while (-12...9).contains(order) {
      let reach = Self.reach(ofOrder: order) * unit
      let view = View(around: x, slope: slope, reach: reach, of: curve)
      if order == 0 { isShrinking = view.isSteep }
      if isShrinking ? !view.isSteep : view.isBent { return reach }
      order += isShrinking ? -1 : 1
    }
    return unit
  }

  private static func reach(ofOrder order: Int) -> Double {
    let powers = [1.0, 2, 5]
    let decades = order.quotientAndRemainderRoundedDown(by: 3)
    var reach = powers[decades.remainder]
    for _ in 0..<decades.quotient.magnitude {
      reach = decades.quotient < 0 ? reach / 10 : reach * 10
    }
    return reach
  }

  /// What would be seen of a curve over so much of the axis.
  private struct View {
    private let height: Double
    private let rise: Double
    private let leaving: Double

    init(around x: Double, slope: Double, reach: Double, of curve: (Double) -> Double) {
      let steps = (0...PlotRange.probes).map {
        x + reach * (Double($0) / Double(PlotRange.probes) * 2 - 1)
      }
      let values = steps.map(curve)
      let finite = values.filter { $0.isFinite }
      let (least, most) = (finite.min() ?? 0, finite.max() ?? 0)
      let noise = 1e-9 * max(least.magnitude, most.magnitude)
      height = most - least > noise ? most - least : 0
      rise = slope.magnitude * 2 * reach
      let middle = values[PlotRange.probes / 2]
      leaving = zip(steps, values).reduce(0) { largest, step in
        let distance = (step.1 - (middle + slope * (step.0 - x))).magnitude
        return distance.isFinite ? max(largest, distance) : largest
      }
    }

    var isSteep: Bool { height > 0 && rise > 5 * height }
    var isBent: Bool { height > 0 && leaving > 0.35 * height }
  }
}

extension Int {
  fileprivate func quotientAndRemainderRoundedDown(
    by divisor: Int
  ) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
