import Engine
import Foundation

/// A number, what it can be wrong by, and the same of its derivative by what varies.
struct SoupCell {
  var value: Double
  var error: Double
  var slope = 0.0
  var slopeError = 0.0

  /// A quantity as the network computed it.
  init(_ value: Double, slope: Double = 0) {
    self.init(
      value, error: 1e-12 * value.magnitude, slope: slope, slopeError: 1e-12 * slope.magnitude)
  }

  init(_ value: Double, error: Double, slope: Double, slopeError: Double) {
    self.value = value
    self.error = error
    self.slope = slope
    self.slopeError = slopeError
  }

  static func + (left: Self, right: Self) -> Self {
    Self(
      left.value + right.value,
      error: left.error + right.error + 1e-15 * (left.value + right.value).magnitude,
      slope: left.slope + right.slope, slopeError: left.slopeError + right.slopeError)
  }

  static prefix func - (cell: Self) -> Self {
    Self(-cell.value, error: cell.error, slope: -cell.slope, slopeError: cell.slopeError)
  }

  static func * (left: Self, right: Self) -> Self {
    Self(
      left.value * right.value,
      error: left.value.magnitude * right.error + right.value.magnitude * left.error
        + 1e-15 * (left.value * right.value).magnitude,
      slope: left.value * right.slope + right.value * left.slope,
      slopeError: left.value.magnitude * right.slopeError + left.error * right.slope.magnitude
        + right.value.magnitude * left.slopeError + right.error * left.slope.magnitude)
  }

  static func / (left: Self, right: Self) -> Self {
    let quotient = left.value / right.value
    return Self(
      quotient,
      error: (left.error + quotient.magnitude * right.error) / right.value.magnitude,
      slope: (left.slope - quotient * right.slope) / right.value,
      slopeError: (left.slopeError + quotient.magnitude * right.slopeError) / right.value.magnitude)
  }
}

struct SoupValue {
  let rows: Int
  let columns: Int
  var cells: [SoupCell]

  init(rows: Int, columns: Int, cells: [SoupCell]) {
    self.rows = rows
    self.columns = columns
    self.cells = cells
  }

  init(_ cell: SoupCell) { self.init(rows: 1, columns: 1, cells: [cell]) }

  var isNumber: Bool { cells.count == 1 }

  func map(_ change: (SoupCell) -> SoupCell) -> SoupValue {
    SoupValue(rows: rows, columns: columns, cells: cells.map(change))
  }

  func paired(
    with other: SoupValue, _ combine: (SoupCell, SoupCell) -> SoupCell
  ) throws(SoupFailure) -> SoupValue {
    guard rows == other.rows, columns == other.columns else { throw .misfit }
    return SoupValue(rows: rows, columns: columns, cells: zip(cells, other.cells).map(combine))
  }

  func times(_ other: SoupValue) throws(SoupFailure) -> SoupValue {
    if isNumber { return other.map { cells[0] * $0 } }
    if other.isNumber { return map { $0 * other.cells[0] } }
    guard columns == other.rows else { throw .misfit }
    var product: [SoupCell] = []
    for row in 0..<rows {
      for column in 0..<other.columns {
        product.append(
          (0..<columns).reduce(SoupCell(0)) {
            $0 + cells[row * columns + $1] * other.cells[$1 * other.columns + column]
          })
      }
    }
    return SoupValue(rows: rows, columns: other.columns, cells: product)
  }

  var transposed: SoupValue {
    SoupValue(
      rows: columns, columns: rows,
      cells: (0..<columns).flatMap { column in (0..<rows).map { cells[$0 * columns + column] } })
  }
}

enum SoupFailure: Error {
  /// A node, layer or sample that is not there.
  case absent
  /// Shapes that do not go together.
  case misfit
  /// An index of two kinds, or of none.
  case mixed
  /// What this evaluation does not know.
  case unknown
}

/// Values of expressions on a network.
struct SoupEvaluation {
  let network: SoupNetwork
  let sample: Int
  var letters: [String: Int] = [:]
  var seed: SoupLeaf?

  func value(of term: SoupTerm) throws(SoupFailure) -> SoupValue {
    switch term {
    case .number(let number):
      return SoupValue(SoupCell(Double(number), error: 0, slope: 0, slopeError: 0))
    case .leaf(let leaf):
      let elements = try elements(of: leaf)
      var cells: [SoupCell] = []
      for element in elements.leaves {
        cells.append(
          SoupCell(
            try number(element), slope: seed == nil ? 0 : try derivative(of: element, by: seed)))
      }
      return SoupValue(rows: elements.rows, columns: elements.columns, cells: cells)
    case .negation(let term): return try value(of: term).map { -$0 }
    case .sum(let terms):
      var total: SoupValue?
      for term in terms {
        let next = try value(of: term)
        total = try total?.paired(with: next, +) ?? next
      }
      return total ?? SoupValue(SoupCell(0))
    case .product(let factors):
      var product: SoupValue?
      for factor in factors {
        let next = try value(of: factor)
        product = try product?.times(next) ?? next
      }
      return product ?? SoupValue(SoupCell(1))
    case .elementwise(let factors):
      var product: SoupValue?
      for factor in factors {
        let next = try value(of: factor)
        product = try product?.paired(with: next, *) ?? next
      }
      return product ?? SoupValue(SoupCell(1))
    case .quotient(let left, let right):
      let divisor = try value(of: right)
      guard divisor.isNumber else { throw .misfit }
      return try value(of: left).map { $0 / divisor.cells[0] }
    case .power(let base, let exponent):
      let base = try value(of: base)
      guard base.isNumber else { throw .misfit }
      var power = SoupCell(1, error: 0, slope: 0, slopeError: 0)
      for _ in 0..<exponent { power = power * base.cells[0] }
      return SoupValue(power)
    case .activation(let layer, let primes, let argument):
      return try applied(layer, primes, to: value(of: argument))
    case .derivative(let upper, let lower, _):
      guard seed == nil else { throw .unknown }
      return try derivatives(of: upper, by: lower)
    case .slope(let term, let leaf):
      guard seed == nil, !leaf.isArray else { throw .unknown }
      var varied = self
      varied.seed = leaf
      _ = try elements(of: leaf).leaves.map(number)
      return try varied.value(of: term).map {
        SoupCell($0.slope, error: $0.slopeError, slope: 0, slopeError: 0)
      }
    case .summation(let range, let term): return try sum(over: range, of: term)
    case .transpose(let term): return try value(of: term).transposed
    }
  }

