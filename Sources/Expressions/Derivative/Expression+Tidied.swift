extension Expression {
  /// Whether it is this whole number, without a sign.
  func isWhole(_ value: Int) -> Bool { whole == value }

  /// The number that it is, where it is whole and has no sign.
  var whole: Int? {
    guard case .number(let numeral) = self, numeral.text.isWhole else { return nil }
    return Int(numeral.text)
  }

  static func whole(_ value: Int) -> Expression {
    let number = Expression.number(Numeral(integerLiteral: value.magnitude))
    return value < 0 ? .negation(number) : number
  }

  /// The same with the other sign.
  var negated: Expression {
    if case .negation(let operand) = self { return operand }
    return isWhole(0) ? self : .negation(self)
  }

  /// An exponent less 1.
  var lessOne: Expression {
    if let whole { return .whole(whole - 1) }
    switch self {
    case .negation(let operand):
      if let whole = operand.whole, whole < .max { return .negation(.whole(whole + 1)) }
    case .quotient(let dividend, let divisor):
      if let p = dividend.whole, let q = divisor.whole {
        let (difference, overflow) = p.subtractingReportingOverflow(q)
        if !overflow {
          return difference < 0
            ? .negation(.quotient(.whole(-difference), divisor))
            : .quotient(.whole(difference), divisor)
        }
      }
    case .number, .symbol, .sum, .product, .power, .application, .dependency, .derivative,
      .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      break
    }
    return .sum([self, .negation(.number(1))])
  }

  /// Without what adds 0 or multiplies with 1, signs before products, numbers in one place, and what stands both above and
  /// below a line cancelled. Nothing is multiplied out, and no terms are put together.
  ///
  /// Where what is cancelled is 0, the expression had no value, and this one may have one.
  public var tidied: Expression {
    let children = children.map({ $0.tidied })
    switch self {
    case .negation: return children[0].negated
    case .sum: return Self.tidySum(children)
    case .product: return Self.tidyProduct(children)
    case .quotient: return Self.tidyQuotient(children[0], children[1])
    case .power:
      if children[1].isWhole(1) || children[0].isWhole(1) { return children[0] }
      return children[1].isWhole(0) ? .number(1) : .power(children[0], children[1])
    case .summation:
      return children[children.count - 1].isWhole(0)
        ? .number(0) : withChildren(children) ?? self
    case .number, .symbol, .application, .dependency, .derivative, .repeatedProduct, .ellipsis,
      .transpose, .arrayProduct, .gradient, .matrix:
      return withChildren(children) ?? self
    }
  }

  private static func tidySum(_ terms: [Expression]) -> Expression {
    let flat = terms.flatMap { if case .sum(let inner) = $0 { inner } else { [$0] } }
    let left = flat.filter { !$0.isWhole(0) }
    return left.isEmpty ? .number(0) : left.count == 1 ? left[0] : .sum(left)
  }

  private static func tidyQuotient(_ dividend: Expression, _ divisor: Expression) -> Expression {
    if dividend.isWhole(0) { return dividend }
    if divisor.isWhole(1) { return dividend }
    switch (dividend, divisor) {
    case (.negation(let above), .negation(let below)): return .quotient(above, below)
    case (.negation(let above), _): return .negation(.quotient(above, divisor))
    case (_, .negation(let below)): return .negation(.quotient(dividend, below))
    case (_, _): return .quotient(dividend, divisor)
    }
  }

  private static func tidyProduct(_ factors: [Expression]) -> Expression {
    var product = TidyProduct()
    for factor in factors { product.multiply(by: factor) }
    return product.expression
  }
}

/// A product whose factors are put where they belong.
private struct TidyProduct {
  private var isNegative = false
  private var numerator = 1
  private var denominator = 1
  private var factors: [Expression] = []
  /// What whole numbers are divided by, one beside the other.
  private var divisors: [Expression] = []

