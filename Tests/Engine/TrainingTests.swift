import Engine
import TestSupport
import Testing

/// Training against a loop over the parameters that is written out here, and against updates by hand.
@Suite struct TrainingTests {
  /// The parameters of a network in one list, layer by layer: the weights, then the biases.
  static func parameters(_ network: Network) -> [Double] {
    network.layers.flatMap { $0.weights.elements + ($0.biases ?? []) }
  }

  /// The same loop as a beginner would write it.
  static func loop(
    _ network: Network, _ samples: [Sample], _ training: Training, updates: Int
  ) throws -> Network {
    var network = network
    var change = network.layers.map { layer in
      (weights: layer.weights.elements.map { _ in 0.0 }, biases: layer.biases?.map { _ in 0.0 })
    }
    for update in 0..<updates {
      let chosen = training.order == .batch ? samples : [samples[update % samples.count]]
      let gradient = try network.gradient(on: chosen)
      var layers: [Layer] = []
      for (index, layer) in network.layers.enumerated() {
        var weights = layer.weights
        for i in weights.elements.indices {
          let slope =
            gradient.layers[index].weights.elements[i] + training.weightDecay * weights.elements[i]
          change[index].weights[i] =
            training.momentum * change[index].weights[i] - training.rate * slope
          weights.elements[i] += change[index].weights[i]
        }
        var biases = layer.biases
        if let slopes = gradient.layers[index].biases, training.biases != .fixed {
          for j in slopes.indices {
            let slope = training.biases == .shared ? slopes.reduce(0, +) : slopes[j]
            let last = change[index].biases?[j] ?? 0
            change[index].biases?[j] = training.momentum * last - training.rate * slope
            biases?[j] += change[index].biases?[j] ?? 0
          }
        }
        layers.append(Layer(activation: layer.activation, weights: weights, biases: biases))
      }
      network = try Network(
        inputs: network.inputs, layers: layers, loss: network.loss, reduction: network.reduction)
    }
    return network
  }

  /// The network with one bias for all nodes of each layer.
  static func sharing(_ network: Network) throws -> Network {
    try Network(
      inputs: network.inputs,
      layers: network.layers.map { layer in
        Layer(
          activation: layer.activation, weights: layer.weights,
          biases: layer.biases.map { biases in biases.map { _ in biases[0] } })
      }, loss: network.loss, reduction: network.reduction)
  }

  @Test(arguments: Training.Order.allCases, Training.Biases.allCases)
  func againstALoop(_ order: Training.Order, _ biases: Training.Biases) throws {
    for (momentum, decay) in [(0.0, 0.0), (0.9, 0), (0, 0.1), (0.5, 0.01)] {
      let training = Training(
        rate: 0.02, momentum: momentum, weightDecay: decay, order: order, biases: biases)
      let seeds = RandomRounds.first(55 as UInt64)
      var moved = 0
      for seed in seeds {
        let random = try RandomCase(seed: seed)
        let network = biases == .shared ? try Self.sharing(random.network) : random.network
        let trained = try network.trained(on: random.samples, by: training, updates: 5)
        let expected = try Self.loop(network, random.samples, training, updates: 5)
        for (found, wanted) in zip(Self.parameters(trained), Self.parameters(expected)) {
          // Identity outputs may leave the domain of a logarithm.
          let isNear =
            wanted.isFinite
            ? (found - wanted).magnitude <= 1e-12 * max(1, wanted.magnitude) : !found.isFinite
          #expect(isNear, "seed \(seed): \(found) and \(wanted)")
        }
        let isMoved = Self.parameters(trained) != Self.parameters(network)
        #expect(isMoved == (Self.parameters(expected) != Self.parameters(network)), "seed \(seed)")
        if isMoved { moved += 1 }
      }
      // Few have no slope anywhere, as where all nodes of a ReLU layer are at rest.
      #expect(moved * 10 > seeds.count * 9)
    }
  }

  /// a = w x + b with w = 2, b = 1, and (a − y)² on two samples: every number below was worked out by hand.
  static func line() throws -> Network {
    try Network(
      inputs: 1,
      layers: [
        Layer(
          activation: .identity, weights: Matrix(rows: 1, columns: 1, elements: [2]), biases: [1])
      ], loss: .sumOfSquares)
  }

  /// a = 3 and 5, a − y = 1 and −1
  static let samples = [Sample(input: [1], target: [2]), Sample(input: [2], target: [6])]

  struct ByHand: CustomTestStringConvertible {
    let testDescription: String
    let training: Training
    /// w and b after one update, and after two.
    let after: [[Double]]
  }

