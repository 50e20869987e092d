/// A sum of monomials with coefficients; exponents may be negative.
struct Polynomial: Hashable, Sendable {
  /// None is 0.
  private(set) var coefficients: [Monomial: Rational] = [:]

  static let zero = Polynomial()
  static let one = Polynomial(.one)
  /// Terms that it has at most.
  private static let mostTerms = 200

  init() {}

  init(_ monomial: Monomial, times coefficient: Rational = .one) {
    if !coefficient.isZero { coefficients = [monomial: coefficient] }
  }

  init(_ constant: Rational) { self.init(.one, times: constant) }

  var isZero: Bool { coefficients.isEmpty }

  /// The greatest monomial first.
  var terms: [(monomial: Monomial, coefficient: Rational)] {
    coefficients.map { ($0.key, $0.value) }.sorted { $0.0.precedes($1.0) }
  }

  /// Its only term; nil where there are several or none.
  var single: (monomial: Monomial, coefficient: Rational)? {
    coefficients.count == 1 ? coefficients.first.map { ($0.key, $0.value) } : nil
  }

  /// The number that it is; nil where it contains atoms.
  var constant: Rational? {
    isZero ? .zero : single.flatMap { $0.monomial.isOne ? $0.coefficient : nil }
  }

  var atoms: Set<Int> {
    coefficients.keys.reduce(into: []) { atoms, monomial in
      for power in monomial.powers { atoms.insert(power.atom) }
    }
  }

  mutating func add(
    _ monomial: Monomial, times coefficient: Rational
  ) throws(NormalFormError) {
    guard monomial.isTame else { throw .tooLarge }
    let sum = try (coefficients[monomial] ?? .zero) + coefficient
    coefficients[monomial] = sum.isZero ? nil : sum
    guard coefficients.count <= Self.mostTerms else { throw .tooLarge }
  }

  static prefix func - (operand: Polynomial) -> Polynomial {
    var negated = operand
    for (monomial, coefficient) in operand.coefficients {
      negated.coefficients[monomial] = -coefficient
    }
    return negated
  }

  static func + (left: Polynomial, right: Polynomial) throws(NormalFormError) -> Polynomial {
    var sum = left
    for (monomial, coefficient) in right.terms { try sum.add(monomial, times: coefficient) }
    return sum
  }

  static func * (left: Polynomial, right: Polynomial) throws(NormalFormError) -> Polynomial {
    var product = Polynomial()
    for a in left.terms {
      for b in right.terms {
        try product.add(a.monomial * b.monomial, times: try a.coefficient * b.coefficient)
      }
    }
    return product
  }

  func times(
    _ monomial: Monomial, _ coefficient: Rational = .one
  ) throws(NormalFormError) -> Polynomial {
    try self * Polynomial(monomial, times: coefficient)
  }

  func raised(to exponent: Int) throws(NormalFormError) -> Polynomial {
    guard exponent >= 0, exponent <= 64 else { throw .tooLarge }
    var power = Polynomial.one
    for _ in 0..<exponent { power = try power * self }
    return power
  }

  /// The polynomial that times `divisor` makes this one; nil where there is none. Neither has negative exponents.
  func divided(by divisor: Polynomial) throws(NormalFormError) -> Polynomial? {
    guard let leading = divisor.terms.first else { throw .noValue }
    var rest = self
    var quotient = Polynomial()
    while let term = rest.terms.first {
      let monomial = term.monomial / leading.monomial
      guard monomial.powers.allSatisfy({ $0.exponent > 0 }) else { return nil }
      let coefficient = try term.coefficient / leading.coefficient
      try quotient.add(monomial, times: coefficient)
      rest = try rest + -(try divisor.times(monomial, coefficient))
    }
    return quotient
  }

  /// The least exponents of all atoms in it.
  var leastMonomial: Monomial {
    let monomials = Array(coefficients.keys)
    guard let first = monomials.first else { return .one }
    return monomials.dropFirst().reduce(first) { $0.least(with: $1) }
  }
}
