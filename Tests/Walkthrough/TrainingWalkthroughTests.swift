import Engine
import Expressions
import Meaning
import TestSupport
import Testing

@testable import Derivations
@testable import Wording

@Suite struct TrainingWalkthroughTests {
  /// A random network with a random training; biases that are to be shared are alike.
  static func random(_ seed: UInt64) throws -> (setting: Setting, digits: Int) {
    let random = try RandomNetwork(seed: seed)
    let training = Training(
      rate: [0.1, 0.5, 0.03][Int(seed % 3)], momentum: [0, 0.9][Int(seed % 2)],
      weightDecay: [0, 0.01, 1e-4][Int(seed / 2 % 3)],
      order: Training.Order.allCases[Int(seed / 3 % 2)],
      biases: Training.Biases.allCases[Int(seed / 5 % 3)])
    let network = random.setting.network
    let layers = network.layers.map { layer in
      Layer(
        activation: layer.activation, weights: layer.weights,
        biases: training.biases == .shared
          ? layer.biases.map { biases in biases.map { _ in biases[0] } } : layer.biases)
    }
    var setting = try Setting(
      network: Network(
        inputs: network.inputs, layers: layers, loss: network.loss, reduction: network.reduction),
      samples: random.setting.samples, sample: random.setting.sample)
    setting.training = training
    return (setting, random.digits)
  }

  /// A reader with a calculator gets every printed result from the printed numbers.
  @Test func everyLineReproduces() throws {
    var lines = PrintedLines()
    for seed in RandomRounds.first(300 as UInt64) {
      let (setting, digits) = try Self.random(seed)
      let training = try #require(setting.training)
      let walkthrough = try Walkthrough.training(
        TrainingRequest(steps: 2, after: Int(seed % 4), training: training), in: setting,
        options: WalkthroughOptions(digits: digits))
      let before = lines.failures.count
      // The rows of the table are no products.
      let formulas = try walkthrough.markdown(words: Words()).split(separator: "\n")
        .filter { !$0.hasPrefix("|") }.joined(separator: "\n")
      lines.check(formulas, digits: digits)
      for failure in lines.failures[before...] { Issue.record("seed \(seed): \(failure)") }
    }
    #expect(lines.verified > 3_000 || !RandomRounds.areAll)
    #expect(lines.approximate * 200 < lines.verified)
  }

  /// The results of the lines are the parameters of the network after the update.
  @Test func updatesAreThoseOfTheEngine() throws {
    var compared = 0
    for seed in RandomRounds.first(300 as UInt64) {
      let (setting, _) = try Self.random(seed)
      let training = try #require(setting.training)
      let after = Int(seed % 4)
      let walkthrough = try Walkthrough.training(
        TrainingRequest(steps: 1, after: after, training: training), in: setting)
      let trained = try setting.network.trained(
        on: setting.samples, by: training, updates: after + 1)
      for layer in walkthrough.layers where !layer.isCut {
        let own = trained.layers[layer.layer - 1]
        var expected = own.weights.elements
        switch training.biases {
        case .trained: expected += own.biases ?? []
        case .fixed: break
        case .shared: expected += (own.biases ?? []).prefix(1)
        }
        let found = layer.updates.compactMap { $0.result?.value }
        #expect(found.count == expected.count)
        for (value, wanted) in zip(found, expected) {
          #expect((value - wanted).magnitude <= 1e-12 * max(1, wanted.magnitude), "seed \(seed)")
          compared += 1
        }
      }
    }
    #expect(compared > 2_000 || !RandomRounds.areAll)
  }

  /// The losses are those of the networks after so many updates, whatever is recorded on the way.
  @Test func lossesAreThoseOfTheTrainedNetworks() throws {
    for seed in RandomRounds.first(60 as UInt64) {
      let (setting, _) = try Self.random(seed)
      let training = try #require(setting.training)
      let walkthrough = try Walkthrough.training(
        TrainingRequest(steps: 12, after: 3, training: training), in: setting)
      for point in walkthrough.history.points {
        let network = try setting.network.trained(
          on: setting.samples, by: training, updates: point.updates)
        let loss = try network.loss(on: setting.samples)
        #expect((loss - point.loss).magnitude <= 1e-12 * max(1, loss), "seed \(seed)")
      }
      #expect(walkthrough.history.points.map(\.updates) == Array(3...15))
      #expect(walkthrough.history.table.map(\.updates) == [3, 4, 5, 8, 13, 15])
    }
  }

  @Test(arguments: [
    (1, [0, 1]), (2, [0, 1, 2]), (5, [0, 1, 2, 5]), (10, [0, 1, 2, 5, 10]),
    (37, [0, 1, 2, 5, 10, 20, 37]), (1000, [0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]),
  ])
  func stepsOfTheTable(_ last: Int, _ steps: [Int]) {
    #expect(TrainingHistory.tableSteps(through: last) == steps)
  }

  /// a = w x with x = 1, y = 0: each update multiplies w by 1 − 2 · rate, and C is w².
  static func multiplying(_ weight: Double, rate: Double) throws -> Setting {
    try Setting(
      network: Network(
        inputs: 1, layers: [Fixture.layer(.identity, [[weight]])], loss: .sumOfSquares),
      samples: [Sample(input: [1], target: [0])], learningRate: rate)
  }

