import Engine
import Expressions

/// How the symbols of a walkthrough are written.
///
/// Follows the quantity that was asked for: layers are numbers where its author numbers them, else they
/// count down from `L`; and what the author named keeps the author's spelling.
package struct Spelling: Hashable, Sendable {
  let depth: Int
  package let sample: Int
  private let numbersLayers: Bool
  /// The layers that the author named.
  private var spelled: [Int: Index] = [:]
  private let namesInputs: Bool
  private var ofAuthor: [Quantity: Symbol] = [:]

  /// - Parameter asked: the symbols that the author wrote, with what they stand for.
  package init(depth: Int, sample: Int, asked: [(Symbol, Quantity)] = []) {
    self.depth = depth
    self.sample = sample
    let layers = asked.compactMap { $0.0.layer }
    numbersLayers = layers.contains(where: { $0.isDigits })
    for (symbol, quantity) in asked {
      if let index = symbol.layer, let layer = quantity.layer { spelled[layer] = index }
    }
    namesInputs = asked.contains { $0.0.letter == "x" && $0.0.layer == nil }
    for (symbol, quantity) in asked where symbol.letter != "\\delta" && !symbol.isTotal {
      ofAuthor[quantity] = symbol
    }
  }

  /// The layer as an index: `L`, `L-1`, … or its number. The input is layer 0.
  package func layer(_ l: Int) -> Index {
    if let index = spelled[l] { return index }
    if l == 0 || numbersLayers { return .digits(String(l)) }
    return .letter("L", plus: l - depth)
  }

  package func symbol(_ quantity: Quantity) -> Symbol {
    if let symbol = ofAuthor[quantity] { return symbol }
    return switch quantity {
    case .input(let node): activation(.node(node), layer: 0)
    case .target(let node): target(.node(node))
    case .weight(let l, let to, let from): weight(to: .node(to), from: .node(from), layer: l)
    case .bias(let l, let node): bias(.node(node), layer: l)
    case .preActivation(let l, let node): preActivation(.node(node), layer: l)
    case .activation(let l, let node): activation(.node(node), layer: l)
    case .lossShare(let node): lossShare(.node(node))
    case .loss: loss
    }
  }

  package func activation(_ node: Place, layer l: Int) -> Symbol {
    if case .node(let number) = node, let symbol = ofAuthor[.activation(layer: l, node: number)] {
      return symbol
    }
    if l == 0, namesInputs { return Symbol("x", subscripts: [node.index]) }
    return Symbol("a", subscripts: [node.index], layer: layer(l))
  }

  package func preActivation(_ node: Place, layer l: Int) -> Symbol {
    if case .node(let number) = node, let symbol = ofAuthor[.preActivation(layer: l, node: number)]
    {
      return symbol
    }
    return Symbol("z", subscripts: [node.index], layer: layer(l))
  }

  func weight(to: Place, from: Place, layer l: Int) -> Symbol {
    if case .node(let j) = to, case .node(let k) = from,
      let symbol = ofAuthor[.weight(layer: l, to: j, from: k)]
    {
      return symbol
    }
    return Symbol("w", subscripts: joined(to, from), layer: layer(l))
  }

  func bias(_ node: Place, layer l: Int) -> Symbol {
    if case .node(let number) = node, let symbol = ofAuthor[.bias(layer: l, node: number)] {
      return symbol
    }
    return Symbol("b", subscripts: [node.index], layer: layer(l))
  }

  func target(_ node: Place) -> Symbol { Symbol("y", subscripts: [node.index]) }

  func lossShare(_ node: Place) -> Symbol {
    Symbol("C", subscripts: joined(.node(sample), node))
  }

  var loss: Symbol { loss(ofSample: .node(sample)) }

  func loss(ofSample place: Place) -> Symbol { Symbol("C", subscripts: [place.index]) }

  /// C, over all samples.
  package var totalLoss: Symbol { Symbol("C") }

  /// The weights into one node, as a vector.
  func weights(to node: Place, layer l: Int) -> Symbol {
    Symbol("w", subscripts: [node.index], layer: layer(l))
  }

  /// Two indices in one subscript, with a comma where their digits would run together.
  private func joined(_ first: Place, _ second: Place) -> [Index] {
    if case .node(let j) = first, case .node(let k) = second, j < 10, k < 10 {
      return [.digits("\(j)\(k)")]
    }
    return [first.index, second.index]
  }
}

/// A node or a sample: a certain one, or the one that a letter stands for.
package enum Place: Hashable, Sendable {
  case node(Int)
  case letter(String)

  package var index: Index {
    switch self {
    case .node(let number): .digits(String(number))
    case .letter(let letter): .letter(letter, plus: 0)
    }
  }
}

extension Index {
  fileprivate var isDigits: Bool {
    switch self {
    case .digits: true
    case .letter: false
    }
  }
}

extension Quantity {
  fileprivate var layer: Int? {
    switch self {
    case .weight(let layer, _, _), .bias(let layer, _), .preActivation(let layer, _),
      .activation(let layer, _):
      layer
    case .input, .target, .lossShare, .loss: nil
    }
  }
}

extension Symbol {
  fileprivate var isTotal: Bool { letter == "C" && subscripts.isEmpty }
}
