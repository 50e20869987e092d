import Derivations
import Diagnostics
import Documents
import Engine
import Networks
import Expressions
import Meaning
import Templates
import Wording

extension LessonWorker {
  /// What a `train` block asks for: `steps`, and what differs from the network's own training.
  mutating func training(
    _ code: CodeBlock, options: BlockOptions, at place: SourceRange?
  ) -> [Block] {
    guard let text = code.source,
      let block = TrainBlock(text, options, at: place, reporting: &diagnostics)
    else { return [] }
    return trained(
      steps: block.steps, at: block.stepsRange, block.changes, options: options, at: place
    ) { walkthrough, words throws(TemplateError) in
      (try walkthrough.blocks(words: words), try walkthrough.summary(words: words))
    }
  }

  /// What is shown of a training by so many updates, with what differs from the network's own.
  mutating func trained(
    steps: Int, at stepsRange: SourceRange?, _ changes: TrainingChanges? = nil,
    options: BlockOptions, at place: SourceRange?,
    show: (TrainingWalkthrough, Words) throws(TemplateError) -> (
      blocks: [Block], summary: [Inline]
    )
  ) -> [Block] {
    var untrained = options
    untrained.updates = 0
    guard var setting = setting(for: untrained, at: place) else { return [] }
    guard let training = changes.map({ $0.applied(to: setting.training) }) ?? setting.training
    else {
      error(TrainingError.noRate.message, at: place)
      return []
    }
    let request = TrainingRequest(steps: steps, after: options.updates, training: training)
    do {
      try check(updatesBefore: request, in: setting)
    } catch {
      self.error(error.message, at: options.updatesRange ?? place)
      return []
    }
    do {
      try spend(on: request, in: setting)
    } catch {
      self.error(error.message, at: stepsRange ?? place)
      return []
    }
    if let changes { setting = setting.typing(changes) }
    let progress = context.trainingProgress
    return shown(options, naming: .nothing, at: place) { words throws(WalkthroughFailure) in
      let walkthrough = try work { () throws(WalkthroughError) in
        try Walkthrough.training(
          request, in: setting.standardized, options: options.walkthrough, progress: progress)
      }
      return try write { () throws(TemplateError) in try show(walkthrough, words) }
    }
  }

  /// Whether there can be the updates that go before a block's own.
  private func check(
    updatesBefore request: TrainingRequest, in setting: Setting
  ) throws(TrainingError) {
    guard request.after > 0 else { return }
    guard let training = setting.training else { throw .noRate }
    guard !setting.samples.isEmpty else { throw .noSamples }
    let visits = training.visits(perUpdateOf: setting.network, samples: setting.samples.count)
    let most = NetworkDescription.mostTraining / visits
    guard request.after <= most else { throw .tooMuch(updates: request.after, most: most) }
  }

  private mutating func spend(
    on request: TrainingRequest, in setting: Setting
  ) throws(TrainingError) {
    guard !setting.samples.isEmpty else { throw .noSamples }
    let cost = request.cost(in: setting)
    guard cost <= NetworkDescription.mostTraining else {
      throw .tooMuch(updates: request.steps, most: request.mostSteps(in: setting))
    }
    try networks.spend(cost)
  }
}

extension TrainingRequest {
  /// The most steps that one block may make.
  fileprivate func mostSteps(in setting: Setting) -> Int {
    var (low, high) = (0, steps)
    while high - low > 1 {
      var request = self
      request.steps = low + (high - low) / 2
      if request.cost(in: setting) <= NetworkDescription.mostTraining {
        low = request.steps
      } else {
        high = request.steps
      }
    }
    return low
  }
}

extension Setting {
  /// The same with the numbers of training as a block types them.
  fileprivate func typing(_ changes: TrainingChanges) -> Setting {
    var typed = typed
    changes.record(in: &typed)
    do {
      var setting = try Setting(
        network: network, samples: samples, sample: sample, typed: typed, convention: convention)
      setting.training = training
      return setting
    } catch {
      preconditionFailure("the samples of a network that was read fit it")
    }
  }
}
