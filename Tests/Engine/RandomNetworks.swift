import Engine
import TestSupport

extension SplitMix64 {
  init(case number: UInt64) { self.init(seed: number &* 0x9e37_79b9_7f4a_7c15) }

  mutating func real(_ range: ClosedRange<Double>) -> Double { .random(in: range, using: &self) }
  mutating func whole(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &self) }
}

/// A random network with a sample for it, the same for the same seed.
///
/// The output layer's activation and the loss run through all their pairs as the seed counts up.
struct RandomCase {
  let network: Network
  let samples: [Sample]

  var sample: Sample { samples[0] }

  init(seed: UInt64) throws {
    let activations = Activation.examples
    let pair = Int(seed) % (activations.count * Loss.allCases.count)
    let output = activations[pair % activations.count]
    let loss = Loss.allCases[pair / activations.count]
    var random = SplitMix64(case: seed)
    // Until the outputs lie where the loss is defined.
    while true {
      let candidate = try Self(output, loss, &random)
      let outputs = try candidate.samples.flatMap { sample in
        let trace = try candidate.network.forwardPass(on: sample)
        return (0..<candidate.network.outputs).map {
          trace.activation(layer: candidate.network.depth, node: $0)
        }
      }
      let isDefined =
        switch loss {
        case .sumOfSquares, .halfSumOfSquares, .meanSquaredError: true
        case .crossEntropy: outputs.allSatisfy { $0 > 0.1 }
        case .binaryCrossEntropy: outputs.allSatisfy { 0.1 < $0 && $0 < 0.9 }
        }
      guard isDefined else { continue }
      self = candidate
      return
    }
  }

  private init(_ output: Activation, _ loss: Loss, _ random: inout SplitMix64) throws {
    let inputs = random.whole(1...9)
    let depth = random.whole(1...4)
    var layers: [Layer] = []
    var before = inputs
    for l in 1...depth {
      let isOutput = l == depth
      let activation =
        isOutput ? output : Activation.examples.randomElement(using: &random) ?? output
      let nodes = random.whole(1...(isOutput ? 4 : 10))
      // Outputs between 0 and 1 come sooner with small weights.
      let scale = isOutput && (loss == .crossEntropy || loss == .binaryCrossEntropy) ? 0.3 : 1.0
      let weights = (0..<nodes * before).map { _ in random.real(-scale...scale) }
      let biases = (0..<nodes).map { _ in random.real(-0.5...1) }
      layers.append(
        Layer(
          activation: activation,
          weights: Matrix(rows: nodes, columns: before, elements: weights),
          biases: random.whole(0...2) > 0 || scale < 1 ? biases : nil))
      before = nodes
    }
    network = try Network(
      inputs: inputs, layers: layers, loss: loss, reduction: random.whole(0...1) == 0 ? .mean : .sum
    )
    let outputs = network.outputs
    samples = (0..<random.whole(1...3)).map { _ in
      Sample(
        input: (0..<inputs).map { _ in random.real(-2...2) },
        target: (0..<outputs).map { _ in random.whole(0...3) == 0 ? 0 : random.real(0.05...0.95) })
    }
  }
}

extension Network {
  /// Every quantity that a loss can be differentiated by.
  var variables: [Quantity] {
    var found: [Quantity] = (0..<inputs).map { .input($0) } + (0..<outputs).map { .target($0) }
    for l in 1...depth {
      for j in 0..<nodes(inLayer: l) {
        found += [.preActivation(layer: l, node: j), .activation(layer: l, node: j)]
        if layers[l - 1].biases != nil { found.append(.bias(layer: l, node: j)) }
        found += (0..<nodes(inLayer: l - 1)).map { .weight(layer: l, to: j, from: $0) }
      }
    }
    return found
  }

  /// A random choice of its variables, at most `count`.
  func someVariables(_ count: Int, seed: UInt64) -> [Quantity] {
    var random = SplitMix64(case: seed)
    return Array(variables.shuffled(using: &random).prefix(count))
  }
}
