/// Which elements of a model a change of one gets to, or which lead to one.
public struct Reach: Sendable {
  /// Of one family, by their places in the order of indices.
  enum Elements: Hashable, Sendable {
    case none, all
    case some(Set<Int>)
  }

  fileprivate(set) var elements: [Elements]
  private let model: Model
  /// What is computed of the elements; nil where they are computed themselves.
  private let goal: Model.Element?

  fileprivate init(in model: Model, leadingTo goal: Model.Element? = nil) {
    elements = Array(repeating: .none, count: model.families.count)
    self.model = model
    self.goal = goal
  }

  /// Whether it is reached. What is begun with is not.
  public func contains(_ element: Model.Element) -> Bool {
    switch elements[element.family] {
    case .all: true
    case .some(let places): places.contains(model.place(of: element))
    case .none:
      // What is given is not searched for: there are many weights, and few are asked about.
      goal != nil && !model.isComputed(element.family) && leads(element)
    }
  }

  private func leads(_ element: Model.Element) -> Bool {
    model.users(of: element.family).contains { user in
      (user == goal?.family || elements[user] != .none)
        && model.elements(of: user, taking: element).contains { $0 == goal || contains($0) }
    }
  }

  fileprivate mutating func add(_ element: Model.Element) {
    let family = element.family
    var places: Set<Int>
    switch elements[family] {
    case .all: return
    case .none: places = []
    case .some(let known): places = known
    }
    elements[family] = .none
    places.insert(model.place(of: element))
    elements[family] = places.count == model.families[family].count ? .all : .some(places)
  }

  fileprivate func members(of family: Family.ID) -> [Model.Element] {
    switch elements[family] {
    case .none: []
    case .all: model.elements(of: family)
    case .some(let places): places.map { model.element(at: $0, of: family) }
    }
  }
}

extension Model {
  /// What is computed from an element, directly or through others.
  public func reach(of element: Element) -> Reach {
    var reach = Reach(in: self)
    for user in families.indices.dropFirst(element.family + 1) {
      for family in Set(references[user].map({ $0.family })) {
        if family == element.family {
          for each in elements(of: user, taking: element) { reach.add(each) }
        }
        switch reach.elements[family] {
        case .none: break
        case .all: reach.elements[user] = .all
        case .some:
          for source in reach.members(of: family) {
            for each in elements(of: user, taking: source) { reach.add(each) }
          }
        }
        if reach.elements[user] == .all { break }
      }
    }
    return reach
  }

  /// What an element is computed from, directly or through others.
  public func sources(of element: Element) -> Reach {
    var reach = Reach(in: self, leadingTo: element)
    for family in families.indices.prefix(through: element.family).reversed() {
      let isGoal = family == element.family
      guard isGoal || reach.elements[family] != .none else { continue }
      let isAll = !isGoal && reach.elements[family] == .all
      for reference in references[family] where reach.elements[reference.family] != .all {
        if takesAll(reference) || isAll && coversFamily(reference) {
          reach.elements[reference.family] = .all
        } else if isComputed(reference.family) {
          for user in isGoal ? [element] : reach.members(of: family) {
            for source in elements(takenBy: user, at: reference) { reach.add(source) }
          }
        }
      }
    }
    return reach
  }

  /// Whether a family has a formula.
  func isComputed(_ family: Family.ID) -> Bool {
    if case .formula = families[family].definition { true } else { false }
  }

  /// Whether one family is computed from another, whatever their elements.
  public func leads(_ family: Family.ID, to other: Family.ID) -> Bool {
    var reached: Set<Family.ID> = [family]
    for user in families.indices where user > family && user <= other {
      if references[user].contains(where: { reached.contains($0.family) }) { reached.insert(user) }
    }
    return family != other && reached.contains(other)
  }
}
