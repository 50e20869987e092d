import Engine
import Expressions
import Meaning

extension Workings {
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
      independence: reason, goal: link.quantity, cause: link.varied)
  }
}
