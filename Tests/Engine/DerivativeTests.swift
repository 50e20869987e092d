import Engine
import TestSupport
import Testing

/// Three ways to every derivative, on random networks over every activation and loss.
@Suite struct DerivativeTests {
  /// 20 networks of each pair of an output activation and a loss.
  static let seeds = Array(
    RandomRounds.first(UInt64(Activation.examples.count * Loss.allCases.count * 20)))

  @Test func backwardPassAgreesWithTangents() throws {
    var worst = (error: 0.0, description: "")
    for seed in Self.seeds {
      let random = try RandomCase(seed: seed)
      let backward = try random.network.backwardPass(
        from: random.network.forwardPass(on: random.sample))
      for variable in random.network.someVariables(20, seed: seed) {
        let byChainRule = backward.derivative(by: variable)
        let byTangent = try random.network.tangent(of: .loss, by: variable, on: random.sample)
        let error = relativeDifference(byChainRule, byTangent)
        if !(error <= worst.error) {
          worst = (error, "seed \(seed), \(variable): \(byChainRule) and \(byTangent)")
        }
      }
    }
    #expect(worst.error <= 1e-10, "\(worst.description)")
  }

  @Test func chainRuleTermsAgreeWithTangents() throws {
    for seed in Self.seeds where seed % 13 == 0 {
      let random = try RandomCase(seed: seed)
      let network = random.network
      let backward = try network.backwardPass(from: network.forwardPass(on: random.sample))
      func expect(_ term: Double, is quantity: Quantity, by varied: Quantity) throws {
        let tangent = try network.tangent(of: quantity, by: varied, on: random.sample)
        #expect(
          relativeDifference(term, tangent) <= 1e-10, "seed \(seed): \(quantity) by \(varied)")
      }
      for l in 1...network.depth {
        for j in 0..<network.nodes(inLayer: l) {
          for m in 0..<network.nodes(inLayer: l) {
            try expect(
              backward.activationSlope(layer: l, node: j, by: m),
              is: .activation(layer: l, node: j), by: .preActivation(layer: l, node: m))
          }
        }
      }
      for j in 0..<network.outputs {
        try expect(
          backward.lossSlope(node: j), is: .lossShare(node: j),
          by: .activation(layer: network.depth, node: j))
      }
    }
  }

  @Test func contributionsAddUpToTheActivationDerivative() throws {
    for seed in Self.seeds where seed % 5 == 0 {
      let random = try RandomCase(seed: seed)
      let network = random.network
      let backward = try network.backwardPass(from: network.forwardPass(on: random.sample))
      for l in 1...network.depth {
        for k in 0..<network.nodes(inLayer: l - 1) {
          let contributions = (0..<network.nodes(inLayer: l)).map {
            backward.delta(layer: l, node: $0) * network.layers[l - 1].weights[$0, k]
          }
          let magnitude = contributions.reduce(0) { $0 + $1.magnitude }
          let difference =
            contributions.reduce(0, +) - backward.activationDerivative(layer: l - 1, node: k)
          #expect(difference.magnitude <= 1e-14 * magnitude, "seed \(seed)")
        }
      }
    }
  }

  /// Differences of the loss itself, of fourth order, where no kink lies between the points.
  @Test func backwardPassAgreesWithCentralDifferences() throws {
    var compared = 0
    var skipped = 0
    for seed in Self.seeds {
      let random = try RandomCase(seed: seed)
      let network = random.network
      let trace = try network.forwardPass(on: random.sample)
      let backward = network.backwardPass(from: trace)
      for variable in network.someVariables(3, seed: seed) {
        let step = 1e-3
        let moved = try [-2.0, -1, 1, 2].map { steps in
          try network.forwardPass(on: random.sample, as: Double.self) { quantity, value in
            quantity == variable ? value + steps * step : value
          }
        }
        guard moved.allSatisfy({ sides(of: $0) == sides(of: trace) }) else {
          skipped += 1
          continue
        }
        let losses = moved.map(\.loss)
        let difference = (losses[0] - 8 * losses[1] + 8 * losses[2] - losses[3]) / (12 * step)
        let derivative = backward.derivative(by: variable)
        let scale = max(1, trace.loss.magnitude, derivative.magnitude)
        #expect(
          (derivative - difference).magnitude <= 1e-6 * scale,
          "seed \(seed), \(variable): \(derivative) and \(difference)")
        compared += 1
      }
    }
    let isRightSize = compared > 3400 && skipped < 200 || !RandomRounds.areAll
    #expect(isRightSize, "\(compared) compared, \(skipped) skipped")
  }

  @Test func secondDerivativesAgreeWithDifferencesOfTheFirst() throws {
    for seed in Self.seeds where seed % 11 == 0 {
      let random = try RandomCase(seed: seed)
      let network = random.network
      // The slope of an ELU bends at 0, also where it does not jump.
      guard !network.layers.contains(where: { $0.activation.bendsAtZero }) else { continue }
      let variable = network.someVariables(1, seed: seed)[0]
      let second = try network.forwardPass(on: random.sample, as: Jet<Double>.self) {
        $0 == variable
          ? Jet($1.value, d1: 1).varied(along: 2, by: Jet(1)) : $1
      }.loss.d12
      let step = 1e-3
      let slopes = try [-2.0, -1, 1, 2].map { steps in
        try network.forwardPass(on: random.sample, as: Jet<Double>.self) {
          $0 == variable ? Jet($1.value + steps * step, d1: 1) : $1
        }.loss.d1
      }
      let difference = (slopes[0] - 8 * slopes[1] + 8 * slopes[2] - slopes[3]) / (12 * step)
      #expect(
        (second - difference).magnitude <= 1e-6 * max(1, second.magnitude),
        "seed \(seed), \(variable): \(second) and \(difference)")
    }
  }

  @Test func gradientIsTheReductionOfTheSamplesDerivatives() throws {
    for seed in Self.seeds where seed % 7 == 0 {
      let random = try RandomCase(seed: seed)
      let network = random.network
      let gradient = try network.gradient(on: random.samples)
      let share = network.reduction == .mean ? 1 / Double(random.samples.count) : 1
      for variable in network.someVariables(30, seed: seed) {
        let found: Double
        switch variable {
        case .weight(let layer, let to, let from):
          found = gradient.layers[layer - 1].weights[to, from]
        case .bias(let layer, let node): found = gradient.layers[layer - 1].biases?[node] ?? .nan
        case .input(let node): found = gradient.inputs[node]
        case .target, .preActivation, .activation, .lossShare, .loss: continue
        }
        let derivatives = try random.samples.map { sample in
          try network.backwardPass(from: network.forwardPass(on: sample)).derivative(by: variable)
        }
        let magnitude = derivatives.reduce(0) { $0 + $1.magnitude }
        #expect((found - share * derivatives.reduce(0, +)).magnitude <= 1e-14 * magnitude)
        #expect(
          try (found - network.derivative(by: variable, on: random.samples)).magnitude
            <= 1e-14 * magnitude)
      }
    }
  }

  private func relativeDifference(_ a: Double, _ b: Double) -> Double {
    a == b ? 0 : (a - b).magnitude / max(a.magnitude, b.magnitude)
  }

  /// On which side of 0 each pre-activation lies whose function is not smooth there.
  private func sides(of trace: Trace) -> [Bool] {
    trace.network.layers.enumerated().flatMap { index, layer -> [Bool] in
      guard layer.activation.bendsAtZero else { return [] }
      return (0..<layer.nodes).map { trace.preActivation(layer: index + 1, node: $0) > 0 }
    }
  }
}

extension Activation {
  /// Whether the second derivative jumps at 0, or the first does.
  fileprivate var bendsAtZero: Bool {
    let second = [-1e-9, 1e-9].map { z in
      values(ofLayer: [Jet(z, d1: 1.0).varied(along: 2, by: Jet(1.0))])[0].d12
    }
    return hasKink(at: 0) || abs(second[0] - second[1]) > 1e-6
  }
}
