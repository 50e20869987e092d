import Engine

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
