/// The error function, 2/√π ∫₀ˣ exp(−t²) dt.
public func erf(_ x: Double) -> Double {
  guard x.magnitude < 2 else { return x < 0 ? erfc(-x) - 1 : 1 - erfc(x) }
  var term = x
  var sum = x
  var n = 0.0
  while term.magnitude > sum.magnitude * 1e-17 {
    n += 1
    term = term * (-x * x / n)
    sum += term / (2 * n + 1)
  }
  return 1.1283791670955126 * sum
}

/// 1 − erf(x), exact also where erf(x) is close to 1.
public func erfc(_ x: Double) -> Double {
  if x < 2 { return 1 - erf(x) }
  var tail = x
  var n = 120.0
  while n > 0 {
    tail = x + n / 2 / tail
    n -= 1
  }
  return exp(-x * x) / (tail * 1.7724538509055159)
}
