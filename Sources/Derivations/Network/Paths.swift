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

  /// Whether a quantity is computed from another and from nothing else.
  package func takes(_ quantity: Quantity, only other: Quantity) -> Bool {
    guard let element = model.element(quantity), let other = model.element(other) else {
      return false
    }
    return model.elements(takenBy: element) == [other]
  }

  /// How many there are; nil where there are more than a reader would count.
  package var count: Int? {
    guard let start, let goal else { return 0 }
    return model.pathCount(from: start, to: goal, most: 1_000_000)
  }
}
