import Engine
import Expressions
import Meaning

extension Workings {
  /// C₀ as a sum over the output nodes, or the share of one of them.
  func lossDefinition(of quantity: Quantity, index: String = "j") -> Definition {
    let symbol = spelling.symbol(quantity)
    if case .lossShare(let node) = quantity {
      return Definition(
        quantity: symbol, formula: countedShare(.node(node)), constants: outputCount)
    }
    let share = countedShare(.letter(index))
    let formula: Expression =
      if case .negation(let positive) = share {
        .negation(.summation(index, of: positive))
      } else {
        .summation(index, of: share)
      }
    return Definition(
      quantity: symbol, formula: formula,
      terms: (0..<network.outputs).map { countedShare(.node($0)) }, constants: outputCount)
  }

  /// C₀ as the sum of the nodes' shares.
  private var lossOfShares: Definition {
    Definition(
      quantity: spelling.loss,
      formula: .summation("j", of: .symbol(spelling.lossShare(.letter("j")))),
      terms: (0..<network.outputs).map { .symbol(spelling.lossShare(.node($0))) })
  }

  /// The derivative of a share by its activation.
  func lossShareSlope(_ node: Place) -> Expression {
    network.loss.derivative(
      activation: .symbol(spelling.activation(node, layer: network.depth)),
      target: .symbol(spelling.target(node)), outputs: network.outputs)
  }

  /// The derivative of the loss, or of a share, by an output's activation or target, or by a share.
  func lossFactor(
    of quantity: Quantity, by varied: Quantity
  ) throws(WalkthroughError) -> Factor {
    let kind: Factor.Kind
    let node: Int
    var definition = lossDefinition(of: quantity)
    switch varied {
    case .activation(_, let q): (kind, node) = (.lossByActivation, q)
    case .target(let q): (kind, node) = (.lossByTarget, q)
    case .lossShare(let q): (kind, node, definition) = (.lossByShare, q, lossOfShares)
    case .input, .weight, .bias, .preActivation, .loss:
      throw .request("the loss has no factor by \(spelling.symbol(varied).latex)")
    }
    return try factor(
      kind, of: definition, by: spelling.symbol(varied),
      at: FactorPlace(layer: network.depth, node: .node(node)))
  }

  /// ∂C₀/∂aⱼ for any output node j.
  func lossFactor(
    of quantity: Quantity, byActivationOf index: String
  ) throws(WalkthroughError) -> Factor {
    try factor(
      .lossByActivation,
      of: lossDefinition(of: quantity, index: index == "m" ? "k" : "m"),
      by: spelling.activation(.letter(index), layer: network.depth),
      at: FactorPlace(layer: network.depth, node: .letter(index)),
      free: free(.letter(index), inLayer: network.depth))
  }

  /// What one output node adds to the loss, with a letter for the number of outputs: as a number it would be cancelled.
  private func countedShare(_ node: Place) -> Expression {
    network.loss.share(
      activation: .symbol(spelling.activation(node, layer: network.depth)),
      target: .symbol(spelling.target(node)), outputs: .symbol("N"))
  }

  private var outputCount: [Symbol: Expression] {
    [Symbol("N"): .integer(network.outputs)]
  }
}
