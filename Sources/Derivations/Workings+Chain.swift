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
    case .sumOverNodes(let layer, _): return try nodeSumRule(for: link, layer: layer)
    case .sumOverActivations(let layer, _): return try activationSumRule(for: link, layer: layer)
    }
  }

  /// A path through so many layers that nobody would read it, with dots for its middle.
  private static func shortened(_ path: [Symbol]) -> [Symbol] {
    let most = 30
    guard path.count > most else { return path }
    return path.prefix(most / 2) + [Symbol(#"\dots"#)] + path.suffix(most / 2)
  }

  /// A letter for each layer; the layers that lie further up begin them again.
  private func letter(_ position: Int) -> String {
    let letters = ["j", "k", "m", "p", "q", "r", "s", "t", "u", "v", "h", "f"]
    let taken = network.layers.count { $0.activation == .softmax }
    let free = letters.filter { !Self.softmaxLetters.prefix(taken).contains($0) }
    return free[position % free.count]
  }

  /// What counts the activations of softmax layers, the lowest first.
  private static let softmaxLetters = ["m", "v", "u", "t", "h", "f"]

  /// From the quantity down to what varies; a letter stands for every node of a layer.
  private func path(for link: Link) -> [Symbol] {
    var path = [spelling.symbol(link.quantity)]
    var steps: [Symbol] = []
    var bottom = 0
    var softmaxLayers = 0
    func softmaxLetter() -> String {
      defer { softmaxLayers += 1 }
      return Self.softmaxLetters[softmaxLayers % Self.softmaxLetters.count]
    }
    switch link.varied {
    case .weight(let l, let j, _), .bias(let l, let j):
      steps = [spelling.preActivation(.node(j), layer: l), spelling.symbol(link.varied)]
      bottom = l
      appendOwnActivation(j)
    case .preActivation(let l, let j):
      steps = [spelling.symbol(link.varied)]
      bottom = l
      appendOwnActivation(j)
    case .activation(let l, _):
      steps = [spelling.symbol(link.varied)]
      bottom = l
    case .input, .target, .loss, .lossShare:
      return path + [spelling.symbol(link.varied)]
    }

    /// The activation between a pre-activation and the layers above.
    func appendOwnActivation(_ j: Int) {
      let l = bottom
      if case .preActivation(layer: l, node: _) = link.quantity { return }
      if case .activation(layer: l, node: _) = link.quantity { return }
      let nodes = network.answeringActivations(of: link.quantity, inLayer: l)
      let isSoftmax = network.layers[l - 1].activation == .softmax
      let place: Place =
        !isSoftmax ? .node(j) : nodes.count == 1 ? .node(nodes[0]) : .letter(softmaxLetter())
      steps.insert(spelling.activation(place, layer: l), at: 0)
    }

    var above: [Symbol] = []
    for m in (bottom + 1)..<(network.depth + 1) where m > bottom {
      var between: [Symbol] = []
      if case .preActivation(layer: m, node: _) = link.quantity { break }
      let pre = network.answeringPreActivations(of: link.quantity, inLayer: m)
      guard !pre.isEmpty else { break }
      let letter = letter(m - bottom - 1)
      let z = spelling.preActivation(pre.count == 1 ? .node(pre[0]) : .letter(letter), layer: m)
      between.append(z)
      if case .activation(layer: m, node: _) = link.quantity {
        above = between + above
        break
      }
      let after = network.answeringActivations(of: link.quantity, inLayer: m)
      let isSoftmax = network.layers[m - 1].activation == .softmax
      let own: Place =
        after.count == 1
        ? .node(after[0])
        : .letter(isSoftmax ? softmaxLetter() : letter)
      between.insert(spelling.activation(own, layer: m), at: 0)
      above = between + above
    }
    path += above + steps
    return path
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
