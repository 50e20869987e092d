extension Expression {
  /// The derivative by a symbol, step by step.
  ///
  /// Two symbols are the same where all their indices are. A free index letter is taken not to have the value of another
  /// index: `others` of the result says where that matters, `derivativeCases` gives both cases.
  ///
  /// Takes time proportional to the number of steps and to what stands in them, at most `Differentiation.longest` rules.
  public func differentiated(
    by variable: Symbol, knowing premises: Differentiation.Premises = .init()
  ) throws(DifferentiationError) -> Differentiation {
    var differentiator = Differentiator(premises: premises)
    return try differentiator.differentiation(of: self, by: variable)
  }
}

extension Differentiation {
  /// How many rules are used at most.
  public static let longest = 200_000
}

/// Takes derivatives, a rule at a time.
struct Differentiator {
  let premises: Differentiation.Premises
  var uses = 0

  init(premises: Differentiation.Premises) { self.premises = premises }

  mutating func differentiation(
    of operand: Expression, by variable: Symbol
  ) throws(DifferentiationError) -> Differentiation {
    var slope = Slope.wanted(operand, by: variable)
    var steps: [Differentiation.Step] = []
    func note(_ rule: DerivativeRule) {
      let expression = slope.expression
      if steps.last?.expression != expression {
        steps.append(Differentiation.Step(expression: expression, rule: rule))
      }
    }
    while true {
      let wanted = slope.wanted
      guard !wanted.isEmpty else { break }
      var pending: [(rule: DerivativeRule, slope: Slope)] = []
      for (operand, variable) in wanted { pending.append(try step(of: operand, by: variable)) }
      let rules = pending.map({ $0.rule })
      let settled = [DerivativeRule.constant, .variable].first { rules.contains($0) }
      let rule = settled ?? rules[0]
      var position = 0
      slope = try slope.advanced { (_, _) throws(DifferentiationError) in
        defer { position += 1 }
        return pending[position].rule == rule ? pending[position].slope : nil
      }
      note(rule)
      if settled != nil {
        slope = slope.simplified
        note(.simplification)
      }
    }
    let result = slope.expression.tidied
    if steps.last?.expression != result {
      steps.append(Differentiation.Step(expression: result, rule: .simplification))
    }
    let others = operand.occurrences.filter { $0.bound.isEmpty && $0.symbol.mayBe(variable) }
    return Differentiation(steps: steps, result: result, others: others.map({ $0.symbol }))
  }

  // MARK: One step

  private mutating func step(
    of operand: Expression, by x: Symbol
  ) throws(DifferentiationError) -> (rule: DerivativeRule, slope: Slope) {
    uses += 1
    guard uses <= Differentiation.longest else { throw .tooLong }
    if let terms = premises.terms(operand) {
      return (.termsWrittenOut, .wanted(terms.count == 1 ? terms[0] : .sum(terms), by: x))
    }
    guard try depends(operand, on: x) else { return (.constant, .known(.number(0))) }
    switch operand {
    case .symbol(let symbol), .dependency(let symbol, _):
      if symbol.isSame(as: x) { return (.variable, .known(.number(1))) }
      guard let definition = premises.definition(symbol) else { throw .noRule(operand) }
      return (.definition, .wanted(definition, by: x))
    case .negation(.sum(let terms)):
      return (.sum, .sum(terms.map { Self.wanted($0.negated, by: x) }))
    case .negation(.summation(let range, let term)):
      let (rule, slope) = try summation(range, term, by: x)
      guard case .wanted(let met, _) = slope else { return (rule, .negation(slope)) }
      return (rule, .wanted(met.negated, by: x))
    case .negation(let inner): return (.constantFactor, .negation(.wanted(inner, by: x)))
    case .sum(let terms): return (.sum, .sum(terms.map { Self.wanted($0, by: x) }))
    case .product(let factors): return try product(factors, by: x)
    case .quotient(let dividend, let divisor): return try quotient(dividend, divisor, by: x)
    case .power(let base, let exponent): return try power(base, exponent, by: x)
    case .application(let function, let arguments):
      return try application(function, arguments, by: x)
    case .derivative(let inner, let symbol):
      let worked = try differentiation(of: inner, by: symbol)
      return (.innerDerivative, .wanted(worked.result, by: x))
    case .summation(let range, let term): return try summation(range, term, by: x)
    case .repeatedProduct(let range, let factor):
      let sum = Expression.summation(
        over: range, of: .application(.named(.log, primes: 0), [factor]))
      return (.logarithmic, .product([.known(operand), .wanted(sum, by: x)]))
    case .number, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      throw .noRule(operand)
    }
  }

  private static func wanted(_ term: Expression, by x: Symbol) -> Slope {
    if case .negation(let operand) = term {
      .negation(.wanted(operand, by: x))
    } else {
      .wanted(term, by: x)
    }
  }

  private func product(
    _ factors: [Expression], by x: Symbol
  ) throws(DifferentiationError) -> (DerivativeRule, Slope) {
    var terms: [Slope] = []
    for (position, factor) in factors.enumerated() where try depends(factor, on: x) {
      var slopes = factors.map { Slope.known($0) }
      slopes[position] = .wanted(factor, by: x)
      terms.append(.product(slopes))
    }
    return terms.count == 1 ? (.constantFactor, terms[0]) : (.product, .sum(terms))
  }

  private func quotient(
    _ dividend: Expression, _ divisor: Expression, by x: Symbol
  ) throws(DifferentiationError) -> (DerivativeRule, Slope) {
    let first = Slope.quotient(.wanted(dividend, by: x), by: divisor)
    guard try depends(divisor, on: x) else { return (.constantFactor, first) }
    let second = Slope.negation(
      .product([
        .known(.quotient(dividend, divisor)), .quotient(.wanted(divisor, by: x), by: divisor),
      ]))
    return (.quotient, try depends(dividend, on: x) ? .sum([first, second]) : second)
  }

  private func power(
    _ base: Expression, _ exponent: Expression, by x: Symbol
  ) throws(DifferentiationError) -> (DerivativeRule, Slope) {
    guard try depends(exponent, on: x) else {
      var factors: [Slope] = [
        .known(exponent), .known(.power(base, exponent.lessOne).tidied), .wanted(base, by: x),
      ]
      if case .symbol(let symbol) = base, symbol.isSame(as: x) { factors.removeLast() }
      return (.power, .product(factors))
    }
    let logarithm = Expression.application(.named(.log, primes: 0), [base])
    let byExponent = Slope.product([.wanted(exponent, by: x), .known(logarithm)])
    let byBase = Slope.product([.known(exponent), .quotient(.wanted(base, by: x), by: base)])
    let inner = try depends(base, on: x) ? Slope.sum([byExponent, byBase]) : byExponent
    return (.exponent, .product([.known(.power(base, exponent)), inner]))
  }

  private func application(
    _ function: Function, _ arguments: [Expression], by x: Symbol
  ) throws(DifferentiationError) -> (DerivativeRule, Slope) {
    let operand = Expression.application(function, arguments)
    if case .named(.max, primes: 0) = function {
      guard let greatest = premises.greatest(arguments), arguments.indices.contains(greatest)
      else { throw .unknownMaximum(operand) }
      return (.maximum, .wanted(arguments[greatest], by: x))
    }
    guard arguments.count == 1, let slope = function.slope(at: arguments[0], value: operand) else {
      throw .noRule(operand)
    }
    if case .symbol(let symbol) = arguments[0], symbol.isSame(as: x) {
      return (.function, .known(slope))
    }
    return (.chain, .product([.known(slope), .wanted(arguments[0], by: x)]))
  }
}
