import Derivations
import Diagnostics
import Documents
import Engine
import Networks
import Expressions
import Meaning
import Templates
import Wording

/// The training that a block asks for.
struct BlockTraining {
  let fence: Fence
  let steps: Int
  /// Where the number of steps stands; nil where it has no place of its own.
  let stepsRange: SourceRange?
  /// What differs from the network's own training.
  var changes: TrainingChanges?

  /// What is shown of it; what keeps it from being done is reported.
  func part(
    in lesson: inout LessonState, at place: SourceRange?,
    showing blocks: (TrainingWalkthrough, Words) throws(TemplateError) -> [Block]
  ) -> [BlockPart] {
    let options = fence.options
    var untrained = options
    untrained.updates = 0
    guard var setting = lesson.setting(for: untrained, at: fence.place) else { return [] }
    guard let training = changes.map({ $0.applied(to: setting.training) }) ?? setting.training
    else {
      lesson.error(TrainingError.noRate.message, at: place)
      return []
    }
    let request = TrainingRequest(steps: steps, after: options.updates, training: training)
    do {
      try check(updatesBefore: request, in: setting)
    } catch {
      lesson.error(error.message, at: options.updatesRange ?? place)
      return []
    }
    do {
      try lesson.networks.spend(on: request, in: setting)
    } catch {
      lesson.error(error.message, at: stepsRange ?? place)
      return []
    }
    if let changes { setting = setting.typing(changes) }
    let progress = lesson.context.trainingProgress
    return lesson.part(
      of: try Walkthrough.training(
        request, in: setting.standardized, options: options.walkthrough, progress: progress),
      behind: .nothing, at: place, showing: blocks)
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
}

extension LessonNetworks {
  fileprivate mutating func spend(
    on request: TrainingRequest, in setting: Setting
  ) throws(TrainingError) {
    guard !setting.samples.isEmpty else { throw .noSamples }
    let cost = request.cost(in: setting)
    guard cost <= NetworkDescription.mostTraining else {
      throw .tooMuch(updates: request.steps, most: request.mostSteps(in: setting))
    }
    try spend(cost)
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
