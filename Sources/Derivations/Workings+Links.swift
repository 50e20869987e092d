import Engine
import Expressions
import Meaning

extension Workings {
  /// The parts that work out one derivative; several where it takes the chain rule again.
  ///
  /// - Parameter position: its place among the factors of a product.
  func part(for link: Link, position: Int?) throws(WalkthroughError) -> Part {
    switch chainRule(of: link) {
    case .direct: return .factor(try factor(for: link), position: position)
    case .sumOverNodes(let layer, let nodes):
      return .nodeSum(try nodeSum(for: link, layer: layer, nodes: nodes), position: position)
    case .sumOverActivations(let layer, let nodes):
      return .activationSum(
        try activationSum(for: link, layer: layer, nodes: nodes), position: position)
    case .product(let links):
      var parts: [Part] = []
      for link in links { parts.append(try part(for: link, position: nil)) }
      let next = network.nextNode(in: links)
      return .path(
        PathProduct(
          rule: try chainRule(for: link), node: next.node, nextLayer: next.layer, parts: parts,
          combination: try combination(for: link, links: links)), position: position)
    case .same, .independent:
      return .settled(try settled(link))
    }
  }

  /// The factor of a derivative that is taken of a definition.
  func factor(for link: Link) throws(WalkthroughError) -> Factor {
    switch (link.quantity, link.varied) {
    case (.loss, .lossShare(let j)): return try lossFactor(byShare: j)
    case (_, .target(let j)): return try lossFactor(of: link.quantity, byTarget: j)
    case (.loss, .activation(_, let j)), (.lossShare, .activation(_, let j)):
      return try lossFactor(of: link.quantity, byActivation: j)
    case (.loss, .preActivation(_, let j)), (.lossShare, .preActivation(_, let j)):
      return try lossFactor(of: link.quantity, byPreActivation: j)
    case (.activation(let l, let m), .preActivation(_, let j)):
      return network.layers[l - 1].activation == .softmax
        ? try softmaxFactor(layer: l, of: .node(m), by: j)
        : try activationFactor(layer: l, node: .node(m))
    case (.preActivation(let l, let j), .weight(_, _, let k)):
      return try preActivationFactor(layer: l, node: j, byWeightFrom: k)
    case (.preActivation(let l, let j), .bias):
      return try preActivationFactor(layer: l, biasOf: j)
    case (.preActivation(let l, let j), .activation(_, let k)):
      return try preActivationFactor(layer: l, node: .node(j), byActivationOf: k)
    case (_, _):
      throw .request("there is no single step from \(link.varied) to \(link.quantity)")
    }
  }

  /// The derivative as it stands in a product once its factor is worked out.
  func short(_ link: Link) throws(WalkthroughError) -> Expression {
    guard chainRule(of: link) == .direct else { return fraction(link) }
    switch (link.quantity, link.varied) {
    case (.loss, .activation(_, let j)), (.lossShare, .activation(_, let j)):
      return lossShareSlope(.node(j))
    case (.activation(let l, let m), .preActivation(_, let j)):
      return network.layers[l - 1].activation == .softmax
        ? softmaxSlope(layer: l, of: .node(m), by: j) : activationSlope(layer: l, node: .node(m))
    case (.preActivation(let l, _), .weight(_, _, let k)):
      return .symbol(spelling.activation(.node(k), layer: l - 1))
    case (.preActivation, .bias): return .one
    case (.preActivation(let l, let j), .activation(_, let k)):
      return .symbol(spelling.weight(to: .node(j), from: .node(k), layer: l))
    case (_, _): return try factor(for: link).short
    }
  }