  private func sum(over range: SoupRange, of term: SoupTerm) throws(SoupFailure) -> SoupValue {
    var inner = self
    inner.letters[range.letter] = nil
    let count = try inner.count(of: range.letter, in: term)
    let last = range.last ?? count - 1
    guard range.first >= 0, last < count, range.first <= last else { throw .absent }
    var total: SoupValue?
    for value in range.first...last {
      inner.letters[range.letter] = value
      let next = try inner.value(of: term)
      total = try total?.paired(with: next, +) ?? next
    }
    return total ?? SoupValue(SoupCell(0))
  }

  /// How many things a letter counts in a term.
  private func count(of letter: String, in term: SoupTerm) throws(SoupFailure) -> Int {
    var counts: Set<Int> = []
    for leaf in term.leaves {
      if leaf.sample == .letter(letter) { counts.insert(-network.shape.samples) }
      for (position, node) in leaf.nodes.enumerated() where node == .letter(letter) {
        let layer = try self.layer(of: leaf) - (position == 1 ? 1 : 0)
        guard (0...network.shape.depth).contains(layer) else { throw .absent }
        counts.insert(network.shape.widths[layer])
      }
    }
    // A sum over one value of a letter that it does not have is its term.
    guard !counts.isEmpty else { throw .unknown }
    guard counts.count == 1, let count = counts.first else { throw .mixed }
    return abs(count)
  }

  private func applied(
    _ layer: SoupLayer, _ primes: Int, to argument: SoupValue
  ) throws(SoupFailure) -> SoupValue {
    let layer = try number(of: layer)
    guard (1...network.shape.depth).contains(layer) else { throw .absent }
    let activation = network.shape.activation(layer)
    guard activation != .softmax, primes < 2 else { throw .unknown }
    var cells: [SoupCell] = []
    for cell in argument.cells {
      let slope = activation.soupSlope(cell.value)
      if primes == 0 {
        let value = activation.soupValue(cell.value)
        cells.append(
          SoupCell(
            value, error: 1e-12 * value.magnitude + slope.magnitude * cell.error,
            slope: slope * cell.slope,
            slopeError: slope.magnitude * cell.slopeError + 1e-12 * (slope * cell.slope).magnitude))
      } else {
        guard cell.slope == 0 else { throw .unknown }
        cells.append(
          SoupCell(
            slope, error: 1e-12 * slope.magnitude + 2 * cell.error, slope: 0, slopeError: 0))
      }
    }
    return SoupValue(rows: argument.rows, columns: argument.columns, cells: cells)
  }
}

extension SoupEvaluation {
  private func number(of index: SoupIndex) throws(SoupFailure) -> Int {
    switch index {
    case .number(let number): return number
    case .letter(let letter):
      guard let value = letters[letter] else { throw .absent }
      return value
    }
  }

  private func number(of layer: SoupLayer) throws(SoupFailure) -> Int {
    switch layer {
    case .number(let number): return number
    case .last(let plus): return network.shape.depth + plus
    case .letter(let letter, let plus):
      guard let value = letters[letter] else { throw .absent }
      return value + plus
    }
  }

  private func layer(of leaf: SoupLeaf) throws(SoupFailure) -> Int {
    switch leaf.kind {
    case .x: return 0
    case .y, .loss, .share, .total: return network.shape.depth
    case .w, .b, .z, .delta, .a: return try number(of: leaf.layer)
    }
  }

  private func sample(of leaf: SoupLeaf) throws(SoupFailure) -> Int {
    guard let index = leaf.sample else { return sample }
    let value = try number(of: index)
    guard network.inputs.indices.contains(value) else { throw .absent }
    return value
  }

  /// The quantities of an array, row by row; checks that they are there.
  private func elements(
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

  private func nodes(of leaf: SoupLeaf) throws(SoupFailure) -> [Int] {
    var nodes: [Int] = []
    for node in leaf.nodes { nodes.append(try number(of: node)) }
    return nodes
  }

  private func number(_ leaf: SoupLeaf) throws(SoupFailure) -> Double {
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

  private func derivatives(
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

  private func derivative(
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

  private func ofSampleThrowing(
    _ above: SoupLeaf, _ nodes: [Int], _ derivative: (Int?) -> Double
  ) throws(SoupFailure) -> Double {
    switch above.kind {
    case .z: derivative(2 * (try layer(of: above)) - 1)
    case .a, .x: derivative(2 * (try layer(of: above)))
    case .loss, .share, .w, .b, .y, .delta, .total: derivative(nil)
    }
  }
}

extension SoupNetwork {
  func total(_ ofSample: (Int) -> Double) -> Double {
    let sum = (0..<shape.samples).reduce(0) { $0 + ofSample($1) }
    return shape.reduction == .mean ? sum / Double(shape.samples) : sum
  }
}
