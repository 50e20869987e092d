import Engine

/// The ways through a network on which one quantity acts on another.
package struct Paths {
  package let varied: Quantity
  package let quantity: Quantity
  private let model: Model
  private let start: Model.Element?
  private let goal: Model.Element?
  private let reach: Reach?
  private let sources: Reach?

  package init(from varied: Quantity, to quantity: Quantity, in network: Network) {
    self.varied = varied
    self.quantity = quantity
    model = network.model
    start = model.element(varied)
    goal = model.element(quantity)
    reach = start.map(model.reach)
    sources = goal.map(model.sources)
  }

  package var areAny: Bool { goal.map { reach?.contains($0) == true } ?? false }

  /// Whether the quantity lies on one of them, their ends included.
  package func contain(_ other: Quantity) -> Bool {
    guard let other = model.element(other) else { return false }
    return (other == start || reach?.contains(other) == true)
      && (other == goal || sources?.contains(other) == true)
  }

  /// Whether one of them leads through a node.
  package func lead(throughNode node: Int, ofLayer layer: Int) -> Bool {
    if layer == 0 { return contain(.input(node)) }
    return contain(.activation(layer: layer, node: node))
      || contain(.preActivation(layer: layer, node: node))
  }

  /// Whether one of them leads from a node's pre-activation to its activation.
  package func lead(throughSlopeOfNode node: Int, inLayer layer: Int) -> Bool {
    contain(.activation(layer: layer, node: node))
      && contain(.preActivation(layer: layer, node: node))
  }

  /// Whether one of them leads along a weight, or begins with it.
  package func lead(alongWeightTo to: Int, from: Int, inLayer layer: Int) -> Bool {
    if varied == .weight(layer: layer, to: to, from: from) { return true }
    let before: Quantity = layer == 1 ? .input(from) : .activation(layer: layer - 1, node: from)
    return contain(before) && contain(.preActivation(layer: layer, node: to))
  }

  /// Whether one of them leads from an output node into the loss.
  package func lead(fromOutput node: Int) -> Bool {
    guard let depth = model.families.last(where: { $0.role == .activation })?.layer else {
      return false
    }
    return contain(.activation(layer: depth, node: node)) && contain(.lossShare(node: node))
  }

  /// How many there are; nil where there are more than a reader would count.
  package var count: Int? {
    guard let start, let goal else { return 0 }
    return model.pathCount(from: start, to: goal, most: 1_000_000)
  }
}
