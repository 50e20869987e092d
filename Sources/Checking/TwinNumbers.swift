import Engine
import Expressions
import Meaning

/// Random parameters and samples for twins; the same in every run.
struct TwinNumbers {
  private var random = SplitMix64(seed: 0x6A09_E667_F3BC_C909)

  /// Samples of the twin of a network that has one, so that C_0, C and a sum of losses differ.
  private static let severalSamples = 3
  /// The nearest to its kink that a pre-activation may come.
  private static let kinkDistance = 0.05
  /// Numbers that are drawn at most in search of a twin that keeps away from kinks.
  private static let drawLimit = 200_000

  /// nil where no random network of this kind has finite values.
  mutating func twin(of setting: Setting, activations: [Activation]) -> Setting? {
    var spare: Setting?
    let size = setting.network.layers.reduce(setting.network.inputs) {
      $0 + $1.weights.elements.count
    }
    for _ in 0..<max(3, min(200, Self.drawLimit / size)) {
      guard let twin = draw(of: setting, activations: activations) else { continue }
      switch twin.suitability {
      case .suitable: return twin
      case .usable: spare = spare ?? twin
      case .unusable: continue
      }
    }
    return spare
  }

  private mutating func draw(of setting: Setting, activations: [Activation]) -> Setting? {
    let network = setting.network
    let layers = zip(network.layers, activations).map { layer, activation in
      let scale = 1.5 / Double(layer.weights.columns).squareRoot()
      var biases = layer.biases?.map { _ in signed(from: 0.1, to: 0.7) }
      // One bias for all nodes of a layer stays one.
      if let own = layer.biases, own.allSatisfy({ $0 == own[0] }), let first = biases?.first {
        biases = own.map { _ in first }
      }
      return Layer(
        activation: activation,
        weights: Matrix(
          rows: layer.nodes, columns: layer.weights.columns,
          elements: layer.weights.elements.map { _ in signed(from: 0.4, to: 1.2) * scale }),
        biases: biases)
    }
    let count = setting.samples.count > 1 ? setting.samples.count : Self.severalSamples
    let samples = (0..<count).map { _ in
      Sample(
        input: (0..<network.inputs).map { _ in signed(from: 0.3, to: 1.3) },
        target: targets(for: network))
    }
    guard
      let twin = try? Network(
        inputs: network.inputs, layers: layers, loss: network.loss, reduction: network.reduction)
    else { return nil }
    var twinSetting = try? Setting(
      network: twin, samples: samples, sample: setting.sample,
      learningRate: between(0.1, 0.9), convention: setting.convention)
    if var training = setting.training, let rate = twinSetting?.learningRate {
      training.rate = rate
      twinSetting?.training = training
    }
    return twinSetting
  }

  private mutating func targets(for network: Network) -> [Double] {
    switch network.loss {
    case .sumOfSquares, .halfSumOfSquares, .meanSquaredError:
      return (0..<network.outputs).map { _ in signed(from: 0.2, to: 1.4) }
    case .binaryCrossEntropy: return (0..<network.outputs).map { _ in between(0.1, 0.9) }
    case .crossEntropy:
      let shares = (0..<network.outputs).map { _ in between(0.2, 1) }
      let total = shares.reduce(0, +)
      return shares.map { $0 / total }
    }
  }

  private mutating func signed(from least: Double, to most: Double) -> Double {
    let size = between(least, most)
    return random.next() & 1 == 0 ? size : -size
  }

  mutating func between(_ least: Double, _ most: Double) -> Double {
    least + (most - least) * random.fraction()
  }

  fileprivate static func isFar(_ z: Double) -> Bool { z.magnitude >= kinkDistance }
}

extension Setting {
  enum Suitability { case suitable, usable, unusable }

  /// Whether values are finite, kinks far, and each layer with a kink has nodes on both sides of it.
  var suitability: Suitability {
    var isSuitable = true
    for sample in samples.indices {
      guard let trace = try? trace(of: sample), trace.loss.isFinite else { return .unusable }
      for (index, layer) in network.layers.enumerated() where layer.activation.hasKink(at: 0) {
        let z = (0..<layer.nodes).map { trace.preActivation(layer: index + 1, node: $0) }
        if !z.allSatisfy(TwinNumbers.isFar) { isSuitable = false }
        let isMixed = z.contains { $0 > 0 } && z.contains { $0 < 0 }
        if layer.nodes > 1, !isMixed { isSuitable = false }
      }
    }
    return isSuitable ? .suitable : .usable
  }
}
