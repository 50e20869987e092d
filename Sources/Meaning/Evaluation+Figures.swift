import Decimals
import Engine
import Expressions

extension Evaluation {
  /// The arithmetic of a term: a number for each symbol and derivative, sums written out, activation
  /// functions and their derivatives as what they compute.
  func figures(_ term: Term, on graph: Graph<Double>) throws(MeaningError) -> Figures {
    try count(1, at: term.path)
    if term.hasArrays { return .value(DecimalNumber(try value(of: term, on: graph))) }
    switch term.kind {
    case .number(let numeral): return .exact(numeral, isNegative: false)
    case .whole(let whole): return .whole(try number(whole, at: term.path))
    case .constant(let constant): return .constant(constant)
    case .symbol(let symbol): return try figures(of: symbol, on: graph)
    case .dependency(let head, let arguments):
      try check(head, dependsOn: arguments)
      return try figures(head, on: graph)
    case .derivative(let operand, let varied):
      let value = try value(of: term, on: graph)
      let identity = try identity(ofDerivativeOf: operand, by: varied)
      guard let text = try typedText(ofDerivativeOf: operand, by: varied) else {
        return .value(DecimalNumber(value), of: identity)
      }
      return .given(value, typed: text, of: identity)
    case .negation(let operand): return .negation(try figures(operand, on: graph))
    case .sum(let operands):
      if let complement = try complement(operands, on: graph),
        complement.magnitude < Figures.leastDifference
      {
        return .value(DecimalNumber(complement))
      }
      return Figures(sumOf: try figures(each: operands, on: graph))
    case .product(let operands):
      return Figures(productOf: try figures(each: operands, on: graph))
    case .quotient(let dividend, let divisor):
      if let quotient = try quotientByEnd(dividend, divisor, on: graph) {
        return .value(DecimalNumber(quotient))
      }
      return .quotient(try figures(dividend, on: graph), try figures(divisor, on: graph))
    case .power(let base, let exponent):
      return .power(try figures(base, on: graph), try figures(exponent, on: graph))
    case .activation(let layer, let primes, let argument):
      return try activationFigures(
        ofLayer: layer, primes: primes, at: argument, of: term, on: graph)
    case .named(let name, let primes, let arguments):
      if name == .log, primes == 0,
        let figures = try logarithmFigures(of: arguments[0], on: graph)
      {
        return figures
      }
      return try namedFigures(name, primes: primes, arguments, of: term, on: graph)
    case .summation(let loop):
      return Figures(sumOf: try figures(repeating: loop, at: term.path, on: graph))
    case .repeatedProduct(let loop):
      return Figures(productOf: try figures(repeating: loop, at: term.path, on: graph))
    case .progression: throw Resolver.loneEllipsis(at: term.path)
    case .array, .transpose, .arrayProduct, .arrayDerivative, .gradient, .matrix, .together, .after:
      return .value(DecimalNumber(try value(of: term, on: graph)))
    }
  }

  private func figures(
    each operands: [Term], on graph: Graph<Double>
  ) throws(MeaningError) -> [Figures] {
    var figures: [Figures] = []
    try eachOperand(of: operands) { operand throws(MeaningError) in
      figures.append(try self.figures(operand, on: graph))
    }
    return figures
  }

  private func figures(
    repeating loop: Loop, at path: [Int], on graph: Graph<Double>
  ) throws(MeaningError) -> [Figures] {
    var figures: [Figures] = []
    try repeatEach(loop, at: path) { () throws(MeaningError) in
      figures.append(try self.figures(loop.body, on: graph))
    }
    return figures
  }

