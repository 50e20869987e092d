import Engine
import Expressions
import Meaning

extension Workings {
  /// zⱼ as a weighted sum, with the bias where the layer has one.
  func preActivationDefinition(layer l: Int, node: Place) -> Definition {
    let sum = Expression.summation(
      "k", of: weightedTerm(layer: l, to: node, from: .letter("k")))
    var terms = (0..<network.nodes(inLayer: l - 1)).map {
      weightedTerm(layer: l, to: node, from: .node($0))
    }
    var formula = sum
    if network.layers[l - 1].biases != nil {
      let bias = Expression.symbol(spelling.bias(node, layer: l))
      formula = .sum([sum, bias])
      terms.append(bias)
    }
    return Definition(
      quantity: spelling.preActivation(node, layer: l), formula: formula, terms: terms,
      free: free(node, inLayer: l))
  }

  /// ∂zⱼ/∂wⱼₖ, ∂zⱼ/∂bⱼ or ∂zⱼ/∂aₖ for one node j or for any.
  func preActivationFactor(
    layer l: Int, node: Place, by varied: Quantity
  ) throws(WalkthroughError) -> Factor {
    let kind: Factor.Kind
    var nodeBefore: Place?
    switch varied {
    case .weight(_, _, let k): (kind, nodeBefore) = (.preActivationByWeight, .node(k))
    case .bias: kind = .preActivationByBias
    case .activation(_, let k): (kind, nodeBefore) = (.preActivationByActivation, .node(k))
    case .input, .target, .preActivation, .lossShare, .loss:
      throw .request("a pre-activation has no factor by \(spelling.symbol(varied).latex)")
    }
    return try factor(
      kind, of: preActivationDefinition(layer: l, node: node), by: spelling.symbol(varied),
      at: FactorPlace(layer: l, node: node, nodeBefore: nodeBefore))
  }

  /// The letter of a node that stands for any of its layer.
  func free(_ node: Place, inLayer l: Int) -> FreeIndex? {
    guard case .letter(let letter) = node else { return nil }
    return FreeIndex(letter, of: Array(0..<network.nodes(inLayer: l)))
  }

  private func weightedTerm(layer l: Int, to node: Place, from k: Place) -> Expression {
    .product([
      .symbol(spelling.weight(to: node, from: k, layer: l)),
      .symbol(spelling.activation(k, layer: l - 1)),
    ])
  }
}