  struct Ending: CustomTestStringConvertible {
    let weight: Double
    let rate: Double
    let steps: Int
    let outcome: TrainingHistory.Outcome
    let losses: [Double]

    var testDescription: String { "w = \(weight), η = \(rate), \(steps) steps" }
  }

  @Test(arguments: [
    Ending(weight: 1, rate: 0.25, steps: 3, outcome: .fell, losses: [1, 0.25, 0.0625, 0.015625]),
    Ending(weight: 0, rate: 0.25, steps: 2, outcome: .unchanged, losses: [0, 0, 0]),
    Ending(weight: 1, rate: 1, steps: 2, outcome: .unchanged, losses: [1, 1, 1]),
    Ending(weight: 1, rate: 1.5, steps: 3, outcome: .rose, losses: [1, 4, 16, 64]),
    // 4¹⁰ is the first power of 4 above 10⁶.
    Ending(
      weight: 1, rate: 1.5, steps: 50,
      outcome: .diverged(updates: 10, loss: 1_048_576),
      losses: [1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262_144, 1_048_576]),
    // What is large from the start may grow as much.
    Ending(
      weight: 1024, rate: 1.5, steps: 2, outcome: .rose,
      losses: [1_048_576, 4_194_304, 16_777_216]),
    Ending(
      weight: 1, rate: 1e200, steps: 9, outcome: .diverged(updates: 1, loss: nil), losses: [1]),
    Ending(
      weight: 2, rate: 1e308, steps: 9, outcome: .diverged(updates: 1, loss: nil), losses: [4]),
  ])
  func endings(_ ending: Ending) throws {
    let setting = try Self.multiplying(ending.weight, rate: ending.rate)
    let request = TrainingRequest(
      steps: ending.steps, training: try #require(setting.training))
    let walkthrough = try Walkthrough.training(request, in: setting)
    #expect(walkthrough.history.outcome == ending.outcome)
    #expect(walkthrough.history.points.map(\.loss) == ending.losses)
    _ = try walkthrough.blocks(words: Words())
  }

  /// What differs from the network's own training begins afresh where that has led to.
  @Test func anotherTrainingBeginsAfresh() throws {
    var setting = try Fixture.notes()
    setting.training = Training(rate: 0.5, momentum: 0.9, order: .online)
    let own = try #require(setting.training)
    let other = Training(rate: 0.1, momentum: 0.5, order: .online)
    let walkthrough = try Walkthrough.training(
      TrainingRequest(steps: 4, after: 2, training: other), in: setting)
    let before = try setting.network.trained(on: setting.samples, by: own, updates: 2)
    let after = try before.trained(on: setting.samples, by: other, updates: 4)
    #expect(walkthrough.firstSample == 0)
    #expect(walkthrough.history.points.map(\.updates) == Array(2...6))
    #expect(walkthrough.history.points.last?.loss == (try after.loss(on: setting.samples)))
  }

  /// A `gradients` walkthrough takes the step w − η ∂C/∂w only where an update is no more than that.
  @Test(arguments: [
    (Training(rate: 0.5), true), (Training(rate: 0.5, momentum: 0.9), true),
    (Training(rate: 0.5, order: .online), true), (Training(rate: 0.5, biases: .fixed), false),
    (Training(rate: 0.5, biases: .shared), false), (Training(rate: 0.5, weightDecay: 0.1), false),
  ])
  func plainSteps(_ training: Training, _ isPlain: Bool) throws {
    var setting = try Fixture.mazur()
    setting.training = training
    let markdown = try Walkthrough.gradients(in: setting).markdown(words: Words())
    #expect(markdown.contains("One step of gradient descent") == isPlain)
  }

  @Test func refusals() throws {
    func message(_ request: TrainingRequest, _ setting: Setting) -> String? {
      do throws(WalkthroughError) {
        _ = try Walkthrough.training(request, in: setting)
        return nil
      } catch {
        return error.message
      }
    }
    let mazur = try Fixture.mazur()
    let plain = Training(rate: 0.5)
    #expect(message(TrainingRequest(steps: 1, training: plain), mazur) == nil)
    let classes = try Fixture.classes()
    #expect(
      message(TrainingRequest(steps: 1, training: Training(rate: 1, biases: .shared)), classes)
        == "nodes that share a bias must begin with the same one, and those of layer 1 differ")
    #expect(
      message(TrainingRequest(steps: 1, after: 1, training: plain), classes)
        == "an update needs the network's learning rate: training: {rate: 0.5}")
    let infinite = try Self.multiplying(1e200, rate: 1)
    #expect(
      message(TrainingRequest(steps: 1, training: plain), infinite)
        == "the loss is infinite or not a number before the training begins")
    let empty = try Setting(network: mazur.network, samples: [], learningRate: 1)
    #expect(
      message(TrainingRequest(steps: 1, training: plain), empty)
        == "the network has no sample to walk through")
  }
}
