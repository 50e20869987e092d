/// The natural logarithm.
public func log(_ x: Double) -> Double {
  if x != x || x == .infinity { return x }
  if x < 0 { return .nan }
  if x == 0 { return -.infinity }
  var significand = x.significand
  var exponent = Double(x.exponent)
  if significand > 1.4142135623730951 {
    significand /= 2
    exponent += 1
  }
  return exponent * 0x1.62e42fee00000p-1
    + (logarithm(ofOnePlus: significand - 1) + exponent * 0x1.a39ef35793c76p-33)
}

/// ln(1 + x), exact also where x is close to 0.
public func log1p(_ x: Double) -> Double {
  if x.magnitude < 0.25 { return logarithm(ofOnePlus: x) }
  return log(1 + x)
}

private func logarithm(ofOnePlus f: Double) -> Double {
  let s = f / (2 + f)
  let square = s * s
  var sum = 0.0
  var divisor = 27.0
  while divisor > 1 {
    sum = (sum + 1 / divisor) * square
    divisor -= 2
  }
  return f - s * (f - 2 * sum)
}
