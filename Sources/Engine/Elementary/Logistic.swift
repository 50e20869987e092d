/// 1 / (1 + e⁻ˣ), a few ulp off at most.
public func sigmoid(_ x: Double) -> Double { logistic(x) }

/// ln(1 + eˣ), a few ulp off at most.
public func softplus(_ x: Double) -> Double {
  x > 0 ? x + log1p(exp(-x)) : log1p(exp(x))
}

/// The sigmoid in each lane.
@inline(__always)
func logistic<Numbers: RealLanes>(_ x: Numbers) -> Numbers {
  let decay = exponential(x.negatedMagnitude)
  return x.choosing(negative: decay, other: Numbers(1)) / (Numbers(1) + decay)
}
