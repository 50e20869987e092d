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

/// What the chain rule says about a derivative: a way from what varies is a product, several are a sum.
enum ChainRule: Hashable, Sendable {
  /// A quantity by itself: 1.
  case same
  /// 0, because a change does not get there.
  case independent(Independence)
  /// The definition of the quantity contains what varies: nothing to take apart.
  case direct
  case product([Link])
  /// Each of these takes what varies and passes a change on, all by chains of the same kind.
  case sum(over: [Quantity])
}

/// Why one quantity does not answer to another.
package enum Independence: Hashable, Sendable {
  /// The quantity is given, not computed.
  case given
  /// What varies is computed later, or from the quantity.
  case later
  /// What varies acts on other elements of the same family alone.
  case otherNode
}

extension Workings {
  func chainRule(of link: Link) -> ChainRule {
    models.chainRule(for: link, joinsOutput: joinsOutput(for: link))
  }

  func model(for link: Link) -> Model {
    models.model(for: link, joinsOutput: joinsOutput(for: link))
  }

  /// Whether the loss has to be taken for a function of the output's pre-activations.
  private func joinsOutput(for link: Link) -> Bool {
    link.quantity.isLoss && !link.varied.isActivation(ofLayer: network.depth)
      && takesOutputTogether
  }

  /// The nodes of a layer whose numbers lead to a goal, whatever varies.
  func nodes(
    _ role: Family.Role, inLayer layer: Int, leadingTo goal: Quantity
  ) -> [Int] {
    let model = models.model(withShares: goal.isLossShare, joinsOutput: false)
    return model.element(goal).map {
      Dependencies(of: $0, in: model).nodes(role, inLayer: layer)
    } ?? []
  }

  /// The node through which a chain leaves what varies.
  func nextNode(in links: [Link]) -> (node: Int, layer: Int?) {
    switch links.last?.quantity {
    case .preActivation(let l, let node), .activation(let l, let node): (node, l)
    case .input, .target, .weight, .bias, .lossShare, .loss, nil: (0, nil)
    }
  }
}

extension Quantity {
  func isActivation(ofLayer l: Int) -> Bool {
    if case .activation(layer: l, node: _) = self { true } else { false }
  }

  var isLossShare: Bool {
    if case .lossShare = self { true } else { false }
  }
}
