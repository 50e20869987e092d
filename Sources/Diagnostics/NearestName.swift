extension Sequence<String> {
  /// The one of these names that a slip of the finger would most likely have turned into `name`.
  ///
  /// nil where none is within a third of its length, counted in inserted, dropped, changed and
  /// swapped letters, case ignored.
  public func nearest(to name: String) -> String? {
    let limit = Swift.max(1, name.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in self {
      let distance = editDistance(Array(name.lowercased()), Array(candidate.lowercased()))
      if distance <= limit, best.map({ distance < $0.distance }) ?? true {
        best = (candidate, distance)
      }
    }
    return best?.name
  }
}

/// The least number of inserted, dropped, changed and swapped adjacent letters between two words.
private func editDistance(_ from: [Character], _ to: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...to.count)
  for i in from.indices {
    var row = [i + 1]
    for j in to.indices {
      var distance = Swift.min(
        last[j + 1] + 1, row[j] + 1, last[j] + (from[i] == to[j] ? 0 : 1))
      if i > 0, j > 0, from[i] == to[j - 1], from[i - 1] == to[j] {
        distance = Swift.min(distance, beforeLast[j - 1] + 1)
      }
      row.append(distance)
    }
    (beforeLast, last) = (last, row)
  }
  return last[to.count]
}
