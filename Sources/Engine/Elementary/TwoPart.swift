/// A number as the unevaluated sum of two, which together hold about 106 bits.
struct TwoPart {
  var high: Double
  var low: Double

  /// The rounded value.
  var value: Double { high + low }

  /// The same number with `low` below half an ulp of `high`.
  var normalized: TwoPart {
    let sum = high + low
    return TwoPart(high: sum, low: low - (sum - high))
  }
}

/// `a + b` without error.
func exactSum(_ a: Double, _ b: Double) -> TwoPart {
  let sum = a + b
  let addedToA = sum - a
  return TwoPart(high: sum, low: (a - (sum - addedToA)) + (b - addedToA))
}

/// `a * b` without error, for factors below 2⁹⁹⁵ whose product is above 2⁻⁹⁶⁹.
///
/// Each factor is split into halves of 26 bits, since a fused multiply-add, which would give the
/// error in one step, is not everywhere an instruction.
func exactProduct(_ a: Double, _ b: Double) -> TwoPart {
  let product = a * b
  let x = halves(a)
  let y = halves(b)
  let error = ((x.high * y.high - product) + x.high * y.low + x.low * y.high) + x.low * y.low
  return TwoPart(high: product, low: error)
}

private func halves(_ a: Double) -> TwoPart {
  let spread = a * 134_217_729
  let high = spread - (spread - a)
  return TwoPart(high: high, low: a - high)
}
