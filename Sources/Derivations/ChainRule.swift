import Engine

/// One derivative of a chain: that of `quantity` by `varied`.
package struct Link: Hashable, Sendable {
  package let quantity: Quantity
  package let varied: Quantity

  init(_ quantity: Quantity, by varied: Quantity) {
    self.quantity = quantity
    self.varied = varied
  }
}

/// What the chain rule says about a derivative.
enum ChainRule: Hashable, Sendable {
  /// A quantity by itself: 1.
  case same
  /// 0, because a change does not get there.
  case independent(Independence)
  /// The definition of the quantity contains what varies: nothing to take apart.
  case direct
  case product([Link])
  /// Several nodes of the layer pass a change on, each by the same chain; `chain` gives node j's.
  case sumOverNodes(layer: Int, nodes: [Int])
  /// Every activation of a softmax layer answers to the pre-activation.
  case sumOverActivations(layer: Int, nodes: [Int])
}

/// Why one quantity does not answer to another.
package enum Independence: Hashable, Sendable {
  /// The quantity is given, not computed.
  case given
  /// What varies is computed later, or from the quantity.
  case later
  /// What varies acts on other nodes of the layer alone.
  case otherNode
}

extension Network {
  /// What the chain rule says about the derivative of a quantity by another.
  func chainRule(for link: Link) -> ChainRule {
    if link.quantity == link.varied { return .same }
    if let reason = independence(of: link) { return .independent(reason) }
    switch link.varied {
    case .loss, .lossShare, .target: return .direct
    case .input(let k):
      return chainRule(for: Link(link.quantity, by: .activation(layer: 0, node: k)))
    case .weight(let l, let j, _), .bias(let l, let j):
      return product(
        links(from: link.quantity, toPreActivation: j, ofLayer: l)
          + [Link(.preActivation(layer: l, node: j), by: link.varied)])
    case .preActivation(let l, let j):
      if layers[l - 1].activation == .softmax, !link.quantity.isActivation(ofLayer: l) {
        let nodes = answeringActivations(of: link.quantity, inLayer: l)
        if nodes.count > 1 { return .sumOverActivations(layer: l, nodes: nodes) }
      }
      return product(links(from: link.quantity, toPreActivation: j, ofLayer: l))
    case .activation(let l, let k):
      if l == depth { return .direct }
      let nodes = answeringPreActivations(of: link.quantity, inLayer: l + 1)
      guard nodes.count == 1 else { return .sumOverNodes(layer: l + 1, nodes: nodes) }
      return product(chain(for: link.quantity, throughNode: nodes[0], ofLayer: l + 1, by: k))
    }
  }

  /// The chain from a quantity through one node's pre-activation to an activation of the layer before.
  func chain(
    for quantity: Quantity, throughNode j: Int, ofLayer l: Int, by k: Int
  ) -> [Link] {
    links(from: quantity, toPreActivation: j, ofLayer: l)
      + [Link(.preActivation(layer: l, node: j), by: .activation(layer: l - 1, node: k))]
  }

  /// The chain down to a pre-activation, through its activation where that is a function of it alone.
  func links(from quantity: Quantity, toPreActivation j: Int, ofLayer l: Int) -> [Link] {
    let z = Quantity.preActivation(layer: l, node: j)
    if quantity == z { return [] }
    if quantity.isActivation(ofLayer: l) { return [Link(quantity, by: z)] }
    var through = j
    if layers[l - 1].activation == .softmax {
      let nodes = answeringActivations(of: quantity, inLayer: l)
      guard nodes.count == 1 else { return [Link(quantity, by: z)] }
      through = nodes[0]
    }
    let a = Quantity.activation(layer: l, node: through)
    return [Link(quantity, by: a), Link(a, by: z)]
  }

  /// The nodes of a layer whose activations a quantity depends on.
  func answeringActivations(of quantity: Quantity, inLayer l: Int) -> [Int] {
    let all = Array(0..<nodes(inLayer: l))
    switch quantity {
    case .loss: return all
    case .lossShare(let j): return l == depth ? [j] : all
    case .activation(let m, let q): return l == m ? [q] : l < m ? all : []
    case .preActivation(let m, _): return l < m ? all : []
    case .input, .target, .weight, .bias: return []
    }
  }

  /// The nodes of a layer whose pre-activations a quantity depends on.
  func answeringPreActivations(of quantity: Quantity, inLayer l: Int) -> [Int] {
    if case .preActivation(layer: l, node: let q) = quantity { return [q] }
    let activations = answeringActivations(of: quantity, inLayer: l)
    let isSoftmax = layers[l - 1].activation == .softmax
    return isSoftmax && !activations.isEmpty ? Array(0..<nodes(inLayer: l)) : activations
  }

  private func product(_ links: [Link]) -> ChainRule {
    links.count == 1 ? .direct : .product(links)
  }

  private func independence(of link: Link) -> Independence? {
    switch link.quantity {
    case .input, .target, .weight, .bias: return .given
    case .activation(layer: 0, node: _): return .given
    case .loss, .lossShare, .activation, .preActivation: break
    }
    func unless(_ nodes: [Int], has node: Int) -> Independence? {
      nodes.contains(node) ? nil : nodes.isEmpty ? .later : .otherNode
    }
    switch link.varied {
    case .loss: return .later
    case .lossShare:
      if link.quantity == .loss { return nil }
      if case .lossShare = link.quantity { return .otherNode }
      return .later
    case .target(let j):
      switch link.quantity {
      case .loss: return nil
      case .lossShare(let share): return share == j ? nil : .otherNode
      case .input, .target, .weight, .bias, .preActivation, .activation: return .later
      }
    case .input(let k):
      return unless(answeringActivations(of: link.quantity, inLayer: 0), has: k)
    case .activation(let l, let k):
      return unless(answeringActivations(of: link.quantity, inLayer: l), has: k)
    case .weight(let l, let j, _), .bias(let l, let j), .preActivation(let l, let j):
      return unless(answeringPreActivations(of: link.quantity, inLayer: l), has: j)
    }
  }
}

extension Network {
  /// The node through which a chain leaves what varies.
  func nextNode(in links: [Link]) -> (node: Int, layer: Int?) {
    switch links.last?.quantity {
    case .preActivation(let l, let node), .activation(let l, let node): (node, l)
    case .input, .target, .weight, .bias, .lossShare, .loss, nil: (0, nil)
    }
  }
}

extension Quantity {
  fileprivate func isActivation(ofLayer l: Int) -> Bool {
    if case .activation(layer: l, node: _) = self { true } else { false }
  }
}
