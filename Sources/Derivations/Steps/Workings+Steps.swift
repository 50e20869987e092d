import Engine
import Expressions
import Meaning

extension Workings {
  /// The step that works out one derivative, with those that it takes.
  ///
  /// - Parameters:
  ///   - place: where it stands in what is worked out.
  ///   - outer: the drawing of what it is a factor of; nil where it stands by itself.
  func step(
    for link: Link, _ place: Step.FactorPlace = .whole, within outer: Step.Drawing? = nil
  ) throws(WalkthroughError) -> Step {
    switch chainRule(of: link) {
    case .same, .independent:
      return Step(.settled(try settled(link)), continues: outer != nil)
    case .direct: return try factor(for: link).step(outer == nil ? place : .unnumbered)
    case .sum(let users): return try sum(for: link, over: users, place, within: outer)
    case .product(let links):
      let drawing = Step.Drawing.ways(of: fraction(link))
      var steps: [Step] = []
      for link in links { steps.append(try step(for: link, within: outer ?? drawing)) }
      steps.append(
        Step(.combination(try combination(for: link, links: links), .path), continues: true))
      let next = nextNode(in: links)
      let path = PathProduct(
        quantity: spelling.symbol(link.quantity), varied: spelling.symbol(link.varied),
        rule: try chainRule(for: link), node: next.node, nextLayer: next.layer)
      return Step(
        .path(path, place == .whole ? .unnumbered : place), drawing: drawing, steps: steps)
    }
  }

  /// The sum over what takes a quantity.
  private func sum(
    for link: Link, over users: [Quantity], _ place: Step.FactorPlace, within outer: Step.Drawing?
  ) throws(WalkthroughError) -> Step {
    let isOverNodes = users[0].isPreActivation
    let terms = try SumTerms(of: link, over: users, index: isOverNodes ? "j" : "m", in: self)
    let drawing = Step.Drawing.ways(of: fraction(link))
    let (layer, factors, passes) =
      try isOverNodes ? nodeFactors(for: link, terms) : activationFactors(for: link)
    let table = try terms.table
    let first = table.header.count - factors.count
    var steps = passes.map { Step(.layerPass($0), drawing: outer ?? drawing) }
    steps += factors.enumerated().map { number, factor in
      factor.step(isOverNodes && place == .whole ? .numbered(first + number) : .unnumbered)
    }
    steps.append(Step(.terms(table, ofLayer: isOverNodes ? layer : nil), continues: true))
    var combination = try terms.combination(showsShort: isOverNodes)
    combination.shortcut = try outputShortcut(of: link)
    steps.append(Step(.combination(combination, .terms), drawing: outer ?? drawing))
    let sum = Sum(
      quantity: spelling.symbol(link.quantity), varied: spelling.symbol(link.varied),
      layer: layer, nodes: users.count, rule: try terms.rule, hasPasses: !passes.isEmpty,
      nextIsSoftmax: isOverNodes && !terms.takesActivations)
    return Step(
      isOverNodes ? .nodeSum(sum, place) : .activationSum(sum, place), drawing: drawing,
      continues: outer != nil && place == .whole, steps: steps)
  }

  private typealias SumFactors = (layer: Int, factors: [Factor], passes: [LayerPass])

  /// The factors of the derivative by an activation that all nodes of the next layer take, for any of them.
  private func nodeFactors(
    for link: Link, _ terms: SumTerms
  ) throws(WalkthroughError) -> SumFactors {
    guard case .activation(let before, _) = link.varied else {
      throw .request("only an activation acts on several nodes of the next layer")
    }
    let (goal, l) = (link.quantity, before + 1)
    let isOfLoss = l == network.depth && goal == .loss
    let last = try preActivationFactor(layer: l, node: .letter("j"), by: link.varied)
    guard terms.takesActivations else {
      return (l, [last], try passes(for: goal, downTo: l, needs: .preActivations))
    }
    let factors = [try activationFactor(layer: l, node: .letter("j")), last]
    return isOfLoss
      ? (l, [try lossFactor(of: goal, byActivationOf: "j")] + factors, [])
      : (l, factors, try passes(for: goal, downTo: l, needs: .activations))
  }

  /// The factors of the derivative by a pre-activation that all activations of its layer take.
  private func activationFactors(for link: Link) throws(WalkthroughError) -> SumFactors {
    guard case .preActivation(let l, let j) = link.varied else {
      throw .request("only a pre-activation acts on all activations of a softmax layer")
    }
    let factors = [
      try softmaxFactor(layer: l, of: .node(j), by: j),
      try softmaxFactor(layer: l, of: .letter("m"), by: j),
    ]
    return l == network.depth && link.quantity == .loss
      ? (l, [try lossFactor(of: link.quantity, byActivationOf: "m")] + factors, [])
      : (l, factors, try passes(for: link.quantity, downTo: l, needs: .activations))
  }
}

extension Factor {
  package var derivative: Expression { .derivative(quantity, by: varied) }

  fileprivate func step(_ place: Step.FactorPlace) -> Step {
    Step(.factor(self, place), drawing: .ways(of: derivative))
  }
}

extension Combination {
  package var derivative: Expression { .derivative(quantity, by: varied) }
}

extension Quantity {
  var isPreActivation: Bool {
    if case .preActivation = self { true } else { false }
  }
}
