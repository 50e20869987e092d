import Engine
import Expressions

extension QuantityIdentity {
  /// The quantity as the program writes it, with letters for the indices that are left open; nil where the network has
  /// no such quantity.
  public func expression(in network: Network) -> Expression? {
    guard let symbol = quantity.symbol(in: network) else { return nil }
    guard let varied else { return .symbol(symbol) }
    return varied.symbol(in: network).map { .derivative(of: .symbol(symbol), by: $0) }
  }
}

extension QuantityIdentity.Part {
  fileprivate func symbol(in network: Network) -> Symbol? {
    let sampleIndex = sample.map { $0.index(or: "i") } ?? .number(0)
    switch kind {
    case .totalLoss: return Symbol("C")
    case .learningRate: return Symbol(#"\eta"#)
    case .loss: return Symbol("C", subscripts: [sampleIndex])
    case .lossShare:
      if let node = positions.numbers?[0], case .one(let sample)? = sample {
        return Symbol(.lossShare(node: node), in: network, sample: sample)
      }
      return Symbol("C", subscripts: [sampleIndex, positions[0].index(or: "j")])
    case .target: return Symbol("y", subscripts: [positions[0].index(or: "j")])
    case .activation where positions[0] == .one(0):
      return Symbol("x", subscripts: [positions[1].index(or: "k")])
    case .bias, .preActivation, .activation:
      guard let layer = layer(of: network) else { return nil }
      let letter = kind == .bias ? "b" : kind == .preActivation ? "z" : "a"
      return Symbol(letter, subscripts: [positions[1].index(or: "j")], layer: layer)
    case .weight:
      guard let layer = layer(of: network) else { return nil }
      if let numbers = positions.numbers {
        return Symbol(
          .weight(layer: numbers[0], to: numbers[1], from: numbers[2]), in: network)
      }
      return Symbol(
        "w", subscripts: [positions[1].index(or: "j"), positions[2].index(or: "k")],
        layer: layer)
    }
  }

  private func layer(of network: Network) -> Index? {
    switch positions[0] {
    case .every: .letter("l", plus: 0)
    case .one(let layer):
      (1...network.depth).contains(layer) ? Index(layer: layer, of: network) : nil
    }
  }
}

extension QuantityIdentity.Position {
  fileprivate func index(or letter: String) -> Index {
    switch self {
    case .one(let number): .number(number)
    case .every: .letter(letter, plus: 0)
    }
  }
}

extension [QuantityIdentity.Position] {
  /// All of them; nil where one is left open.
  public var numbers: [Int]? {
    var numbers: [Int] = []
    for position in self {
      guard case .one(let number) = position else { return nil }
      numbers.append(number)
    }
    return numbers
  }
}
