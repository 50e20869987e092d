import Expressions

/// Sums, products and what reaches over a product.
extension Parser {
  mutating func sum() throws(NotationError) -> Part {
    let start = token.range.lowerBound
    var terms = [try term()]
    while true {
      if kind == .plus {
        advance()
        terms.append(try term())
      } else if kind == .minus {
        let start = token.range.lowerBound
        advance()
        let operand = try term()
        terms.append(try part(.negation(operand.expression), from: start, [operand]))
      } else if kind == .ellipsis {
        remarks.append(Remark(kind: .ellipsisWithoutOperator, range: token.range))
        terms.append(try ellipsis())
      } else {
        break
      }
    }
    if terms.count == 1 { return terms[0] }
    return try part(.sum(terms.map(\.expression)), from: start, terms)
  }

  /// A product, perhaps with a sign.
  private mutating func term() throws(NotationError) -> Part {
    let start = token.range.lowerBound
    if take(.minus) {
      let operand = kind == .ellipsis ? try ellipsis() : try elementwiseProduct()
      return try part(.negation(operand.expression), from: start, [operand])
    }
    return kind == .ellipsis ? try ellipsis() : try elementwiseProduct()
  }

  private mutating func ellipsis() throws(NotationError) -> Part {
    let start = token.range.lowerBound
    advance()
    return try part(.ellipsis, from: start)
  }

  /// Factors up to the next `+`, `-` or whatever else continues no product.
  mutating func product() throws(NotationError) -> Part {
    let start = token.range.lowerBound
    var factors = WrittenFactors(try factor())
    /// What stands on the left is divided by its last factor, without brackets.
    var isDivided = false
    while true {
      if case .times(let sign) = kind, sign != .elementwise {
        advance()
        isDivided = false
        factors.append(kind == .ellipsis ? try ellipsis() : try signedFactor(), behind: sign)
      } else if kind == .slash {
        advance()
        let divisor = try signedFactor()
        let dividend = try joined(factors, from: start)
        isDivided = dividend.expression.isNumber && divisor.expression.isNumber ? false : true
        factors = WrittenFactors(
          try part(
            .quotient(dividend.expression, divisor.expression), from: start, [dividend, divisor]))
      } else if kind == .ellipsis, next.startsFactor || next.isTimes {
        factors.append(try ellipsis())
      } else if kind.startsFactor {
        if isDivided { throw ambiguousDivision() }
        if case .numeral = kind, factors.last.expression.isNumber {
          throw unexpected("an operator was expected between two numbers")
        }
        factors.append(try factor())
      } else {
        return try joined(factors, from: start)
      }
    }
  }

  private mutating func signedFactor() throws(NotationError) -> Part {
    let start = token.range.lowerBound
    guard take(.minus) else { return try factor() }
    let operand = try factor()
    return try part(.negation(operand.expression), from: start, [operand])
  }

  private func ambiguousDivision() -> NotationError {
    NotationError(
      .notUnderstood,
      "a factor right behind `a / b` can belong to either; write `\\frac` or brackets",
      at: token.range)
  }

  /// `\sum` or `\prod`, its bounds, and the product that follows.
  mutating func summation() throws(NotationError) -> Part {
    let start = token.range.lowerBound
    let isSum = kind == .sum
    advance()
    let (range, bounds) = try indexRange(of: isSum ? "\\sum" : "\\prod")
    let operand = try nested { parser throws(NotationError) in try parser.elementwiseProduct() }
    let children = bounds + [operand]
    let summand = convention.placingUnits(of: range.name, in: operand.expression)
    return isSum
      ? try part(.summation(over: range, of: summand), from: start, children)
      : try part(.repeatedProduct(over: range, of: summand), from: start, children)
  }

  private mutating func indexRange(
    of command: String
  ) throws(NotationError) -> (IndexRange, [Part]) {
    var lower: (name: String, first: Part?)?
    var upper: Part?
    while kind == .lower || kind == .raise {
      if kind == .lower, lower == nil {
        advance()
        lower = try group { parser throws(NotationError) in try parser.lowerBound() }
      } else if kind == .raise, upper == nil {
        advance()
        upper = try group { parser throws(NotationError) in try parser.sum() }
      } else {
        throw unexpected("the summand was expected: a bound stands twice")
      }
    }
    guard let lower else {
      throw unexpected("an index was expected, as in `\(command)_{j=0}^{n-1}` or `\(command)_j`")
    }
    switch (lower.first, upper) {
    case (nil, nil): return (IndexRange(lower.name), [])
    case (let first?, let last?):
      let range = IndexRange(lower.name, from: first.expression, through: last.expression)
      return (range, [first, last])
    case (_?, nil): throw unexpected("the upper bound of `\(lower.name)` was expected")
    case (nil, let last?):
      throw NotationError(
        .malformed, "the sum has an upper bound, but `\(lower.name)` has no lower one",
        at: last.place.range)
    }
  }

  private mutating func lowerBound() throws(NotationError) -> (name: String, first: Part?) {
    guard case .letter(let name) = kind else { throw unexpected("an index letter was expected") }
    advance()
    guard take(.relation(.equal)) else { return (name, nil) }
    return (name, try sum())
  }
}
