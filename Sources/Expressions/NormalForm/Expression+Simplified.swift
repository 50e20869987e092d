extension Expression {
  /// What is known to be equal.
  public struct Relation: Hashable, Sendable {
    /// What is written in place of the other where that is shorter: a.
    public var short: Expression
    /// What it is: 1/(1+e^{−z}).
    public var long: Expression

    public init(_ short: Expression, for long: Expression) {
      self.short = short
      self.long = long
    }
  }

  /// The shortest of the forms that can be found, each equal to this one wherever this one has a value.
  ///
  /// The terms and factors stay as they are unless what they come to is shorter when multiplied out, 1/(1+e^{−u}) taken for
  /// an atom, what is known put in for products of atoms, and what terms have in common taken out again.
  ///
  ///     e^{-z}/(1+e^{-z})^2 with a for 1/(1+e^{-z})   // is a (1 - a)
  public func simplified(knowing relations: [Relation] = []) -> Expression {
    let tidied = tidied
    guard tidied.cost <= Self.longestMultipliedOut else { return tidied }
    guard let form = try? tidied.polynomialForm(knowing: relations) else { return tidied }
    return form.cost < tidied.cost ? form : tidied
  }

  /// The cost of what is left as it is, since nobody would read what comes of it.
  private static let longestMultipliedOut = 100

  private func polynomialForm(knowing relations: [Relation]) throws(NormalFormError) -> Expression?
  {
    var forms = NormalForms()
    var known: [(short: Polynomial, long: RationalFunction)] = []
    for relation in relations {
      let short = try forms.form(of: relation.short)
      guard short.divisors.isEmpty else { continue }
      known.append((short.numerator, try forms.form(of: relation.long)))
    }
    let form = try forms.form(of: self)
    guard var polynomial = try forms.polynomial(form) else { return nil }
    for (short, long) in known {
      guard let long = try forms.polynomial(long) else { continue }
      polynomial = try polynomial.putting(short, for: long)
    }
    return forms.write(polynomial)
  }

  /// Whether both are the same rational function of their atoms, decided exactly. False tells nothing: where atoms are
  /// related, as e^{x/2} and e^x are, both can be equal none the less.
  public func isIdentical(to other: Expression) -> Bool {
    var forms = NormalForms()
    guard let difference = try? forms.form(of: .sum([self, .negation(other)])) else { return false }
    guard !difference.isZero else { return true }
    return (try? forms.puttingInNumbers(difference.numerator).isZero) ?? false
  }
}

extension NormalForms {
  /// A rational function as a polynomial in which 1/(1+e^{−u}) is an atom; nil where something else is divided by.
  ///
  /// With s for that, 1/(1 + e^u) is 1 − s, and e^u/(1 + e^u) is s.
  fileprivate mutating func polynomial(
    _ form: RationalFunction
  ) throws(NormalFormError) -> Polynomial? {
    var polynomial = form.numerator
    for divisor in form.divisors {
      guard let power = logisticAtom(of: divisor.polynomial),
        let exponent = exponent(ofAtom: power)
      else { return nil }
      let s = Monomial(number(of: .logistic(exponent)))
      let rest = try Polynomial.one + -Polynomial(s)
      var sum = Polynomial()
      for (monomial, coefficient) in polynomial.terms {
        let count = monomial.exponent(of: power)
        guard (0...divisor.exponent).contains(count) else { return nil }
        var term = try rest.raised(to: divisor.exponent - count)
        for _ in 0..<count { term = try term.times(s) }
        sum = try sum + term.times(monomial.without(power), coefficient)
      }
      polynomial = sum
    }
    return polynomial
  }

  /// e^u in 1 + e^u.
  private func logisticAtom(of divisor: Polynomial) -> Int? {
    let terms = divisor.terms
    guard terms.count == 2, terms.allSatisfy({ $0.coefficient == .one }),
      terms[1].monomial.isOne, let power = terms[0].monomial.powers.first,
      terms[0].monomial == Monomial(power.atom), exponent(ofAtom: power.atom) != nil
    else { return nil }
    return power.atom
  }

  /// With the values of numbers that are not whole in place of the atoms that they are.
  fileprivate func puttingInNumbers(
    _ polynomial: Polynomial
  ) throws(NormalFormError) -> Polynomial {
    var result = Polynomial()
    for (monomial, coefficient) in polynomial.terms {
      var factor = coefficient
      var rest = monomial
      for power in monomial.powers {
        guard case .number(let numeral) = atoms[power.atom], let value = Rational(numeral) else {
          continue
        }
        rest = rest.without(power.atom)
        for _ in 0..<abs(power.exponent) {
          factor = power.exponent > 0 ? try factor * value : try factor / value
        }
      }
      try result.add(rest, times: factor)
    }
    return result
  }
}

extension Polynomial {
  /// With what is short in place of the greatest monomial of what is long, wherever that stands.
  fileprivate func putting(
    _ short: Polynomial, for long: Polynomial
  ) throws(NormalFormError) -> Polynomial {
    var greatest: (monomial: Monomial, coefficient: Rational)?
    for term in long.terms where term.monomial.degree > greatest?.monomial.degree ?? 0 {
      greatest = term
    }
    guard let greatest, !short.coefficients.keys.contains(greatest.monomial) else { return self }
    let rest = try long + -Polynomial(greatest.monomial, times: greatest.coefficient)
    let other = try (short + -rest).times(.one, .one / greatest.coefficient)
    var polynomial = self
    for _ in 0..<64 {
      guard
        let term = polynomial.terms.first(where: { $0.monomial.contains(greatest.monomial) })
      else { break }
      let taken = Polynomial(term.monomial, times: term.coefficient)
      let put = try other.times(term.monomial / greatest.monomial, term.coefficient)
      polynomial = try polynomial + -taken + put
    }
    return polynomial
  }
}

extension Rational {
  /// What a numeral says; nil where that takes too large numbers.
  fileprivate init?(_ numeral: Numeral) {
    var digits = 0
    var scale = 1
    var isAfterPoint = false
    for byte in numeral.text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard digits < Int.max / 100, scale < Int.max / 100 else { return nil }
        digits = digits * 10 + Int(byte & 0xF)
        if isAfterPoint { scale *= 10 }
      case UInt8(ascii: "."): isAfterPoint = true
      default: return nil
      }
    }
    guard let value = try? Rational(digits, over: scale) else { return nil }
    self = value
  }
}
