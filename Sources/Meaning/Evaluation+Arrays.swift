import Decimals
import Engine
import Expressions

/// Terms in which vectors or matrices stand; all others are evaluated as numbers.
extension Evaluation {
  /// The one number that such a term comes down to.
  func number<Number: Scalar>(
    of term: Term, on graph: Graph<Number>
  ) throws(MeaningError) -> Number {
    let array = try uncheckedArray(of: term, on: graph)
    guard !array.shape.isNumber else { return array.elements[0] }
    if case .array(let symbol) = term.kind {
      throw MeaningError(
        "\(written(symbol.symbol)) \(array.shape.predicate): \(symbol.hint)", at: term.path)
    }
    try checkNumber(array.shape, term, "one number is wanted")
    return array.elements[0]
  }

  func array<Number: Scalar>(
    of term: Term, on graph: Graph<Number>
  ) throws(MeaningError) -> NumberArray<Number> {
    guard term.hasArrays else { return NumberArray(try value(of: term, on: graph)) }
    try count(1, at: term.path)
    let array = try uncheckedArray(of: term, on: graph)
    for element in array.elements {
      let real = element.real
      guard real.isFinite else {
        throw MeaningError("this has no finite value", kind: .noValue, at: term.path)
      }
      note(real, isPart: term.isPart && real.magnitude > element.error)
    }
    return array
  }

  private func uncheckedArray<Number: Scalar>(
    of term: Term, on graph: Graph<Number>
  ) throws(MeaningError) -> NumberArray<Number> {
    switch term.kind {
    case .number, .whole, .constant, .symbol, .together, .after:
      return NumberArray(try value(of: term, on: graph))
    case .array(let array): return try value(of: array, on: graph)
    case .negation(let operand): return try array(of: operand, on: graph).map { -$0 }
    case .transpose(let operand): return try array(of: operand, on: graph).transposed
    case .sum(let operands): return try sum(of: operands, on: graph)
    case .product(let operands):
      return try fold(operands, on: graph) { left, factors, right, factor throws(MeaningError) in
        try self.multiplied(left, factors, right, factor, at: term.path)
      }
    case .arrayProduct(let sign, let operands):
      return try fold(operands, on: graph) { left, factors, right, factor throws(MeaningError) in
        try self.multiplied(sign, left, factors, right, factor, at: term.path)
      }
    case .quotient(let dividend, let divisor):
      return try quotient(dividend, divisor, at: term.path, on: graph)
    case .power(let base, let exponent):
      let operand = try array(of: base, on: graph)
      try checkNumber(
        operand.shape, base, Self.powerTakesNumber, hint: squareHint(base, exponent),
        kind: .notUnderstood)
      let raised = try value(of: exponent, on: graph)
      guard let power = power(operand.elements[0], raised) else {
        throw MeaningError("this power has no real value", kind: .noValue, at: term.path)
      }
      return NumberArray(power)
    case .activation(let layer, let primes, let argument):
      return try activation(ofLayer: layer, primes: primes, ofArray: argument, term.path, on: graph)
    case .named(let name, let primes, let arguments):
      return try apply(name, primes: primes, to: arguments, at: term.path, on: graph)
    case .dependency(let head, let arguments):
      try check(head, dependsOn: arguments)
      return try array(of: head, on: graph)
    case .derivative(let operand, let symbol):
      try checkDepth(graph.depth + 1, at: term.path)
      try checkCause(symbol, of: operand)
      let cut = graph.cut(at: try quantity(of: symbol), inSample: try sampleAlone(of: symbol))
      let slopes = try array(of: operand, on: cut)
      return NumberArray(shape: slopes.shape, elements: slopes.elements.map(cut.slope))
    case .arrayDerivative(let operand, let array):
      return try derivative(of: operand, by: array, at: term.path, on: graph)
    case .gradient(let operand, let array):
      try checkNumber(
        try shape(of: operand), operand, "a gradient is taken of a number")
      return try derivative(of: operand, by: array, at: term.path, on: graph)
    case .summation(let loop):
      var total: NumberArray<Number>?
      try repeatEach(loop, at: term.path) { () throws(MeaningError) in
        let next = try self.array(of: loop.body, on: graph)
        guard let sum = total else { return total = next }
        let shape = try self.sumShape(sum.shape, [loop.body], next.shape, loop.body)
        total = try sum.spread(to: shape).combined(with: next.spread(to: shape), self.added)
      }
      return total ?? NumberArray(Number(0))
    case .repeatedProduct(let loop):
      var total: NumberArray<Number>?
      try repeatEach(loop, at: term.path) { () throws(MeaningError) in
        let next = try self.array(of: loop.body, on: graph)
        guard let product = total else { return total = next }
        total = try self.multiplied(product, [loop.body], next, loop.body, at: loop.body.path)
      }
      return total ?? NumberArray(Number(1))
    case .matrix(let rows):
      var elements: [Number] = []
      for entry in rows.joined() {
        let element = try array(of: entry, on: graph)
        try checkNumber(element.shape, entry, Self.entryTakesNumber)
        elements.append(element.elements[0])
      }
      return NumberArray(
        shape: ArrayShape(rows: rows.count, columns: rows[0].count), elements: elements)
    case .progression: throw Resolver.loneEllipsis(at: term.path)
    }
  }

