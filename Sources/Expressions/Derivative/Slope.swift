/// A derivative on its way: what is known of it, and the derivatives that are yet to be taken.
indirect enum Slope {
  case wanted(Expression, by: Symbol)
  case known(Expression)
  case negation(Slope)
  case sum([Slope])
  case product([Slope])
  case quotient(Slope, by: Expression)
  case summation(IndexRange, Slope)
}

extension Slope {
  /// As it is written.
  var expression: Expression {
    switch self {
    case .wanted(let operand, let variable): .derivative(of: operand, by: variable)
    case .known(let expression): expression
    case .negation(let operand): .negation(operand.expression)
    case .sum(let terms): .sum(terms.map({ $0.expression }))
    case .product(let factors): .product(factors.map({ $0.expression }))
    case .quotient(let dividend, let divisor): .quotient(dividend.expression, divisor)
    case .summation(let range, let term): .summation(over: range, of: term.expression)
    }
  }

  /// The derivatives that are yet to be taken, from left to right.
  var wanted: [(operand: Expression, variable: Symbol)] {
    switch self {
    case .wanted(let operand, let variable): [(operand, variable)]
    case .known: []
    case .negation(let operand), .quotient(let operand, _), .summation(_, let operand):
      operand.wanted
    case .sum(let operands), .product(let operands): operands.flatMap({ $0.wanted })
    }
  }

  /// The same with the derivatives taken for which `step` knows one.
  func advanced(
    _ step: (Expression, Symbol) throws(DifferentiationError) -> Slope?
  ) throws(DifferentiationError) -> Slope {
    switch self {
    case .wanted(let operand, let variable): return try step(operand, variable) ?? self
    case .known: return self
    case .negation(let operand): return .negation(try operand.advanced(step))
    case .quotient(let dividend, let divisor):
      return .quotient(try dividend.advanced(step), by: divisor)
    case .summation(let range, let term): return .summation(range, try term.advanced(step))
    case .sum(let terms):
      var advanced: [Slope] = []
      for term in terms { advanced.append(try term.advanced(step)) }
      return .sum(advanced)
    case .product(let factors):
      var advanced: [Slope] = []
      for factor in factors { advanced.append(try factor.advanced(step)) }
      return .product(advanced)
    }
  }

  /// Without what is 0 or multiplies with 1.
  var simplified: Slope {
    switch self {
    case .wanted, .known: return self
    case .negation(let operand):
      let operand = operand.simplified
      return operand.isKnown(0) ? operand : .negation(operand)
    case .quotient(let dividend, let divisor):
      let dividend = dividend.simplified
      return dividend.isKnown(0) ? dividend : .quotient(dividend, by: divisor)
    case .summation(let range, let term):
      let term = term.simplified
      return term.isKnown(0) ? term : .summation(range, term)
    case .sum(let terms):
      let terms = terms.map({ $0.simplified }).filter { !$0.isKnown(0) }
      return terms.isEmpty ? .known(.number(0)) : terms.count == 1 ? terms[0] : .sum(terms)
    case .product(let factors):
      let factors = factors.map({ $0.simplified }).filter { !$0.isKnown(1) }
      if factors.contains(where: { $0.isKnown(0) }) { return .known(.number(0)) }
      return factors.isEmpty
        ? .known(.number(1)) : factors.count == 1 ? factors[0] : .product(factors)
    }
  }

  private func isKnown(_ number: Int) -> Bool {
    if case .known(let expression) = self { expression.isWhole(number) } else { false }
  }
}
