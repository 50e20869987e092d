/// Single slips in relations.
struct SoupEdits {
  let shape: SoupShape
  var numbers: SoupNumbers

  mutating func edited(_ relation: SoupRelation) -> (kind: String, relation: SoupRelation)? {
    var relation = relation
    let isLeft = numbers.happens(0.5)
    let side = isLeft ? relation.left : relation.right
    for _ in 0..<8 {
      guard let part = numbers.one(of: side.parts),
        let edit = numbers.one(of: edits(part.term, of: relation))
      else { continue }
      let edited = side.replacing(part.path[...], by: edit.term)
      guard edited != side else { continue }
      if isLeft { relation.left = edited } else { relation.right = edited }
      return (edit.kind, relation)
    }
    return nil
  }

  private mutating func edits(
    _ term: SoupTerm, of relation: SoupRelation
  ) -> [(kind: String, term: SoupTerm)] {
    let letters = relation.left.letters.union(relation.right.letters).sorted()
    var edits: [(kind: String, term: SoupTerm)] = [
      ("sign", .negation(term)), ("factor added", .product([.number(2), term])),
    ]
    switch term {
    case .number(let number): edits += [("number changed", .number(number + 1))]
    case .leaf(let leaf): edits += slips(of: leaf, letters).map { ($0.kind, .leaf($0.leaf)) }
    case .derivative(let upper, let lower, let isGradient):
      edits += slips(of: upper, letters).map {
        ($0.kind + " above", .derivative($0.leaf, by: lower, isGradient: isGradient))
      }
      edits += slips(of: lower, letters).map {
        ($0.kind + " below", .derivative(upper, by: $0.leaf, isGradient: isGradient))
      }
      edits.append(("∂ dropped", .leaf(upper)))
      if !upper.isArray, lower.kind != .w {
        edits.append(("inverted", .derivative(lower, by: upper, isGradient: false)))
      }
    case .slope(let inner, let leaf):
      edits.append(("∂ dropped", inner))
      edits += slips(of: leaf, letters).map { ($0.kind + " below", .slope(inner, by: $0.leaf)) }
    case .negation(let inner): edits.append(("sign", inner))
    case .sum(let terms):
      let place = numbers.below(terms.count)
      var fewer = terms
      fewer.remove(at: place)
      edits.append(("term dropped", fewer.count == 1 ? fewer[0] : .sum(fewer)))
    case .product(let factors):
      let place = numbers.below(factors.count)
      var fewer = factors
      fewer.remove(at: place)
      edits.append(("factor dropped", fewer.count == 1 ? fewer[0] : .product(fewer)))
    case .quotient(let left, let right): edits.append(("turned", .quotient(right, left)))
    case .power(let base, let exponent):
      edits.append(("power changed", .power(base, exponent + 1)))
      edits.append(("power dropped", base))
    case .activation(let layer, let primes, let argument):
      edits.append(("prime", .activation(layer, primes: 1 - primes, argument)))
      edits.append(("application dropped", argument))
      edits.append(("layer", .activation(layer.moved(by: 1), primes: primes, argument)))
    case .logarithm(let argument): edits.append(("application dropped", argument))
    case .summation(let range, let inner):
      edits.append(("sum dropped", inner))
      for letter in letters + ["i"] where letter != range.letter {
        var other = range
        other.letter = letter
        if other.style == .dots { other.style = .symbolic }
        edits.append(("sum letter changed", .summation(other, inner)))
      }
      if range.style == .symbolic {
        var other = range
        other.first += 1
        edits.append(("bound changed", .summation(other, inner)))
      }
      if range.style == .dots {
        var other = range
        other.first += 1
        edits.append(("term before the dots dropped", .summation(other, inner)))
      }
    case .elementwise(let factors):
      edits.append(("product for ⊙", .product(factors)))
      edits.append(("factor dropped", factors[0]))
    case .transpose(let inner): edits.append(("transpose dropped", inner))
    }
    if term.isArray { edits.append(("transpose added", .transpose(term))) }
    return edits
  }

  private func slips(
    of leaf: SoupLeaf, _ letters: [String]
  ) -> [(kind: String, leaf: SoupLeaf)] {
    var slips: [(kind: String, leaf: SoupLeaf)] = []
    for (position, node) in leaf.nodes.enumerated() {
      func put(_ kind: String, _ index: SoupIndex) {
        var other = leaf
        other.nodes[position] = index
        slips.append((kind, other))
      }
      switch node {
      case .number(let number):
        put("index constant", .number(number + 1))
        if number > 0 { put("index constant", .number(number - 1)) }
        for letter in letters { put("index letter", .letter(letter)) }
      case .letter(let own):
        put("index constant", .number(0))
        for letter in letters where letter != own {
          put("summand's letter changed", .letter(letter))
        }
      }
    }
    if leaf.kind == .w, leaf.nodes.count == 2 {
      var other = leaf
      other.nodes.reverse()
      slips.append(("swapped indices", other))
    }
    switch leaf.kind {
    case .w, .b, .z, .a, .delta:
      for steps in [-1, 1] {
        var other = leaf
        other.layer = leaf.layer.moved(by: steps)
        if case .number(let number) = other.layer, number < 0 { continue }
        slips.append(("layer", other))
      }
    case .x, .y, .loss, .share, .total: break
    }
    if case .number(let sample)? = leaf.sample, shape.samples > 1,
      leaf.kind != .loss && leaf.kind != .share
    {
      var other = leaf
      other.sample = .number((sample + 1) % shape.samples)
      slips.append(("sample", other))
    }
    for kind in [SoupLeaf.Kind.z, .a, .delta, .b] where kind != leaf.kind {
      guard [.z, .a, .delta].contains(leaf.kind) else { continue }
      var other = leaf
      other.kind = kind
      if !other.isOfSample { other.sample = nil }
      slips.append(("\(kind) for \(leaf.kind)", other))
    }
    return slips
  }
}
