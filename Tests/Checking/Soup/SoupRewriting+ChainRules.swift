import Engine

extension SoupRewriting {
  mutating func derivativeMeanings(
    _ upper: SoupLeaf, _ lower: SoupLeaf, _ letter: SoupIndex, _ all: SoupRange
  ) -> [SoupTerm] {
    var ways: [SoupTerm] = []
    func derivative(_ upper: SoupLeaf, _ lower: SoupLeaf) -> SoupTerm {
      .derivative(upper, by: lower, isGradient: false)
    }
    if upper.isArray || lower.isArray {
      guard upper.kind == .loss else {
        if let product = jacobianCut(upper, lower) { ways.append(product) }
        if upper.kind == .z, lower.kind == .a, lower.layer == upper.layer.moved(by: -1) {
          ways.append(.leaf(like(upper, .w, [], upper.layer)))
        }
        return ways
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
    if upper.kind == .total { return totalMeanings(lower, letter, all) }
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

  private func totalMeanings(
    _ lower: SoupLeaf, _ letter: SoupIndex, _ all: SoupRange
  ) -> [SoupTerm] {
    guard shape.samples > 1 else { return [] }
    func derivative(_ upper: SoupLeaf, _ lower: SoupLeaf) -> SoupTerm {
      .derivative(upper, by: lower, isGradient: false)
    }
    guard lower.kind == .w || lower.kind == .b else {
      return [reduced(derivative(SoupLeaf(kind: .loss, sample: lower.sample), lower))]
    }
    let z = SoupLeaf(kind: .z, nodes: [lower.nodes[0]], layer: lower.layer, sample: letter)
    let outer = derivative(SoupLeaf(kind: .total), z)
    let way =
      lower.kind == .b
      ? outer
      : .product([
        outer,
        .leaf(
          SoupLeaf(
            kind: .a, nodes: [lower.nodes[1]], layer: lower.layer.moved(by: -1), sample: letter)),
      ])
    return [
      reduced(.summation(all, derivative(SoupLeaf(kind: .loss, sample: letter), lower))),
      .summation(all, way),
    ]
  }

  /// A product of Jacobians over a layer between.
  private mutating func jacobianCut(_ upper: SoupLeaf, _ lower: SoupLeaf) -> SoupTerm? {
    guard upper.isArray, lower.isArray, [.z, .a].contains(upper.kind),
      [.z, .a].contains(lower.kind), let above = stage(upper), let below = stage(lower),
      above > below + 1
    else { return nil }
    let cut = numbers.within(below + 1...above - 1)
    let between = like(upper, cut % 2 == 0 ? .a : .z, [], .number((cut + 1) / 2))
    return .product([
      .derivative(upper, by: between, isGradient: false),
      .derivative(between, by: lower, isGradient: false),
    ])
  }

  func stage(_ leaf: SoupLeaf) -> Int? {
    switch leaf.kind {
    case .z: known(leaf.layer).map { 2 * $0 - 1 }
    case .a: known(leaf.layer).map { 2 * $0 }
    case .x: 0
    case .loss, .share: 2 * shape.depth + 1
    case .w, .b, .y, .delta, .total: nil
    }
  }

  func isAfter(_ upper: SoupLeaf, _ lower: SoupLeaf) -> Bool {
    guard let above = stage(upper), let below = stage(lower) else { return false }
    return above > below
  }

  /// The chain rule over all nodes of a layer between.
  mutating func cuts(
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
  func single(_ upper: SoupLeaf, _ lower: SoupLeaf) -> [SoupTerm] {
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
}

extension SoupTerm {
  /// Whether its derivative is taken through quantities that vary with what it is taken by.
  fileprivate var isWrittenOut: Bool {
    if case .leaf = self { return false }
    return !leaves.contains { $0.kind == .share || $0.isArray }
  }
}
