import TestSupport

extension SplitMix64 {
  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &self)]
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func times(_ range: ClosedRange<Int>, _ make: (inout Self) -> String) -> [String] {
    (0..<Int.random(in: range, using: &self)).map { _ in make(&self) }
  }
}
