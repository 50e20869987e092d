import Decimals
import Engine
import Expressions

/// One evaluation of a resolved expression: the values of its indices, and what was met on the way.
final class Evaluation {
  let setting: Setting
  let counted: [Counted?]
  var slots: [Int]
  /// The slots of indices that no sum runs over.
  let freeSlots: Set<Int>
  /// The largest magnitude met on the way.
  var magnitude = 0.0
  /// The smallest of a quantity or a number that is not 0, met on the way.
  var smallestPart = Double.infinity
  /// Whether a summand that is not 0 was too small to be told in its sum.
  var losesSummands = false
  /// Of the sum that was evaluated last.
  var summands = Summands()
  /// Parts of the expression and quantities of forward passes that were computed so far.
  private(set) var visits = 0
  /// What is evaluated, to quote from.
  let source: Expression

  /// Parts of the expression and quantities of forward passes that one evaluation may compute.
  static let visitLimit = 8_000_000

  /// The indices that no sum runs over have no values yet.
  init(of expression: ResolvedExpression, at setting: Setting) {
    self.setting = setting
    counted = expression.counted
    source = expression.source
    slots = Array(repeating: 0, count: expression.counted.count)
    freeSlots = Set(expression.freeLetters.map { $0.slot })
  }

  /// At the values that the indices of another evaluation have now, in another setting.
  init(_ other: Evaluation, at setting: Setting) {
    self.setting = setting
    counted = other.counted
    source = other.source
    slots = other.slots
    freeSlots = other.freeSlots
  }

  convenience init(of expression: ResolvedExpression, in setting: Setting) throws(MeaningError) {
    self.init(of: expression, at: setting)
    for free in expression.freeLetters {
      guard let value = setting.indices[free.letter] else {
        throw MeaningError("the index \(free.letter) has no value", at: free.path)
      }
      slots[free.slot] = value - setting.convention.numbering.first(of: counted[free.slot])
    }
  }

  func value<Number: Scalar>(
    of term: Term, on graph: Graph<Number>
  ) throws(MeaningError) -> Number {
    try count(1, at: term.path)
    let number =
      term.hasArrays
      ? try number(of: term, on: graph) : try uncheckedValue(of: term, on: graph)
    let real = number.real
    guard real.isFinite else {
      throw MeaningError("this has no finite value", kind: .noValue, at: term.path)
    }
    note(real, isPart: term.isPart && real.magnitude > number.error)
    return number
  }

  /// Remembers how large a value is that was met on the way.
  ///
  /// - Parameter isPart: whether it is a quantity or a number that is surely not 0.
  func note(_ value: Double, isPart: Bool) {
    magnitude = max(magnitude, value.magnitude)
    if isPart { smallestPart = min(smallestPart, value.magnitude) }
  }

  /// Forgets how large the values were that were met so far.
  func beginAnew() {
    magnitude = 0
    smallestPart = .infinity
    losesSummands = false
  }

  func count(_ work: Int, at path: [Int]) throws(MeaningError) {
    let (total, overflow) = visits.addingReportingOverflow(work)
    guard !overflow, total <= Self.visitLimit else {
      throw MeaningError(
        "this takes more than \(Self.visitLimit) steps to evaluate: too much for a lesson",
        kind: .noValue, at: path)
    }
    visits = total
  }

  private func uncheckedValue<Number: Scalar>(
    of term: Term, on graph: Graph<Number>
  ) throws(MeaningError) -> Number {
    switch term.kind {
    case .number(let numeral): return Number(numeral.value)
    case .whole(let whole): return Number(Double(try number(whole, at: term.path)))
    case .constant(let constant): return Number(constant.value)
    case .symbol(let symbol): return try value(of: symbol, on: graph)
    case .negation(let operand): return -(try value(of: operand, on: graph))
    case .sum(let terms):
      if let complement = try complement(terms, on: graph) { return complement }
      return try sum(on: graph) { add throws(MeaningError) in
        try eachOperand(of: terms) { operand throws(MeaningError) in try add(operand) }
      }
    case .product(let factors):
      var total = Number(1)
      try eachOperand(of: factors) { operand throws(MeaningError) in
        let factor = try self.value(of: operand, on: graph)
        // What nothing is taken of may have a slope that is too large for a number.
        let isNothing = total == Number(0) || factor == Number(0)
        total = isNothing ? Number(0) : total * factor
      }
      return total
    case .quotient(let dividend, let divisor):
      if let exponent = divisor.exponentBesideOne {
        return try value(of: dividend, on: graph) * .sigmoid(-(try value(of: exponent, on: graph)))
      }
      if let quotient = try quotientByEnd(dividend, divisor, on: graph) { return quotient }
      let divisor = try value(of: divisor, on: graph)
      guard divisor.real != 0 else {
        throw MeaningError("this divides by zero", kind: .noValue, at: term.path)
      }
      return try value(of: dividend, on: graph) / divisor
    case .power(let base, let exponent):
      let base = try value(of: base, on: graph)
      guard let power = power(base, try value(of: exponent, on: graph)) else {
        throw MeaningError("this power has no real value", kind: .noValue, at: term.path)
      }
      return power
    case .activation(let layer, let primes, let argument):
      return try activation(ofLayer: layer, primes: primes, at: argument, term.path, on: graph)
    case .named(let name, let primes, let arguments):
      if name == .log, primes == 0, let logarithm = try logarithm(of: arguments[0], on: graph) {
        return logarithm
      }
      var values: [Number] = []
      for argument in arguments { values.append(try value(of: argument, on: graph)) }
      return try apply(name, primes: primes, to: values, at: term.path)
    case .dependency(let head, let arguments):
      try check(head, dependsOn: arguments)
      return try value(of: head, on: graph)
    case .derivative(let operand, let symbol):
      return try derivative(of: operand, by: symbol, at: term.path, on: graph)
    case .summation(let loop):
      return try sum(on: graph) { add throws(MeaningError) in
        try repeatEach(loop, at: term.path) { () throws(MeaningError) in try add(loop.body) }
      }
    case .repeatedProduct(let loop):
      var total = Number(1)
      try repeatEach(loop, at: term.path) { () throws(MeaningError) in
        total = total * (try self.value(of: loop.body, on: graph))
      }
      return total
    case .progression:
      throw Resolver.loneEllipsis(at: term.path)
    case .array, .transpose, .arrayProduct, .arrayDerivative, .gradient, .matrix:
      return try number(of: term, on: graph)
    case .together(let symbols): return try commonValue(of: symbols, on: graph)
    case .after(let updates, let operand):
      return Number(try value(of: operand, after: updates))
    }
  }

