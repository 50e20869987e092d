/// eˣ.
public func exp(_ x: Double) -> Double {
  guard x == x else { return x }
  if x > 709.782712893384 { return .infinity }
  if x < -745.1332191019412 { return 0 }
  let shifted = x * 1.4426950408889634 + 0x1.8p52
  let power = shifted - 0x1.8p52
  let r = (x - power * 0x1.62e42fee00000p-1) - power * 0x1.a39ef35793c76p-33
  var term = 1.0 / 6227020800
  for divisor in factorials { term = term * r + divisor }
  let exponent = Int(power)
  let half = exponent / 2
  return term * powerOfTwo(half) * powerOfTwo(exponent - half)
}

/// eˣ − 1, exact also where eˣ is close to 1.
public func expm1(_ x: Double) -> Double {
  if x.magnitude >= 0.35 { return exp(x) - 1 }
  var sum = 0.0
  var divisor = 17.0
  while divisor > 1 {
    sum = (1 + sum) * x / divisor
    divisor -= 1
  }
  return x * (1 + sum)
}

private let factorials: [Double] = [
  1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320, 1.0 / 5040, 1.0 / 720,
  1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5, 1, 1,
]

func powerOfTwo(_ exponent: Int) -> Double {
  Double(bitPattern: UInt64(bitPattern: Int64(exponent + 1023)) << 52)
}
