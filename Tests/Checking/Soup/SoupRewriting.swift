import Engine

/// Ways to write an expression that do not change its value.
struct SoupRewriting {
  let shape: SoupShape
  /// Whether symbols say which sample they are of.
  let namesSamples: Bool
  /// The one of which relations speak.
  let sample: Int
  var numbers: SoupNumbers

  private static let nodeLetters = ["j", "k", "m", "p", "q", "r", "s", "t", "u", "v"]
  /// No larger expression is rewritten.
  private static let sizeLimit = 60

  /// One random rewriting; the same expression where none was found.
  mutating func rewritten(_ term: SoupTerm, besides other: SoupTerm?) -> SoupTerm {
    guard term.size < Self.sizeLimit else { return term }
    let used = term.letters.union(other?.letters ?? [])
    for _ in 0..<6 {
      guard let part = numbers.one(of: term.parts) else { return term }
      let fresh = numbers.shuffled(Self.nodeLetters.filter { !used.contains($0) })
      guard let first = fresh.first else { return term }
      // What is differentiated depends on what is written in it.
      let isInSlope = part.path.indices.contains { end in
        if case .slope = term.part(part.path[..<end]) { true } else { false }
      }
      if let new = numbers.one(of: ways(part.term, fresh: first, isInSlope: isInSlope)) {
        return term.replacing(part.path[...], by: new)
      }
    }
    return term
  }

  private mutating func ways(_ term: SoupTerm, fresh: String, isInSlope: Bool) -> [SoupTerm] {
    var ways = isInSlope ? [] : meanings(term, fresh: fresh)
    ways += ways
    if term.isArray {
      ways += arrayWays(term)
    } else {
      ways += algebra(term, fresh: fresh)
    }
    return ways
  }

  // Algebra.

  private mutating func algebra(_ term: SoupTerm, fresh: String) -> [SoupTerm] {
    var ways: [SoupTerm] = []
    if numbers.happens(0.15) {
      let number = numbers.within(2...5)
      ways += [
        .quotient(.product([.number(number), term]), .number(number)),
        .product([.quotient(.number(1), .number(number)), .number(number), term]),
        .negation(.negation(term)),
        .sum([
          .product([.number(number), term]), .negation(.product([.number(number - 1), term])),
        ]),
        .sum([term, .number(number), .negation(.number(number))]),
      ]
    }
    switch term {
    case .sum(let terms):
      ways.append(.sum(numbers.shuffled(terms)))
      ways.append(.negation(.sum(terms.map(\.negated))))
      if terms.count > 2 {
        ways.append(.sum([.sum(Array(terms.prefix(2)))] + terms.dropFirst(2)))
      }
    case .product(let factors):
      ways.append(.product(numbers.shuffled(factors)))
      for (position, factor) in factors.enumerated() {
        let others = Array(factors[..<position] + factors[(position + 1)...])
        if case .sum(let terms) = factor {
          ways.append(.sum(terms.map { .product(others + [$0]) }))
        }
        if case .summation(let range, let inner) = factor,
          others.allSatisfy({ !$0.has(range.letter) })
        {
          ways.append(.summation(range, .product(others + [inner])))
        }
        if case .quotient(let left, let right) = factor {
          ways.append(.quotient(.product(others + [left]), right))
        }
        if case .negation(let inner) = factor { ways.append(.negation(.product(others + [inner]))) }
        if case .product(let inner) = factor { ways.append(.product(others + inner)) }
      }
    case .power(let base, 2): ways.append(.product([base, base]))
    case .negation(let inner):
      ways.append(.product([.number(-1).written, inner]))
      if case .sum(let terms) = inner { ways.append(.sum(terms.map(\.negated))) }
    case .quotient(let left, let right):
      ways.append(.product([.quotient(.number(1), right), left]))
      if case .sum(let terms) = left { ways.append(.sum(terms.map { .quotient($0, right) })) }
    case .summation(let range, let inner): ways += sums(range, inner, fresh: fresh)
    case .number, .leaf, .power, .activation, .derivative, .slope, .elementwise, .transpose: break
    }
    return ways
  }

