/// True relations about one network, one after the other.
struct SoupRelations {
  let shape: SoupShape
  let sample: Int
  let hasMatrices: Bool
  private var numbers: SoupNumbers

  init(_ shape: SoupShape, sample: Int, hasMatrices: Bool, _ numbers: SoupNumbers) {
    self.hasMatrices = hasMatrices
    self.shape = shape
    self.sample = sample
    self.numbers = numbers
  }

  mutating func next() -> SoupRelation {
    let kind = numbers.below(10)
    let isOfAll = kind == 0 && shape.samples > 1
    let namesSamples = isOfAll || shape.samples > 1 && numbers.happens(0.4)
    var rewriting = SoupRewriting(
      shape: shape, namesSamples: namesSamples, sample: sample, hasMatrices: hasMatrices,
      numbers: SoupNumbers(seed: numbers.next()))
    let start =
      isOfAll
      ? ofAll()
      : kind < 4 && hasMatrices ? array(namesSamples) : scalar(namesSamples, isFree: kind < 6)
    var left = start
    var right = start
    for _ in 0..<numbers.within(0...3) { left = rewriting.rewritten(left, besides: right) }
    for _ in 0..<numbers.within(1...7) { right = rewriting.rewritten(right, besides: left) }
    var relation = SoupRelation(left: left, right: right)
    if !start.isArray, numbers.happens(0.3) { relation = moved(relation, &rewriting) }
    if numbers.happens(0.3) { swap(&relation.left, &relation.right) }
    return relation
  }

  /// The same with something done to both sides.
  private mutating func moved(
    _ relation: SoupRelation, _ rewriting: inout SoupRewriting
  ) -> SoupRelation {
    let (left, right) = (relation.left, relation.right)
    let factor = SoupTerm.number(numbers.within(2...9))
    switch numbers.below(5) {
    case 0:
      return SoupRelation(left: .sum([left, .negation(right)]), right: .number(0))
    case 1:
      return SoupRelation(left: .product([factor, left]), right: .product([factor, right]))
    case 2: return SoupRelation(left: .quotient(left, factor), right: .quotient(right, factor))
    case 3: return SoupRelation(left: .sum([left, factor]), right: .sum([right, factor]))
    default:
      let leaf = SoupTerm.leaf(
        SoupLeaf(kind: .w, nodes: [.number(0), .number(0)], layer: .number(1)))
      return SoupRelation(left: .product([leaf, left]), right: .product([right, leaf]))
    }
  }

  private mutating func layer(_ range: ClosedRange<Int>) -> SoupLayer {
    let number = numbers.within(range)
    return numbers.happens(0.4) ? .last(number - shape.depth) : .number(number)
  }

  private func number(of layer: SoupLayer) -> Int {
    switch layer {
    case .number(let number): number
    case .last(let plus): shape.depth + plus
    case .letter(_, let plus): 1 + plus
    }
  }

  private mutating func node(_ layer: SoupLayer, _ letter: String, _ isFree: Bool) -> SoupIndex {
    isFree ? .letter(letter) : .number(numbers.below(shape.widths[number(of: layer)]))
  }

  private func index(_ namesSamples: Bool) -> SoupIndex? { namesSamples ? .number(sample) : nil }

  private var loss: SoupLeaf { SoupLeaf(kind: .loss, layer: .last(0), sample: .number(sample)) }

  private mutating func ofAll() -> SoupTerm {
    let layer = layer(1...shape.depth)
    let total = SoupLeaf(kind: .total)
    let isFree = numbers.happens(0.5)
    let to = node(layer, "j", isFree)
    switch numbers.below(4) {
    case 0: return .leaf(total)
    case 2:
      let sample = isFree && numbers.happens(0.5) ? SoupIndex.letter("i") : .number(sample)
      let kind = numbers.happens(0.5) ? SoupLeaf.Kind.z : .a
      return .derivative(
        total, by: SoupLeaf(kind: kind, nodes: [to], layer: layer, sample: sample),
        isGradient: false)
    case 1 where shape.hasBiases[number(of: layer) - 1]:
      return .derivative(
        total, by: SoupLeaf(kind: .b, nodes: [to], layer: layer), isGradient: false)
    default:
      let from = node(layer.moved(by: -1), "k", isFree)
      return .derivative(
        total, by: SoupLeaf(kind: .w, nodes: [to, from], layer: layer), isGradient: false)
    }
  }

