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
/// SplitMix64, started from the seed, the layer and what is drawn, so that layers with the same seed differ.
/// Normal numbers come from Marsaglia's polar method, with the engine's own logarithm.
struct RandomNumbers {
  enum Purpose: UInt64 { case weights, biases }

  private var random: SplitMix64

  init(seed: UInt64, layer: Int, of purpose: Purpose) {
    random = SplitMix64(seed: seed)
    random = SplitMix64(seed: random.next() ^ UInt64(layer))
    random = SplitMix64(seed: random.next() ^ purpose.rawValue)
  }

  mutating func numbers(_ count: Int, from distribution: Distribution) -> [Double] {
    var numbers: [Double] = []
    numbers.reserveCapacity(count)
    while numbers.count < count {
      switch distribution.shape {
      case .uniform(let from, let to): numbers.append(from + (to - from) * random.fraction())
      case .normal(let mean, let deviation):
        let (first, second) = normalPair()
        numbers.append(mean + deviation * first)
        if numbers.count < count { numbers.append(mean + deviation * second) }
      }
    }
    guard let decimals = distribution.decimals else { return numbers }
    return numbers.map { $0.rounded(toDecimals: decimals) }
  }

  private mutating func normalPair() -> (Double, Double) {
    while true {
      let x = 2 * random.fraction() - 1
      let y = 2 * random.fraction() - 1
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
