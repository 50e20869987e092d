/// Expressions as rational functions of atoms: of symbols, e to some power, logarithms and whatever else cannot be taken apart.
///
/// Forms can be compared and calculated with where they were read by the same value of this type, which numbers the atoms.
struct NormalForms {
  private(set) var atoms: [Expression] = []
  private var numbers: [Expression: Int] = [:]

  mutating func number(of atom: Expression) -> Int {
    if let number = numbers[atom] { return number }
    atoms.append(atom)
    numbers[atom] = atoms.count - 1
    return atoms.count - 1
  }

  /// An expression with its sums and products multiplied out, over a common denominator.
  ///
  /// Takes time that grows with the number of terms, which is bounded.
  mutating func form(of expression: Expression) throws(NormalFormError) -> RationalFunction {
    switch expression {
    case .number:
      return expression.whole.map { RationalFunction(Polynomial(Rational($0))) }
        ?? atom(expression)
    case .symbol, .derivative: return atom(expression)
    case .dependency(let symbol, _): return atom(.symbol(symbol))
    case .negation(let operand): return -(try form(of: operand))
    case .sum(let terms):
      var total = RationalFunction(.zero)
      for term in terms { total = try total + form(of: term) }
      return total
    case .product(let factors):
      var total = RationalFunction(.one)
      for factor in factors { total = try total * form(of: factor) }
      return total
    case .quotient(let dividend, let divisor):
      return try form(of: dividend) * inverse(of: divisor)
    case .power(let base, let exponent): return try power(base, exponent)
    case .application(let function, let arguments): return try application(function, arguments)
    case .summation(let range, let term):
      return try summation(range, term)
    case .repeatedProduct(let range, let factor):
      return atom(.repeatedProduct(over: range, of: try canonical(factor)))
    case .ellipsis, .transpose, .arrayProduct, .gradient, .matrix: throw .noNumber
    }
  }

  /// 1 / u, factor by factor, so that they stay apart.
  private mutating func inverse(
    of expression: Expression
  ) throws(NormalFormError) -> RationalFunction {
    switch expression {
    case .product(let factors):
      var total = RationalFunction(.one)
      for factor in factors { total = try total * inverse(of: factor) }
      return total
    case .power(let base, let exponent):
      guard let exponent = exponent.whole else { return try form(of: expression).inverted() }
      return try inverse(of: base).raised(to: exponent)
    case .number, .symbol, .negation, .sum, .quotient, .application, .dependency, .derivative,
      .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      return try form(of: expression).inverted()
    }
  }

  private mutating func atom(_ expression: Expression, exponent: Int = 1) -> RationalFunction {
    RationalFunction(Polynomial(Monomial(number(of: expression), exponent: exponent)))
  }

  /// The same expression whichever way it was written, where its normal form tells.
  private mutating func canonical(_ expression: Expression) throws(NormalFormError) -> Expression {
    let form = try form(of: expression)
    return write(form)
  }

  /// A sum over an index with what does not contain the index before it, and the sums of its terms apart.
  private mutating func summation(
    _ range: IndexRange, _ term: Expression
  ) throws(NormalFormError) -> RationalFunction {
    let form = try form(of: term)
    guard form.divisors.isEmpty else { return atom(.summation(over: range, of: write(form))) }
    var inner: [(before: Monomial, sum: Polynomial)] = []
    for (monomial, coefficient) in form.numerator.terms {
      let before = Monomial(
        powers: monomial.powers.filter { !atoms[$0.atom].indexLetters.contains(range.name) })
      let part = Polynomial(monomial / before, times: coefficient)
      if let position = inner.firstIndex(where: { $0.before == before }) {
        inner[position].sum = try inner[position].sum + part
      } else {
        inner.append((before, part))
      }
    }
    var total = Polynomial()
    for (before, sum) in inner {
      let content = try sum.content
      let atom = number(
        of: .summation(over: range, of: write(try sum.times(.one, .one / content))))
      try total.add(before * Monomial(atom), times: content)
    }
    return RationalFunction(total)
  }

  private mutating func power(
    _ base: Expression, _ exponent: Expression
  ) throws(NormalFormError) -> RationalFunction {
    let raised = try form(of: exponent)
    guard raised.divisors.isEmpty, let constant = raised.numerator.constant else {
      return atom(.power(try canonical(base), write(raised)))
    }
    if constant.denominator == 1 { return try form(of: base).raised(to: constant.numerator) }
    guard constant.numerator.magnitude <= 64 else { throw .tooLarge }
    let root = Expression.quotient(.number(1), .whole(constant.denominator))
    return atom(.power(try canonical(base), root), exponent: constant.numerator)
  }

  private mutating func application(
    _ function: Function, _ arguments: [Expression]
  ) throws(NormalFormError) -> RationalFunction {
    if arguments.count == 1 {
      switch function {
      case .named(.exp, _): return try exponential(of: arguments[0])
      case .named(.sigmoid, primes: 0): return try form(of: .logistic(arguments[0]))
      case .named(let name, primes: 1):
        let value = Expression.application(.named(name, primes: 0), arguments)
        if let slope = name.slope(at: arguments[0], value: value) { return try form(of: slope) }
      case .named, .activation: break
      }
    }
    var canonical: [Expression] = []
    for argument in arguments { canonical.append(try self.canonical(argument)) }
    return atom(.application(function, canonical))
  }

  /// A product of powers, one for each term of the exponent, so that e^{x + y} is e^x e^y.
  private mutating func exponential(of exponent: Expression) throws(NormalFormError)
    -> RationalFunction
  {
    let form = try form(of: exponent)
    guard form.divisors.isEmpty else {
      let isNegative = form.numerator.terms.first?.coefficient.isNegative ?? false
      return atom(.exp(write(isNegative ? -form : form)), exponent: isNegative ? -1 : 1)
    }
    var power = Monomial.one
    for (monomial, coefficient) in form.numerator.terms {
      let unit = try Rational(1, over: coefficient.denominator)
      let exponential = number(of: .exp(write(monomial, unit)))
      let factor = Monomial(exponential, exponent: coefficient.numerator)
      guard factor.isTame else { throw .tooLarge }
      power = power * factor
    }
    guard power.isTame else { throw .tooLarge }
    return RationalFunction(Polynomial(power))
  }

  /// The exponent of an atom that is e to some power.
  func exponent(ofAtom number: Int) -> Expression? {
    if case .application(.named(.exp, primes: 0), let arguments) = atoms[number] {
      arguments[0]
    } else {
      nil
    }
  }
}
