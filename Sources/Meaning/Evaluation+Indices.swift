import Engine
import Expressions

extension Evaluation {
  var numbering: Numbering { setting.convention.numbering }

  func written(_ symbol: Symbol) -> String { symbol.latex(in: setting.convention) }

  func written(_ expression: Expression) -> String { expression.latex(in: setting.convention) }

  /// A whole number as it stands for itself, counted as the author counts.
  func number(_ whole: Whole, at path: [Int]) throws(MeaningError) -> Int {
    guard case .slot(let slot, _) = whole else { return try self.whole(whole, at: path) }
    return try self.whole(whole, at: path) + numbering.first(of: counted[slot])
  }

  func whole(_ whole: Whole, at path: [Int]) throws(MeaningError) -> Int {
    switch whole {
    case .constant(let value): return value
    case .slot(let slot, let plus): return slots[slot] + plus
    case .size(let counted, let plus): return try size(of: counted, at: path) + plus
    case .sizeCounted(let slot, let plus):
      guard let counted = counted[slot] else {
        throw MeaningError(
          "n has no value: the sum's index counts nothing that has a size", at: path)
      }
      return try size(of: counted, at: path) + plus
    case .between(let first, _, let slot):
      return try self.whole(first, at: path) + slots[slot]
    }
  }

  /// Whether one of the symbol's indices takes its value from a sum, a product or dots.
  private func hasLayerInSum(_ symbol: ResolvedSymbol) -> Bool {
    symbol.layer.map { !$0.slots.isSubset(of: freeSlots) } ?? false
  }

  private func isInSum(_ symbol: ResolvedSymbol) -> Bool {
    var indices: [Whole] = symbol.layer.map { [$0] } ?? []
    if case .known(let nodes) = symbol.nodes { indices += nodes }
    if case .stated(let sample) = symbol.sample { indices.append(sample) }
    return indices.contains { !$0.slots.isSubset(of: freeSlots) }
  }

  func size(of counted: Counted, at path: [Int]) throws(MeaningError) -> Int {
    switch counted {
    case .samples: return setting.samples.count
    case .layers: return setting.network.depth
    case .nodes(let layer):
      let layer = try whole(layer, at: path)
      guard (0...setting.network.depth).contains(layer) else {
        throw .noLayer(
          layer, depth: setting.network.depth, from: 0, numbering: numbering, at: path)
      }
      return setting.network.nodes(inLayer: layer)
    }
  }

  /// What a symbol stands for at the present values of the indices.
  func reference(_ symbol: ResolvedSymbol) throws(MeaningError) -> Reference {
    switch symbol.kind {
    case .totalLoss: return .totalLoss
    case .learningRate: return .learningRate
    case .variable: throw unboundVariable(symbol)
    case .delta:
      let layer = try layer(of: symbol, from: 1)
      let node = try node(0, of: symbol, inLayer: layer)
      return .delta(layer: layer, node: node, sample: try sample(of: symbol))
    case .weight, .bias:
      // Parameters are the same in every sample.
      return .quantity(try quantity(of: symbol), sample: setting.sample)
    case .input, .target, .preActivation, .activation, .lossShare, .loss:
      return .quantity(try quantity(of: symbol), sample: try sample(of: symbol))
    }
  }

