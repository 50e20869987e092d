/// A generator of the same numbers in every run (SplitMix64).
package struct Seeded: RandomNumberGenerator {
  var state: UInt64

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &self)]
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func times(_ range: ClosedRange<Int>, _ make: (inout Self) -> String) -> [String] {
    (0..<Int.random(in: range, using: &self)).map { _ in make(&self) }
  }
}