  static var powerTakesNumber: String { "a power is taken of a number" }
  static var entryTakesNumber: String { "the entries of a matrix are numbers" }

  /// What is meant by the square of a vector.
  func squareHint(_ base: Term, _ exponent: Term) -> Expression? {
    guard case .number(let numeral) = exponent.kind, numeral.value == 2 else { return nil }
    let written = quoted(base)
    return .arrayProduct(.elementwise, [written, written])
  }

  private func derivative<Number: Scalar>(
    of operand: Term, by variable: ResolvedArray, at path: [Int], on graph: Graph<Number>
  ) throws(MeaningError) -> NumberArray<Number> {
    try checkDepth(graph.depth + 1, at: path)
    let quantities = try quantities(of: variable)
    let sample = try sampleAlone(of: variable)
    let operandShape = try shape(of: operand)
    let result = try derivativeShape(
      of: operandShape, operand, by: try shape(of: variable), variable, at: path)
    try count(result.count, at: path)
    var slopes: [[Number]] = []
    for quantity in quantities {
      let cut = graph.cut(at: quantity, inSample: sample)
      slopes.append(try array(of: operand, on: cut).elements.map(cut.slope))
    }
    return try arranged(slopes, of: operandShape, by: variable, as: result, at: path)
  }

  /// - Parameter slopes: of all elements of the operand by one variable after the other.
  private func arranged<Number: Scalar>(
    _ slopes: [[Number]], of operand: ArrayShape, by variable: ResolvedArray,
    as shape: ArrayShape, at path: [Int]
  ) throws(MeaningError) -> NumberArray<Number> {
    if operand.isNumber {
      let plain = isTransposed(variable) != reading.contains(.transposedGradients)
      let gradient = NumberArray(
        shape: plain ? shape.transposed : shape, elements: slopes.map { $0[0] })
      return plain ? gradient.transposed : gradient
    }
    if reading.contains(.diagonalJacobians), shape == operand, operand.count == slopes.count {
      for (column, slopes) in slopes.enumerated() {
        for row in slopes.indices where row != column && slopes[row].real != 0 {
          throw MeaningError(
            "this derivative is a matrix, and not 0 off its diagonal", kind: .mismatched, at: path)
        }
      }
      return NumberArray(shape: shape, elements: slopes.indices.map { slopes[$0][$0] })
    }
    let count = operand.count
    if shape == ArrayShape(rows: slopes.count, columns: count),
      reading.contains(.transposedJacobians)
    {
      return NumberArray(shape: shape, elements: slopes.flatMap { $0 })
    }
    // An element of the operand is a row.
    return NumberArray(
      shape: shape, elements: (0..<count).flatMap { row in slopes.map { $0[row] } })
  }
}

// MARK: - Arithmetic

extension Evaluation {
  /// Combines operands from left to right.
  private func fold<Number: Scalar>(
    _ operands: [Term], on graph: Graph<Number>,
    _ combine: (NumberArray<Number>, ArraySlice<Term>, NumberArray<Number>, Term)
      throws(MeaningError) -> NumberArray<Number>
  ) throws(MeaningError) -> NumberArray<Number> {
    var total: NumberArray<Number>?
    var met: [Term] = []
    try eachOperand(of: operands) { operand throws(MeaningError) in
      let next = try self.array(of: operand, on: graph)
      if let left = total {
        total = try combine(left, met[...], next, operand)
      } else {
        total = next
      }
      met.append(operand)
    }
    return total ?? NumberArray(Number(1))
  }

