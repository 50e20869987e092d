import Engine
import Expressions

extension Workings {
  /// What lies between the quantity and what varies, and the chain rule that follows.
  func chain(for link: Link) throws(WalkthroughError) -> Chain {
    let path = Self.shortened(path(for: link))
    var weights: Symbol?
    var inner = Expression.symbol(path[path.count - 1])
    if case .weight(let l, let j, _) = link.varied {
      let vector = spelling.weights(to: .node(j), layer: l)
      weights = vector
      inner = .symbol(vector)
    }
    let composition = path.dropLast().reversed().reduce(inner) { .dependency($1, on: [$0]) }
    return Chain(
      path: path, composition: composition, weights: weights, rule: try chainRule(for: link),
      hasSum: path.contains { $0.subscripts.contains { $0.isLetter } })
  }

  /// ∂Q/∂x = … in fractions.
  func chainRule(for link: Link) throws(WalkthroughError) -> Equation {
    let left = fraction(link)
    switch chainRule(of: link) {
    case .same, .independent, .direct: return try equation(left, [], numbers: false)
    case .product(let links):
      return try equation(left, [(.chainRule, .product(links.map(fraction)))], numbers: false)
    case .sum(let users):
      return try SumTerms(
        of: link, over: users, index: users[0].isPreActivation ? "j" : "m", in: self
      ).rule
    }
  }

  /// A path through so many layers that nobody would read it, with dots for its middle.
  private static func shortened(_ path: [Symbol]) -> [Symbol] {
    let most = 30
    guard path.count > most else { return path }
    return path.prefix(most / 2) + [Symbol(#"\dots"#)] + path.suffix(most / 2)
  }

  /// From the quantity down to what varies; a letter stands for every member of a family that has several on the way.
  private func path(for link: Link) -> [Symbol] {
    let model = models.model(
      withShares: link.quantity.isLossShare || link.varied.isLossShare, joinsOutput: false)
    guard let goal = model.element(link.quantity), let varied = model.element(link.varied) else {
      return [spelling.symbol(link.quantity), spelling.symbol(link.varied)]
    }
    let dependencies = Dependencies(of: goal, in: model)
    var letters = PathLetters(
      of: network, above: model.families[varied.family].layer ?? network.depth)
    var path = [spelling.symbol(link.varied)]
    var (members, letter) = ([varied], String?.none)
    while true {
      let users = dependencies.users(of: members[0])
      guard let user = users.first, user != goal else { break }
      let family = model.families[user.family]
      let isOneToOne = letter != nil && users.count == 1
      members = members.count == 1 ? users : dependencies.members(of: user.family)
      if members.count == 1 {
        letter = nil
      } else if !isOneToOne {
        letter = letters.next(for: family)
      }
      let place = letter.map(Place.letter) ?? .node(members[0].index[0])
      path.append(
        family.role == .preActivation
          ? spelling.preActivation(place, layer: family.layer ?? 0)
          : spelling.activation(place, layer: family.layer ?? 0))
    }
    return path.reversed().reduce(into: [spelling.symbol(link.quantity)]) { $0.append($1) }
  }
}

/// The letters that stand for the members of families along a path.
private struct PathLetters {
  private let bottom: Int
  private let free: [String]
  private var wholeLayers = 0

  /// What counts the activations of layers that take all pre-activations, the lowest first.
  private static let ofWholeLayers = ["m", "v", "u", "t", "h", "f"]

  init(of network: Network, above bottom: Int) {
    self.bottom = bottom
    let taken = network.model.families.count { $0.role == .exponential }
    free = ["j", "k", "m", "p", "q", "r", "s", "t", "u", "v", "h", "f"]
      .filter { !Self.ofWholeLayers.prefix(taken).contains($0) }
  }

  /// A letter for each layer; the layers that lie further up begin them again.
  mutating func next(for family: Family) -> String {
    guard family.role == .activation else {
      return free[((family.layer ?? 0) - bottom - 1) % free.count]
    }
    defer { wholeLayers += 1 }
    return Self.ofWholeLayers[wholeLayers % Self.ofWholeLayers.count]
  }
}

extension Index {
  /// Whether it stands for many: a letter that is no count of layers.
  var isLetter: Bool {
    switch self {
    case .digits: false
    case .letter(let letter, _): letter != "L"
    }
  }
}
