import Engine
import TestSupport
import Testing

/// The padded, blocked computation gives the bits of the one that keeps every term.
@Suite struct WorkspaceTests {
  /// A network wide enough for every kernel, with a rest in each direction.
  static func wide(_ hidden: Activation, _ output: Activation, _ loss: Loss) throws -> Network {
    var random = SplitMix64(case: 3)
    var before = 83
    let layers = [(45, hidden), (33, hidden), (13, output)].map { nodes, activation in
      defer { before = nodes }
      return Layer(
        activation: activation,
        weights: Matrix(
          rows: nodes, columns: before,
          elements: (0..<nodes * before).map { _ in random.real(-0.3...0.3) }),
        biases: nodes == 33 ? nil : (0..<nodes).map { _ in random.real(-1...1) })
    }
    return try Network(inputs: 83, layers: layers, loss: loss)
  }

  static func samples(_ count: Int, of network: Network) -> [Sample] {
    var random = SplitMix64(case: 5)
    return (0..<count).map { _ in
      Sample(
        input: (0..<network.inputs).map { _ in random.real(-1...1) },
        target: (0..<network.outputs).map { _ in random.real(0...1) })
    }
  }

  /// The gradient from the traces, added sample by sample.
  func reference(_ network: Network, _ samples: [Sample]) throws -> Gradient {
    let share = network.reduction == .mean ? 1 / Double(samples.count) : 1
    let traces = try samples.map { try network.backwardPass(from: network.forwardPass(on: $0)) }
    var gradient = try network.gradient(on: samples)
    gradient.loss = traces.reduce(0) { $0 + share * $1.forward.loss }
    for k in 0..<network.inputs {
      gradient.inputs[k] = traces.reduce(0) {
        $0 + $1.activationDerivative(layer: 0, node: k) * share
      }
    }
    for l in 1...network.depth {
      for j in 0..<network.nodes(inLayer: l) {
        if gradient.layers[l - 1].biases != nil {
          gradient.layers[l - 1].biases?[j] = traces.reduce(0) {
            $0 + $1.delta(layer: l, node: j) * share
          }
        }
        for k in 0..<network.nodes(inLayer: l - 1) {
          gradient.layers[l - 1].weights[j, k] = traces.reduce(0) {
            $0 + $1.forward.activation(layer: l - 1, node: k)
              * ($1.delta(layer: l, node: j) * share)
          }
        }
      }
    }
    return gradient
  }

  @Test(arguments: [
    (Activation.relu, Activation.softmax, Loss.crossEntropy),
    (.sigmoid, .sigmoid, .sumOfSquares), (.tanh, .identity, .halfSumOfSquares),
    (.softmax, .softmax, .meanSquaredError), (.gelu, .sigmoid, .binaryCrossEntropy),
    (.leakyReLU(slope: 0.1), .softmax, .binaryCrossEntropy),
  ])
  func wideNetworks(_ hidden: Activation, _ output: Activation, _ loss: Loss) throws {
    let network = try Self.wide(hidden, output, loss)
    for count in RandomRounds.areAll ? [1, 7, 66] : [1, 7] {
      let samples = Self.samples(count, of: network)
      #expect(try network.gradient(on: samples) == reference(network, samples), "\(count) samples")
    }
  }

  @Test func randomNetworks() throws {
    for seed in RandomRounds.first(440 as UInt64) {
      let random = try RandomCase(seed: seed)
      let gradient = try random.network.gradient(on: random.samples)
      #expect(try gradient == reference(random.network, random.samples), "seed \(seed)")
    }
  }

  @Test func someOfTheSamples() throws {
    let network = try Self.wide(.relu, .softmax, .crossEntropy)
    let samples = Self.samples(10, of: network)
    var workspace = GradientWorkspace(for: network, batch: 3)
    try workspace.load(samples)
    workspace.computeGradient(of: 2..<9)
    let found = workspace.gradient
    #expect(try found == network.gradient(on: Array(samples[2..<9])))
    let derivative = workspace.weightDerivative(layer: 1, to: 44, from: 82)
    #expect(derivative == found.layers[0].weights[44, 82])
  }

  @Test func trainingIsStepsAlongTheGradient() throws {
    for seed in RandomRounds.first(110 as UInt64) {
      let random = try RandomCase(seed: seed)
      var stepped = random.network
      for _ in 0..<3 {
        stepped = try stepped.updated(along: stepped.gradient(on: random.samples), rate: 0.01)
      }
      #expect(
        try random.network.trained(on: random.samples, by: Training(rate: 0.01), updates: 3)
          == stepped)
    }
    let network = try MazurTests.network()
    #expect(
      try network.trained(on: [MazurTests.sample], by: Training(rate: 0.5), updates: 0) == network)
  }
}
