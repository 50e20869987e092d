extension Model {
  /// How many ways lead from one element to another; nil where there are more than `most`.
  ///
  /// Cost: as many steps as what is on the way takes of what is on the way.
  public func pathCount(from start: Element, to goal: Element, most: Int) -> Int? {
    let reach = reach(of: start)
    var ways: [[Int]] = families.map { _ in [] }
    for family in families.indices.dropFirst(start.family + 1).prefix(through: goal.family) {
      var own = Array(repeating: 0, count: families[family].count)
      for user in elements(of: family, taking: start) { own[place(of: user)] = 1 }
      let taken = references[family].filter { !ways[$0.family].isEmpty }
      guard !taken.isEmpty || own.contains(1) else { continue }
      let wholes = taken.filter { takesAll($0) }
      let whole = wholes.reduce(0) { $0 + ways[$1.family].reduce(0, +) }
      // What is taken as one of all is no second way.
      let others = taken.filter { other in !wholes.contains { $0.family == other.family } }
      for element in elements(of: family) where reach.contains(element) {
        let single = others.reduce(into: Set<Element>()) {
          $0.formUnion(elements(takenBy: element, at: $1))
        }
        own[place(of: element)] += single.reduce(whole) {
          $0 + ways[$1.family][place(of: $1)]
        }
      }
      guard own.reduce(0, +) <= most else { return nil }
      ways[family] = own
    }
    return ways[goal.family].isEmpty ? 0 : ways[goal.family][place(of: goal)]
  }
}
