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

/// What leads to one quantity of a model.
struct Dependencies: Sendable {
  let model: Model
  let goal: Model.Element
  private let sources: Reach

  init(of goal: Model.Element, in model: Model) {
    self.model = model
    self.goal = goal
    sources = model.sources(of: goal)
  }

  /// Whether the goal is this element or computed from it.
  func contain(_ element: Model.Element) -> Bool {
    element == goal || sources.contains(element)
  }

  /// Of the elements that take one, those that lead to the goal.
  func users(of element: Model.Element) -> [Model.Element] {
    model.users(of: element.family).flatMap { model.elements(of: $0, taking: element) }
      .filter(contain)
  }

  /// The elements of a family with one index that lead to the goal, or are it.
  func members(of family: Family.ID) -> [Model.Element] {
    (0..<model.families[family].count).map { Model.Element(family, [$0]) }.filter(contain)
  }

  /// The nodes of a layer whose numbers lead to the goal.
  func nodes(_ role: Family.Role, inLayer layer: Int) -> [Int] {
    model.family(role, layer: layer).map { members(of: $0).map { $0.index[0] } } ?? []
  }

  /// What the chain rule says about the goal's derivative by an element.
  func chainRule(by varied: Model.Element) -> ChainRule {
    if varied == goal { return .same }
    guard case .formula = model.families[goal.family].definition else {
      return .independent(.given)
    }
    let users = users(of: varied)
    guard let first = users.first else {
      let isLater =
        varied.family != goal.family && !model.leads(varied.family, to: goal.family)
      return .independent(isLater ? .later : .otherNode)
    }
    guard users.count == 1 else { return .sum(over: users.compactMap(model.quantity)) }
    let links = chain(through: first, by: varied)
    return links.count == 1 ? .direct : .product(links)
  }

  /// The chain from the goal through an element that takes what varies.
  ///
  /// It ends where several elements take what it has come to, and at activations: the derivatives by those are shared
  /// by all chains that come from the layers before.
  func chain(through user: Model.Element, by varied: Model.Element) -> [Link] {
    var links: [Link] = []
    var (last, next) = (varied, user)
    while let quantity = model.quantity(next), let before = model.quantity(last) {
      links.insert(Link(quantity, by: before), at: 0)
      last = next
      if last == goal { return links }
      let users = model.families[last.family].role == .activation ? [] : users(of: last)
      guard users.count == 1 else { break }
      next = users[0]
    }
    if let quantity = model.quantity(goal), let before = model.quantity(last) {
      links.insert(Link(quantity, by: before), at: 0)
    }
    return links
  }
}

/// The families of a network as a derivation takes them apart.
struct DerivedModels: Sendable {
  /// By what is put in place: the shares of the loss, the activations of the output.
  private let withShares: Model
  private let plain: Model
  private let withSharesTogether: Model
  private let together: Model

  init(of network: Network) {
    var model = network.model
    for family in model.families.indices where model.families[family].role == .exponential {
      model = model.inlining(family)
    }
    func inlining(_ role: Family.Role, layer: Int? = nil, in model: Model) -> Model {
      model.family(role, layer: layer).map(model.inlining) ?? model
    }
    withShares = model
    plain = inlining(.lossShare, in: model)
    withSharesTogether = inlining(.activation, layer: network.depth, in: model)
    together = inlining(.lossShare, in: withSharesTogether)
  }

  /// - Parameter joinsOutput: whether the loss is a function of the output's pre-activations.
  func model(withShares hasShares: Bool, joinsOutput: Bool) -> Model {
    switch (hasShares, joinsOutput) {
    case (true, false): withShares
    case (false, false): plain
    case (true, true): withSharesTogether
    case (false, true): together
    }
  }
}

extension DerivedModels {
  func model(for link: Link, joinsOutput: Bool) -> Model {
    model(
      withShares: link.quantity.isLossShare || link.varied.isLossShare, joinsOutput: joinsOutput)
  }

  func chainRule(for link: Link, joinsOutput: Bool = false) -> ChainRule {
    if link.quantity == link.varied { return .same }
    let model = model(for: link, joinsOutput: joinsOutput)
    guard let goal = model.element(link.quantity), let varied = model.element(link.varied) else {
      return .independent(.given)
    }
    return Dependencies(of: goal, in: model).chainRule(by: varied)
  }
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
