import Decimals
import Engine
import Expressions

extension Resolver {
  /// What a symbol stands for where a number is wanted.
  mutating func kind(
    of symbol: Symbol, _ scope: Scope, _ path: [Int]
  ) throws(MeaningError) -> Term.Kind {
    guard symbol.subscripts.isEmpty, symbol.layer == nil, symbol.primes == 0 else {
      return try quantity(symbol, scope, path).kind
    }
    if let named = try kind(ofName: symbol, scope, path) { return named }
    if let slot = scope.slots[symbol.letter] { return .whole(.slot(slot, plus: 0)) }
    if let variable = context.variables.firstIndex(of: symbol.letter) {
      return .symbol(self.variable(symbol, variable, path))
    }
    if symbol.letter == convention.sampleCount { return .whole(.size(.samples, plus: 0)) }
    switch symbol.letter {
    case "L": return .whole(.constant(network.depth + numbering.inputLayer))
    case #"\pi"#: return .constant(.pi)
    case "e": return .constant(.e)
    case "n":
      if let slot = scope.counting { return .whole(.sizeCounted(bySlot: slot, plus: 0)) }
      if let counted = scope.dotted { return .whole(.size(counted, plus: 0)) }
      if let slot = freeSlot(for: "n", at: path) { return .whole(.slot(slot, plus: 0)) }
      if context.sumsOverSamples {
        let outputs = Counted.nodes(layer: .constant(network.depth))
        return .whole(.size(convention.loneSize == .outputs ? outputs : .samples, plus: 0))
      }
      throw MeaningError(
        "n is the size of the sum that it stands in or multiplies, and there is no sum", at: path)
    case "C", #"\eta"#: return .symbol(try self.symbol(symbol, scope, path))
    default:
      if let slot = freeSlot(for: symbol.letter, at: path) { return .whole(.slot(slot, plus: 0)) }
      return try quantity(symbol, scope, path).kind
    }
  }