  /// The quantity of the graph that a symbol names, in whichever sample.
  func quantity(of symbol: ResolvedSymbol) throws(MeaningError) -> Quantity {
    let depth = setting.network.depth
    switch symbol.kind {
    case .input:
      try expectLayer(0, of: symbol)
      return .input(try node(0, of: symbol, inLayer: 0))
    case .target:
      try expectLayer(depth, of: symbol)
      return .target(try node(0, of: symbol, inLayer: depth))
    case .lossShare: return .lossShare(node: try node(0, of: symbol, inLayer: depth))
    case .loss: return .loss
    case .activation:
      let layer = try layer(of: symbol, from: 0)
      let node = try node(0, of: symbol, inLayer: layer)
      return layer == 0 ? .input(node) : .activation(layer: layer, node: node)
    case .preActivation:
      let layer = try layer(of: symbol, from: 1)
      return .preActivation(layer: layer, node: try node(0, of: symbol, inLayer: layer))
    case .bias:
      let layer = try layer(of: symbol, from: 1)
      guard setting.network.layers[layer - 1].biases != nil else {
        throw MeaningError("layer \(layer + numbering.inputLayer) has no biases", at: symbol.path)
      }
      return .bias(layer: layer, node: try node(0, of: symbol, inLayer: layer))
    case .weight:
      let layer = try layer(of: symbol, from: 1)
      return .weight(
        layer: layer, to: try node(0, of: symbol, inLayer: layer),
        from: try node(1, of: symbol, inLayer: layer - 1))
    case .totalLoss:
      throw MeaningError(
        "\(written(Symbol("C"))) is made of all samples' losses and cannot vary alone",
        at: symbol.path)
    case .delta:
      throw MeaningError(
        "\(written(symbol.symbol)) is itself a derivative and cannot vary alone", at: symbol.path)
    case .learningRate:
      throw MeaningError("nothing in the network depends on the learning rate", at: symbol.path)
    case .variable: throw unboundVariable(symbol)
    }
  }

  private func unboundVariable(_ symbol: ResolvedSymbol) -> MeaningError {
    MeaningError(
      "\(written(symbol.symbol)) is a variable and no quantity of the network", at: symbol.path)
  }

  private func expectLayer(_ own: Int, of symbol: ResolvedSymbol) throws(MeaningError) {
    let layer = try layer(of: symbol, from: 0)
    guard layer == own else {
      throw .foreignLayer(
        layer, of: written(symbol.symbol), isInput: own == 0, numbering: numbering,
        isInSum: hasLayerInSum(symbol), at: symbol.path)
    }
  }

  func layer(of symbol: ResolvedSymbol, from first: Int) throws(MeaningError) -> Int {
    let depth = setting.network.depth
    let layer = try whole(symbol.layer ?? .constant(depth), at: symbol.path)
    guard (first...depth).contains(layer) else {
      throw .noLayer(
        layer, depth: depth, from: first, numbering: numbering,
        isInSum: hasLayerInSum(symbol), at: symbol.path)
    }
    return layer
  }

  func node(
    _ position: Int, of symbol: ResolvedSymbol, inLayer layer: Int
  ) throws(MeaningError) -> Int {
    let node: Int
    switch symbol.nodes {
    case .known(let nodes): node = try whole(nodes[position], at: symbol.path)
    case .run(let digits):
      // The layer of a weight's second index is one lower.
      let split = try decide(
        splits(of: digits, in: setting.convention), of: symbol.symbol, layer: layer + position,
        in: setting.network, setting.convention, at: symbol.path)
      node = split[position]
    }
    let count = setting.network.nodes(inLayer: layer)
    guard (0..<count).contains(node) else {
      throw .noNode(
        node, inLayer: layer, of: count, numbering: numbering, isInSum: isInSum(symbol),
        at: symbol.path)
    }
    return node
  }

  private func sample(of symbol: ResolvedSymbol) throws(MeaningError) -> Int {
    try sample(symbol.sample, of: symbol.symbol, isInSum: isInSum(symbol), at: symbol.path)
  }

  /// The one sample in which a quantity varies, where its author names it, as in `z_1^{[1](i)}`.
  func sampleAlone(of symbol: ResolvedSymbol) throws(MeaningError) -> Int? {
    guard symbol.symbol.sample != nil else { return nil }
    return try sample(of: symbol)
  }

  func sample(
    _ scope: ResolvedSymbol.SampleScope, of symbol: Symbol, isInSum: Bool, at path: [Int]
  ) throws(MeaningError) -> Int {
    let sample: Int
    switch scope {
    case .current: sample = setting.sample
    case .stated(let whole): sample = try self.whole(whole, at: path)
    case .ambiguous(let samples):
      throw MeaningError(
        "\(written(symbol)) may belong to sample \(samples.joined(separator: " or ")), whose losses stand beside it",
        kind: .ambiguous, at: path)
    }
    guard setting.samples.indices.contains(sample) else {
      throw .noSample(
        sample, of: setting.samples.count, numbering: numbering, isInSum: isInSum, at: path)
    }
    return sample
  }
}
