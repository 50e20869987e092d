import Engine
import Expressions

extension Symbol {
  /// The symbol of a quantity, as `w_{12}^{(L)}` for a weight of the output layer.
  ///
  /// The last two layers are named from L, as `L-1`, earlier ones by number. Indices of one digit stand
  /// together. An activation of layer 0 is an `a`, an input an `x`.
  public init(_ quantity: Quantity, in network: Network, sample: Int = 0) {
    switch quantity {
    case .input(let node): self.init("x", subscripts: [.number(node)])
    case .target(let node): self.init("y", subscripts: [.number(node)])
    case .bias(let layer, let node):
      self.init("b", subscripts: [.number(node)], layer: Index(layer: layer, of: network))
    case .preActivation(let layer, let node):
      self.init("z", subscripts: [.number(node)], layer: Index(layer: layer, of: network))
    case .activation(let layer, let node):
      self.init("a", subscripts: [.number(node)], layer: Index(layer: layer, of: network))
    case .weight(let layer, let to, let from):
      // One digit each is all that a reader can tell apart.
      let run = to < 10 && from < 10
      self.init(
        "w", subscripts: run ? [.digits("\(to)\(from)")] : [.number(to), .number(from)],
        layer: Index(layer: layer, of: network))
    case .lossShare(let node):
      // `C_{10}` might be sample 10.
      let stands = sample == 0 && node < 10
      self.init(
        "C", subscripts: stands ? [.digits("0\(node)")] : [.number(sample), .number(node)])
    case .loss: self.init("C", subscripts: [.number(sample)])
    }
  }
}

extension Index {
  /// A layer's name: L or L−1 for the last two, else its number.
  public init(layer: Int, of network: Network) {
    let distance = layer - network.depth
    self = distance >= -1 ? .letter("L", plus: distance) : .number(layer)
  }
}
