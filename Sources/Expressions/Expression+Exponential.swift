extension Expression {
  package static func exp(_ exponent: Expression) -> Expression {
    .application(.named(.exp, primes: 0), [exponent])
  }
}
