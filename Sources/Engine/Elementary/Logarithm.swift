/// The natural logarithm, at most 1 ulp off.
public func log(_ x: Double) -> Double {
  guard x > 0, x < .infinity else {
    return x == 0 ? -.infinity : x == .infinity ? x : .nan
  }
  return logarithm(of: x, correctedBy: 0)
}

/// ln(1 + x), at most 1 ulp off also where x is close to 0.
public func log1p(_ x: Double) -> Double {
  if x.magnitude < 0x1p-54 { return x }
  guard x > -1, x < .infinity else {
    return x == -1 ? -.infinity : x == .infinity ? x : .nan
  }
  if x > -0.2928, x < 0.4142 { return logarithm(ofOnePlus: x, low: 0, power: 0) }
  let sum = exactSum(1, x)
  return logarithm(of: sum.high, correctedBy: sum.low)
}

/// ln(x + correction), for a correction below half an ulp of x.
private func logarithm(of x: Double, correctedBy correction: Double) -> Double {
  var significand = x
  var power = 0.0
  if x < 0x1p-1022 {
    significand *= 0x1p54
    power = -54
  }
  // The exponent is chosen so that the significand lies between √½ and √2.
  let bits = significand.bitPattern
  let steps = Int64(bitPattern: bits &- 0x3fe6_a09e_667f_3bcd) &>> 52
  significand = Double(bitPattern: bits &- UInt64(bitPattern: steps &<< 52))
  power += Double(steps)
  let low = correction == 0 ? 0 : correction / x
  return logarithm(ofOnePlus: significand - 1, low: low, power: power)
}

/// power · ln 2 + ln(1 + f) + low, for f between √½ − 1 and √2 − 1.
private func logarithm(ofOnePlus f: Double, low: Double, power: Double) -> Double {
  // With s = f/(2 + f): ln(1 + f) = 2 artanh s = f − f²/2 + s (f²/2 + R(s²)).
  let s = f / (2 + f)
  let square = exactProduct(f, f)
  let half = 0.5 * square.high
  let rest = s * (half + artanhTail(s * s))
  let whole = exactSum(power * 0x1.62e42feep-1, f)
  let sum = exactSum(whole.high, -half)
  let small = rest + (power * 0x1.a39ef35793c76p-33 + (low - 0.5 * square.low))
  return sum.high + (sum.low + whole.low + small)
}

/// (2 artanh s − 2s) / s, from z = s².
private func artanhTail(_ z: Double) -> Double {
  let z2 = z * z
  let odd =
    0x1.5555555555558p-1 + z2
    * (0x1.2492492df6947p-2 + z2 * (0x1.7462b69705382p-3 + z2 * 0x1.2b5b5fb2eac92p-3))
  let even = 0x1.99999999952b2p-2 + z2 * (0x1.c71c62debf86bp-3 + z2 * 0x1.39fe208c33457p-3)
  return z * (odd + z * even)
}
