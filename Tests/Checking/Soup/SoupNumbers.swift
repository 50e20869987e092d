import Engine

/// A seeded source of choices.
struct SoupNumbers {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func next() -> UInt64 { random.next() }

  /// In 0 ..< 1.
  mutating func fraction() -> Double { random.fraction() }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  mutating func happens(_ probability: Double) -> Bool { fraction() < probability }

  /// nil of nothing.
  mutating func one<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[below(elements.count)]
  }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var shuffled = elements
    for last in stride(from: shuffled.count - 1, to: 0, by: -1) {
      shuffled.swapAt(last, below(last + 1))
    }
    return shuffled
  }

  /// Away from 0, of either sign.
  mutating func signed(_ least: Double, _ most: Double) -> Double {
    let size = least + (most - least) * fraction()
    return happens(0.5) ? size : -size
  }
}
