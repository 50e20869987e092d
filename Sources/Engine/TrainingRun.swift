/// A training under way: one update after the other, in the same memory.
public struct TrainingRun: ~Copyable {
  /// How its updates are made.
  public let training: Training
  private let sampleCount: Int
  private var workspace: GradientWorkspace
  /// nil where updates do not depend on those before.
  private let changes: LastChanges?
  /// How many updates were made.
  public private(set) var updates = 0

  /// Begins a training, before its first update.
  ///
  /// - Throws: `noSamples`, where a sample does not fit, and `unequalBiases` where one bias is to be shared by
  ///   nodes that have different ones.
  public init(
    of network: Network, on samples: [Sample], by training: Training
  ) throws(NetworkError) {
    guard !samples.isEmpty else { throw .noSamples }
    if training.biases == .shared {
      for (index, layer) in network.layers.enumerated() where !layer.hasOneBias {
        throw .unequalBiases(layer: index + 1)
      }
    }
    let batch =
      switch training.order {
      case .batch: 64
      case .online: 1
      }
    var workspace = GradientWorkspace(for: network, batch: batch, includesInputs: false)
    try workspace.load(samples)
    self.training = training
    sampleCount = samples.count
    self.workspace = workspace
    changes = training.momentum == 0 ? nil : LastChanges(of: network)
  }

  /// The samples that the next update is computed on.
  public var nextSamples: Range<Int> { training.samples(after: updates, of: sampleCount) }

  /// Makes one update.
  ///
  /// - Returns: the loss that it was computed from: that of the parameters before it, on its samples.
  @discardableResult
  public mutating func update() -> Double {
    workspace.computeGradient(of: nextSamples)
    workspace.descend(by: training, changes: changes)
    updates += 1
    return workspace.loss
  }

  /// The network as it is now, copied out.
  public var network: Network { workspace.network }

  /// By how much the last update changed a weight or a bias, where that counts: without momentum, 0.
  ///
  /// - Precondition: the network has the quantity.
  public func lastChange(of quantity: Quantity) -> Double {
    precondition(workspace.shape.has(quantity), "the parameter exists")
    return changes?[quantity] ?? 0
  }
}

extension Layer {
  /// Whether all of its nodes have the same bias, or none.
  public var hasOneBias: Bool { biases.map { all in all.allSatisfy { $0 == all[0] } } ?? true }
}