  private func figures(
    of symbol: ResolvedSymbol, on graph: Graph<Double>
  ) throws(MeaningError) -> Figures {
    let number = try value(of: symbol, on: graph)
    guard number.isFinite else {
      throw MeaningError("this has no finite value", at: symbol.path)
    }
    let reference = try reference(symbol)
    let identity = QuantityIdentity(reference)
    let text: String?
    switch reference {
    case .quantity(let quantity, let sample):
      switch quantity {
      case .weight, .bias:
        guard !setting.typed.areParametersComputed else {
          return .value(DecimalNumber(number), of: identity)
        }
        text = setting.typed.text(for: quantity, sample: nil)
      case .input, .target: text = setting.typed.text(for: quantity, sample: sample)
      case .preActivation, .activation, .lossShare, .loss:
        return .value(DecimalNumber(number), of: identity)
      }
    case .learningRate: text = setting.typed.learningRate
    case .totalLoss, .delta, .integer: return .value(DecimalNumber(number), of: identity)
    }
    return .given(number, typed: text, of: identity)
  }

  private func identity(
    ofDerivativeOf operand: Term, by varied: ResolvedSymbol
  ) throws(MeaningError) -> QuantityIdentity? {
    let symbol: ResolvedSymbol
    switch operand.kind {
    case .symbol(let own): symbol = own
    case .dependency(let head, _):
      guard case .symbol(let own) = head.kind else { return nil }
      symbol = own
    case .number, .whole, .constant, .negation, .sum, .product, .quotient, .power, .activation,
      .named, .derivative, .summation, .repeatedProduct, .progression, .array, .transpose,
      .arrayProduct, .arrayDerivative, .gradient, .matrix, .together, .after:
      return nil
    }
    guard let quantity = QuantityIdentity(try reference(symbol)), quantity.varied == nil,
      let cause = QuantityIdentity(try reference(varied)), cause.varied == nil
    else { return nil }
    return QuantityIdentity(quantity.quantity, by: cause.quantity)
  }

  /// The text of the number that ∂z/∂w or ∂z/∂a comes down to, the input or the weight that the varied
  /// quantity is multiplied with; nil for other derivatives, and where nothing was typed.
  private func typedText(
    ofDerivativeOf operand: Term, by varied: ResolvedSymbol
  ) throws(MeaningError) -> String? {
    guard case .symbol(let symbol) = operand.kind,
      case .quantity(.preActivation(let layer, let node), let sample) = try reference(symbol),
      case .quantity(let quantity, _) = try reference(varied)
    else { return nil }
    switch quantity {
    case .weight(layer: layer, to: node, from: let k) where layer == 1:
      return setting.typed.text(for: .input(k), sample: sample)
    case .activation(layer: layer - 1, node: let k):
      return setting.typed.text(for: .weight(layer: layer, to: node, from: k), sample: nil)
    case .input(let k) where layer == 1:
      return setting.typed.text(for: .weight(layer: layer, to: node, from: k), sample: nil)
    case .input, .target, .weight, .bias, .preActivation, .activation, .lossShare, .loss:
      return nil
    }
  }

  private func activationFigures(
    ofLayer layer: Whole?, primes: Int, at argument: Term, of term: Term, on graph: Graph<Double>
  ) throws(MeaningError) -> Figures {
    let result = Figures.value(DecimalNumber(try value(of: term, on: graph)))
    let activation = try self.activation(ofLayer: layer, at: term.path)
    guard activation != .softmax else {
      return try softmaxFigures(primes: primes, at: argument, on: graph) ?? result
    }
    let z = try value(of: argument, on: graph)
    let argumentFigures = try figures(argument, on: graph)
    if primes == 1, let figures = Figures(slopeOf: activation, atEnd: z) { return figures }
    if primes == 0, activation == .softplus, z > Figures.greatestPower {
      return .softplus(argumentFigures)
    }
    let letters = (z: Expression.symbol(Symbol("z")), a: Expression.symbol(Symbol("a")))
    let written: Expression?
    switch primes {
    case 0: written = activation.formula(of: letters.z, at: z)
    case 1: written = activation.slope(of: letters.z, activation: letters.a, at: z)
    default: written = nil
    }
    let a = Figures.value(DecimalNumber(activation.values(ofLayer: [z])[0]))
    return written.flatMap { written in
      Figures(written) { $0.letter == "z" ? argumentFigures : $0.letter == "a" ? a : nil }
    } ?? result
  }

