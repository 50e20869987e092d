extension Sequence<String> {
  /// The one of these names that a slip of the finger would most likely have turned into `name`.
  ///
  /// nil where none is within a third of its length, counted in inserted, dropped, changed and
  /// swapped letters, case ignored.
  public func nearest(to name: String) -> String? {
    let letters = Array(name.lowercased())
    guard letters.count <= longestName else { return nil }
    let limit = Swift.max(1, name.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in self {
      let others = Array(candidate.lowercased())
      guard abs(others.count - letters.count) <= limit else { continue }
      let distance = editDistance(letters, others)
      if distance <= limit, best.map({ distance < $0.distance }) ?? true {
        best = (candidate, distance)
      }
    }
    return best?.name
  }
}

/// Nobody finds a slip in a longer one, and comparing takes time as the square of the length.
private let longestName = 200

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