  private func derivative<Number: Scalar>(
    of operand: Term, by symbol: ResolvedSymbol, at path: [Int], on graph: Graph<Number>
  ) throws(MeaningError) -> Number {
    try checkDepth(graph.depth + 1, at: path)
    if case .variable(let variable) = symbol.kind {
      let cut = graph.cut(atVariable: variable)
      return cut.slope(of: try value(of: operand, on: cut))
    }
    try checkCause(symbol, of: operand)
    let cut = graph.cut(
      at: try self.quantity(of: symbol), inSample: try sampleAlone(of: symbol))
    let slope: Number = cut.slope(of: try value(of: operand, on: cut))
    guard slope.real.isFinite else {
      throw MeaningError(
        "this derivative has no finite value", kind: .noValue, at: path)
    }
    return slope
  }

  /// - Parameter depth: how many derivatives are taken of each other, primes among them.
  func checkDepth(_ depth: Int, at path: [Int]) throws(MeaningError) {
    let most = Jet<Double>.directions
    guard depth <= most else {
      throw MeaningError(
        "derivatives of derivatives are understood \(most) deep, and this one lies deeper",
        at: path)
    }
  }

  func value<Number: Scalar>(
    of symbol: ResolvedSymbol, on graph: Graph<Number>
  ) throws(MeaningError) -> Number {
    if case .variable(let variable) = symbol.kind { return graph.variables[variable] }
    switch try reference(symbol) {
    case .quantity(let quantity, let sample):
      return try trace(of: sample, on: graph, at: symbol.path)[quantity]
    case .totalLoss:
      guard !setting.samples.isEmpty else {
        throw MeaningError(
          "\(written(Symbol("C"))) has no value: the network has no samples", kind: .noSamples,
          at: symbol.path)
      }
      try count(setting.samples.count, at: symbol.path)
      var total = Number(0)
      for sample in setting.samples.indices {
        total = total + (try trace(of: sample, on: graph, at: symbol.path)).loss
      }
      switch setting.network.reduction {
      case .mean: return total / Number(Double(setting.samples.count))
      case .sum: return total
      }
    case .delta(let layer, let node, let sample):
      return try delta(layer: layer, node: node, sample: sample, at: symbol.path, on: graph)
    case .learningRate:
      guard let rate = setting.learningRate else {
        throw MeaningError("the network states no learning rate", at: symbol.path)
      }
      return Number(rate)
    case .integer(let value): return Number(Double(value))
    }
  }

  func delta<Number: Scalar>(
    layer: Int, node: Int, sample: Int, at path: [Int], on graph: Graph<Number>
  ) throws(MeaningError) -> Number {
    try checkDepth(graph.depth + 1, at: path)
    let behind = graph.cut(at: .preActivation(layer: layer, node: node))
    return behind.slope(of: try trace(of: sample, on: behind, at: path).loss)
  }

  func trace<Number: Scalar>(
    of sample: Int, on graph: Graph<Number>, at path: [Int]
  ) throws(MeaningError) -> ScalarTrace<Number> {
    if graph.depth > 0, !graph.has(sample) {
      try count(setting.network.layers.reduce(setting.network.inputs) { $0 + $1.nodes }, at: path)
    }
    do {
      return try graph.trace(of: sample)
    } catch {
      throw MeaningError(error.message, at: path)
    }
  }
}