  private func softmaxFigures(
    primes: Int, at argument: Term, on graph: Graph<Double>
  ) throws(MeaningError) -> Figures? {
    guard case .symbol(let symbol) = argument.kind,
      case .quantity(.preActivation(let layer, let node), let sample) = try reference(symbol)
    else { return nil }
    let trace = try trace(of: sample, on: graph, at: argument.path)
    switch primes {
    case 0:
      let layerFigures = (0..<setting.network.nodes(inLayer: layer)).map {
        Figures.value(DecimalNumber(trace.preActivation(layer: layer, node: $0)))
      }
      let powers = layerFigures.map { Figures.application(.exp, [$0]) }
      return .quotient(powers[node], Figures(sumOf: powers))
    case 1:
      let z = (0..<setting.network.nodes(inLayer: layer)).map {
        trace.preActivation(layer: layer, node: $0)
      }
      let a = Figures.value(DecimalNumber(Activation.softmax.values(ofLayer: z)[node]))
      if let complement = trace.complement(layer: layer, node: node),
        complement < Figures.leastDifference
      {
        return .product([a, .value(DecimalNumber(complement))])
      }
      return .product([a, .sum([.whole(1), .negation(a)])])
    default: return nil
    }
  }

  private func namedFigures(
    _ name: NamedFunction, primes: Int, _ arguments: [Term], of term: Term,
    on graph: Graph<Double>
  ) throws(MeaningError) -> Figures {
    var operands: [Figures] = []
    for argument in arguments { operands.append(try figures(argument, on: graph)) }
    if primes == 0, name != .sigmoid { return .application(name, operands) }
    let result = Figures.value(DecimalNumber(try value(of: term, on: graph)))
    guard let operand = operands.first, primes <= 1 else { return result }
    let z = Expression.symbol(Symbol("z"))
    let a = Figures.value(
      DecimalNumber(
        primes == 0
          ? 0 : try apply(name, primes: 0, to: [value(of: arguments[0], on: graph)], at: term.path))
    )
    let letter = Expression.symbol(Symbol("a"))
    let written: Expression?
    switch (name, primes) {
    case (.sigmoid, 0): written = .logistic(z)
    case (_, 0): return .application(name, operands)
    case (_, _): written = name.slope(at: z, value: letter)
    }
    return written.flatMap { written in
      Figures(written) { $0.letter == "z" ? operand : $0.letter == "a" ? a : nil }
    } ?? result
  }
}

extension Figures {
  /// A sum, or the term where it is only one. What is summed within it needs no brackets.
  init(sumOf terms: [Figures]) {
    let flat = terms.flatMap { term in
      if case .sum(let inner) = term { inner } else { [term] }
    }
    self = flat.count == 1 ? flat[0] : .sum(flat)
  }

  init(productOf factors: [Figures]) {
    let flat = factors.flatMap { factor in
      if case .product(let inner) = factor { inner } else { [factor] }
    }
    self = flat.count == 1 ? flat[0] : .product(flat)
  }

  /// A number that the network was given: as typed, or a short decimal as it is.
  static func given(
    _ value: Double, typed text: String?, of quantity: QuantityIdentity?
  ) -> Figures {
    let decimal = DecimalNumber(value)
    if let text, var numeral = Numeral(text) {
      numeral.quantity = quantity
      return .exact(numeral, isNegative: value < 0)
    }
    guard decimal.digitCount <= 12, var numeral = Numeral(decimal.plainText) else {
      return .value(decimal, of: quantity)
    }
    numeral.quantity = quantity
    return .exact(numeral, isNegative: decimal.isNegative)
  }
}