  /// The symbol of a quantity of the network, or of what is made of such quantities.
  mutating func symbol(
    _ symbol: Symbol, _ scope: Scope, _ path: [Int]
  ) throws(MeaningError) -> ResolvedSymbol {
    guard symbol.primes == 0 else {
      let isFunction = NamedFunction.allCases.contains { $0.latex == symbol.letter }
      guard symbol.letter == "g" || isFunction else {
        throw MeaningError(
          "\(written(symbol)) has a prime, and \(symbol.letter) is no function here", at: path)
      }
      throw MeaningError(
        "\(written(symbol)) has to be applied to a number, as in \(slopeOfActivation)", at: path)
    }
    let count = symbol.subscripts.count
    switch symbol.letter {
    case "a": return try layered(symbol, .activation, indices: 1, scope, path)
    case "z": return try layered(symbol, .preActivation, indices: 1, scope, path)
    case "b": return try layered(symbol, .bias, indices: 1, scope, path)
    case #"\delta"#: return try layered(symbol, .delta, indices: 1, scope, path)
    case "w", "W": return try layered(symbol, .weight, indices: 2, scope, path)
    case "x": return try vector(symbol, .input, layer: 0, scope, path)
    case "y": return try vector(symbol, .target, layer: network.depth, scope, path)
    case "C": return try loss(symbol, scope, path)
    case #"\eta"#:
      guard count == 0, symbol.layer == nil else {
        throw MeaningError(#"the learning rate \eta has no indices"#, at: path)
      }
      return ResolvedSymbol(
        symbol: symbol, kind: .learningRate, layer: nil, nodes: .known([]), sample: .current,
        path: path)
    default: throw unknown(symbol, at: path)
    }
  }

  func variable(_ symbol: Symbol, _ number: Int, _ path: [Int]) -> ResolvedSymbol {
    ResolvedSymbol(
      symbol: symbol, kind: .variable(number), layer: nil, nodes: .known([]), sample: .current,
      path: path)
  }

  /// A symbol that belongs to a layer.
  private mutating func layered(
    _ symbol: Symbol, _ kind: ResolvedSymbol.Kind, indices: Int, _ scope: Scope, _ path: [Int]
  ) throws(MeaningError) -> ResolvedSymbol {
    guard let index = symbol.layer else {
      var suggestion = symbol
      suggestion.layer = .letter("L", plus: 0)
      throw MeaningError("\(written(symbol)) needs a layer, as in \(written(suggestion))", at: path)
    }
    let layer = try whole(index, counting: .layers, scope, path)
    if symbol.sample != nil, kind == .weight || kind == .bias {
      throw .parameterOfSample(written(symbol), at: path)
    }
    let nodes: ResolvedSymbol.Nodes
    if indices == 2, symbol.subscripts.count == 1, case .digits(let digits) = symbol.subscripts[0] {
      nodes = try weightRun(digits, of: symbol, layer: layer, at: path)
    } else {
      guard symbol.subscripts.count == indices else {
        let wanted =
          indices == 1
          ? "one index, its node" : "two indices, the node and the node of the layer before"
        throw MeaningError("\(written(symbol)) needs \(wanted)", at: path)
      }
      var known: [Whole] = []
      let indices =
        convention.weightOrder == .fromTo ? symbol.subscripts.reversed() : symbol.subscripts
      for (position, index) in indices.enumerated() {
        let counted = Counted.nodes(layer: layer.shifted(by: -position))
        known.append(try whole(index, counting: counted, scope, path))
      }
      nodes = .known(known)
    }
    return ResolvedSymbol(
      symbol: symbol, kind: kind, layer: layer, nodes: nodes,
      sample: try sample(of: symbol, scope, path), path: path)
  }

  /// A symbol of the input or the output, which needs no layer; one that is written has to be its own.
  private mutating func vector(
    _ symbol: Symbol, _ kind: ResolvedSymbol.Kind, layer own: Int, _ scope: Scope, _ path: [Int]
  ) throws(MeaningError) -> ResolvedSymbol {
    guard symbol.subscripts.count == 1 else {
      throw MeaningError("\(written(symbol)) needs one index, its node", at: path)
    }
    let layer = try symbol.layer.map { index throws(MeaningError) in
      try whole(index, counting: .layers, scope, path)
    }
    let node = try whole(
      symbol.subscripts[0], counting: .nodes(layer: layer ?? .constant(own)), scope, path)
    return ResolvedSymbol(
      symbol: symbol, kind: kind, layer: layer ?? .constant(own), nodes: .known([node]),
      sample: try sample(of: symbol, scope, path), path: path)
  }

  /// The sample that a symbol belongs to: the one that it names, else that of the loss beside it.
  mutating func sample(
    of symbol: Symbol, _ scope: Scope, _ path: [Int]
  ) throws(MeaningError) -> ResolvedSymbol.SampleScope {
    guard let index = symbol.sample else { return scope.sample }
    return .stated(try whole(index, counting: .samples, scope, path))
  }

  private mutating func loss(
    _ symbol: Symbol, _ scope: Scope, _ path: [Int]
  ) throws(MeaningError) -> ResolvedSymbol {
    guard symbol.layer == nil else {
      throw MeaningError(
        "the loss has no layer: write \(written(Symbol("C", subscripts: [.letter("i", plus: 0)]))) or \(written(Symbol("C")))",
        at: path)
    }
    let outputs = Counted.nodes(layer: .constant(network.depth))
    var indices = symbol.subscripts
    if indices.count == 1, case .digits(let digits) = indices[0] {
      indices = try lossRun(digits, of: symbol, at: path)
    }
    var sample = ResolvedSymbol.SampleScope.current
    var nodes: [Whole] = []
    let kind: ResolvedSymbol.Kind
    switch indices.count {
    case 0: kind = .totalLoss
    case 1: kind = .loss
    case 2:
      kind = .lossShare
      nodes = [try whole(indices[1], counting: outputs, scope, path)]
    default:
      throw MeaningError(
        "\(written(symbol)) has too many indices: a sample, and perhaps a node", at: path)
    }
    if let index = indices.first {
      sample = .stated(try whole(index, counting: .samples, scope, path))
    }
    return ResolvedSymbol(
      symbol: symbol, kind: kind, layer: .constant(network.depth), nodes: .known(nodes),
      sample: sample, path: path)
  }

  /// `g'(z)`, as the author writes it.
  private var slopeOfActivation: String {
    let slope = Expression.application(.activation(layer: nil, primes: 1), [.symbol(Symbol("z"))])
    return slope.latex(in: convention)
  }

  /// As the author writes them.
  private var lettersOfQuantities: String {
    let letters = ["a", "z", "w", "b", "x", "y", "C"].map { written(Symbol($0)) }
    return letters.joined(separator: ", ") + " and " + written(Symbol(#"\delta"#))
  }

  private func unknown(_ symbol: Symbol, at path: [Int]) -> MeaningError {
    if symbol.subscripts.isEmpty, symbol.layer == nil {
      let name = written(symbol)
      if symbol.letter == #"\Delta"#, !convention.isNamed(symbol.letter) {
        return MeaningError(
          #"\Delta is the change of what stands behind it, and has no value: an update is written with \leftarrow"#,
          at: path)
      }
      if symbol.looksLikeLoss {
        return MeaningError(
          "\(name) has no value here: did you mean \(written(Symbol("C"))), or is `notation: {loss: \(name)}` missing?",
          at: path)
      }
      return MeaningError("\(name) has no value here: \(name) := … would give it one", at: path)
    }
    let likely = [
      "A": "a", "Z": "z", "B": "b", "X": "x", "Y": "y", "t": "y", "E": "C", "J": "C",
      "c": "C", "d": #"\delta"#, "v": "w", "h": "a", "u": "z",
    ]
    if let letter = likely[symbol.letter] {
      var suggestion = symbol
      suggestion.letter = letter
      return MeaningError(
        "\(symbol.letter) stands for nothing in the network: did you mean \(written(suggestion))?",
        at: path)
    }
    return MeaningError(
      "\(symbol.letter) stands for nothing in the network, which has \(lettersOfQuantities)",
      at: path)
  }
}

extension Symbol {
  /// Whether it is a bare letter that authors who write no C use for the loss.
  fileprivate var looksLikeLoss: Bool {
    guard self == Symbol(letter) else { return false }
    let faces = ["mathcal", "mathscr"]
    return letter == "E" || letter == "J"
      || faces.contains { face in ["L", "C", "E", "J"].contains { letter == "\\\(face){\($0)}" } }
  }
}
