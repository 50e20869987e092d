import Engine
import Expressions
import Meaning

/// Where the derivative of the loss by an output's pre-activation is far shorter than the factors that it is made of.
extension Workings {
  /// ∂C₀/∂zⱼ = aⱼ − yⱼ in a chain that ends in the output layer, where the two factors multiply to that; nil where they do
  /// not, or are that short by themselves.
  func outputShortcut(in links: [Link]) throws(WalkthroughError) -> Equation? {
    guard links.count > 1, links.count <= 3, links[0].quantity.isLoss,
      network.layers[network.depth - 1].activation != .softmax,
      case .activation(network.depth, let j) = links[0].varied,
      links[1] == Link(links[0].varied, by: .preActivation(layer: network.depth, node: j))
    else { return nil }
    if case .activation? = links.last?.varied { return nil }
    return try outputShortcut(of: links[0].quantity, node: j)
  }

  /// The same of the sum over all outputs, where each depends on every pre-activation.
  func outputShortcut(of link: Link) throws(WalkthroughError) -> Equation? {
    guard link.quantity == .loss, case .preActivation(network.depth, let j) = link.varied else {
      return nil
    }
    return try outputShortcut(of: link.quantity, node: j)
  }

  private func outputShortcut(of goal: Quantity, node j: Int) throws(WalkthroughError) -> Equation?
  {
    let difference = Expression.sum([
      .symbol(spelling.activation(.node(j), layer: network.depth)),
      .negation(.symbol(spelling.target(.node(j)))),
    ])
    guard !lossShareSlope(.node(j)).isIdentical(to: difference),
      let product = try outputProduct(node: j, of: goal), product.isIdentical(to: difference)
    else { return nil }
    let z = spelling.preActivation(.node(j), layer: network.depth)
    return try equation(
      .derivative(spelling.symbol(goal), by: z), [(.substitution, product)])
  }

  /// ∂C₀/∂a times ∂a/∂zⱼ, or the sum of such products, multiplied out and simplified.
  private func outputProduct(
    node j: Int, of goal: Quantity
  ) throws(WalkthroughError) -> Expression? {
    let l = network.depth
    func product(_ place: Place, _ slope: Expression) -> Expression {
      .product([lossShareSlope(place), slope])
    }
    let activation = network.layers[l - 1].activation
    guard activation == .softmax else {
      let z = Expression.symbol(spelling.preActivation(.node(j), layer: l))
      let a = Expression.symbol(spelling.activation(.node(j), layer: l))
      return activation.slope(of: z, activation: a, at: try value(z))
        .map { product(.node(j), $0).simplified() }
    }
    guard goal == .loss else { return nil }
    // All terms as if they were of other nodes, and node j's own in place of what that makes of it.
    let own = (
      Expression.symbol(spelling.preActivation(.node(j), layer: l)),
      Expression.symbol(spelling.activation(.node(j), layer: l))
    )
    let other = softmax(layer: l, of: .letter("m"), by: j).slope
    let asOther = SoftmaxFormula(of: own, by: own, among: own.0, over: .all("k")).slope
    return Expression.sum([
      .summation("m", of: product(.letter("m"), other)),
      product(.node(j), softmax(layer: l, of: .node(j), by: j).slope),
      .negation(product(.node(j), asOther)),
    ]).simplified(knowing: targetTotal)
  }
}