  private mutating func sums(
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

  private func count(of letter: String, in term: SoupTerm) -> Int? {
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

  private func layer(of leaf: SoupLeaf) -> SoupLayer {
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

  // Meanings.

  private func like(
    _ leaf: SoupLeaf, _ kind: SoupLeaf.Kind, _ nodes: [SoupIndex], _ layer: SoupLayer
  ) -> SoupLeaf {
    var new = SoupLeaf(kind: kind, nodes: nodes, layer: layer)
    guard new.isOfSample else { return new }
    new.sample = leaf.sample
    let isOwn = leaf.sample == nil || leaf.sample == .number(sample)
    if isOwn, !namesSamples { new.sample = kind == .loss || kind == .share ? .number(sample) : nil }
    return new
  }

  private func hasBiases(_ layer: SoupLayer) -> Bool? {
    if let number = known(layer) { return shape.hasBiases[number - 1] }
    return Set(shape.hasBiases).count == 1 ? shape.hasBiases[0] : nil
  }

  private func isSoftmax(_ layer: SoupLayer) -> Bool {
    guard let number = known(layer) else { return shape.activations.contains(.softmax) }
    return shape.activation(number) == .softmax
  }

  private mutating func renamed(_ layer: SoupLayer) -> SoupLayer {
    switch layer {
    case .number(let number): .last(number - shape.depth)
    case .last(let plus): .number(shape.depth + plus)
    case .letter: layer
    }
  }

  private mutating func meanings(_ term: SoupTerm, fresh: String) -> [SoupTerm] {
    let letter = SoupIndex.letter(fresh)
    let all = SoupRange(letter: fresh)
    switch term {
    case .leaf(let leaf):
      var ways = leafMeanings(leaf, letter, all)
      switch leaf.kind {
      case .w, .b, .z, .a, .delta:
        var other = leaf
        other.layer = renamed(leaf.layer)
        ways.append(.leaf(other))
      case .x, .y, .loss, .share, .total: break
      }
      return ways
    case .derivative(let upper, let lower, _): return derivativeMeanings(upper, lower, letter, all)
    case .activation(let layer, let primes, let argument):
      guard primes == 1, let number = known(layer), case .leaf(let z) = argument, z.kind == .z
      else {
        return []
      }
      let a = SoupTerm.leaf(like(z, .a, z.nodes, z.layer))
      if z.isArray { return [] }
      var ways: [SoupTerm] = []
      switch shape.activation(number) {
      case .sigmoid: ways = [.product([a, .sum([.number(1), .negation(a)])])]
      case .tanh: ways = [.sum([.number(1), .negation(.power(a, 2))])]
      case .identity: ways = [.number(1)]
      case .relu, .leakyReLU, .elu, .softplus, .gelu, .silu, .softmax: break
      }
      ways.append(
        .derivative(like(z, .a, z.nodes, z.layer), by: z, isGradient: false))
      return ways
    case .number, .negation, .sum, .product, .quotient, .power, .slope, .summation, .elementwise,
      .transpose:
      return []
    }
  }

  private func leafMeanings(
    _ leaf: SoupLeaf, _ letter: SoupIndex, _ all: SoupRange
  ) -> [SoupTerm] {
    let output = SoupLayer.last(0)
    switch leaf.kind {
    case .z:
      guard let hasBiases = hasBiases(leaf.layer) else { return [] }
      let before = leaf.layer.moved(by: -1)
      let sum: SoupTerm =
        leaf.isArray
        ? .product([.leaf(like(leaf, .w, [], leaf.layer)), .leaf(like(leaf, .a, [], before))])
        : .summation(
          all,
          .product([
            .leaf(like(leaf, .w, leaf.nodes + [letter], leaf.layer)),
            .leaf(like(leaf, .a, [letter], before)),
          ]))
      return [hasBiases ? .sum([sum, .leaf(like(leaf, .b, leaf.nodes, leaf.layer))]) : sum]
    case .a:
      if known(leaf.layer) == 0 { return [.leaf(like(leaf, .x, leaf.nodes, .number(0)))] }
      if case .letter(_, let plus) = leaf.layer, plus < 0 { return [] }
      if isSoftmax(leaf.layer) { return [] }
      return [
        .activation(leaf.layer, primes: 0, .leaf(like(leaf, .z, leaf.nodes, leaf.layer)))
      ]
    case .x: return [.leaf(like(leaf, .a, leaf.nodes, .number(0)))]
    case .delta:
      let loss = like(leaf, .loss, [], output)
      let z = like(leaf, .z, leaf.nodes, leaf.layer)
      var ways: [SoupTerm] = [.derivative(loss, by: z, isGradient: false)]
      if leaf.isArray {
        ways.append(.derivative(loss, by: z, isGradient: true))
        if !isSoftmax(leaf.layer) {
          ways.append(
            .elementwise([
              .derivative(loss, by: like(leaf, .a, [], leaf.layer), isGradient: true),
              .activation(leaf.layer, primes: 1, .leaf(z)),
            ]))
        }
      }
      return ways
    case .loss:
      let a = SoupTerm.leaf(like(leaf, .a, [letter], output))
      let y = SoupTerm.leaf(like(leaf, .y, [letter], output))
      let distance = SoupTerm.sum([a, .negation(y)])
      var ways: [SoupTerm] = [.summation(all, .leaf(like(leaf, .share, [letter], output)))]
      if shape.loss == .sumOfSquares {
        ways.append(.summation(all, .power(distance, 2)))
        let difference = SoupTerm.sum([
          .leaf(like(leaf, .a, [], output)), .negation(.leaf(like(leaf, .y, [], output))),
        ])
        ways.append(.product([.transpose(difference), difference]))
      }
      if shape.loss == .halfSumOfSquares {
        ways.append(
          .product([.quotient(.number(1), .number(2)), .summation(all, .power(distance, 2))]))
      }
      return ways
    case .share:
      let a = SoupTerm.leaf(like(leaf, .a, leaf.nodes, output))
      let y = SoupTerm.leaf(like(leaf, .y, leaf.nodes, output))
      let distance = SoupTerm.sum([a, .negation(y)])
      switch shape.loss {
      case .sumOfSquares: return [.power(distance, 2)]
      case .halfSumOfSquares: return [.quotient(.power(distance, 2), .number(2))]
      case .meanSquaredError:
        return [.quotient(.power(distance, 2), .number(shape.widths[shape.depth]))]
      case .crossEntropy, .binaryCrossEntropy: return []
      }
    case .total:
      guard shape.samples > 1 else { return [] }
      let sum = SoupTerm.summation(all, .leaf(SoupLeaf(kind: .loss, sample: letter)))
      return [reduced(sum)]
    case .w, .b, .y: return []
    }
  }

  private func reduced(_ sum: SoupTerm) -> SoupTerm {
    shape.reduction == .mean ? .product([.quotient(.number(1), .number(shape.samples)), sum]) : sum
  }

  private mutating func derivativeMeanings(
    _ upper: SoupLeaf, _ lower: SoupLeaf, _ letter: SoupIndex, _ all: SoupRange
  ) -> [SoupTerm] {
    var ways: [SoupTerm] = []
    func derivative(_ upper: SoupLeaf, _ lower: SoupLeaf) -> SoupTerm {
      .derivative(upper, by: lower, isGradient: false)
    }
    if upper.isArray || lower.isArray {
      guard upper.kind == .loss else {
        if upper.kind == .z, lower.kind == .a, lower.layer == upper.layer.moved(by: -1) {
          return [.leaf(like(upper, .w, [], upper.layer))]
        }
        return []
      }
      switch lower.kind {
      case .z: return [.leaf(like(upper, .delta, [], lower.layer))]
      case .b: return [.leaf(like(upper, .delta, [], lower.layer))]
      case .w:
        return [
          .product([
            .leaf(like(upper, .delta, [], lower.layer)),
            .transpose(.leaf(like(upper, .a, [], lower.layer.moved(by: -1)))),
          ])
        ]
      case .a:
        let next = lower.layer.moved(by: 1)
        guard let number = known(lower.layer), number < shape.depth else { return [] }
        return [
          .product([
            .transpose(.leaf(like(upper, .w, [], next))), .leaf(like(upper, .delta, [], next)),
          ])
        ]
      case .x, .y, .delta, .loss, .share, .total: return []
      }
    }
    if upper.kind == .total {
      guard lower.kind == .w || lower.kind == .b, shape.samples > 1 else { return [] }
      return [
        reduced(.summation(all, derivative(SoupLeaf(kind: .loss, sample: letter), lower)))
      ]
    }
    // Written out, and differentiated then.
    if [.z, .a, .loss].contains(upper.kind), upper != lower, shape.depth < 6, numbers.happens(0.5) {
      for way in leafMeanings(upper, letter, all) where way.isWrittenOut {
        ways.append(.slope(way, by: lower))
      }
    }
    switch lower.kind {
    case .w:
      let z = like(upper, .z, [lower.nodes[0]], lower.layer)
      let a = like(upper, .a, [lower.nodes[1]], lower.layer.moved(by: -1))
      if upper == z {
        ways.append(.leaf(a))
      } else if upper.kind == .loss {
        ways.append(.product([.leaf(like(upper, .delta, z.nodes, z.layer)), .leaf(a)]))
        ways.append(.product([derivative(upper, z), derivative(z, lower)]))
      } else if isAfter(upper, z) {
        ways.append(.product([derivative(upper, z), .leaf(a)]))
      }
    case .b:
      let z = like(upper, .z, lower.nodes, lower.layer)
      if upper == z {
        ways.append(.number(1))
      } else if upper.kind == .loss || isAfter(upper, z) {
        ways.append(derivative(upper, z))
      }
    case .z, .a, .x:
      if upper.kind == .loss, lower.kind == .z {
        ways.append(.leaf(like(upper, .delta, lower.nodes, lower.layer)))
        let a = like(upper, .a, lower.nodes, lower.layer)
        if !isSoftmax(lower.layer) {
          ways.append(
            .product([
              derivative(upper, a), .activation(lower.layer, primes: 1, .leaf(lower)),
            ]))
          ways.append(.product([derivative(upper, a), derivative(a, lower)]))
        }
      }
      ways += cuts(upper, lower, letter, all)
      ways += single(upper, lower)
    case .y, .delta, .loss, .share, .total: break
    }
    return ways
  }

  private func stage(_ leaf: SoupLeaf) -> Int? {
    switch leaf.kind {
    case .z: known(leaf.layer).map { 2 * $0 - 1 }
    case .a: known(leaf.layer).map { 2 * $0 }
    case .x: 0
    case .loss, .share: 2 * shape.depth + 1
    case .w, .b, .y, .delta, .total: nil
    }
  }

  private func isAfter(_ upper: SoupLeaf, _ lower: SoupLeaf) -> Bool {
    guard let above = stage(upper), let below = stage(lower) else { return false }
    return above > below
  }

  /// The chain rule over all nodes of a layer between.
  private mutating func cuts(
    _ upper: SoupLeaf, _ lower: SoupLeaf, _ letter: SoupIndex, _ all: SoupRange
  ) -> [SoupTerm] {
    let between: SoupLeaf
    if let above = stage(upper), let below = stage(lower) {
      guard above > below + 1 else { return [] }
      let cut = numbers.within(below + 1...above - 1)
      between = like(upper, cut % 2 == 0 ? .a : .z, [letter], .number((cut + 1) / 2))
    } else if upper.kind == .loss, case .letter = lower.layer, lower.kind == .z {
      between = like(upper, .z, [letter], lower.layer.moved(by: 1))
    } else {
      return []
    }
    return [
      .summation(
        all,
        .product([
          .derivative(upper, by: between, isGradient: false),
          .derivative(between, by: lower, isGradient: false),
        ]))
    ]
  }

  /// Derivatives over one step of the forward pass.
  private func single(_ upper: SoupLeaf, _ lower: SoupLeaf) -> [SoupTerm] {
    if upper == lower { return [.number(1)] }
    let output = SoupLayer.last(0)
    if upper.kind == .z, lower.kind == .a, lower.layer == upper.layer.moved(by: -1) {
      return [.leaf(like(upper, .w, upper.nodes + lower.nodes, upper.layer))]
    }
    if upper.kind == .a, lower.kind == .z, upper.layer == lower.layer {
      if isSoftmax(upper.layer) {
        guard known(upper.layer) != nil else { return [] }
        let other = SoupTerm.leaf(like(upper, .a, lower.nodes, upper.layer))
        if upper.nodes == lower.nodes {
          return [.product([.leaf(upper), .sum([.number(1), .negation(other)])])]
        }
        guard case .number = upper.nodes[0], case .number = lower.nodes[0] else { return [] }
        return [.negation(.product([.leaf(upper), other]))]
      }
      if upper.nodes == lower.nodes {
        return [.activation(upper.layer, primes: 1, .leaf(lower))]
      }
      guard case .number = upper.nodes[0], case .number = lower.nodes[0] else { return [] }
      return [.number(0)]
    }
    guard upper.kind == .loss, lower.kind == .a, known(lower.layer) == shape.depth else {
      return []
    }
    let a = SoupTerm.leaf(lower)
    let y = SoupTerm.leaf(like(upper, .y, lower.nodes, output))
    let distance = SoupTerm.sum([a, .negation(y)])
    switch shape.loss {
    case .sumOfSquares: return [.product([.number(2), distance])]
    case .halfSumOfSquares: return [distance]
    case .meanSquaredError:
      return [.product([.quotient(.number(2), .number(shape.widths[shape.depth])), distance])]
    case .crossEntropy: return [.negation(.quotient(y, a))]
    case .binaryCrossEntropy:
      return [
        .quotient(distance, .product([a, .sum([.number(1), .negation(a)])])),
        .sum([
          .negation(.quotient(y, a)),
          .quotient(
            .sum([.number(1), .negation(y)]), .sum([.number(1), .negation(a)])),
        ]),
      ]
    }
  }

  // Vectors and matrices.

  private mutating func arrayWays(_ term: SoupTerm) -> [SoupTerm] {
    var ways: [SoupTerm] = []
    if numbers.happens(0.15) {
      ways.append(.transpose(.transpose(term)))
      ways.append(.negation(.negation(term)))
      ways.append(.product([.quotient(.number(1), .number(2)), .number(2), term]))
    }
    switch term {
    case .sum(let terms): ways.append(.sum(numbers.shuffled(terms)))
    case .elementwise(let factors): ways.append(.elementwise(numbers.shuffled(factors)))
    case .transpose(.product(let factors)) where factors.count == 2:
      ways.append(.product(factors.reversed().map { .transpose($0) }))
    case .transpose(.sum(let terms)): ways.append(.sum(terms.map { .transpose($0) }))
    case .transpose(.elementwise(let factors)):
      ways.append(.elementwise(factors.map { .transpose($0) }))
    case .product(let factors) where factors.count == 2:
      ways.append(.transpose(.product(factors.reversed().map { .transpose($0) })))
      if case .sum(let terms) = factors[1] {
        ways.append(.sum(terms.map { .product([factors[0], $0]) }))
      }
    case .number, .leaf, .negation, .product, .quotient, .power, .activation, .derivative, .slope,
      .summation, .transpose:
      break
    }
    return ways
  }
}

extension SoupTerm {
  fileprivate var negated: SoupTerm {
    if case .negation(let term) = self { term } else { .negation(self) }
  }

  /// A negative number as it is written.
  fileprivate var written: SoupTerm {
    if case .number(let number) = self, number < 0 { .negation(.number(-number)) } else { self }
  }

  /// Whether each place of the letter can be told in a row of its terms.
  fileprivate func isSimple(beside letter: String) -> Bool {
    switch self {
    case .leaf, .derivative: break
    case .product(let factors):
      guard factors.allSatisfy({ if case .leaf = $0 { true } else { false } }) else { return false }
    case .number, .negation, .sum, .quotient, .power, .activation, .slope, .summation,
      .elementwise, .transpose:
      return false
    }
    return leaves.allSatisfy { leaf in
      leaf.indices.allSatisfy { if case .letter = $0 { true } else { false } }
    }
  }

  /// Whether its derivative is taken through quantities that vary with what it is taken by.
  fileprivate var isWrittenOut: Bool {
    if case .leaf = self { return false }
    return !leaves.contains { $0.kind == .share || $0.isArray }
  }
}
