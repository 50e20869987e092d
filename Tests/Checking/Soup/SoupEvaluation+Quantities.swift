extension SoupEvaluation {
  func number(of index: SoupIndex) throws(SoupFailure) -> Int {
    switch index {
    case .number(let number): return number
    case .letter(let letter):
      guard let value = letters[letter] else { throw .absent }
      return value
    }
  }

  func number(of layer: SoupLayer) throws(SoupFailure) -> Int {
    switch layer {
    case .number(let number): return number
    case .last(let plus): return network.shape.depth + plus
    case .letter(let letter, let plus):
      guard let value = letters[letter] else { throw .absent }
      return value + plus
    }
  }

  func layer(of leaf: SoupLeaf) throws(SoupFailure) -> Int {
    switch leaf.kind {
    case .x: return 0
    case .y, .loss, .share, .total: return network.shape.depth
    case .w, .b, .z, .delta, .a: return try number(of: leaf.layer)
    }
  }

  func sample(of leaf: SoupLeaf) throws(SoupFailure) -> Int {
    guard let index = leaf.sample else { return sample }
    let value = try number(of: index)
    guard network.inputs.indices.contains(value) else { throw .absent }
    return value
  }

  /// The quantities of an array, row by row; checks that they are there.
  func elements(
    of leaf: SoupLeaf
  ) throws(SoupFailure) -> (rows: Int, columns: Int, leaves: [SoupLeaf]) {
    let shape = network.shape
    let layer = try layer(of: leaf)
    let lowest = leaf.kind == .a || leaf.kind == .x ? 0 : 1
    guard (lowest...shape.depth).contains(layer) else { throw .absent }
    if leaf.kind == .b, !shape.hasBiases[layer - 1] { throw .absent }
    let rows = shape.widths[layer]
    let columns = leaf.kind == .w ? shape.widths[layer - 1] : 1
    if leaf.isArray {
      var leaves: [SoupLeaf] = []
      for row in 0..<rows {
        for column in 0..<columns {
          var element = leaf
          element.nodes =
            leaf.kind == .w ? [.number(row), .number(column)] : [.number(row)]
          leaves.append(element)
        }
      }
      return (rows, columns, leaves)
    }
    var element = leaf
    element.nodes = []
    for (node, size) in zip(leaf.nodes, [rows, columns]) {
      let value = try number(of: node)
      guard (0..<size).contains(value) else { throw .absent }
      element.nodes.append(.number(value))
    }
    return (1, 1, [element])
  }

  func nodes(of leaf: SoupLeaf) throws(SoupFailure) -> [Int] {
    var nodes: [Int] = []
    for node in leaf.nodes { nodes.append(try number(of: node)) }
    return nodes
  }

  func number(_ leaf: SoupLeaf) throws(SoupFailure) -> Double {
    let layer = try layer(of: leaf)
    let sample = try sample(of: leaf)
    let nodes = try nodes(of: leaf)
    let outputs = 0..<network.shape.widths[network.shape.depth]
    switch leaf.kind {
    case .w: return network.weights[layer - 1][nodes[0]][nodes[1]]
    case .b: return network.biases[layer - 1][nodes[0]]
    case .z: return network.preActivation(layer, nodes[0], of: sample)
    case .a, .x: return network.activation(layer, nodes[0], of: sample)
    case .y: return network.targets[sample][nodes[0]]
    case .delta:
      return network.lossDerivative(share: nil, byStage: 2 * layer - 1, nodes[0], of: sample)
    case .loss: return outputs.reduce(0) { $0 + network.share($1, of: sample) }
    case .share: return network.share(nodes[0], of: sample)
    case .total:
      return network.total { sample in outputs.reduce(0) { $0 + network.share($1, of: sample) } }
    }
  }

  func derivatives(
    of upper: SoupLeaf, by lower: SoupLeaf
  ) throws(SoupFailure) -> SoupValue {
    let above = try elements(of: upper)
    let below = try elements(of: lower)
    var cells: [SoupCell] = []
    for top in above.leaves {
      for bottom in below.leaves { cells.append(SoupCell(try derivative(of: top, by: bottom))) }
    }
    if above.leaves.count == 1 {
      // A layer of one node is a number to some and a vector to others.
      guard !upper.isArray || below.leaves.count == 1 else { throw .unknown }
      return SoupValue(rows: below.rows, columns: below.columns, cells: cells)
    }
    guard below.columns == 1, above.columns == 1 else { throw .misfit }
    return SoupValue(rows: above.leaves.count, columns: below.leaves.count, cells: cells)
  }

  func derivative(
    of upper: SoupLeaf, by lower: SoupLeaf?
  ) throws(SoupFailure) -> Double {
    guard let lower, let below = try elements(of: lower).leaves.first,
      let above = try elements(of: upper).leaves.first
    else { return 0 }
    let layer = try layer(of: below)
    let nodes = try nodes(of: below)
    let stage: Int
    switch below.kind {
    case .w, .b, .z: stage = 2 * layer - 1
    case .a, .x: stage = 2 * layer
    case .y, .delta, .loss, .share, .total: throw .unknown
    }
    let isParameter = below.kind == .w || below.kind == .b
    func ofSample(_ sample: Int, _ derivative: (Int) -> Double) -> Double {
      let before = below.kind == .w ? network.activation(layer - 1, nodes[1], of: sample) : 1
      return derivative(sample) * before
    }
    let upperNodes = try self.nodes(of: above)
    switch above.kind {
    case .w, .b:
      let upperLayer = try self.layer(of: above)
      return above.kind == below.kind && upperNodes == nodes && upperLayer == layer ? 1 : 0
    case .y: return 0
    case .delta: throw .unknown
    case .total:
      guard isParameter || below.sample != nil else { throw .unknown }
      let varied = isParameter ? nil : try sample(of: below)
      return network.total { sample in
        guard varied == nil || varied == sample else { return 0 }
        return ofSample(sample) {
          network.lossDerivative(share: nil, byStage: stage, nodes[0], of: $0)
        }
      }
    case .z, .a, .x, .loss, .share:
      let sample = try sample(of: above)
      if !isParameter, try self.sample(of: below) != sample { return 0 }
      return try ofSampleThrowing(above, upperNodes) { upperStage in
        ofSample(sample) {
          if let upperStage {
            return network.derivative(
              ofStage: upperStage, upperNodes[0], byStage: stage, nodes[0], of: $0)
          }
          return network.lossDerivative(
            share: upperNodes.first, byStage: stage, nodes[0], of: $0)
        }
      }
    }
  }

  func ofSampleThrowing(
    _ above: SoupLeaf, _ nodes: [Int], _ derivative: (Int?) -> Double
  ) throws(SoupFailure) -> Double {
    switch above.kind {
    case .z: derivative(2 * (try layer(of: above)) - 1)
    case .a, .x: derivative(2 * (try layer(of: above)))
    case .loss, .share, .w, .b, .y, .delta, .total: derivative(nil)
    }
  }
}
