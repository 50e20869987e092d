import Engine
import TestSupport
import Testing

@testable import Derivations
@testable import Wording

/// The paths of a network, against all of them walked one by one.
@Suite struct PathsTests {
  /// Of each path from a weight to the loss, the product of its factors.
  private static func products(
    fromWeightTo to: Int, from: Int, inLayer layer: Int, on network: Network, _ sample: Sample
  ) throws -> [Double] {
    let trace = try network.forwardPass(on: sample)
    func slope(_ layer: Int, _ node: Int) throws -> Double {
      try network.tangent(
        of: .activation(layer: layer, node: node), by: .preActivation(layer: layer, node: node),
        on: sample)
    }
    func walk(_ layer: Int, _ node: Int, _ product: Double) throws -> [Double] {
      let here = product * (try slope(layer, node))
      guard layer < network.depth else {
        return [
          here
            * (try network.tangent(
              of: .loss, by: .activation(layer: layer, node: node), on: sample))
        ]
      }
      return try (0..<network.nodes(inLayer: layer + 1)).flatMap { next in
        try walk(layer + 1, next, here * network.layers[layer].weights[next, node])
      }
    }
    let before =
      layer == 1 ? sample.input[from] : trace.activation(layer: layer - 1, node: from)
    return try walk(layer, to, before)
  }

  @Test func theirProductsAddUpToTheDerivative() throws {
    for seed in 0..<40 as Range<UInt64> {
      let (network, sample) = Self.network(seed: seed)
      for layer in 1...network.depth {
        let (to, from) = (network.nodes(inLayer: layer) - 1, 0)
        let products = try Self.products(
          fromWeightTo: to, from: from, inLayer: layer, on: network, sample)
        let weight = Quantity.weight(layer: layer, to: to, from: from)
        let paths = Paths(from: weight, to: .loss, in: network)
        #expect(paths.count == products.count)
        let derivative = try network.tangent(of: .loss, by: weight, on: sample)
        #expect(abs(products.reduce(0, +) - derivative) <= 1e-12 * max(1, abs(derivative)))
      }
    }
  }

  @Test func leadThroughWhatLiesBetween() {
    let (network, _) = Self.network(seed: 1, sizes: [2, 3, 3, 2])
    let paths = Paths(
      from: .weight(layer: 2, to: 1, from: 0), to: .loss, in: network)
    let drawn = DrawnNetwork(of: network, withLoss: true)
    // Two inputs, three nodes, three nodes, two outputs, the loss.
    #expect(drawn.nodes.indices.filter { paths.lead(through: drawn.nodes[$0]) } == [6, 8, 9, 10])
    #expect(paths.beginning(in: drawn) == 2)
    #expect(
      drawn.edges.filter { paths.lead(along: $0) }.map { [$0.from, $0.to] }
        == [[2, 6], [6, 8], [6, 9], [8, 10], [9, 10]])
    #expect(!Paths(from: .loss, to: .loss, in: network).areAny)
  }

  private static func network(
    seed: UInt64, sizes: [Int]? = nil
  ) -> (Network, Sample) {
    var random = SplitMix64(seed: seed)
    func next() -> Double { random.fraction() * 2 - 1 }
    let sizes = sizes ?? [2, 1 + Int(seed % 3), 2 + Int(seed % 2), 1 + Int(seed % 4)]
    let layers = (1..<sizes.count).map { layer in
      Layer(
        activation: [.tanh, .sigmoid, .softplus][layer % 3],
        weights: Matrix(
          rows: sizes[layer], columns: sizes[layer - 1],
          elements: (0..<sizes[layer] * sizes[layer - 1]).map { _ in next() }))
    }
    let network = try? Network(inputs: sizes[0], layers: layers, loss: .sumOfSquares)
    let sample = Sample(
      input: (0..<sizes[0]).map { _ in next() },
      target: (0..<sizes[sizes.count - 1]).map { _ in next() })
    guard let network else { preconditionFailure("the shapes fit") }
    return (network, sample)
  }
}
