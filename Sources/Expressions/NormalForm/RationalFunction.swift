/// A polynomial over a product of others.
///
/// Powers of atoms that are divided by stand in the numerator, with negative exponents.
struct RationalFunction: Hashable, Sendable {
  private(set) var numerator: Polynomial
  /// Each of several terms, without a common factor, and none in the numerator.
  private(set) var divisors: [Divisor]

  struct Divisor: Hashable, Sendable {
    let polynomial: Polynomial
    /// Positive.
    var exponent: Int
  }

  init(_ numerator: Polynomial) {
    self.numerator = numerator
    divisors = []
  }

  var isZero: Bool { numerator.isZero }

  static prefix func - (operand: RationalFunction) -> RationalFunction {
    var negated = operand
    negated.numerator = -operand.numerator
    return negated
  }

  static func + (left: Self, right: Self) throws(NormalFormError) -> Self {
    var common = left.divisors
    for divisor in right.divisors {
      if let position = common.firstIndex(where: { $0.polynomial == divisor.polynomial }) {
        common[position].exponent = max(common[position].exponent, divisor.exponent)
      } else {
        common.append(divisor)
      }
    }
    var sum = RationalFunction(
      try left.numerator(over: common) + right.numerator(over: common))
    sum.divisors = common
    return try sum.cancelled()
  }

  static func * (left: Self, right: Self) throws(NormalFormError) -> Self {
    var product = RationalFunction(try left.numerator * right.numerator)
    product.divisors = left.divisors
    for divisor in right.divisors { product.divide(by: divisor) }
    return try product.cancelled()
  }

  func inverted() throws(NormalFormError) -> RationalFunction {
    guard !numerator.isZero else { throw .noValue }
    var above = Polynomial.one
    for divisor in divisors {
      above = try above * divisor.polynomial.raised(to: divisor.exponent)
    }
    if let single = numerator.single {
      return RationalFunction(
        try above.times(.one / single.monomial, .one / single.coefficient))
    }
    let least = numerator.leastMonomial
    var polynomial = try numerator.times(.one / least)
    let content = try polynomial.content
    polynomial = try polynomial.times(.one, .one / content)
    var inverse = RationalFunction(try above.times(.one / least, .one / content))
    inverse.divisors = [Divisor(polynomial: polynomial, exponent: 1)]
    return try inverse.cancelled()
  }

  func raised(to exponent: Int) throws(NormalFormError) -> RationalFunction {
    guard exponent >= 0 else { return try inverted().raised(to: -exponent) }
    guard exponent <= 64 else { throw .tooLarge }
    var power = RationalFunction(.one)
    for _ in 0..<exponent { power = try power * self }
    return power
  }

  private mutating func divide(by divisor: Divisor) {
    if let position = divisors.firstIndex(where: { $0.polynomial == divisor.polynomial }) {
      divisors[position].exponent += divisor.exponent
    } else {
      divisors.append(divisor)
    }
  }

  private func numerator(over common: [Divisor]) throws(NormalFormError) -> Polynomial {
    var numerator = numerator
    for divisor in common {
      let own = divisors.first { $0.polynomial == divisor.polynomial }?.exponent ?? 0
      numerator = try numerator * divisor.polynomial.raised(to: divisor.exponent - own)
    }
    return numerator
  }

  private func cancelled() throws(NormalFormError) -> RationalFunction {
    guard !numerator.isZero else { return RationalFunction(.zero) }
    let least = numerator.leastMonomial
    var above = try numerator.times(.one / least)
    var left: [Divisor] = []
    for divisor in divisors {
      var exponent = divisor.exponent
      while exponent > 0, let quotient = try above.divided(by: divisor.polynomial) {
        above = quotient
        exponent -= 1
      }
      if exponent > 0 { left.append(Divisor(polynomial: divisor.polynomial, exponent: exponent)) }
    }
    var cancelled = RationalFunction(try above.times(least))
    cancelled.divisors = left
    return cancelled
  }
}

extension Polynomial {
  /// The number to divide all coefficients by, so that they are whole and have no common divisor, and the last is positive.
  var content: Rational {
    get throws(NormalFormError) {
      var (numerator, denominator) = (0, 1)
      let terms = terms
      for term in terms {
        numerator = Rational.greatestDivisor(numerator, term.coefficient.numerator)
        let own = term.coefficient.denominator
        let step = own / Rational.greatestDivisor(denominator, own)
        let (product, overflow) = denominator.multipliedReportingOverflow(by: step)
        guard !overflow else { throw .tooLarge }
        denominator = product
      }
      let isNegative = terms.last?.coefficient.isNegative ?? false
      return try Rational(isNegative ? -max(numerator, 1) : max(numerator, 1), over: denominator)
    }
  }
}