  /// ∂Q/∂x as the product of its links: fractions, symbols, numbers, result.
  func combination(for link: Link, links: [Link]) throws(WalkthroughError) -> Combination {
    let fractions = links.map(fraction)
    var shorts: [Expression] = []
    for link in links { shorts.append(try short(link)) }
    let left = fraction(link)
    let symbolic = try equation(
      left, [(.chainRule, .product(fractions)), (.substitution, .multiplied(shorts))],
      numbers: false)
    let equation = Equation(
      left: left, steps: symbolic.steps,
      arithmetic: try arithmetic(.product(fractions), of: left), keptTerm: nil)
    return Combination(
      equation: equation, quantity: spelling.symbol(link.quantity),
      varied: spelling.symbol(link.varied), value: try value(left), count: links.count)
  }

  func settled(_ link: Link) throws(WalkthroughError) -> Settled {
    let reason: Independence? =
      if case .independent(let reason) = chainRule(of: link) { reason } else { nil }
    return Settled(
      equation: try equation(
        fraction(link), [(.definition, reason == nil ? .one : .zero)], numbers: false),
      quantity: spelling.symbol(link.quantity), varied: spelling.symbol(link.varied),
      independence: reason, goal: Question.Kind(link.quantity, sample: setting.sample),
      cause: Question.Kind(link.varied, sample: setting.sample))
  }

  // MARK: Sums over the nodes of the next layer

  func nodeSum(
    for link: Link, layer l: Int, nodes: [Int]
  ) throws(WalkthroughError) -> NodeSum {
    guard case .activation(_, let k) = link.varied else {
      throw .request("only an activation acts on several nodes of the next layer")
    }
    let goal = link.quantity
    let varied = spelling.symbol(link.varied)
    let (general, generalShort) = try generalChain(for: goal, layer: l, by: k)
    let left = fraction(link)
    let rule = try nodeSumRule(for: link, layer: l)

    var rows: [(index: Int, factors: [Expression])] = []
    for j in nodes {
      rows.append(
        (j, joined(network.chain(for: goal, throughNode: j, ofLayer: l, by: k)).map(fraction)))
    }
    let equation = try totalling(
      left,
      [
        (.chainRule, .summation("j", of: .product(general))),
        (.substitution, .summation("j", of: .multiplied(generalShort))),
      ], terms: rows.map { .product($0.factors) })

    var factors: [Factor] = []
    let isSoftmax = isKnownByPreActivations(layer: l, for: goal)
    if l == network.depth, goal == .loss, !isSoftmax {
      factors.append(try lossFactor(of: goal, byActivationOf: "j"))
    }
    if !isSoftmax { factors.append(try activationFactor(layer: l, node: .letter("j"))) }
    factors.append(try preActivationFactor(layer: l, node: .letter("j"), byActivationOf: k))

    let passes =
      l == network.depth && !isSoftmax && goal == .loss
      ? [] : try passes(for: goal, downTo: l, needs: isSoftmax ? .preActivations : .activations)
    return NodeSum(
      quantity: spelling.symbol(goal), varied: varied, node: k, nextLayer: l, nodes: nodes.count,
      rule: rule, passes: passes, factors: factors,
      table: try productTable(index: "j", header: general, rows: rows),
      combination: Combination(
        equation: equation, quantity: spelling.symbol(goal), varied: varied,
        value: try value(left), count: nodes.count), nextIsSoftmax: isSoftmax)
  }

  /// The chain rule of a sum over the nodes of a layer.
  func nodeSumRule(for link: Link, layer l: Int) throws(WalkthroughError) -> Equation {
    guard case .activation(_, let k) = link.varied else { return try equation(fraction(link), []) }
    let fractions = try generalChain(for: link.quantity, layer: l, by: k).fractions
    return try equation(
      fraction(link), [(.chainRule, .summation("j", of: .product(fractions)))], numbers: false)
  }

  /// The chain rule of a sum over the activations of a softmax layer.
  func activationSumRule(for link: Link, layer l: Int) throws(WalkthroughError) -> Equation {
    let quantity = spelling.symbol(link.quantity)
    let a = spelling.activation(.letter("m"), layer: l)
    let factors = [
      Expression.derivative(quantity, by: a), .derivative(a, by: spelling.symbol(link.varied)),
    ]
    return try equation(
      fraction(link), [(.chainRule, .summation("m", of: .product(factors)))], numbers: false)
  }

