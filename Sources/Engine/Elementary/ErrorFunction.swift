/// The error function, 2/√π ∫₀ˣ exp(−t²) dt, at most 1 ulp off.
public func erf(_ x: Double) -> Double {
  guard x == x else { return x }
  if x.magnitude < 0.875 { return x + x * errorRatio(x * x) }
  let result = x.magnitude > 6 ? 1 : 1 - tail(from: x.magnitude)
  return x < 0 ? -result : result
}

/// 1 − erf(x), at most 1 ulp off also where erf(x) is close to 1.
public func erfc(_ x: Double) -> Double {
  guard x == x else { return x }
  if x < 0.5 {
    if x > -0.875 {
      let rest = x * errorRatio(x * x)
      return x < 0.25 ? 1 - (x + rest) : 0.5 - ((x - 0.5) + rest)
    }
    return x < -6 ? 2 : 2 - tail(from: -x)
  }
  if x >= 28 { return 0 }
  return tail(from: x)
}

/// Φ(x), the probability that a standard normal number is below x, at most 2 ulp off.
public func normalProbability(_ x: Double) -> Double {
  guard x == x else { return x }
  if x.magnitude < 0.8 {
    // ½ + ½ erf(x/√2), with ½/√2 in two parts.
    let linear = exactProduct(x, 0x1.6a09e667f3bcdp-2)
    let rest = linear.low + (x * -0x1.bdd3413b26456p-56 + linear.high * errorRatio(0.5 * x * x))
    let sum = exactSum(0.5, linear.high)
    return sum.high + (sum.low + rest)
  }
  if x > 9 { return 1 }
  if x < -39 { return 0 }
  // exp(−x²/2) is taken of the exact square: x/√2 is not a double, and its error would grow with x².
  let square = exactProduct(x, x)
  let twoTails = tail(
    at: x.magnitude * 0x1.6a09e667f3bcdp-1,
    square: TwoPart(high: 0.5 * square.high, low: 0.5 * square.low))
  return x < 0 ? 0.5 * twoTails : 1 - 0.5 * twoTails
}

/// erf(x)/x − 1, from z = x² below 0.7657.
private func errorRatio(_ z: Double) -> Double {
  let z2 = z * z
  let z4 = z2 * z2
  let c01 = 0x1.06eba8214db69p-3 - z * 0x1.812746b0379e7p-2
  let c23 = 0x1.ce2f21a042bd7p-4 - z * 0x1.b82ce312886a1p-6
  let c45 = 0x1.565bcd0e58cb6p-8 - z * 0x1.c02db3fb5f2a5p-11
  let c67 = 0x1.f9a3261a3bcd5p-14 - z * 0x1.f4d2416c57382p-17
  let c89 = 0x1.b9e494cd2e8f8p-20 - z * 0x1.5f5425e823e86p-23
  let cAB = 0x1.fa4dd51235bdfp-27 - z * 0x1.41f3af8cdb848p-30
  return (c01 + z2 * c23) + z4
    * ((c45 + z2 * c67) + z4 * ((c89 + z2 * cAB) + z4 * 0x1.237baf548bbd6p-34))
}

/// erfc(x) for x from 1/2 to 28.
private func tail(from x: Double) -> Double { tail(at: x, square: exactProduct(x, x)) }

/// exp(−square) · exp(x²) erfc(x), where `square` is x² more exactly than x can tell.
private func tail(at x: Double, square: TwoPart) -> Double {
  let (power, shiftedPower) = twoPartExponential(-square.high)
  let scaled = scaledTail(x)
  var product = exactProduct(power.high, scaled.high)
  product.low += power.high * scaled.low + (power.low - power.high * square.low) * scaled.high
  let (scale, rest) = shiftedPower.powersOfTwo
  // Rounded once before it is scaled down, since the scaled result may be subnormal.
  return product.value * scale * rest
}

/// exp(x²) erfc(x) for x from 1/2 to 28.
private func scaledTail(_ x: Double) -> TwoPart {
  let interval = Int(truncatingIfNeeded: (x.bitPattern &- 0x3fe0_0000_0000_0000) &>> 49)
  let low = Double(bitPattern: x.bitPattern & 0xfffe_0000_0000_0000)
  let width = Double(bitPattern: (low.bitPattern & 0x7ff0_0000_0000_0000) &- (3 &<< 52))
  let t = ((x - low) / width) * 2 - 1
  let first = interval * ScaledErrorTail.coefficientsPerInterval
  let coefficients = ScaledErrorTail.coefficients
  var sum = 0.0
  for power in stride(from: 12, through: 2, by: -1) {
    sum = (sum + coefficients[first + power]) * t
  }
  return TwoPart(high: coefficients[first], low: coefficients[first + 1] + sum).normalized
}
