import Engine

/// How weights or biases are drawn.
struct Distribution: Hashable {
  enum Shape: Hashable {
    /// Every number from `from` up to `to` is as likely as any other.
    case uniform(from: Double, to: Double)
    case normal(mean: Double, deviation: Double)
  }

  var shape: Shape
  var seed: UInt64
  /// To how many decimals each number is rounded; nil for none.
  var decimals: Int?
}

/// Numbers that follow from a seed, the same on every platform.
///
/// SplitMix64 (Steele, Lea, Flood 2014), started from the seed, the layer and what is drawn, so that layers
/// with the same seed differ. The upper 53 bits of an output, times 2⁻⁵³, are a number from 0 up to 1. Normal
/// numbers come from Marsaglia's polar method, with the engine's own logarithm.
struct RandomNumbers {
  enum Purpose: UInt64 { case weights, biases }

  private var state: UInt64

  init(seed: UInt64, layer: Int, of purpose: Purpose) {
    state = seed
    state = next() ^ UInt64(layer)
    state = next() ^ purpose.rawValue
  }

  mutating func numbers(_ count: Int, from distribution: Distribution) -> [Double] {
    var numbers: [Double] = []
    numbers.reserveCapacity(count)
    while numbers.count < count {
      switch distribution.shape {
      case .uniform(let from, let to): numbers.append(from + (to - from) * unit())
      case .normal(let mean, let deviation):
        let (first, second) = normalPair()
        numbers.append(mean + deviation * first)
        if numbers.count < count { numbers.append(mean + deviation * second) }
      }
    }
    guard let decimals = distribution.decimals else { return numbers }
    return numbers.map { $0.rounded(toDecimals: decimals) }
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  private mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  private mutating func normalPair() -> (Double, Double) {
    while true {
      let x = 2 * unit() - 1
      let y = 2 * unit() - 1
      let square = x * x + y * y
      guard square > 0, square < 1 else { continue }
      let scale = (-2 * Double.log(square) / square).squareRoot()
      return (x * scale, y * scale)
    }
  }
}

extension Double {
  /// The nearest double to the nearest decimal, never −0.
  fileprivate func rounded(toDecimals decimals: Int) -> Double {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let result = (self * scale).rounded() / scale
    return result == 0 ? 0 : result
  }
}
