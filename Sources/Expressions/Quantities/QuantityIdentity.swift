/// Which quantity of a network is meant, whatever it is written as and wherever it stands: of one, or with
/// an index left open of all that the index counts.
///
/// Its text names it on a page: `w.2.1.2` is the weight from node 2 of layer 1 to node 1 of layer 2, `a.2.*@0` are
/// the activations of layer 2 in sample 0, and `C@0/w.2.1.2` is the derivative of a loss by that weight.
public struct QuantityIdentity: Hashable, Sendable {
  /// What sort of quantity it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// y, and below it w, b and z, as in `Quantity`.
    case target = "y"
    case weight = "w"
    case bias = "b"
    case preActivation = "z"
    /// Of layer 0 the network's input.
    case activation = "a"
    /// C₀ⱼ, the share of one output node.
    case lossShare = "c"
    /// C₀, the loss of a sample.
    case loss = "C"
    /// Over all samples.
    case totalLoss = "C.all"
    /// η
    case learningRate = "eta"
  }

  /// Which of several, by one of the indices.
  public enum Position: Hashable, Sendable {
    /// The one with this number, from 0.
    case one(Int)
    /// Whichever: the index is a letter.
    case every
  }

  /// A quantity, its indices in the order in which its symbol has them.
  public struct Part: Hashable, Sendable {
    /// What sort of quantity it is.
    public var kind: Kind
    /// The layer, where its kind has one, and the nodes; as `Quantity` counts them.
    public var positions: [Position]
    /// nil for what is the same in every sample.
    public var sample: Position?

    package init(kind: Kind, positions: [Position], sample: Position?) {
      self.kind = kind
      self.positions = positions
      self.sample = sample
    }
  }

  /// The quantity, or what is differentiated.
  public var quantity: Part
  /// What it is differentiated by; nil where it is no derivative.
  public var varied: Part?

  public init(_ quantity: Part, by varied: Part? = nil) {
    self.quantity = quantity
    self.varied = varied
  }
}

extension QuantityIdentity {
  /// The narrowest that stands for all of these; nil where they are of several kinds.
  package init?(covering identities: some Sequence<Self>) {
    var covering: Self?
    for identity in identities {
      guard let earlier = covering else {
        covering = identity
        continue
      }
      guard let wider = earlier.widened(toCover: identity) else { return nil }
      covering = wider
    }
    guard let covering else { return nil }
    self = covering
  }

  private func widened(toCover other: Self) -> Self? {
    guard let quantity = quantity.widened(toCover: other.quantity) else { return nil }
    switch (varied, other.varied) {
    case (nil, nil): return Self(quantity)
    case (let varied?, let another?):
      return varied.widened(toCover: another).map { Self(quantity, by: $0) }
    case (nil, _?), (_?, nil): return nil
    }
  }
}

extension QuantityIdentity.Part {
  package var isSingle: Bool { !positions.contains(.every) && sample != .every }

  fileprivate func widened(toCover other: Self) -> Self? {
    guard kind == other.kind, positions.count == other.positions.count else { return nil }
    return Self(
      kind: kind, positions: zip(positions, other.positions).map { $0 == $1 ? $0 : .every },
      sample: sample == other.sample ? sample : .every)
  }
}
