import Decimals
import Engine
import Expressions

/// What floating point would lose where a sigmoid, a softmax or a tanh lies at its end: 1 − a, 1 − a², ln a, ln(1 − a),
/// ln(1 + eˣ), ln Σ eˣ are taken from what is before it.
extension Evaluation {
  /// A sum that is 1 − a or 1 − a², or a − y or y − a with a target of 1; nil where it is another one.
  func complement<Number: Scalar>(
    _ terms: [Term], on graph: Graph<Number>
  ) throws(MeaningError) -> Number? {
    guard let subtracted = terms.subtractedFromOne else {
      return try distanceFromTarget(terms, on: graph)
    }
    switch subtracted.kind {
    case .symbol(let symbol):
      guard let (trace, layer, node) = try activation(symbol, on: graph) else { return nil }
      return trace.complement(layer: layer, node: node)
    case .power(let base, let exponent):
      guard exponent.isNumber(2) else { return nil }
      return try squareComplement(of: base, on: graph)
    case .named(.sigmoid, primes: 0, of: let arguments):
      return .sigmoid(-(try value(of: arguments[0], on: graph)))
    case .activation(let layer, primes: 0, of: let argument):
      guard try activation(ofLayer: layer, at: subtracted.path) == .sigmoid else { return nil }
      return .sigmoid(-(try value(of: argument, on: graph)))
    case .number, .whole, .constant, .negation, .sum, .product, .quotient, .activation, .named,
      .dependency, .derivative, .summation, .repeatedProduct, .progression, .array, .transpose,
      .arrayProduct, .arrayDerivative, .gradient, .matrix, .together, .after:
      return nil
    }
  }

  private func distanceFromTarget<Number: Scalar>(
    _ terms: [Term], on graph: Graph<Number>
  ) throws(MeaningError) -> Number? {
    guard terms.count == 2, let minuend = terms.first(where: { $0.negated == nil }),
      let subtrahend = terms.compactMap({ $0.negated }).first,
      case .symbol(let left) = minuend.kind, case .symbol(let right) = subtrahend.kind
    else { return nil }
    let isReversed = left.kind == .target
    let (a, y) = isReversed ? (right, left) : (left, right)
    guard y.kind == .target, let (trace, layer, node) = try activation(a, on: graph) else {
      return nil
    }
    let target = try value(of: y, on: graph)
    guard target.real == 1, let complement = trace.complement(layer: layer, node: node) else {
      return nil
    }
    let distance = trace[.activation(layer: layer, node: node)] - target
    return isReversed
      ? complement.with(tangentsOf: -distance) : (-complement).with(tangentsOf: distance)
  }

  /// A quotient whose divisor is an a or 1 − a too small to divide by, though it is not 0: 0 where nothing is divided,
  /// and a part of the same layer by it from the logarithms of both. nil where it is another quotient.
  func quotientByEnd<Number: Scalar>(
    _ dividend: Term, _ divisor: Term, on graph: Graph<Number>
  ) throws(MeaningError) -> Number? {
    guard divisor.mayBeEnd, case let below = try value(of: divisor, on: graph),
      below.real.magnitude < Double.leastNormalMagnitude,
      let logarithm = try endLogarithm(of: divisor, on: graph)
    else { return nil }
    if let above = try endLogarithm(of: dividend, on: graph) { return .exp(above - logarithm) }
    let above = try value(of: dividend, on: graph)
    if above == Number(0) { return above }
    guard below.real == 0 || !(above / below).real.isFinite else { return nil }
    let exponent = Int((logarithm.real / 2.302585092994046).rounded(.down))
    throw MeaningError(
      "this is too large for a number: it divides by what is about 10^{\(exponent)}",
      kind: .noValue, at: divisor.path)
  }

  /// ln a or ln(1 − a) of an activation that comes near 0 and 1 without reaching them.
  private func endLogarithm<Number: Scalar>(
    of term: Term, on graph: Graph<Number>
  ) throws(MeaningError) -> Number? {
    switch term.kind {
    case .symbol(let symbol):
      guard let (trace, layer, node) = try activation(symbol, on: graph) else { return nil }
      return trace.logarithm(layer: layer, node: node)
    case .sum(let terms):
      guard case .symbol(let symbol)? = terms.subtractedFromOne?.kind,
        let (trace, layer, node) = try activation(symbol, on: graph)
      else { return nil }
      return trace.complementLogarithm(layer: layer, node: node)
    case .number, .whole, .constant, .negation, .product, .quotient, .power, .activation, .named,
      .dependency, .derivative, .summation, .repeatedProduct, .progression, .array, .transpose,
      .arrayProduct, .arrayDerivative, .gradient, .matrix, .together, .after:
      return nil
    }
  }