  /// The chain through any node j of a layer to an activation of the layer before, as fractions and
  /// with what is known put in.
  private func generalChain(
    for goal: Quantity, layer l: Int, by k: Int
  ) throws(WalkthroughError) -> (fractions: [Expression], short: [Expression]) {
    let a = spelling.activation(.letter("j"), layer: l)
    let z = spelling.preActivation(.letter("j"), layer: l)
    let quantity = spelling.symbol(goal)
    let byInput = Expression.derivative(z, by: spelling.activation(.node(k), layer: l - 1))
    let weight = Expression.symbol(spelling.weight(to: .letter("j"), from: .node(k), layer: l))
    if isKnownByPreActivations(layer: l, for: goal) {
      let first = Expression.derivative(quantity, by: z)
      return ([first, byInput], [first, weight])
    }
    let first = Expression.derivative(quantity, by: a)
    let isOutput = l == network.depth && goal == .loss
    return (
      [first, .derivative(a, by: z), byInput],
      [
        isOutput ? lossShareSlope(.letter("j")) : first,
        .application(.activation(layer: spelling.layer(l), primes: 1), [.symbol(z)]), weight,
      ]
    )
  }

  // MARK: Sums over the activations of a softmax layer

  func activationSum(
    for link: Link, layer l: Int, nodes: [Int]
  ) throws(WalkthroughError) -> ActivationSum {
    guard case .preActivation(_, let j) = link.varied else {
      throw .request("only a pre-activation acts on all activations of a softmax layer")
    }
    let goal = link.quantity
    let quantity = spelling.symbol(goal)
    let z = spelling.symbol(link.varied)
    let a = spelling.activation(.letter("m"), layer: l)
    let general = [Expression.derivative(quantity, by: a), .derivative(a, by: z)]
    let left = fraction(link)
    let sum = Expression.summation("m", of: .product(general))
    let rule = try activationSumRule(for: link, layer: l)

    var rows: [(index: Int, factors: [Expression])] = []
    for m in nodes {
      let activation = Quantity.activation(layer: l, node: m)
      rows.append(
        (m, [fraction(Link(goal, by: activation)), fraction(Link(activation, by: link.varied))]))
    }
    let isOutput = l == network.depth && goal == .loss
    let equation = try totalling(
      left, [(.chainRule, sum)], terms: rows.map { .product($0.factors) })

    return ActivationSum(
      quantity: quantity, varied: z, node: j, layer: l, nodes: nodes.count, rule: rule,
      passes: isOutput ? [] : try passes(for: goal, downTo: l, needs: .activations),
      lossFactor: isOutput ? try lossFactor(of: goal, byActivationOf: "m") : nil,
      sameNode: try softmaxFactor(layer: l, of: .node(j), by: j),
      otherNode: try softmaxFactor(layer: l, of: .letter("m"), by: j),
      table: try productTable(index: "m", header: general, rows: rows),
      combination: Combination(
        equation: equation, quantity: quantity, varied: z, value: try value(left),
        count: nodes.count),
      shortcut: try shortcut(left, layer: l, node: j, isOutput: isOutput))
  }

  /// With cross-entropy and targets that add up to 1, the sum comes down to a − y.
  private func shortcut(
    _ left: Expression, layer l: Int, node j: Int, isOutput: Bool
  ) throws(WalkthroughError) -> Equation? {
    let targets = setting.samples[setting.sample].target
    guard isOutput, network.loss == .crossEntropy, targets.reduce(0, +) == 1 else { return nil }
    let difference = Expression.sum([
      .symbol(spelling.activation(.node(j), layer: l)),
      .negation(.symbol(spelling.target(.node(j)))),
    ])
    return try equation(left, [(.substitution, difference)])
  }
}
