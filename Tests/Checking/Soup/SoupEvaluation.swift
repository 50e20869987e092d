import Engine

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
    case .logarithm(let argument):
      let argument = try value(of: argument)
      guard argument.cells.allSatisfy({ $0.value > 0 }) else { throw .unknown }
      return argument.map(\.logarithm)
    case .derivative(let upper, let lower, _):
      guard seed == nil else { throw .unknown }
      return try derivatives(of: upper, by: lower)
    case .slope(let term, let leaf):
      guard seed == nil, !leaf.isArray else { throw .unknown }
      var varied = self
      // Its letters are those that stand out here, whatever sums inside call theirs.
      varied.seed = try elements(of: leaf).leaves.first
      return try varied.value(of: term).map {
        SoupCell($0.slope, error: $0.slopeError, slope: 0, slopeError: 0)
      }
    case .summation(let range, let term): return try sum(over: range, of: term)
    case .transpose(let term): return try value(of: term).transposed
    }
  }

  func sum(over range: SoupRange, of term: SoupTerm) throws(SoupFailure) -> SoupValue {
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
  func count(of letter: String, in term: SoupTerm) throws(SoupFailure) -> Int {
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

  func applied(
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
