/// Which of many things are shown: the first ones, a gap, and the last.
package struct Elision {
  /// The positions in their order; nil for the gap.
  package let shown: [Int?]

  /// - Parameter most: how many are shown before some are left out.
  package init(of count: Int, most: Int) {
    shown =
      count <= most
      ? (0..<count).map { Optional($0) }
      : (0..<most - 2).map { Optional($0) } + [nil, count - 1]
  }

  package var isCut: Bool { shown.contains(nil) }
}
