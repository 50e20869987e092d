import Expressions

/// Where wrappers and braces stood that were taken away: side by side or within each other.
struct Wrappings {
  /// Where a wrapper stands with all that belongs to it, and where what it wraps.
  struct Wrapping {
    let outside: Range<Int>
    let inside: Range<Int>
    /// Of braces: all that stands in them, which they belong to.
    var whole: Range<Int>?

    /// Whether a range that lies between its ends needs them.
    func isTaken(by range: Range<Int>) -> Bool {
      guard let whole else { return false }
      return range.lowerBound <= whole.lowerBound && whole.upperBound <= range.upperBound
    }
  }

  /// In the order in which they begin.
  private let all: [Wrapping]
  /// Of each, the one that holds it.
  private let holders: [Int?]

  init(_ wrappings: [Wrapping]) {
    let all = wrappings.sorted {
      ($0.outside.lowerBound, -$0.outside.upperBound) < (
        $1.outside.lowerBound, -$1.outside.upperBound
      )
    }
    var holders: [Int?] = []
    var open: [Int] = []
    for (position, wrapping) in all.enumerated() {
      while let last = open.last, all[last].outside.upperBound <= wrapping.outside.lowerBound {
        open.removeLast()
      }
      holders.append(open.last)
      open.append(position)
    }
    self.all = all
    self.holders = holders
  }

  /// The same range, made to hold a wrapper whole where it holds only one of its braces.
  func balanced(_ range: Range<Int>) -> Range<Int> {
    guard !all.isEmpty else { return range }
    let range = widened(widened(range, at: range.lowerBound), at: range.upperBound - 1)
    return widened(range, at: range.lowerBound)
  }

  /// Widened by what holds one of its ends, from the inside out.
  private func widened(_ range: Range<Int>, at end: Int) -> Range<Int> {
    var range = range
    var next = innermost(around: end)
    while let position = next {
      let wrapping = all[position]
      let isInside =
        wrapping.inside.lowerBound <= range.lowerBound
        && range.upperBound <= wrapping.inside.upperBound
      let isTaken = wrapping.isTaken(by: range)
      // What holds this wrapper holds the range, too.
      if isInside, !isTaken { return range }
      if wrapping.outside.overlaps(range) {
        range =
          min(
            wrapping.outside.lowerBound, range.lowerBound)..<max(
            wrapping.outside.upperBound, range.upperBound)
      }
      next = holders[position]
    }
    return range
  }

  private func innermost(around position: Int) -> Int? {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].outside.lowerBound <= position { low = middle + 1 } else { high = middle }
    }
    var found: Int? = low > 0 ? low - 1 : nil
    while let candidate = found, all[candidate].outside.upperBound <= position {
      found = holders[candidate]
    }
    return found
  }
}

extension Relation.Places {
  /// The same places, made to hold a wrapper whole where they hold only one of its braces.
  func balanced(across wrappings: Wrappings) -> Relation.Places {
    Relation.Places(sides: sides.map { $0.balanced(across: wrappings) }, signs: signs)
  }
}

extension SourcePlace {
  fileprivate func balanced(across wrappings: Wrappings) -> SourcePlace {
    SourcePlace(
      range: wrappings.balanced(range),
      children: children.map { $0.balanced(across: wrappings) })
  }
}
