/// 1 / (1 + e⁻ˣ), at most 3 ulp off.
public func sigmoid(_ x: Double) -> Double { logistic(x).value }

/// The sigmoid in each lane, and its slope without the cancellation of a(1 − a).
@inline(__always)
func logistic<Numbers: RealLanes>(_ x: Numbers) -> (value: Numbers, slope: Numbers) {
  let decay = Engine.decay(x.negatedMagnitude)
  let share = Numbers(1) / (Numbers(1) + decay)
  let rest = decay * share
  return (x.choosing(negative: rest, other: share), rest * share)
}
