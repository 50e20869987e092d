/// The hyperbolic tangent, at most 1 ulp off.
public func tanh(_ x: Double) -> Double {
  if x.magnitude < 0x1p-28 { return x }
  if x.magnitude > 22 { return x < 0 ? -1 : 1 }
  // tanh |x| = −E / (E + 2) with E = exp(−2|x|) − 1, divided in two parts.
  let (parts, scale) = exponentialMinusOne(-2 * x.magnitude)
  let rise = TwoPart(high: parts.high * scale, low: parts.low * scale)
  var divisor = exactSum(2, rise.high)
  divisor.low += rise.low
  let quotient = rise.high / divisor.high
  let product = exactProduct(quotient, divisor.high)
  let remainder =
    ((rise.high - product.high) - product.low) + (rise.low - quotient * divisor.low)
  let result = quotient + remainder / divisor.high
  return x < 0 ? result : -result
}