  private func sum<Number: Scalar>(
    of operands: [Term], on graph: Graph<Number>
  ) throws(MeaningError) -> NumberArray<Number> {
    try fold(operands, on: graph) { left, terms, right, term throws(MeaningError) in
      let shape = try self.sumShape(left.shape, terms, right.shape, term)
      return try left.spread(to: shape).combined(with: right.spread(to: shape), self.added)
    }
  }

  private func multiplied<Number: Scalar>(
    _ left: NumberArray<Number>, _ factors: ArraySlice<Term>, _ right: NumberArray<Number>,
    _ factor: Term, at path: [Int]
  ) throws(MeaningError) -> NumberArray<Number> {
    let shape = try productShape(left.shape, factors, right.shape, factor, at: path)
    try count(shape.count, by: left.shape.isNumber ? 1 : left.shape.columns, at: path)
    return left.multiplied(by: right)
  }

  private func multiplied<Number: Scalar>(
    _ sign: ProductSign, _ left: NumberArray<Number>, _ factors: ArraySlice<Term>,
    _ right: NumberArray<Number>, _ factor: Term, at path: [Int]
  ) throws(MeaningError) -> NumberArray<Number> {
    _ = try signedShape(sign, left.shape, factors, right.shape, factor, at: path)
    switch method(of: sign, left.shape, right.shape) {
    case .matrixProduct: return try multiplied(left, factors, right, factor, at: path)
    case .elementwise: return try left.combined(with: right) { $0 * $1 }
    case .outerProduct:
      let shape = ArrayShape(rows: left.elements.count, columns: right.elements.count)
      try count(shape.count, by: 1, at: path)
      return NumberArray(
        shape: shape, elements: left.elements.flatMap { each in right.elements.map { each * $0 } })
    case .innerProduct:
      let products = try left.combined(with: right) { $0 * $1 }
      return NumberArray(products.elements.reduce(Number(0)) { $0 + $1 })
    }
  }

  private func count(_ size: Int, by inner: Int, at path: [Int]) throws(MeaningError) {
    let (work, overflow) = size.multipliedReportingOverflow(by: inner)
    try count(overflow ? Int.max : work, at: path)
  }

  private func quotient<Number: Scalar>(
    _ above: Term, _ below: Term, at path: [Int], on graph: Graph<Number>
  ) throws(MeaningError) -> NumberArray<Number> {
    let divisor = try array(of: below, on: graph)
    let dividend = try array(of: above, on: graph)
    let shape = try quotientShape(dividend.shape, above, divisor.shape, below, at: path)
    return try dividend.spread(to: shape).combined(with: divisor.spread(to: shape)) {
      left, right throws(MeaningError) in
      guard right.real != 0 else {
        throw MeaningError("this divides by zero", kind: .noValue, at: path)
      }
      return left / right
    }
  }

  private func activation<Number: Scalar>(
    ofLayer layer: Whole?, primes: Int, ofArray argument: Term, _ path: [Int],
    on graph: Graph<Number>
  ) throws(MeaningError) -> NumberArray<Number> {
    let activation = try self.activation(ofLayer: layer, at: path)
    let z = try array(of: argument, on: graph)
    guard activation == .softmax else {
      return try z.map { z throws(MeaningError) in
        try self.value(of: activation, primes: primes, at: z, path)
      }
    }
    guard primes <= 1 else {
      throw MeaningError("softmax is understood with one prime at most", at: path)
    }
    let columns = z.transposed
    var values: [Number] = []
    for column in 0..<z.shape.columns {
      let range = column * z.shape.rows..<(column + 1) * z.shape.rows
      values += Activation.softmax.values(ofLayer: Array(columns.elements[range]))
    }
    let a = NumberArray(shape: columns.shape, elements: values).transposed
    return primes == 0 ? a : try a.map { $0 * (Number(1) - $0) }
  }

  private func apply<Number: Scalar>(
    _ name: NamedFunction, primes: Int, to terms: [Term], at path: [Int], on graph: Graph<Number>
  ) throws(MeaningError) -> NumberArray<Number> {
    var arguments: [NumberArray<Number>] = []
    var shape = ArrayShape.number
    for term in terms {
      let argument = try array(of: term, on: graph)
      shape = try argumentsShape(shape, terms[0], argument.shape, term)
      arguments.append(argument)
    }
    let spread = arguments.map { $0.spread(to: shape).elements }
    var values: [Number] = []
    for index in 0..<shape.count {
      values.append(try apply(name, primes: primes, to: spread.map { $0[index] }, at: path))
    }
    return NumberArray(shape: shape, elements: values)
  }
}
