import Engine

extension SoupRewriting {
  func like(
    _ leaf: SoupLeaf, _ kind: SoupLeaf.Kind, _ nodes: [SoupIndex], _ layer: SoupLayer
  ) -> SoupLeaf {
    var new = SoupLeaf(kind: kind, nodes: nodes, layer: layer)
    guard new.isOfSample else { return new }
    new.sample = leaf.sample
    let isOwn = leaf.sample == nil || leaf.sample == .number(sample)
    if isOwn, !namesSamples { new.sample = kind == .loss || kind == .share ? .number(sample) : nil }
    return new
  }

  func hasBiases(_ layer: SoupLayer) -> Bool? {
    if let number = known(layer) { return shape.hasBiases[number - 1] }
    return Set(shape.hasBiases).count == 1 ? shape.hasBiases[0] : nil
  }

  func isSoftmax(_ layer: SoupLayer) -> Bool {
    guard let number = known(layer) else { return shape.activations.contains(.softmax) }
    return shape.activation(number) == .softmax
  }

  mutating func renamed(_ layer: SoupLayer) -> SoupLayer {
    switch layer {
    case .number(let number): .last(number - shape.depth)
    case .last(let plus): .number(shape.depth + plus)
    case .letter: layer
    }
  }

  mutating func meanings(_ term: SoupTerm, fresh: String) -> [SoupTerm] {
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
      default: break
      }
      ways.append(
        .derivative(like(z, .a, z.nodes, z.layer), by: z, isGradient: false))
      return ways
    case .number, .negation, .sum, .product, .quotient, .power, .logarithm, .slope, .summation,
      .elementwise,
      .transpose:
      return []
    }
  }

  func leafMeanings(
    _ leaf: SoupLeaf, _ letter: SoupIndex, _ all: SoupRange
  ) -> [SoupTerm] {
    let output = SoupLayer.last(0)
    switch leaf.kind {
    case .z:
      guard let hasBiases = hasBiases(leaf.layer), hasMatrices || !leaf.isArray else { return [] }
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
      if let difference = outputDifference(leaf, letter, all) { ways.append(difference) }
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
      case .crossEntropy: return [.negation(.product([y, .logarithm(a)]))]
      case .binaryCrossEntropy:
        return [
          .negation(
            .sum([
              .product([y, .logarithm(a)]),
              .product([
                .sum([.number(1), .negation(y)]),
                .logarithm(.sum([.number(1), .negation(a)])),
              ]),
            ]))
        ]
      }
    case .total:
      guard shape.samples > 1 else { return [] }
      let sum = SoupTerm.summation(all, .leaf(SoupLeaf(kind: .loss, sample: letter)))
      return [reduced(sum)]
    case .w, .b, .y: return []
    }
  }

  /// δ of an output whose activation function and loss belong together.
  private func outputDifference(
    _ leaf: SoupLeaf, _ letter: SoupIndex, _ all: SoupRange
  ) -> SoupTerm? {
    guard known(leaf.layer) == shape.depth else { return nil }
    let a = SoupTerm.leaf(like(leaf, .a, leaf.nodes, leaf.layer))
    let y = SoupTerm.leaf(like(leaf, .y, leaf.nodes, .last(0)))
    switch (shape.activation(shape.depth), shape.loss) {
    case (.sigmoid, .binaryCrossEntropy): return .sum([a, .negation(y)])
    case (.softmax, .crossEntropy):
      let targets = SoupTerm.summation(all, .leaf(like(leaf, .y, [letter], .last(0))))
      return .sum([.product([a, targets]), .negation(y)])
    default: return nil
    }
  }

  func reduced(_ sum: SoupTerm) -> SoupTerm {
    shape.reduction == .mean ? .product([.quotient(.number(1), .number(shape.samples)), sum]) : sum
  }
}