  private func squareComplement<Number: Scalar>(
    of base: Term, on graph: Graph<Number>
  ) throws(MeaningError) -> Number? {
    switch base.kind {
    case .symbol(let symbol):
      guard let (trace, layer, node) = try activation(symbol, on: graph) else { return nil }
      return trace.squareComplement(layer: layer, node: node)
    case .named(.tanh, primes: 0, of: let arguments):
      return .squaredSecant(try value(of: arguments[0], on: graph))
    case .activation(let layer, primes: 0, of: let argument):
      guard try activation(ofLayer: layer, at: base.path) == .tanh else { return nil }
      return .squaredSecant(try value(of: argument, on: graph))
    case .number, .whole, .constant, .negation, .sum, .product, .quotient, .power, .activation,
      .named, .dependency, .derivative, .summation, .repeatedProduct, .progression, .array,
      .transpose, .arrayProduct, .arrayDerivative, .gradient, .matrix, .together, .after:
      return nil
    }
  }

  /// ln of what loses its digits before the logarithm is taken; nil where it is something else.
  func logarithm<Number: Scalar>(
    of argument: Term, on graph: Graph<Number>
  ) throws(MeaningError) -> Number? {
    switch argument.kind {
    case .symbol(let symbol):
      guard let (trace, layer, node) = try activation(symbol, on: graph) else { return nil }
      return trace.logarithm(layer: layer, node: node)
    case .sum(let terms):
      if let exponent = argument.exponentBesideOne {
        return .softplus(try value(of: exponent, on: graph))
      }
      guard case .symbol(let symbol)? = terms.subtractedFromOne?.kind,
        let (trace, layer, node) = try activation(symbol, on: graph)
      else { return nil }
      return trace.complementLogarithm(layer: layer, node: node)
    case .summation(let loop):
      guard let exponent = loop.body.exponent else { return nil }
      var exponents: [Number] = []
      try repeatEach(loop, at: argument.path) { () throws(MeaningError) in
        exponents.append(try self.value(of: exponent, on: graph))
      }
      guard let greatest = exponents.max(by: { $0.real < $1.real }) else { return nil }
      var total = Number(0)
      for exponent in exponents { total = total + .exp(exponent - greatest) }
      return greatest + .log(total)
    case .number, .whole, .constant, .negation, .product, .quotient, .power, .activation, .named,
      .dependency, .derivative, .repeatedProduct, .progression, .array, .transpose, .arrayProduct,
      .arrayDerivative, .gradient, .matrix, .together, .after:
      return nil
    }
  }

  /// Where an activation of a layer stands; nil for other symbols.
  private func activation<Number: Scalar>(
    _ symbol: ResolvedSymbol, on graph: Graph<Number>
  ) throws(MeaningError) -> (trace: ScalarTrace<Number>, layer: Int, node: Int)? {
    guard symbol.kind == .activation,
      case .quantity(.activation(let layer, let node), let sample) = try reference(symbol)
    else { return nil }
    return (try trace(of: sample, on: graph, at: symbol.path), layer, node)
  }
}

extension [Term] {
  /// x in 1 − x or −x + 1.
  var subtractedFromOne: Term? {
    guard count == 2 else { return nil }
    if case .negation(let operand) = self[1].kind, self[0].isNumber(1) { return operand }
    if case .negation(let operand) = self[0].kind, self[1].isNumber(1) { return operand }
    return nil
  }
}

extension Term {
  /// Whether it is a or 1 − a.
  fileprivate var mayBeEnd: Bool {
    switch kind {
    case .symbol(let symbol): symbol.kind == .activation
    case .sum(let terms):
      if case .symbol(let symbol)? = terms.subtractedFromOne?.kind {
        symbol.kind == .activation
      } else {
        false
      }
    case .number, .whole, .constant, .negation, .product, .quotient, .power, .activation, .named,
      .dependency, .derivative, .summation, .repeatedProduct, .progression, .array, .transpose,
      .arrayProduct, .arrayDerivative, .gradient, .matrix, .together, .after:
      false
    }
  }

  /// x in −x.
  fileprivate var negated: Term? {
    if case .negation(let operand) = kind { operand } else { nil }
  }

  func isNumber(_ number: Int) -> Bool {
    switch kind {
    case .number(let numeral): numeral.value == Double(number)
    case .whole(let whole): whole == .constant(number)
    case .constant, .symbol, .negation, .sum, .product, .quotient, .power, .activation, .named,
      .dependency, .derivative, .summation, .repeatedProduct, .progression, .array, .transpose,
      .arrayProduct, .arrayDerivative, .gradient, .matrix, .together, .after:
      false
    }
  }

  /// x in eˣ.
  var exponent: Term? {
    if case .named(.exp, primes: 0, of: let arguments) = kind { arguments[0] } else { nil }
  }

  /// x in 1 + eˣ.
  var exponentBesideOne: Term? {
    guard case .sum(let terms) = kind, terms.count == 2 else { return nil }
    if terms[0].isNumber(1) { return terms[1].exponent }
    return terms[1].isNumber(1) ? terms[0].exponent : nil
  }
}
