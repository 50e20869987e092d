/// Which elements of a model a change of one gets to, or which lead to one.
public struct Reach: Sendable {
  /// Of one family, by their places in the order of indices.
  enum Elements: Hashable, Sendable {
    case none, all
    case some(Set<Int>)
  }

  fileprivate(set) var elements: [Elements]
  private let axes: [[Int]]

  fileprivate init(in model: Model) {
    elements = Array(repeating: .none, count: model.families.count)
    axes = model.families.map { $0.axes }
  }

  /// Whether it is reached. What is begun with is not.
  public func contains(_ element: Model.Element) -> Bool {
    switch elements[element.family] {
    case .none: false
    case .all: true
    case .some(let places): places.contains(place(of: element))
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
    places.insert(place(of: element))
    elements[family] = places.count == axes[family].reduce(1, *) ? .all : .some(places)
  }

  private func place(of element: Model.Element) -> Int {
    zip(element.index, axes[element.family]).reduce(0) { $0 * $1.1 + $1.0 }
  }

  fileprivate func members(of family: Family.ID) -> [Model.Element] {
    let places: [Int] =
      switch elements[family] {
      case .none: []
      case .all: Array(0..<axes[family].reduce(1, *))
      case .some(let places): Array(places)
      }
    return places.map { place in
      var rest = place
      var index: [Int] = []
      for count in axes[family].reversed() {
        index.append(rest % count)
        rest /= count
      }
      return Model.Element(family, index.reversed())
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
    var reach = Reach(in: self)
    for each in elements(takenBy: element) { reach.add(each) }
    for user in families.indices.prefix(element.family).reversed() {
      switch reach.elements[user] {
      case .none: continue
      case .all:
        for reference in references[user] where coversFamily(reference) {
          reach.elements[reference.family] = .all
        }
      case .some: break
      }
      if references[user].allSatisfy({ reach.elements[$0.family] == .all }) { continue }
      for each in reach.members(of: user) {
        for source in elements(takenBy: each) { reach.add(source) }
      }
    }
    return reach
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
