/// How a network is trained by gradient descent.
///
/// An update changes a weight w, whose last update changed it by Δw, to
///
///     w + momentum · Δw − rate · (∂C/∂w + weightDecay · w)
///
/// Before the first update Δw is 0. Biases do not decay.
public struct Training: Hashable, Sendable {
  /// What an update is computed on.
  public enum Order: Hashable, Sendable, CaseIterable {
    /// All samples together: C.
    case batch
    /// One sample, the next one in their order: its loss.
    case online
  }

  /// What an update does to biases.
  public enum Biases: Hashable, Sendable, CaseIterable {
    /// Each is changed as a weight is, but does not decay.
    case trained
    /// They stay as they are.
    case fixed
    /// The nodes of a layer have one bias together, whose derivative is the sum of theirs.
    case shared
  }

  /// η
  public var rate: Double
  /// How much of a parameter's last change goes into the next; at least 0 and below 1.
  public var momentum: Double
  /// How much of itself a weight loses with an update, times the rate; not negative.
  public var weightDecay: Double
  public var order: Order
  public var biases: Biases

  /// Plain gradient descent on all samples, unless more is said.
  public init(
    rate: Double, momentum: Double = 0, weightDecay: Double = 0, order: Order = .batch,
    biases: Biases = .trained
  ) {
    self.rate = rate
    self.momentum = momentum
    self.weightDecay = weightDecay
    self.order = order
    self.biases = biases
  }

  /// The samples that an update is computed on.
  ///
  /// - Parameters:
  ///   - updates: how many updates went before it.
  ///   - count: how many samples there are, at least one.
  public func samples(after updates: Int, of count: Int) -> Range<Int> {
    switch order {
    case .batch: 0..<count
    case .online: updates % count..<updates % count + 1
    }
  }

  /// What an update costs, in visits to a parameter. A layer costs what one of 1,280 parameters does, or
  /// more: so small a one keeps the vector unit idle.
  public func visits(perUpdateOf network: Network, samples: Int) -> Int {
    let ofSample = network.layers.reduce(0) {
      $0 + max(1_280, $1.weights.elements.count + ($1.biases?.count ?? 0))
    }
    return switch order {
    case .batch: ofSample * samples
    case .online: ofSample
    }
  }
}
