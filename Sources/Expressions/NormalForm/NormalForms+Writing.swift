extension NormalForms {
  /// A rational function as an expression, by the shortest of the ways that are known.
  func write(_ form: RationalFunction) -> Expression {
    let numerator = write(form.numerator)
    guard !form.divisors.isEmpty else { return numerator }
    let divisors = form.divisors.map { divisor in
      divisor.exponent == 1
        ? write(divisor.polynomial)
        : .power(write(divisor.polynomial), .whole(divisor.exponent))
    }
    return .quotient(numerator, .multiplied(divisors)).tidied
  }

  /// A polynomial with what all its terms have in common before a bracket, and within it what some have in common.
  func write(_ polynomial: Polynomial) -> Expression {
    let terms = polynomial.terms
    guard let first = terms.first else { return .number(0) }
    guard terms.count > 1 else { return write(first.monomial, first.coefficient) }
    let common = terms.dropFirst().reduce(first.monomial) { $0.common(with: $1.monomial) }
    let content = content(of: polynomial, besides: common)
    if !common.isOne || content.magnitude != .one,
      let inverse = try? Rational.one / content,
      let inner = try? polynomial.times(.one / common, inverse)
    {
      return .product([write(common, content), write(inner)]).tidied
    }
    let flat = sum(terms.map { write($0.monomial, $0.coefficient) })
    guard terms.count <= Self.mostGrouped else { return flat }
    var shortest = flat
    for atom in polynomial.atoms.sorted() {
      let grouped = sum(polynomial, grouping: Monomial(atom))
      if let grouped, grouped.cost < shortest.cost { shortest = grouped }
    }
    return shortest
  }

  private static let mostGrouped = 8

  /// The terms with an atom as one product, beside the others; nil where it is not in several of them.
  private func sum(_ polynomial: Polynomial, grouping atom: Monomial) -> Expression? {
    var group = Polynomial()
    var rest = Polynomial()
    var count = 0
    for (monomial, coefficient) in polynomial.terms {
      if monomial.contains(atom) {
        count += 1
        guard (try? group.add(monomial / atom, times: coefficient)) != nil else { return nil }
      } else {
        guard (try? rest.add(monomial, times: coefficient)) != nil else { return nil }
      }
    }
    guard count > 1, !rest.isZero else { return nil }
    let product = Expression.multiplied([write(atom, .one)] + write(group).factorsOfProduct)
    let others = write(rest)
    if case .sum(let others) = others { return sum(others + [product]) }
    return sum([others, product])
  }

  /// What is added before what is subtracted, and what is short before what is long.
  private func sum(_ terms: [Expression]) -> Expression {
    func rank(_ term: Expression) -> (Int, Int) {
      if case .negation = term { (1, term.cost) } else { (0, term.cost) }
    }
    let order = terms.indices.sorted { left, right in
      let (a, b) = (rank(terms[left]), rank(terms[right]))
      return a == b ? left < right : a < b
    }
    return .sum(order.map { terms[$0] })
  }

  /// The number before the bracket.
  ///
  /// With a sign where all terms have one, and where the term without what is in common has one while something is taken
  /// out: -y(1 - a).
  private func content(of polynomial: Polynomial, besides common: Monomial) -> Rational {
    guard let content = try? polynomial.content else { return .one }
    let areNegative = polynomial.terms.allSatisfy({ $0.coefficient.isNegative })
    let leaves = polynomial.coefficients[common]?.isNegative ?? false
    return areNegative || (leaves && !common.isOne) ? -content.magnitude : content.magnitude
  }

  func write(_ monomial: Monomial, _ coefficient: Rational) -> Expression {
    var above: [Expression] = []
    var below: [Expression] = []
    if coefficient.magnitude.numerator != 1 {
      above.append(.whole(coefficient.magnitude.numerator))
    }
    if coefficient.denominator != 1 { below.append(.whole(coefficient.denominator)) }
    for power in monomial.powers {
      if let exponent = exponent(ofAtom: power.atom) {
        let times = Expression.product([.whole(power.exponent), exponent])
        above.append(.exp(times.tidied))
        continue
      }
      let factor = raised(atoms[power.atom], to: abs(power.exponent))
      if power.exponent > 0 { above.append(factor) } else { below.append(factor) }
    }
    let product = Expression.multiplied(above)
    let result = below.isEmpty ? product : .quotient(product, .multiplied(below))
    return coefficient.isNegative ? result.negated : result
  }

  private func raised(_ atom: Expression, to exponent: Int) -> Expression {
    if case .power(let base, .quotient(.number(1), let root)) = atom, exponent > 1,
      let degree = root.whole, degree > 0
    {
      let isWhole = exponent % degree == 0
      return isWhole
        ? raised(base, to: exponent / degree) : .power(base, .quotient(.whole(exponent), root))
    }
    return exponent == 1 ? atom : .power(atom, .whole(exponent))
  }
}
