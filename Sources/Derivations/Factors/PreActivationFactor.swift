import Engine
import Expressions
import Meaning

extension Workings {
  /// zⱼ as a weighted sum, with the bias where the layer has one.
  func preActivationDefinition(layer l: Int, node: Place) -> Expression {
    let sum = Expression.summation(
      "k", of: weightedTerm(layer: l, to: node, from: .letter("k")))
    guard network.layers[l - 1].biases != nil else { return sum }
    return .sum([sum, .symbol(spelling.bias(node, layer: l))])
  }

  /// The terms of that sum.
  func preActivationTerms(layer l: Int, node: Place) -> [Expression] {
    let weighted = (0..<network.nodes(inLayer: l - 1)).map {
      weightedTerm(layer: l, to: node, from: .node($0))
    }
    guard network.layers[l - 1].biases != nil else { return weighted }
    return weighted + [.symbol(spelling.bias(node, layer: l))]
  }

  /// ∂zⱼ/∂wⱼₖ
  func preActivationFactor(layer l: Int, node: Int, byWeightFrom k: Int) throws(WalkthroughError)
    -> Factor
  {
    try preActivationFactor(
      kind: .preActivationByWeight, layer: l, node: .node(node), before: .node(k), term: k,
      varied: spelling.weight(to: .node(node), from: .node(k), layer: l),
      slope: .symbol(spelling.activation(.node(k), layer: l - 1)))
  }

  /// ∂zⱼ/∂bⱼ
  func preActivationFactor(layer l: Int, biasOf node: Int) throws(WalkthroughError) -> Factor {
    try preActivationFactor(
      kind: .preActivationByBias, layer: l, node: .node(node), before: nil,
      term: network.nodes(inLayer: l - 1), varied: spelling.bias(.node(node), layer: l),
      slope: .one)
  }

  /// ∂zⱼ/∂aₖ for one node j or for any.
  func preActivationFactor(layer l: Int, node: Place, byActivationOf k: Int)
    throws(WalkthroughError) -> Factor
  {
    try preActivationFactor(
      kind: .preActivationByActivation, layer: l, node: node, before: .node(k), term: k,
      varied: spelling.activation(.node(k), layer: l - 1),
      slope: .symbol(spelling.weight(to: node, from: .node(k), layer: l)))
  }

  private func preActivationFactor(
    kind: Factor.Kind, layer l: Int, node: Place, before: Place?, term: Int, varied: Symbol,
    slope: Expression
  ) throws(WalkthroughError) -> Factor {
    let z = spelling.preActivation(node, layer: l)
    let free: FreeIndex? =
      if case .letter(let letter) = node {
        FreeIndex(letter, of: Array(0..<network.nodes(inLayer: l)))
      } else { nil }
    let definition = preActivationDefinition(layer: l, node: node)
    let terms = preActivationTerms(layer: l, node: node)
    return Factor(
      kind: kind, quantity: z, varied: varied,
      definitions: [
        try equation(.symbol(z), [(.definition, definition)], free: free, numbers: false)
      ],
      equation: try equation(
        .derivative(z, by: varied),
        termwise(
          sum: definition, terms: terms, by: varied,
          slopes: terms.indices.map { $0 == term ? slope : .zero }),
        free: free, keeping: term),
      short: slope, layer: l, node: node, nodeBefore: before, terms: terms.count,
      value: free == nil ? try value(slope) : nil)
  }

  private func weightedTerm(layer l: Int, to node: Place, from k: Place) -> Expression {
    .product([
      .symbol(spelling.weight(to: node, from: k, layer: l)),
      .symbol(spelling.activation(k, layer: l - 1)),
    ])
  }
}