  @Test(arguments: [
    // ∂C/∂w = (2·1·1 − 2·1·2)/2 = −1 and ∂C/∂b = (2 − 2)/2 = 0; then a − y = 1.1 and −0.8,
    // ∂C/∂w = (2.2 − 3.2)/2 = −0.5 and ∂C/∂b = (2.2 − 1.6)/2 = 0.3.
    ByHand(
      testDescription: "plain", training: Training(rate: 0.1),
      after: [[2.1, 1], [2.15, 0.97]]),
    // The second update adds half of the first one, 0.05.
    ByHand(
      testDescription: "momentum", training: Training(rate: 0.1, momentum: 0.5),
      after: [[2.1, 1], [2.2, 0.97]]),
    // −1 + 0.25 · 2 = −0.5; then a − y = 1.05 and −0.9, ∂C/∂w = (2.1 − 3.6)/2 = −0.75,
    // −0.75 + 0.25 · 2.05 = −0.2375, and ∂C/∂b = (2.1 − 1.8)/2 = 0.15, which does not decay.
    ByHand(
      testDescription: "weight decay", training: Training(rate: 0.1, weightDecay: 0.25),
      after: [[2.05, 1], [2.07375, 0.985]]),
    // Sample 0: 2·1·1 and 2; then sample 1 with a = 1.8·2 + 0.8 = 4.4: 2·(−1.6)·2 and −3.2.
    ByHand(
      testDescription: "online", training: Training(rate: 0.1, order: .online),
      after: [[1.8, 0.8], [2.44, 1.12]]),
    ByHand(
      testDescription: "fixed biases",
      training: Training(rate: 0.1, order: .online, biases: .fixed),
      after: [[1.8, 1], [2.36, 1]]),
  ])
  func byHand(_ example: ByHand) throws {
    for (updates, expected) in zip(1..., example.after) {
      let trained = try Self.line().trained(
        on: Self.samples, by: example.training, updates: updates)
      for (found, wanted) in zip(Self.parameters(trained), expected) {
        #expect((found - wanted).magnitude < 1e-14)
      }
    }
  }

  /// a = 3 and 5 in both nodes. The errors are 1, −1 and 0, 1, so that the biases of the nodes would have the
  /// derivatives 0 and 1, and the one that they share has 0 + 1.
  @Test func sharedBias() throws {
    let network = try Network(
      inputs: 1,
      layers: [
        Layer(
          activation: .identity, weights: Matrix(rows: 2, columns: 1, elements: [2, 2]),
          biases: [1, 1])
      ], loss: .sumOfSquares)
    let samples = [Sample(input: [1], target: [2, 3]), Sample(input: [2], target: [6, 4])]
    let trained = try network.trained(
      on: samples, by: Training(rate: 0.125, biases: .shared), updates: 1)
    #expect(trained.layers[0].biases == [0.875, 0.875])
    #expect(trained.layers[0].weights.elements == [2.125, 1.75])
  }

  @Test func sharedBiasesBeginAlike() throws {
    let layers = [[0.5, 0.5], [0.5, 0.25]].map {
      Layer(
        activation: .identity, weights: Matrix(rows: 2, columns: 2, elements: [1, 2, 3, 4]),
        biases: $0)
    }
    let network = try Network(inputs: 2, layers: layers, loss: .sumOfSquares)
    let sample = Sample(input: [1, 2], target: [0, 0])
    #expect(throws: NetworkError.unequalBiases(layer: 2)) {
      try network.trained(on: [sample], by: Training(rate: 1, biases: .shared), updates: 1)
    }
    #expect(throws: NetworkError.noSamples) {
      try network.trained(on: [], by: Training(rate: 1), updates: 1)
    }
  }

  /// A run tells what each update was computed from.
  @Test func run() throws {
    var run = try TrainingRun(
      of: Self.line(), on: Self.samples,
      by: Training(rate: 0.125, momentum: 0.5, order: .online))
    var losses: [Double] = []
    var chosen: [Range<Int>] = []
    var changes: [Double] = []
    for _ in 0..<3 {
      chosen.append(run.nextSamples)
      losses.append(run.update())
      changes.append(run.lastChange(of: .weight(layer: 1, to: 0, from: 0)))
    }
    // (3 − 2)², then w = 1.75, b = 0.75: (4.25 − 6)², and w = 2.5, b = 1.0625: (3.5625 − 2)².
    #expect(losses == [1, 3.0625, 2.44140625])
    #expect(chosen == [0..<1, 1..<2, 0..<1])
    // −2/8; −0.125 + 7/8; 0.375 − 3.125/8
    #expect(changes == [-0.25, 0.75, -0.015625])
    #expect(run.updates == 3)
  }
}
