extension Network {
  /// The network after `updates` steps of gradient descent.
  ///
  /// - Parameters:
  ///   - samples: at least one.
  ///   - training: how an update is made.
  ///   - updates: how many are made; the cost of one is `Training.visits(perUpdateOf:samples:)`.
  ///   - progress: told how many updates are made, after each of them.
  /// - Throws: where a `TrainingRun` cannot begin.
  public func trained(
    on samples: [Sample], by training: Training, updates: Int, progress: (Int) -> Void = { _ in }
  ) throws(NetworkError) -> Network {
    guard updates > 0 else { return self }
    var run = try TrainingRun(of: self, on: samples, by: training)
    for update in 1...updates {
      run.update()
      progress(update)
    }
    return run.network
  }
}
