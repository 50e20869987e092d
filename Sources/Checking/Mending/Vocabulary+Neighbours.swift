import Engine
import Expressions
import Meaning

/// A node of the network as a formula names it.
private struct Node: Hashable {
  let layer: Index
  let index: Index
  let sample: Index?

  func symbol(_ letter: String) -> Symbol {
    Symbol(letter, subscripts: [index], layer: layer, sample: letter == "b" ? nil : sample)
  }
}

extension Vocabulary {
  /// Nodes of which neighbours are looked up at most.
  private static let nodeLimit = 8

  /// Fills `neighbours`, `biases` and the errors among `sums`.
  mutating func collectNeighbours(in setting: Setting) {
    let nodes = Array(nodes.prefix(Self.nodeLimit))
    var found: [Expression] = []
    for node in nodes {
      let z = node.symbol("z")
      let a = node.symbol("a")
      if isLast(node.layer) {
        let error = Expression.sum([
          .symbol(a),
          .negation(.symbol(Symbol("y", subscripts: [node.index], sample: node.sample))),
        ])
        addSum(error)
        found.append(error)
        addSum(error.reversed)
        found.append(error.reversed)
      }
      found.append(.application(activation(node.layer, primes: 1), [.symbol(z)]))
      found.append(written(node.symbol(#"\delta"#)))
      for loss in lossesOfOne {
        found.append(.derivative(of: .symbol(loss), by: a))
        found.append(.derivative(of: .symbol(loss), by: z))
      }
      found.append(.symbol(a))
      found.append(.derivative(of: .symbol(a), by: z))
      // Of softmax, each activation is made of all.
      if isSoftmax(node.layer, in: setting.network) {
        for other in nodes where other.layer == node.layer && other != node {
          found.append(.derivative(of: .symbol(a), by: other.symbol("z")))
        }
      }
      for before in nodes where precedes(before.layer, node.layer) {
        found.append(
          .symbol(
            Symbol("w", subscripts: weight(to: node.index, from: before.index), layer: node.layer)))
        found.append(.derivative(of: .symbol(z), by: before.symbol("a")))
        found.append(.derivative(of: .symbol(z), by: before.symbol("z")))
        found.append(.derivative(of: .symbol(a), by: before.symbol("a")))
      }
      addBias(.symbol(node.symbol("b")), in: setting)
    }
    setNeighbours(found)
  }

  /// In the order in which they are met.
  private var nodes: [Node] {
    var nodes: [Node] = []
    func add(_ layer: Index, _ index: Index) {
      let node = Node(layer: layer, index: index, sample: sample)
      if !nodes.contains(node) { nodes.append(node) }
    }
    func addWeight(_ layer: Index, _ pair: (Index, Index)) {
      let (to, from) = convention.weightOrder == .toFrom ? pair : (pair.1, pair.0)
      add(layer, to)
      add(layer.shifted(by: -1), from)
    }
    let last = Index.letter("L", plus: 0)
    for symbol in symbols {
      switch (symbol.letter, symbol.layer, symbol.subscripts.count) {
      case ("y", nil, 1): add(last, symbol.subscripts[0])
      case ("x", nil, 1): add(.digits(String(layerNumbers.lowerBound)), symbol.subscripts[0])
      case ("C", nil, 2): add(last, symbol.subscripts[1])
      case ("w", let layer?, 2), ("W", let layer?, 2):
        addWeight(layer, (symbol.subscripts[0], symbol.subscripts[1]))
      case ("w", let layer?, 1), ("W", let layer?, 1):
        guard let pair = symbol.subscripts[0].digitPair else { continue }
        addWeight(layer, pair)
      case (_, let layer?, 1): add(layer, symbol.subscripts[0])
      case (_, _, _): continue
      }
    }
    return nodes
  }
}

extension Expression {
  /// The difference `b - a` for `a - b`.
  var reversed: Expression {
    guard case .sum(let terms) = self, terms.count == 2, case .negation(let second) = terms[1]
    else { return self }
    return .sum([second, .negation(terms[0])])
  }
}

extension Vocabulary {
  func isLast(_ layer: Index) -> Bool { number(of: layer) == layerNumbers.upperBound }

  private func isSoftmax(_ layer: Index, in network: Network) -> Bool {
    guard let number = number(of: layer), layerNumbers.contains(number),
      number > layerNumbers.lowerBound
    else { return false }
    return network.layers[number - layerNumbers.lowerBound - 1].activation == .softmax
  }

  private func precedes(_ layer: Index, _ next: Index) -> Bool {
    if let own = number(of: layer), let other = number(of: next) {
      return own < Int.max && own + 1 == other
    }
    return next.shifted(by: -1) == layer && next != layer
  }

  /// nil where it depends on the value of a letter.
  func number(of layer: Index) -> Int? {
    switch layer {
    case .digits(let digits): Int(digits)
    case .letter("L", let plus) where plus.magnitude < 1_000: layerNumbers.upperBound + plus
    case .letter: nil
    }
  }

  func weight(to: Index, from: Index) -> [Index] {
    convention.weightOrder == .toFrom ? to.beside(from) : from.beside(to)
  }
}

extension Symbol {
  /// The two nodes of a weight, as they are written.
  var nodePair: (Index, Index)? {
    subscripts.count == 2 ? (subscripts[0], subscripts[1]) : subscripts.first?.digitPair
  }
}

extension Index {
  /// Two digits that are the two nodes of a weight.
  var digitPair: (Index, Index)? {
    guard case .digits(let digits) = self, digits.utf8.count == 2, let first = digits.first,
      let last = digits.last
    else { return nil }
    return (.digits(String(first)), .digits(String(last)))
  }

  /// Two indices as authors write them: `12`, `jk`.
  fileprivate func beside(_ other: Index) -> [Index] {
    if case .digits(let own) = self, case .digits(let other) = other, own.utf8.count == 1,
      other.utf8.count == 1
    {
      return [.digits(own + other)]
    }
    return [self, other]
  }
}
