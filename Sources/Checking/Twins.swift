import Engine
import Expressions
import Meaning

/// Networks of a lesson network's shape with random numbers in place of its own.
///
/// A lesson's network is often special: targets that are 0, a single sample, the same activation function
/// in every layer. What holds on its twins as well holds in general.
struct Twins: Sendable {
  /// With the network's own activation functions.
  let alike: [Setting]
  /// The same with their first samples alone; none where the network has several samples.
  let ofOneSample: [Setting]
  /// With other smooth activation functions, a different one in each layer.
  let varied: [Setting]
  /// With other smooth activation functions, where the network's own have kinks, and so slopes of which each is its
  /// own square; none where none has.
  let withoutKinks: [Setting]
  /// With one other activation function in all layers; nil where the network's own layers do not share one.
  let uniform: Setting?

  /// More with the network's own activation functions, where these have kinks.
  let kinked: DrawnTwins?
  /// More like the network, for what rounding leaves open on the others.
  let spare: DrawnTwins?

  private let convention: Convention

  init(of setting: Setting) {
    convention = setting.convention
    let network = setting.network
    var numbers = TwinNumbers()
    let own = network.layers.map(\.activation)
    alike = (0..<2).compactMap { _ in numbers.twin(of: setting, activations: own) }
    ofOneSample = setting.samples.count == 1 ? alike.compactMap(\.withFirstSample) : []
    varied = (0..<2).compactMap { shift in
      numbers.twin(of: setting, activations: network.variedActivations(shift: shift))
    }
    uniform = network.uniformActivations.flatMap { numbers.twin(of: setting, activations: $0) }
    kinked = own.contains { $0.hasKink(at: 0) } ? DrawnTwins.kinked(of: setting, numbers) : nil
    spare = DrawnTwins.spare(of: setting, numbers)
    withoutKinks =
      network.activationsWithoutKinks.map { activations in
        (0..<2).compactMap { _ in numbers.twin(of: setting, activations: activations) }
      } ?? []
  }
}

extension Twins {
  /// The same networks, for an author who writes in another way.
  func with(_ change: (inout Convention) -> Void) -> Twins {
    Twins(
      alike: alike.map { $0.with(change) },
      ofOneSample: ofOneSample.map { $0.with(change) },
      varied: varied.map { $0.with(change) },
      withoutKinks: withoutKinks.map { $0.with(change) }, uniform: uniform?.with(change),
      kinked: kinked?.with(change), spare: spare?.with(change), convention: convention)
  }

  /// With these networks alone.
  func only(_ settings: [Setting]) -> Twins {
    Twins(
      alike: settings, ofOneSample: [], varied: [], withoutKinks: [], uniform: nil, kinked: nil,
      spare: nil, convention: convention)
  }

  private init(
    alike: [Setting], ofOneSample: [Setting], varied: [Setting], withoutKinks: [Setting],
    uniform: Setting?, kinked: DrawnTwins?, spare: DrawnTwins?, convention: Convention
  ) {
    self.alike = alike
    self.ofOneSample = ofOneSample
    self.varied = varied
    self.withoutKinks = withoutKinks
    self.uniform = uniform
    self.kinked = kinked
    self.spare = spare
    self.convention = convention
  }

  /// Whether a side speaks of a value after some updates.
  func hasLaterValue(_ step: Step) -> Bool {
    convention.hasLaterValue(step.left) || convention.hasLaterValue(step.right)
  }
}

extension Setting {
  fileprivate var withFirstSample: Setting? {
    var first = try? Setting(
      network: network, samples: Array(samples.prefix(1)), sample: 0, convention: convention)
    first?.training = training
    return first
  }
}

extension Network {
  private static let smooth: [Activation] = [.tanh, .softplus, .sigmoid, .silu, .gelu]

  /// A different smooth activation function in each layer, and another one than its own.
  fileprivate func variedActivations(shift: Int) -> [Activation] {
    var chosen: [Activation] = []
    for (index, layer) in layers.enumerated() {
      let candidates = candidates(forLayer: index)
      let start = index + shift
      let fresh = candidates.indices.lazy
        .map { candidates[(start + $0) % candidates.count] }
        .first { $0 != layer.activation && $0 != chosen.last }
      chosen.append(fresh ?? layer.activation)
    }
    return chosen
  }

  /// A smooth activation function in place of each that has a kink; nil where none has.
  fileprivate var activationsWithoutKinks: [Activation]? {
    guard layers.contains(where: { $0.activation.hasKink(at: 0) }) else { return nil }
    return zip(layers, variedActivations(shift: 0)).map {
      $0.activation.hasKink(at: 0) ? $1 : $0.activation
    }
  }

  /// One other activation function in all layers, where all share one now.
  fileprivate var uniformActivations: [Activation]? {
    guard depth > 1, let shared = layers.first?.activation, shared != .softmax,
      layers.allSatisfy({ $0.activation == shared })
    else { return nil }
    let other = candidates(forLayer: depth - 1).first { $0 != shared }
    return other.map { Array(repeating: $0, count: depth) }
  }

  /// Those for which the loss has a value, where this is the output layer.
  private func candidates(forLayer index: Int) -> [Activation] {
    let activation = layers[index].activation
    if activation == .softmax { return [.softmax] }
    guard index == depth - 1 else { return Self.smooth }
    switch loss {
    case .sumOfSquares, .halfSumOfSquares, .meanSquaredError: return Self.smooth
    case .crossEntropy: return [.softplus, .sigmoid]
    case .binaryCrossEntropy: return [.sigmoid]
    }
  }
}
