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
    case .sum(let users) where users[0].isPreActivation:
      return .nodeSum(try nodeSum(for: link, over: users), position: position)
    case .sum(let users):
      return .activationSum(try activationSum(for: link, over: users), position: position)
    case .product(let links):
      var parts: [Part] = []
      for link in links { parts.append(try part(for: link, position: nil)) }
      let next = nextNode(in: links)
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
    case (.loss, .lossShare), (.loss, .target), (.lossShare, .target), (.loss, .activation),
      (.lossShare, .activation):
      return try lossFactor(of: link.quantity, by: link.varied)
    case (.loss, .preActivation(_, let j)), (.lossShare, .preActivation(_, let j)):
      return try lossFactor(of: link.quantity, byPreActivation: j)
    case (.activation(let l, let m), .preActivation(_, let j)):
      return network.layers[l - 1].activation == .softmax
        ? try softmaxFactor(layer: l, of: .node(m), by: j)
        : try activationFactor(layer: l, node: .node(m))
    case (.preActivation(let l, let j), .weight), (.preActivation(let l, let j), .bias),
      (.preActivation(let l, let j), .activation):
      return try preActivationFactor(layer: l, node: .node(j), by: link.varied)
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
        ? softmax(layer: l, of: .node(m), by: j).slope : activationSlope(layer: l, node: .node(m))
    case (.preActivation(let l, let j), _):
      return try preActivationDefinition(layer: l, node: .node(j))
        .differentiated(by: spelling.symbol(link.varied)).slope
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
      varied: spelling.symbol(link.varied), value: try value(left), count: links.count,
      shortcut: try outputShortcut(in: links))
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

  // MARK: Sums over what takes a quantity

  /// The derivative by an activation that all nodes of the next layer take.
  func nodeSum(for link: Link, over users: [Quantity]) throws(WalkthroughError) -> NodeSum {
    let terms = try SumTerms(of: link, over: users, index: "j", in: self)
    guard case .activation(_, let k) = link.varied, case .preActivation(let l, _) = users[0] else {
      throw .request("only an activation acts on several nodes of the next layer")
    }
    let goal = link.quantity
    let isSoftmax = !terms.takesActivations
    var factors: [Factor] = []
    if l == network.depth, goal == .loss, !isSoftmax {
      factors.append(try lossFactor(of: goal, byActivationOf: "j"))
    }
    if !isSoftmax { factors.append(try activationFactor(layer: l, node: .letter("j"))) }
    factors.append(
      try preActivationFactor(
        layer: l, node: .letter("j"), by: .activation(layer: l - 1, node: k)))

    let passes =
      l == network.depth && !isSoftmax && goal == .loss
      ? [] : try passes(for: goal, downTo: l, needs: isSoftmax ? .preActivations : .activations)
    return NodeSum(
      quantity: spelling.symbol(goal), varied: spelling.symbol(link.varied), node: k, nextLayer: l,
      nodes: users.count, rule: try terms.rule, passes: passes, factors: factors,
      table: try terms.table, combination: try terms.combination(showsShort: true),
      nextIsSoftmax: isSoftmax)
  }

  /// The derivative by a pre-activation that all activations of its layer take.
  func activationSum(
    for link: Link, over users: [Quantity]
  ) throws(WalkthroughError) -> ActivationSum {
    let terms = try SumTerms(of: link, over: users, index: "m", in: self)
    guard case .preActivation(let l, let j) = link.varied else {
      throw .request("only a pre-activation acts on all activations of a softmax layer")
    }
    let goal = link.quantity
    let isOutput = l == network.depth && goal == .loss
    var combination = try terms.combination(showsShort: false)
    if isOutput { combination.shortcut = try outputShortcut(of: goal, node: j) }
    return ActivationSum(
      quantity: spelling.symbol(goal), varied: spelling.symbol(link.varied), node: j, layer: l,
      nodes: users.count, rule: try terms.rule,
      passes: isOutput ? [] : try passes(for: goal, downTo: l, needs: .activations),
      lossFactor: isOutput ? try lossFactor(of: goal, byActivationOf: "m") : nil,
      sameNode: try softmaxFactor(layer: l, of: .node(j), by: j),
      otherNode: try softmaxFactor(layer: l, of: .letter("m"), by: j), table: try terms.table,
      combination: combination)
  }
}

extension Quantity {
  var isPreActivation: Bool {
    if case .preActivation = self { true } else { false }
  }
}
