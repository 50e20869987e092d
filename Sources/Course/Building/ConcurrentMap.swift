import Synchronization

extension Array where Element: Sendable {
  /// The results in the order of the elements, up to `jobs` of them made at a time.
  ///
  /// - Parameter makeState: makes what one job keeps from element to element.
  func concurrentMap<State, Result: Sendable>(
    jobs: Int,
    keeping makeState: @escaping @Sendable () -> State,
    _ transform: @escaping @Sendable (Element, inout State) -> Result
  ) async -> [Result] {
    let next = Atomic(0)
    let take: @Sendable () -> Int? = { [count] in
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      return index < count ? index : nil
    }
    let results = await withTaskGroup(of: [(Int, Result)].self) { group in
      for _ in 0..<Swift.min(Swift.max(jobs, 1), count) {
        group.addTask {
          var state = makeState()
          var results: [(Int, Result)] = []
          while let index = take() { results.append((index, transform(self[index], &state))) }
          return results
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    return results.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
