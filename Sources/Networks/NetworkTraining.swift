import Engine

/// Why a network cannot be shown as it is after some updates.
public enum TrainingError: Error, Hashable, Sendable {
  /// No learning rate is described.
  case noRate
  /// No samples are described.
  case noSamples
  /// More work than `NetworkDescription.mostTraining`.
  case tooMuch(updates: Int, most: Int)
  /// The blocks of a lesson together ask for more than that.
  case tooMuchTogether

  /// What is missing or too much, as a sentence without a full stop.
  public var message: String {
    switch self {
    case .noRate: "an update needs the network's learning rate: training: {rate: 0.5}"
    case .noSamples: "an update needs samples, and the network has none"
    case .tooMuch(let updates, let most):
      "\(updates) updates are too many for a network of this size; at most \(most)"
    case .tooMuchTogether: "with this block the lesson asks for too many updates in all"
    }
  }
}

extension NetworkDescription {
  /// The most that training may cost.
  public static let mostTraining = 20_000_000_000

  /// What training costs, in visits to a parameter.
  public func trainingCost(updates: Int) -> Int {
    let (cost, overflow) = updates.multipliedReportingOverflow(by: costOfUpdate)
    return overflow ? .max : cost
  }

  private var costOfUpdate: Int {
    training?.visits(perUpdateOf: network, samples: samples.count) ?? 0
  }

  /// The network as it is after some updates by gradient descent, with its samples and what they were typed as.
  ///
  /// - Throws: where it does not say how it is trained, or that costs more than `mostTraining`; for no updates, never.
  public func trained(
    updates: Int, progress: TrainingProgress = .untold
  ) throws(TrainingError) -> NetworkDescription {
    guard updates > 0 else { return self }
    guard let training else { throw .noRate }
    guard !samples.isEmpty else { throw .noSamples }
    let most = Self.mostTraining / costOfUpdate
    guard updates <= most else { throw .tooMuch(updates: updates, most: most) }
    do {
      return NetworkDescription(
        name: name,
        network: try network.trained(
          on: samples, by: training, updates: updates,
          progress: { progress.made($0, of: updates) }),
        samples: samples, training: training, typed: typed.withoutParameters, range: range)
    } catch {
      preconditionFailure("the samples of a network that was read fit it")
    }
  }
}
