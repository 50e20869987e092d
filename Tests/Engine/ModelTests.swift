import TestSupport
import Testing

@testable import Engine

@Suite struct ModelTests {
  /// A network's families compute what its passes compute: values in the same bits, derivatives but for the order in
  /// which they are added.
  @Test(arguments: 0..<40 as Range<UInt64>) func networks(seed: UInt64) throws {
    let (network, sample) = try Self.randomNetwork(seed: seed)
    let model = network.model
    let trace = try network.forwardPass(on: sample)
    let values = model.values { network.numbers(of: model.families[$0], on: sample) }
    let backward = network.backwardPass(from: trace)
    let loss = try #require(model.element(.loss))
    let derivatives = model.derivatives(of: loss, at: values)
    for family in model.families.indices {
      for (place, value) in values[family].enumerated() {
        guard let quantity = model.quantity(model.element(at: place, of: family)) else { continue }
        #expect(abs(value - trace[quantity]) <= 1e-15 * max(1, abs(value)), "\(quantity)")
        if case .lossShare = quantity { continue }
        let derivative = backward.derivative(by: quantity)
        #expect(
          abs(derivatives[family][place] - derivative) <= 1e-13 * max(1, abs(derivative)),
          "\(quantity)")
      }
    }
  }

  /// Of numbers drawn at random, a derivative is 0 only where nothing leads from one to the other.
  @Test(arguments: 40..<60 as Range<UInt64>) func reachIsWhatHasDerivatives(seed: UInt64) throws {
    let (network, sample) = try Self.randomNetwork(seed: seed)
    let model = network.model
    let values = model.values { network.numbers(of: model.families[$0], on: sample) }
    for goal in model.families.indices.flatMap(model.elements) {
      let derivatives = model.derivatives(of: goal, at: values)
      let sources = model.sources(of: goal)
      for source in model.families.indices.flatMap(model.elements) where source != goal {
        let isReached = model.reach(of: source).contains(goal)
        #expect(sources.contains(source) == isReached)
        let derivative = derivatives[source.family][model.place(of: source)]
        #expect((derivative != 0) == isReached, "\(source) to \(goal)")
      }
    }
  }

  private static func randomNetwork(seed: UInt64) throws -> (Network, Sample) {
    var random = SplitMix64(seed: seed)
    func number() -> Double { random.fraction() * 2 - 1.001 }
    var sizes = (0..<(2 + random.next() % 3)).map { _ in Int(1 + random.next() % 3) }
    let hasSoftmax = random.next() % 2 == 0
    if hasSoftmax { sizes[sizes.count - 1] = 3 }
    let layers = sizes.indices.dropFirst().map { l in
      Layer(
        activation: l == sizes.count - 1
          ? (hasSoftmax ? .softmax : .sigmoid) : [.tanh, .silu, .gelu][l % 3],
        weights: Matrix(
          rows: sizes[l], columns: sizes[l - 1],
          elements: (0..<sizes[l] * sizes[l - 1]).map { _ in number() }),
        biases: random.next() % 2 == 0 ? nil : (0..<sizes[l]).map { _ in number() })
    }
    let network = try Network(
      inputs: sizes[0], layers: layers, loss: Loss.allCases[Int(random.next() % 5)])
    return (
      network,
      Sample(
        input: (0..<sizes[0]).map { _ in number() },
        target: (0..<network.outputs).map { _ in random.fraction() })
    )
  }
}

extension Network {
  /// The numbers of a family that is data or trained.
  fileprivate func numbers(of family: Family, on sample: Sample) -> [Double] {
    switch family.role {
    case .activation: sample.input
    case .target: sample.target
    case .weight: layers[(family.layer ?? 1) - 1].weights.elements
    case .bias: layers[(family.layer ?? 1) - 1].biases ?? []
    case .preActivation, .exponential, .lossShare, .loss: []
    }
  }
}