  mutating func multiply(by factor: Expression) {
    switch factor {
    case .negation(let operand):
      isNegative.toggle()
      multiply(by: operand)
    case .product(let inner): for factor in inner { multiply(by: factor) }
    case .number:
      if let whole = factor.whole,
        case let (product, overflow) = numerator.multipliedReportingOverflow(by: whole), !overflow
      {
        numerator = product
      } else {
        factors.append(factor)
      }
    case .quotient(let above, let below):
      if let whole = above.whole,
        case let (product, overflow) = numerator.multipliedReportingOverflow(by: whole), !overflow
      {
        if let number = below.whole, number > 0,
          case let (divisor, overflow) = denominator.multipliedReportingOverflow(by: number),
          !overflow
        {
          denominator = divisor
          numerator = product
        } else {
          numerator = product
          divisors += below.factorsOfProduct
        }
      } else {
        factors.append(factor)
      }
    case .symbol, .sum, .power, .application, .dependency, .derivative, .summation,
      .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      factors.append(factor)
    }
  }

  var expression: Expression {
    guard numerator != 0 else { return .number(0) }
    var (above, below) = cancelled
    let divisor = Rational.greatestDivisor(numerator, denominator)
    let coefficient = Expression.whole(numerator / divisor)
    let whole = denominator / divisor
    if whole != 1 { below.insert(.whole(whole), at: 0) }
    let result: Expression
    if below.isEmpty {
      if !coefficient.isWhole(1) { above.insert(coefficient, at: 0) }
      result = Expression.multiplied(above)
    } else if coefficient.isWhole(1), whole == 1 {
      let dividends = above.flatMap { factor in
        guard case .quotient(let dividend, let divisor) = factor else { return [factor] }
        below += divisor.factorsOfProduct
        return dividend.factorsOfProduct
      }
      result = .quotient(Expression.multiplied(dividends), Self.withPowers(below))
    } else {
      result = Expression.multiplied([.quotient(coefficient, Expression.multiplied(below))] + above)
    }
    return isNegative ? .negation(result) : result
  }

  /// The product of so many factors, those that stand twice as squares.
  private static func withPowers(_ factors: [Expression]) -> Expression {
    var powers: [(base: Expression, exponent: Int)] = []
    for factor in factors {
      if let position = powers.firstIndex(where: { $0.base == factor }) {
        powers[position].exponent += 1
      } else {
        powers.append((factor, 1))
      }
    }
    return .multiplied(
      powers.map { $0.exponent == 1 ? $0.base : .power($0.base, .whole($0.exponent)) })
  }

  /// What is left above and below the line; a quotient stays one factor unless something of it is cancelled.
  private var cancelled: (above: [Expression], below: [Expression]) {
    var above = factors
    var below = divisors
    for position in above.indices {
      guard case .quotient(let dividend, let divisor) = above[position] else { continue }
      let own = dividend.factorsOfProduct
      let others = above.indices.filter { $0 != position }.flatMap { other in
        if case .quotient(let dividend, _) = above[other] {
          dividend.factorsOfProduct
        } else {
          [above[other]]
        }
      }
      let parts = divisor.factorsOfProduct
      guard parts.contains(where: others.contains) || own.contains(where: below.contains) else {
        continue
      }
      above[position] = .product(own)
      below += parts
    }
    above = above.flatMap({ $0.factorsOfProduct })
    below.removeAll { divisor in
      guard let position = above.firstIndex(of: divisor) else { return false }
      above.remove(at: position)
      return true
    }
    return (above, below)
  }
}

extension Expression {
  /// The factors of a product; of anything else, itself.
  var factorsOfProduct: [Expression] {
    if case .product(let factors) = self { factors } else { [self] }
  }

  /// The product of so many factors, of none 1.
  static func multiplied(_ factors: [Expression]) -> Expression {
    factors.isEmpty ? .number(1) : factors.count == 1 ? factors[0] : .product(factors)
  }
}
