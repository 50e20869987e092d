import Engine

/// The ways through a network on which one quantity acts on another.
package struct Paths {
  package let varied: Quantity
  package let quantity: Quantity
  private let network: Network

  package init(from varied: Quantity, to quantity: Quantity, in network: Network) {
    if case .activation(0, let node) = varied {
      self.varied = .input(node)
    } else {
      self.varied = varied
    }
    self.quantity = quantity
    self.network = network
  }

  package var areAny: Bool { network.quantity(quantity, dependsOn: varied) }

  /// Whether the quantity lies on one of them, their ends included.
  package func contain(_ other: Quantity) -> Bool {
    (other == varied || network.quantity(other, dependsOn: varied))
      && (other == quantity || network.quantity(quantity, dependsOn: other))
  }

  /// Whether one of them leads through a node.
  package func lead(throughNode node: Int, ofLayer layer: Int) -> Bool {
    if layer == 0 { return contain(.input(node)) }
    return contain(.activation(layer: layer, node: node))
      || contain(.preActivation(layer: layer, node: node))
  }

  /// Whether one of them leads from a node's pre-activation to its activation.
  package func lead(throughSlopeOfNode node: Int, inLayer layer: Int) -> Bool {
    contain(.activation(layer: layer, node: node))
      && contain(.preActivation(layer: layer, node: node))
  }

  /// Whether one of them leads along a weight, or begins with it.
  package func lead(alongWeightTo to: Int, from: Int, inLayer layer: Int) -> Bool {
    if varied == .weight(layer: layer, to: to, from: from) { return true }
    let before: Quantity = layer == 1 ? .input(from) : .activation(layer: layer - 1, node: from)
    return contain(before) && contain(.preActivation(layer: layer, node: to))
  }

  /// Whether one of them leads from an output node into the loss.
  package func lead(fromOutput node: Int) -> Bool {
    guard contain(.activation(layer: network.depth, node: node)) else { return false }
    switch quantity {
    case .loss: return true
    case .lossShare(let own): return own == node
    case .input, .target, .weight, .bias, .preActivation, .activation: return false
    }
  }

  /// How many there are; nil where there are more than a reader would count.
  package var count: Int? {
    let most = 1_000_000
    var ways: [Int] = (0..<network.inputs).map { varied == .input($0) ? 1 : 0 }
    for layer in 1...network.depth {
      let isWhole = network.layers[layer - 1].activation == .softmax
      let total = ways.reduce(0, +)
      var sums = (0..<network.nodes(inLayer: layer)).map { node in
        contain(.preActivation(layer: layer, node: node)) ? total + start(at: node, layer) : 0
      }
      if quantity.isPreActivation(ofLayer: layer) { return sums.reduce(0, +) }
      if isWhole { sums = Array(repeating: sums.reduce(0, +), count: sums.count) }
      ways = sums.enumerated().map { node, sum in
        let activation = Quantity.activation(layer: layer, node: node)
        if varied == activation { return 1 }
        return contain(activation) ? sum : 0
      }
      if ways.reduce(0, +) > most { return nil }
      if quantity.isActivation(ofLayer: layer) { return ways.reduce(0, +) }
    }
    return ways.enumerated().reduce(0) { $0 + (lead(fromOutput: $1.offset) ? $1.element : 0) }
  }

  /// Whether they begin at a pre-activation itself, or with a parameter of it.
  private func start(at node: Int, _ layer: Int) -> Int {
    switch varied {
    case .weight(layer, node, _), .bias(layer, node), .preActivation(layer, node): 1
    case .weight, .bias, .preActivation, .input, .target, .activation, .lossShare, .loss: 0
    }
  }
}

extension Quantity {
  fileprivate func isPreActivation(ofLayer layer: Int) -> Bool {
    if case .preActivation(layer, _) = self { true } else { false }
  }

  fileprivate func isActivation(ofLayer layer: Int) -> Bool {
    if case .activation(layer, _) = self { true } else { false }
  }
}
