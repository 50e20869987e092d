import Expressions

/// Fractions, and the derivatives that are written as such.
extension Parser {
  mutating func fractionFactor() throws(NotationError) -> Part {
    let start = token.range.lowerBound
    if let sign = differentialSign() {
      return try derivative(with: sign, from: start)
    }
    advance()
    let dividend = try group { parser throws(NotationError) in try parser.sum() }
    let divisor = try group { parser throws(NotationError) in try parser.sum() }
    let quotient = try part(
      .quotient(dividend.expression, divisor.expression), from: start, [dividend, divisor])
    return try power(of: quotient)
  }

  /// ∂ or d, where both parts of the fraction begin with it.
  private func differentialSign() -> Token.Kind? {
    let first = position + 2
    guard first < tokens.count, tokens[position + 1].kind == .openGroup else { return nil }
    let sign = tokens[first].kind
    let isD = sign == .letter("d")
    guard sign == .partial || isD, first + 1 < tokens.count,
      !isD || ![.lower, .raise, .prime].contains(tokens[first + 1].kind)
    else { return nil }
    var depth = 1
    var index = first
    while depth > 0, index < tokens.count - 1 {
      if tokens[index].kind == .openGroup { depth += 1 }
      if tokens[index].kind == .closeGroup { depth -= 1 }
      // `\partial C / \partial w` is a derivative by itself.
      if tokens[index].kind == .slash, tokens[index + 1].kind == .partial { return nil }
      index += 1
    }
    if sign == .partial { return sign }
    guard index + 2 < tokens.count, tokens[index].kind == .openGroup,
      tokens[index + 1].kind == sign, case .letter = tokens[index + 2].kind
    else { return nil }
    return sign
  }

  private mutating func derivative(
    with sign: Token.Kind, from start: Int
  ) throws(NotationError) -> Part {
    advance()
    var operand = try group { parser throws(NotationError) -> Part? in
      parser.advance()
      if parser.kind == .raise {
        throw NotationError(
          .notUnderstood, "a higher derivative is written as the derivative of a derivative",
          at: parser.token.range)
      }
      return parser.kind == .closeGroup ? nil : try parser.elementwiseProduct()
    }
    let variable = try group { parser throws(NotationError) in
      try parser.expect(sign, "`\\partial` was expected, as above the line")
      return try parser.variable()
    }
    let isOperator = operand == nil
    let operandRead: Part
    if let operand {
      operandRead = operand
    } else {
      operandRead = try nested { parser throws(NotationError) in try parser.elementwiseProduct() }
    }
    operand = operandRead
    guard case .symbol(let symbol) = variable.expression else { return variable }
    let derivative = try part(
      .derivative(of: operandRead.expression, by: symbol), from: start, [operandRead, variable])
    return isOperator ? derivative : try power(of: derivative)
  }

  /// `\partial C / \partial w`, as it is written within a line.
  mutating func slashedDerivative() throws(NotationError) -> Part {
    let sign = token.range
    advance()
    if kind.symbol != nil {
      let operand = try writtenSymbol()
      if operand.isBare, take(.slash), take(.partial), kind.symbol != nil {
        let variable = try writtenSymbol()
        let parts = [operand, variable].map { written in
          Part(
            expression: .symbol(written.symbol),
            place: SourcePlace(range: written.range, children: []),
            height: 1)
        }
        let derivative = try part(
          .derivative(of: .symbol(operand.symbol), by: variable.symbol), from: sign.lowerBound,
          parts)
        guard let raised = variable.raised else { return derivative }
        throw NotationError(
          .notUnderstood, "a derivative is understood by one symbol", at: raised)
      }
    }
    throw NotationError(
      .notUnderstood,
      "`\\partial` is understood in fractions, `\\frac{\\partial C}{\\partial w}`", at: sign)
  }

  mutating func variable() throws(NotationError) -> Part {
    let written = try writtenSymbol()
    guard written.isBare, kind == .closeGroup else {
      throw NotationError(
        .notUnderstood, "a derivative is understood by one symbol", at: token.range)
    }
    return try part(.symbol(written.symbol), from: written.range.lowerBound)
  }
}
