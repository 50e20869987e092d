extension NamedFunction {
  /// f′(u), through f(u) where that is shorter; nil of a function of several numbers.
  package func slope(at u: Expression, value: Expression) -> Expression? {
    switch self {
    case .sigmoid: .product([value, .sum([.number(1), .negation(value)])])
    case .tanh: .sum([.number(1), .negation(.power(value, .number(2)))])
    case .exp: .exp(u)
    case .log: .quotient(.number(1), u)
    case .normalDistribution: .normalDensity(u)
    case .max: nil
    }
  }
}

extension Function {
  /// f′(u); nil where there is none.
  func slope(at u: Expression, value: Expression) -> Expression? {
    switch self {
    case .named(let function, primes: 0): function.slope(at: u, value: value)
    case .named(let function, let primes):
      function == .max ? nil : .application(.named(function, primes: primes + 1), [u])
    case .activation(let layer, let primes):
      .application(.activation(layer: layer, primes: primes + 1), [u])
    }
  }
}

extension Expression {
  /// 1 / (1 + e^{−z})
  package static func logistic(_ z: Expression) -> Expression {
    .quotient(.number(1), .sum([.number(1), .exp(.negation(z))]))
  }

  /// φ(z) = e^{−z²/2} / √(2π)
  package static func normalDensity(_ z: Expression) -> Expression {
    .quotient(
      .exp(.negation(.quotient(.power(z, .number(2)), .number(2)))),
      .power(
        .product([.number(2), .symbol(Symbol(#"\pi"#))]), .quotient(.number(1), .number(2))))
  }
}
