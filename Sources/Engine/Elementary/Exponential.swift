/// eˣ, at most 1 ulp off.
public func exp(_ x: Double) -> Double { exponential(x) }

/// eˣ − 1, at most 1 ulp off also where eˣ is close to 1.
public func expm1(_ x: Double) -> Double {
  if x.magnitude < 0x1p-54 { return x }
  if x > 710 { return .infinity }
  let rise = exponentialMinusOne(x)
  return rise.sum.value * rise.scale
}

/// eˣ in each lane.
@inline(__always)
func exponential<Numbers: RealLanes>(_ x: Numbers) -> Numbers {
  let reduced = ReducedExponent(x.bounded(from: -746, to: 710))
  let r = reduced.high
  // eʳ = 1 + (r + q), with the rounding errors of both sums put back.
  let q = r * r * (Numbers(0.5) + r * exponentialTail(r)) + (reduced.low + reduced.low * r)
  let rise = r + q
  let sum = Numbers(1) + rise
  let lost = (q - (rise - r)) + (rise - (sum - Numbers(1)))
  let (scale, rest) = reduced.shiftedPower.powersOfTwo
  return (sum + lost) * scale * rest
}

/// eˣ in each lane for x at most 0, up to 1.5 ulp off, in fewer steps than `exponential`.
@inline(__always)
func decay<Numbers: RealLanes>(_ x: Numbers) -> Numbers {
  let reduced = ReducedExponent(x.bounded(from: -746))
  let r = reduced.high
  let (scale, rest) = reduced.shiftedPower.powersOfTwo
  let square = r * r
  let head = Numbers(1) + (r + (Numbers(0.5) * square + reduced.low))
  return (head + r * square * exponentialTail(r)) * scale * rest
}

/// x = k ln 2 + high + low, with |high| below 0.3466.
struct ReducedExponent<Numbers: RealLanes> {
  /// k + 1.5 · 2⁵²
  let shiftedPower: Numbers
  let power: Numbers
  let high: Numbers
  let low: Numbers

  @inline(__always)
  init(_ x: Numbers) {
    shiftedPower = x * Numbers(0x1.71547652b82fep0) + Numbers(roundingShift)
    power = shiftedPower - Numbers(roundingShift)
    // ln 2 in two parts, of which the first has so few digits that k times it is exact.
    let first = x - power * Numbers(0x1.62e42feep-1)
    let second = power * Numbers(0x1.a39ef35793c76p-33)
    high = first - second
    low = (first - high) - second
  }
}

/// (eʳ − 1 − r − r²/2) / r³ for |r| below 0.3466.
@inline(__always)
func exponentialTail<Numbers: RealLanes>(_ r: Numbers) -> Numbers {
  let r2 = r * r
  let r4 = r2 * r2
  let c01 = Numbers(0x1.5555555555556p-3) + r * Numbers(0x1.5555555555555p-5)
  let c23 = Numbers(0x1.11111111109b1p-7) + r * Numbers(0x1.6c16c16c167e0p-10)
  let c45 = Numbers(0x1.a01a01a7c588ap-13) + r * Numbers(0x1.a01a01a47bd4dp-16)
  let c67 = Numbers(0x1.71de0da8e0958p-19) + r * Numbers(0x1.27e4e1f15f05bp-22)
  let c89 = Numbers(0x1.af38b6cc9f96ap-26) + r * Numbers(0x1.1f66e6fce31d7p-29)
  return (c01 + r2 * c23) + r4 * ((c45 + r2 * c67) + r4 * c89)
}

/// eˣ in two parts times a power of two, which the parts leave out so that they neither overflow nor
/// lose digits.
func twoPartExponential(_ x: Double) -> (sum: TwoPart, shiftedPower: Double) {
  let reduced = ReducedExponent(x)
  let rise = rise(reduced)
  var sum = exactSum(1, rise.high)
  sum.low += rise.low
  return (sum.normalized, reduced.shiftedPower)
}

/// eˣ − 1 in two parts, times a power of two; x at most 710.
func exponentialMinusOne(_ x: Double) -> (sum: TwoPart, scale: Double) {
  // Below −40 the result is −1 to the last bit.
  let reduced = ReducedExponent(x.bounded(from: -40, to: 710))
  let rise = rise(reduced)
  if reduced.power == 0 { return (rise, 1) }
  // 2ᵏ (1 + rise − 2⁻ᵏ)
  let whole = exactSum(1, rise.high)
  let (scale, rest) = reduced.shiftedPower.powersOfTwo
  var sum = exactSum(whole.high, -1 / scale / rest)
  sum.low += whole.low + rise.low
  sum = sum.normalized
  // The last factor 2 of 2¹⁰²⁴ goes into the parts, which are below 2.
  return (TwoPart(high: sum.high * rest, low: sum.low * rest), scale)
}

/// eʳ − 1 in two parts.
private func rise(_ reduced: ReducedExponent<Double>) -> TwoPart {
  let r = reduced.high
  let square = exactProduct(r, r)
  let rest =
    0.5 * square.low + r * square.high * exponentialTail(r) + (reduced.low + reduced.low * r)
  var sum = exactSum(r, 0.5 * square.high)
  sum.low += rest
  return sum.normalized
}
