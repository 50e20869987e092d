/// The hyperbolic tangent.
public func tanh(_ x: Double) -> Double {
  if x.magnitude > 20 { return x > 0 ? 1 : -1 }
  let rise = expm1(2 * x)
  return rise / (rise + 2)
}
