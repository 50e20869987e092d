import Engine
import Expressions

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
}
