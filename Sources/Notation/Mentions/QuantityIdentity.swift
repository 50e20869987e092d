import Engine

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
  /// nil for a whole number.
  init?(_ reference: Reference) {
    switch reference {
    case .quantity(let quantity, let sample): self.init(Part(quantity, sample: sample))
    case .totalLoss: self.init(Part(kind: .totalLoss, positions: [], sample: nil))
    case .learningRate: self.init(Part(kind: .learningRate, positions: [], sample: nil))
    case .delta(let layer, let node, let sample):
      self.init(
        Part(.loss, sample: sample),
        by: Part(.preActivation(layer: layer, node: node), sample: sample))
    case .integer: return nil
    }
  }

  public init(_ quantity: Quantity, sample: Int) { self.init(Part(quantity, sample: sample)) }

  public init(derivativeOfTotalLossBy varied: Quantity, sample: Int) {
    self.init(
      Part(kind: .totalLoss, positions: [], sample: nil), by: Part(varied, sample: sample))
  }

  /// The narrowest that stands for all of these; nil where they are of several kinds.
  init?(covering identities: some Sequence<Self>) {
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
  init(_ quantity: Quantity, sample: Int) {
    switch quantity {
    case .input(let node):
      self.init(kind: .activation, positions: [.one(0), .one(node)], sample: .one(sample))
    case .target(let node):
      self.init(kind: .target, positions: [.one(node)], sample: .one(sample))
    case .weight(let layer, let to, let from):
      self.init(kind: .weight, positions: [.one(layer), .one(to), .one(from)], sample: nil)
    case .bias(let layer, let node):
      self.init(kind: .bias, positions: [.one(layer), .one(node)], sample: nil)
    case .preActivation(let layer, let node):
      self.init(
        kind: .preActivation, positions: [.one(layer), .one(node)], sample: .one(sample))
    case .activation(let layer, let node):
      self.init(kind: .activation, positions: [.one(layer), .one(node)], sample: .one(sample))
    case .lossShare(let node):
      self.init(kind: .lossShare, positions: [.one(node)], sample: .one(sample))
    case .loss: self.init(kind: .loss, positions: [], sample: .one(sample))
    }
  }

  var isSingle: Bool { !positions.contains(.every) && sample != .every }

  fileprivate func widened(toCover other: Self) -> Self? {
    guard kind == other.kind, positions.count == other.positions.count else { return nil }
    return Self(
      kind: kind, positions: zip(positions, other.positions).map { $0 == $1 ? $0 : .every },
      sample: sample == other.sample ? sample : .every)
  }
}
