import Engine
import Expressions
import Meaning

extension Workings {
  enum Need: Hashable, Sendable { case activations, preActivations }

  /// The derivatives by whole layers, from the quantity's own layer down to `l`, each from the one before.
  func passes(
    for goal: Quantity, downTo l: Int, needs need: Need
  ) throws(WalkthroughError) -> [LayerPass] {
    var passes: [LayerPass] = []
    for m in stride(from: topLayer(of: goal), through: l, by: -1) {
      let pass = try pass(for: goal, layer: m, withPreActivations: m > l || need == .preActivations)
      if let pass { passes.append(pass) }
    }
    return passes
  }

  /// The layer whose activations or pre-activations the quantity is computed from, or is one of.
  private func topLayer(of goal: Quantity) -> Int {
    switch goal {
    case .loss, .lossShare: network.depth
    case .activation(let l, _), .preActivation(let l, _): l
    case .input, .target, .weight, .bias: 0
    }
  }

  private func pass(
    for goal: Quantity, layer m: Int, withPreActivations: Bool
  ) throws(WalkthroughError) -> LayerPass? {
    if case .preActivation(layer: m, node: _) = goal { return nil }
    let quantity = spelling.symbol(goal)
    let isSoftmax = network.layers[m - 1].activation == .softmax
    let isGoal = if case .activation(layer: m, node: _) = goal { true } else { false }

    var activations: [Equation] = []
    var rule: Equation?
    let isTogether = m == network.depth && goal.isLoss && takesOutputTogether
    if !isGoal, !isTogether {
      for node in nodes(.activation, inLayer: m, leadingTo: goal) {
        activations.append(try activationEquation(goal, layer: m, node: node))
      }
      rule = try activationRule(goal, layer: m)
    }

    var table: ProductTable?
    var preActivations: [Equation] = []
    if withPreActivations {
      let nodes = nodes(.preActivation, inLayer: m, leadingTo: goal)
      if isGoal || isSoftmax || isTogether {
        for node in nodes {
          preActivations.append(try preActivationEquation(goal, layer: m, node: node))
        }
      } else {
        table = try slopeTable(goal, layer: m, nodes: nodes)
      }
    }
    return LayerPass(
      layer: m, quantity: quantity, rule: rule, activations: activations, table: table,
      preActivations: preActivations, isSoftmax: isSoftmax && !isTogether,
      isFirst: isGoal || (m == network.depth && !isGoal && topLayer(of: goal) == m))
  }

  /// ∂Q/∂a of one node: by the loss's definition, or from the pre-activations of the next layer.
  private func activationEquation(
    _ goal: Quantity, layer m: Int, node k: Int
  ) throws(WalkthroughError) -> Equation {
    let left = fraction(Link(goal, by: .activation(layer: m, node: k)))
    if m == network.depth {
      return try equation(left, [(.differentiation, lossShareSlope(.node(k)))])
    }
    var terms: [Expression] = []
    for j in nodes(.preActivation, inLayer: m + 1, leadingTo: goal) {
      let z = Quantity.preActivation(layer: m + 1, node: j)
      let weight = Expression.symbol(
        spelling.weight(to: .node(j), from: .node(k), layer: m + 1))
      terms.append(goal == z ? weight : .product([fraction(Link(goal, by: z)), weight]))
    }
    let sum = try equation(left, [(.chainRule, .total(terms))])
    return Equation(left: left, steps: [], arithmetic: sum.arithmetic, keptTerm: nil)
  }

  /// ∂Q/∂aₖ of any node k of a hidden layer.
  private func activationRule(_ goal: Quantity, layer m: Int) throws(WalkthroughError) -> Equation?
  {
    guard m < network.depth else { return nil }
    let quantity = spelling.symbol(goal)
    let free = FreeIndex("k", of: Array(0..<network.nodes(inLayer: m)))
    let left = Expression.derivative(quantity, by: spelling.activation(.letter("k"), layer: m))
    func term(_ j: Place) -> [Expression] {
      let z = spelling.preActivation(j, layer: m + 1)
      let weight = Expression.symbol(spelling.weight(to: j, from: .letter("k"), layer: m + 1))
      return z == quantity ? [weight] : [.derivative(quantity, by: z), weight]
    }
    let nodes = nodes(.preActivation, inLayer: m + 1, leadingTo: goal)
    let right: Expression =
      nodes.count == 1
      ? .multiplied(term(.node(nodes[0]))) : .summation("j", of: .multiplied(term(.letter("j"))))
    return try equation(left, [(.chainRule, right)], free: free)
  }

  /// ∂Q/∂z where it is no product: in a softmax layer, or by the quantity's own pre-activations.
  private func preActivationEquation(
    _ goal: Quantity, layer m: Int, node j: Int
  ) throws(WalkthroughError) -> Equation {
    let link = Link(goal, by: .preActivation(layer: m, node: j))
    switch chainRule(of: link) {
    case .direct:
      return try equation(
        fraction(link),
        [(.substitution, try factor(for: link).equation.steps.last?.expression ?? fraction(link))])
    case .sum(let users):
      let sum = Expression.total(
        users.map { .product([fraction(Link(goal, by: $0)), fraction(Link($0, by: link.varied))]) })
      let checked = try equation(fraction(link), [(.chainRule, sum)])
      return Equation(
        left: checked.left, steps: [], arithmetic: checked.arithmetic, keptTerm: nil)
    case .product(let links):
      let checked = try equation(fraction(link), [(.chainRule, .product(links.map(fraction)))])
      return Equation(
        left: checked.left, steps: [], arithmetic: checked.arithmetic, keptTerm: nil)
    case .same, .independent:
      return try equation(fraction(link), [])
    }
  }

  /// (∂Q/∂aⱼ)(∂aⱼ/∂zⱼ) for each node.
  private func slopeTable(
    _ goal: Quantity, layer m: Int, nodes: [Int]
  ) throws(WalkthroughError) -> ProductTable {
    let a = spelling.activation(.letter("j"), layer: m)
    let z = spelling.preActivation(.letter("j"), layer: m)
    return try productTable(
      index: "j",
      header: [.derivative(spelling.symbol(goal), by: a), .derivative(a, by: z)],
      rows: nodes.map { j in
        let own = Quantity.activation(layer: m, node: j)
        return (
          j,
          [
            fraction(Link(goal, by: own)),
            fraction(Link(own, by: .preActivation(layer: m, node: j))),
          ]
        )
      })
  }
}
