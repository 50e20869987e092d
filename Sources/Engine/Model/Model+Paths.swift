extension Model {
  /// How many ways lead from one element to another; nil where there are more than `most`.
  ///
  /// Cost: as many steps as what is on the way takes of what is on the way.
  public func pathCount(from start: Element, to goal: Element, most: Int) -> Int? {
    let reach = reach(of: start)
    var ways: [[Int]] = families.map { _ in [] }
    ways[start.family] = Array(repeating: 0, count: families[start.family].count)
    ways[start.family][place(of: start)] = 1
    for family in families.indices.dropFirst(start.family + 1).prefix(through: goal.family) {
      let taken = references[family].filter { !ways[$0.family].isEmpty }
      guard !taken.isEmpty else { continue }
      let wholes = taken.filter { takesAll($0) }
      let whole = wholes.reduce(0) { $0 + ways[$1.family].reduce(0, +) }
      let others = taken.filter { !takesAll($0) }
      var own: [Int] = []
      for element in elements(of: family) {
        // What is taken as one of all is no second way.
        let single = others.filter { other in !wholes.contains { $0.family == other.family } }
          .reduce(into: Set<Element>()) { $0.formUnion(elements(takenBy: element, at: $1)) }
        own.append(
          reach.contains(element)
            ? single.reduce(whole) { $0 + ways[$1.family][place(of: $1)] } : 0)
      }
      guard own.reduce(0, +) <= most else { return nil }
      ways[family] = own
    }
    return ways[goal.family].isEmpty ? 0 : ways[goal.family][place(of: goal)]
  }
}
