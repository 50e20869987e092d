import Engine
import Expressions
import Meaning

extension Workings {
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
      independence: reason, goal: link.quantity, cause: link.varied)
  }
}
