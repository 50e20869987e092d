public import Engine
import Expressions
public import Meaning

/// Which updates of a network a walkthrough shows.
public struct TrainingRequest: Hashable, Sendable {
  /// How many updates.
  public var steps: Int
  /// How many updates of the network's own training go before them.
  public var after: Int
  /// How they are made. Where that is not the network's own training, it begins afresh: with the first
  /// sample, and without a change that momentum could keep.
  public var training: Training

  public init(steps: Int, after: Int = 0, training: Training) {
    self.steps = steps
    self.after = after
    self.training = training
  }

  /// How often all of it visits a parameter: what it costs.
  public func cost(in setting: Setting) -> Int {
    func product(_ count: Int, _ visits: Int) -> Int {
      let (cost, overflow) = count.multipliedReportingOverflow(by: visits)
      return overflow ? .max : cost
    }
    func visits(_ training: Training) -> Int {
      training.visits(perUpdateOf: setting.network, samples: setting.samples.count)
    }
    var batch = training
    batch.order = .batch
    // Updates over all samples tell their loss by themselves.
    let networks =
      switch training.order {
      case .batch: 2
      case .online: TrainingHistory.mostPoints(through: steps)
      }
    let parts = [
      product(after, setting.training.map(visits) ?? 0), product(steps, visits(training)),
      product(networks, visits(batch)),
    ]
    return parts.reduce(0) { $0.addingReportingOverflow($1).overflow ? .max : $0 + $1 }
  }
}
