import Decimals
import Engine
import Expressions
import Meaning

/// A training: its first update, parameter by parameter, and how the loss goes on.
public struct TrainingWalkthrough: Sendable {
  /// The network before the first update that is shown.
  package let setting: Setting
  package let spelling: Spelling
  package let request: TrainingRequest
  package let samples: Int
  /// The sample of the first update; nil where it is computed on all.
  package let firstSample: Int?
  /// What stands in the sentences: η, μ and λ.
  package let numbers: TrainingNumbers
  /// The rules of any weight and of any bias, and of any sample i, in symbols; a bias that is updated as a weight is has none of its
  /// own.
  package let weightRule: Expression
  package let biasRule: Expression?
  package let layers: [Layer]
  /// Layers behind those that are shown.
  package let otherLayers: Int
  package let history: TrainingHistory
  package let outputs: [Output]
  package let digits: Int

  /// The first update of a layer's parameters, or of the first of them.
  package struct Layer: Hashable, Sendable {
    package let layer: Int
    package let parameters: Int
    package let updates: [ParameterUpdate]

    package var isCut: Bool { updates.count < parameters }
  }

  /// An output that stands in the table.
  package struct Output: Hashable, Sendable {
    package let node: Int
    package let sample: Int
  }

  /// Whether samples must be told apart in the table.
  package var namesSamples: Bool { Set(outputs.map { $0.sample }).count > 1 }
}

extension TrainingWalkthrough {
  init(
    _ request: TrainingRequest, in setting: Setting, options: WalkthroughOptions,
    progress: TrainingProgress
  ) throws(WalkthroughError) {
    guard setting.samples.indices.contains(setting.sample) else { throw .noSample(setting) }
    let all = request.after + request.steps
    let start = try Self.start(request, in: setting) { progress.made($0, of: all) }
    let isFresh = request.training != setting.training
    let before = isFresh ? 0 : request.after
    var run: TrainingRun
    do {
      run = try TrainingRun(
        of: isFresh ? start : setting.network, on: setting.samples, by: request.training)
    } catch {
      throw WalkthroughError(error, in: setting)
    }
    for update in 0..<before {
      run.update()
      progress.made(update, of: all)
    }

    let network = run.network
    let chosen = run.nextSamples
    let isSingle = request.training.order == .online && setting.samples.count > 1
    var typed = setting.typed
    if request.after > 0 { typed = typed.withoutParameters }
    let workings = try Workings(
      in: try setting.with(network, request.training, typed: typed, sample: chosen.lowerBound),
      options: options)
    let gradient: Gradient
    do {
      gradient = try network.gradient(on: Array(setting.samples[chosen]))
    } catch {
      throw WalkthroughError(error)
    }
    let trainingNumbers = TrainingNumbers(
      request.training, typed: typed, rate: try workings.arithmetic(.symbol("\\eta")).result)
    let rule = UpdateRule(
      training: request.training,
      loss: isSingle ? workings.spelling.loss : workings.spelling.totalLoss,
      hasChange: request.training.momentum > 0 && run.updates > 0)
    let update = FirstUpdate(
      workings: workings, gradient: gradient, rule: rule, numbers: trainingNumbers)
    var layers: [Layer] = []
    for l in 1...network.depth {
      guard let layer = try update.layer(l, changes: run, after: layers) else { break }
      layers.append(layer)
    }

    let outputs = Self.outputs(of: setting)
    let samples = setting.samples
    let history = try TrainingHistory(
      run, steps: request.steps, after: request.after, on: samples,
      progress: { progress.made($0, of: all) }
    ) {
      network throws(WalkthroughError) in
      var values: [Double] = []
      for output in outputs {
        do throws(NetworkError) {
          let trace = try network.forwardPass(on: samples[output.sample])
          values.append(trace.activation(layer: network.depth, node: output.node))
        } catch {
          throw WalkthroughError(error)
        }
      }
      return values
    }
    self.init(
      setting: workings.setting, spelling: workings.spelling, request: request,
      samples: samples.count,
      firstSample: isSingle ? chosen.lowerBound : nil,
      numbers: trainingNumbers,
      weightRule: rule.anyWeight, biasRule: rule.anyBias(of: network), layers: layers,
      otherLayers: network.depth - layers.count,
      history: history, outputs: outputs,
      digits: options.digits)
  }

  /// The network after the updates that go before, where another training begins there.
  private static func start(
    _ request: TrainingRequest, in setting: Setting, progress: (Int) -> Void
  ) throws(WalkthroughError) -> Network {
    guard request.after > 0, request.training != setting.training else { return setting.network }
    guard let training = setting.training else {
      throw .request("an update needs the network's learning rate: training: {rate: 0.5}")
    }
    do {
      return try setting.network.trained(
        on: setting.samples, by: training, updates: request.after, progress: progress)
    } catch {
      throw WalkthroughError(error, in: setting)
    }
  }

  private static let mostOutputs = 4
  private static let mostParameters = 1_000

  /// Of a small network all outputs of all samples, if they are few, else those of the one sample.
  private static func outputs(of setting: Setting) -> [Output] {
    let network = setting.network
    let parameters = network.layers.reduce(0) { $0 + $1.weights.elements.count }
    guard parameters <= mostParameters, network.outputs <= mostOutputs else { return [] }
    let isShort = network.outputs * setting.samples.count <= mostOutputs
    let samples = isShort ? Array(setting.samples.indices) : [setting.sample]
    return samples.flatMap { sample in
      (0..<network.outputs).map { Output(node: $0, sample: sample) }
    }
  }
}

extension Setting {
  fileprivate func with(
    _ network: Network, _ training: Training, typed: TypedNumbers, sample: Int
  ) throws(WalkthroughError) -> Setting {
    do {
      var setting = try Setting(
        network: network, samples: samples, sample: sample, typed: typed, convention: convention)
      setting.training = training
      return setting
    } catch {
      throw WalkthroughError(error)
    }
  }
}

extension WalkthroughError {
  fileprivate init(_ error: NetworkError, in setting: Setting) {
    guard case .unequalBiases(let layer) = error else {
      self.init(error)
      return
    }
    let number = setting.convention.numbering.inputLayer + layer
    self.init(
      .request,
      "nodes that share a bias must begin with the same one, and those of layer \(number) differ")
  }
}
