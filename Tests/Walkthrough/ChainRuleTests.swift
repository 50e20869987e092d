import Engine
import Testing

@testable import Derivations
@testable import Wording

/// What the chain rule says about a derivative, on a 2-3-2 network of tanh and sigmoid, and on one with
/// softmax at its end.
@Suite struct ChainRuleTests {
  private func network(_ output: Activation) throws -> Network {
    try Network(
      inputs: 2,
      layers: [
        Fixture.layer(.tanh, [[1, 2], [3, 4], [5, 6]], [1, 2, 3]),
        Fixture.layer(output, [[1, 2, 3], [4, 5, 6]]),
      ], loss: .sumOfSquares)
  }

  @Test(arguments: [
    (Quantity.loss, Quantity.activation(layer: 2, node: 1), ChainRule.direct),
    (.loss, .lossShare(node: 0), .direct),
    (.loss, .target(1), .direct),
    (
      .loss, .preActivation(layer: 2, node: 1),
      .product([
        Link(.loss, by: .activation(layer: 2, node: 1)),
        Link(.activation(layer: 2, node: 1), by: .preActivation(layer: 2, node: 1)),
      ])
    ),
    (
      .loss, .bias(layer: 1, node: 2),
      .product([
        Link(.loss, by: .activation(layer: 1, node: 2)),
        Link(.activation(layer: 1, node: 2), by: .preActivation(layer: 1, node: 2)),
        Link(.preActivation(layer: 1, node: 2), by: .bias(layer: 1, node: 2)),
      ])
    ),
    (
      .loss, .activation(layer: 1, node: 2),
      .sum(over: [.preActivation(layer: 2, node: 0), .preActivation(layer: 2, node: 1)])
    ),
    (.loss, .input(1), .sum(over: (0..<3).map { .preActivation(layer: 1, node: $0) })),
    (
      .lossShare(node: 1), .activation(layer: 1, node: 0),
      .product([
        Link(.lossShare(node: 1), by: .activation(layer: 2, node: 1)),
        Link(.activation(layer: 2, node: 1), by: .preActivation(layer: 2, node: 1)),
        Link(.preActivation(layer: 2, node: 1), by: .activation(layer: 1, node: 0)),
      ])
    ),
    (.lossShare(node: 1), .activation(layer: 2, node: 0), .independent(.otherNode)),
    (.lossShare(node: 1), .target(0), .independent(.otherNode)),
    (
      .preActivation(layer: 2, node: 0), .weight(layer: 2, to: 0, from: 1), .direct
    ),
    (
      .preActivation(layer: 2, node: 0), .weight(layer: 2, to: 1, from: 1),
      .independent(.otherNode)
    ),
    (
      .preActivation(layer: 1, node: 0), .weight(layer: 2, to: 0, from: 1), .independent(.later)
    ),
    (.weight(layer: 1, to: 0, from: 0), .input(0), .independent(.given)),
    (.activation(layer: 1, node: 0), .target(0), .independent(.later)),
    (.loss, .loss, .same),
  ])
  func oneNumber(quantity: Quantity, varied: Quantity, rule: ChainRule) throws {
    #expect(
      try DerivedModels(of: network(.sigmoid)).chainRule(for: Link(quantity, by: varied)) == rule)
  }

  @Test(arguments: [
    (
      Quantity.loss, Quantity.preActivation(layer: 2, node: 1),
      ChainRule.sum(over: [.activation(layer: 2, node: 0), .activation(layer: 2, node: 1)])
    ),
    (
      .loss, .weight(layer: 2, to: 1, from: 0),
      .product([
        Link(.loss, by: .preActivation(layer: 2, node: 1)),
        Link(.preActivation(layer: 2, node: 1), by: .weight(layer: 2, to: 1, from: 0)),
      ])
    ),
    (.activation(layer: 2, node: 0), .preActivation(layer: 2, node: 1), .direct),
    (
      .lossShare(node: 0), .preActivation(layer: 2, node: 1),
      .product([
        Link(.lossShare(node: 0), by: .activation(layer: 2, node: 0)),
        Link(.activation(layer: 2, node: 0), by: .preActivation(layer: 2, node: 1)),
      ])
    ),
    (
      .activation(layer: 2, node: 0), .activation(layer: 1, node: 2),
      .sum(over: [.preActivation(layer: 2, node: 0), .preActivation(layer: 2, node: 1)])
    ),
  ])
  func softmax(quantity: Quantity, varied: Quantity, rule: ChainRule) throws {
    #expect(
      try DerivedModels(of: network(.softmax)).chainRule(for: Link(quantity, by: varied)) == rule)
  }
}
