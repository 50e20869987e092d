extension SoupRewriting {
  mutating func sums(
    _ range: SoupRange, _ term: SoupTerm, fresh: String
  ) -> [SoupTerm] {
    var renamed = range
    renamed.letter = fresh
    var bare = range
    bare.style =
      range.style == .symbolic && range.last == nil && range.first == 0 ? .bare : .symbolic
    var ways: [SoupTerm] = [
      .summation(renamed, term.replacing(range.letter, by: .letter(fresh))), .summation(bare, term),
    ]
    if case .sum(let terms) = term, terms.allSatisfy({ $0.has(range.letter) }) {
      ways.append(.sum(terms.map { .summation(range, $0) }))
    }
    if case .product(let factors) = term {
      let fixed = factors.filter { !$0.has(range.letter) }
      let rest = factors.filter { $0.has(range.letter) }
      if !fixed.isEmpty, let first = rest.first {
        ways.append(
          .product(fixed + [.summation(range, rest.count == 1 ? first : .product(rest))]))
      }
    }
    guard let count = count(of: range.letter, in: term) else { return ways }
    let isOfSamples = term.leaves.contains { $0.sample == .letter(range.letter) }
    // What is true of a few samples alone is another claim.
    if isOfSamples, shape.samples == 1 { return ways }
    let last = range.last ?? count - 1
    if last > range.first {
      let terms = (range.first...last).map {
        term.replacing(range.letter, by: .number($0))
      }
      ways.append(.sum(terms))
      var low = range
      var high = range
      let cut = numbers.within(range.first...last - 1)
      low.last = cut
      high.first = cut + 1
      low.style = .symbolic
      high.style = .symbolic
      ways.append(.sum([.summation(low, term), .summation(high, term)]))
    }
    if last - range.first > 2, term.isSimple(beside: range.letter) {
      var dots = range
      dots.last = last
      dots.style = .dots
      ways.append(.summation(dots, term))
    }
    return ways
  }

  func count(of letter: String, in term: SoupTerm) -> Int? {
    var counts: Set<Int> = []
    for leaf in term.leaves {
      if leaf.sample == .letter(letter) { counts.insert(shape.samples) }
      for (position, node) in leaf.nodes.enumerated() where node == .letter(letter) {
        guard let layer = known(layer(of: leaf)) else { return nil }
        counts.insert(shape.widths[layer - (position == 1 ? 1 : 0)])
      }
    }
    return counts.count == 1 ? counts.first : nil
  }

  func layer(of leaf: SoupLeaf) -> SoupLayer {
    switch leaf.kind {
    case .x: .number(0)
    case .y, .loss, .share, .total: .last(0)
    case .w, .b, .z, .a, .delta: leaf.layer
    }
  }

  func known(_ layer: SoupLayer) -> Int? {
    switch layer {
    case .number(let number): number
    case .last(let plus): shape.depth + plus
    case .letter: nil
    }
  }
}

extension SoupTerm {
  /// Whether each place of the letter can be told in a row of its terms.
  fileprivate func isSimple(beside letter: String) -> Bool {
    switch self {
    case .leaf, .derivative: break
    case .product(let factors):
      guard factors.allSatisfy({ if case .leaf = $0 { true } else { false } }) else { return false }
    case .number, .negation, .sum, .quotient, .power, .activation, .logarithm, .slope, .summation,
      .elementwise, .transpose:
      return false
    }
    return leaves.allSatisfy { leaf in
      leaf.indices.allSatisfy { if case .letter = $0 { true } else { false } }
    }
  }
}