  private mutating func array(_ namesSamples: Bool) -> SoupTerm {
    let layer = numbers.happens(0.3) ? .letter("l", plus: 0) : layer(1...shape.depth)
    let sample = index(namesSamples)
    switch numbers.below(8) {
    case 0: return .leaf(SoupLeaf(kind: .z, layer: layer, sample: sample))
    case 1: return .leaf(SoupLeaf(kind: .a, layer: layer, sample: sample))
    case 2: return .leaf(SoupLeaf(kind: .delta, layer: layer, sample: sample))
    case 3:
      return .derivative(
        loss, by: SoupLeaf(kind: .w, layer: layer), isGradient: numbers.happens(0.3))
    case 4:
      return .derivative(
        loss, by: SoupLeaf(kind: .z, layer: layer, sample: sample), isGradient: numbers.happens(0.5)
      )
    case 5:
      return .derivative(
        loss, by: SoupLeaf(kind: .a, layer: layer, sample: sample), isGradient: numbers.happens(0.5)
      )
    case 6 where number(of: layer) > 1:
      let lower = SoupLayer.number(numbers.below(number(of: layer)))
      return .derivative(
        SoupLeaf(kind: numbers.happens(0.5) ? .z : .a, layer: layer, sample: sample),
        by: SoupLeaf(kind: .a, layer: lower, sample: sample), isGradient: false)
    default:
      return .derivative(
        SoupLeaf(kind: .z, layer: layer, sample: sample),
        by: SoupLeaf(kind: .a, layer: layer.moved(by: -1), sample: sample), isGradient: false)
    }
  }

  private mutating func scalar(_ namesSamples: Bool, isFree: Bool) -> SoupTerm {
    let sample = index(namesSamples)
    let layer = isFree && numbers.happens(0.5) ? .letter("l", plus: 0) : layer(1...shape.depth)
    let to = node(layer, "j", isFree)
    let from = node(layer.moved(by: -1), "k", isFree)
    let z = SoupLeaf(kind: .z, nodes: [to], layer: layer, sample: sample)
    let a = SoupLeaf(kind: .a, nodes: [to], layer: layer, sample: sample)
    let before = SoupLeaf(kind: .a, nodes: [from], layer: layer.moved(by: -1), sample: sample)
    let weight = SoupLeaf(kind: .w, nodes: [to, from], layer: layer)
    let delta = SoupLeaf(kind: .delta, nodes: [to], layer: layer, sample: sample)
    func derivative(_ upper: SoupLeaf, _ lower: SoupLeaf) -> SoupTerm {
      .derivative(upper, by: lower, isGradient: false)
    }
    switch numbers.below(12) {
    case 0: return .leaf(z)
    case 1: return .leaf(a)
    case 2: return .leaf(delta)
    case 3: return .leaf(loss)
    case 4: return derivative(loss, weight)
    case 5: return derivative(loss, z)
    case 6: return derivative(loss, a)
    case 7: return derivative(a, z)
    case 8: return derivative(z, before)
    case 9: return .product([.leaf(a), .sum([.leaf(delta), .leaf(weight)])])
    case 10: return derivative(a, weight)
    default:
      guard !isFree else { return derivative(loss, before) }
      let number = number(of: layer)
      let lower = self.layer(0...number - 1)
      return derivative(
        a,
        SoupLeaf(
          kind: .a, nodes: [node(lower, "k", false)], layer: lower, sample: sample))
    }
  }
}
