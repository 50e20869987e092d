/// Writes expressions in one style.
package struct LatexWriter {
  let style: LatexStyle
  /// In an index or exponent operators stand without spaces.
  package var isScript = false

  package func text(_ expression: Expression) -> String {
    if let written = style.written?.texts[expression] { return written.inner }
    if let name = style.convention.name(of: expression) { return name }
    return switch expression {
    case .number(let numeral):
      style.marksValues ? MarkedLatex.latex(of: numeral) : numeral.latex
    case .symbol(let symbol): symbol.latex(in: style)
    case .negation(let operand): "-" + negated(operand)
    case .sum(let terms): sum(terms)
    case .product(let factors): product(factors)
    case .quotient(let dividend, let divisor): quotient(dividend, divisor)
    case .power(let base, let exponent): power(base, exponent)
    case .application(let function, let arguments): application(function, arguments)
    case .dependency(let symbol, let arguments):
      symbol.latex(in: style) + "(" + arguments.map(text).joined(separator: ", ") + ")"
    case .derivative(let operand, let symbol): derivative(of: operand, by: symbol)
    case .summation(let range, let operand): over(range, "\\sum", operand)
    case .repeatedProduct(let range, let operand): over(range, "\\prod", operand)
    case .ellipsis: "\\dots"
    case .transpose(let operand): power(operand, Self.transposition)
    case .arrayProduct(let sign, let factors): arrayProduct(sign, factors)
    case .gradient(let operand, let symbol): gradient(of: operand, by: symbol)
    case .matrix(let rows): matrix(rows)
    }
  }

  package func bracketed(_ expression: Expression) -> String {
    if let written = style.written?.texts[expression]?.bracketed { return written }
    let text = text(expression)
    if style.convention.name(of: expression) != nil { return text }
    return expression.extent == .line || style.written?.sizesBrackets == false
      ? "(\(text))" : "\\left(\(text)\\right)"
  }

  /// Braces around a script, unless it is one sign.
  package static func script(_ text: String) -> String {
    text.utf8.count == 1 || MarkedLatex.isOneSign(text) ? text : "{\(text)}"
  }

  private func scripted(_ expression: Expression) -> String {
    LatexWriter(style: style, isScript: true).text(expression)
  }
}

// MARK: - Sums

extension LatexWriter {
  private func negated(_ operand: Expression) -> String {
    operand.isSumOrNegation ? bracketed(operand) : text(operand)
  }

  /// What a sum begins with: its sign, its index and its bounds.
  package func head(_ range: IndexRange, _ sign: String) -> String {
    guard let bounds = range.bounds else { return sign + "_" + Self.script(range.name) }
    return sign + "_{\(range.name)=\(scripted(bounds.first))}^\(Self.script(scripted(bounds.last)))"
  }

  private func sum(_ terms: [Expression]) -> String {
    var shown = terms
    if let most = style.maximumTerms, terms.count > most, terms.count > style.leadingTerms + 2 {
      shown = terms.prefix(style.leadingTerms) + [.ellipsis] + terms.suffix(1)
    }
    let space = isScript ? "" : " "
    var result = ""
    for (position, term) in shown.enumerated() {
      if case .negation(let operand) = term, style.convention.name(of: term) == nil {
        result += position == 0 ? "-" : "\(space)-\(space)"
        result += negated(operand)
      } else {
        if position > 0 { result += "\(space)+\(space)" }
        if case .sum = term { result += bracketed(term) } else { result += text(term) }
      }
    }
    return result
  }

  private func over(_ range: IndexRange, _ sign: String, _ operand: Expression) -> String {
    head(range, sign) + " " + reached(operand)
  }

  /// What a sum or a derivative reaches over.
  private func reached(_ operand: Expression) -> String {
    operand.isSumOrNegation ? bracketed(operand) : text(operand)
  }
}

// MARK: - Products

extension LatexWriter {
  private func product(_ factors: [Expression]) -> String {
    var texts: [String] = []
    for (position, factor) in factors.enumerated() {
      let before = position > 0 ? factors[position - 1] : nil
      texts.append(self.factor(factor, after: before, isLast: position == factors.count - 1))
    }
    let needsDots = factors.indices.dropLast().contains { position in
      wouldMisread(factors[position], before: factors[position + 1], texts[position + 1])
    }
    if needsDots || factors.last == .ellipsis {
      guard factors.lazy.filter({ $0.mayBeArray }).prefix(2).count < 2 else {
        return bracketedProduct(factors, texts)
      }
      return texts.joined(separator: " \\cdot ")
    }
    var result = texts.first ?? ""
    for (position, text) in texts.enumerated().dropFirst() {
      let before = factors[position - 1]
      if before.isNumber, text.startsWithBracket {
        result += text
      } else {
        let wantsSpace = before.endsWithArgument && !factors[position].isNamedApplication
        result += (wantsSpace ? " \\, " : " ") + text
      }
    }
    return result
  }

  package func factor(_ factor: Expression, after before: Expression?, isLast: Bool) -> String {
    switch factor {
    case .sum, .negation, .product, .arrayProduct: bracketed(factor)
    case .gradient: isLast ? text(factor) : bracketed(factor)
    case .transpose, .matrix: text(factor)
    case .number(let numeral):
      numeral.isScientific && before != nil ? bracketed(factor) : text(factor)
    case .power:
      before?.isPlainNumber == true && factor.isPowerOfTen ? bracketed(factor) : text(factor)
    case .derivative(let operand, _):
      style.bracketsDerivatives || !isLast && !operand.fitsIntoFraction
        ? bracketed(factor) : text(factor)
    case .summation, .repeatedProduct: isLast ? text(factor) : bracketed(factor)
    case .ellipsis: "\\cdots"
    case .symbol, .quotient, .application, .dependency: text(factor)
    }
  }

  /// Whether a factor right behind another, without a sign between them, would say something else.
  func wouldMisread(_ left: Expression, before right: Expression, _ text: String) -> Bool {
    if text.utf8.first.map({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) == true { return true }
    if text.utf8.first == UInt8(ascii: ".") { return true }
    if left.isSignedNumber && right.isSignedNumber { return true }
    if left == .ellipsis && right == .ellipsis { return true }
    if left.isPlainNumber && right.isPowerOfTen { return true }
    guard text.startsWithBracket else { return false }
    if left.isFunctionName { return true }
    if case (.symbol(let symbol), .power) = (left, right) { return symbol.canDepend }
    return false
  }
}

// MARK: - Fractions, powers and functions

extension LatexWriter {
  private func quotient(_ dividend: Expression, _ divisor: Expression) -> String {
    let looksLikeDerivative = dividend.startsWithD && divisor.startsWithD
    let above = looksLikeDerivative ? bracketed(dividend) : text(dividend)
    return "\\frac{\(above)}{\(text(divisor))}"
  }

  private func derivative(of operand: Expression, by symbol: Symbol) -> String {
    if operand.fitsIntoFraction {
      return "\\frac{\\partial \(text(operand))}{\\partial \(symbol.latex(in: style))}"
    }
    let inside =
      switch operand {
      case .summation, .repeatedProduct: bracketed(operand)
      case .number, .symbol, .negation, .sum, .product, .quotient, .power, .application,
        .dependency, .derivative, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
        reached(operand)
      }
    return "\\frac{\\partial}{\\partial \(symbol.latex(in: style))} \(inside)"
  }

  package func power(_ base: Expression, _ exponent: Expression) -> String {
    if exponent == .quotient(.number(1), .number(2)) { return "\\sqrt{\(text(base))}" }
    if style.written != nil, exponent == Self.transposition, let raised = transposedLayer(base) {
      return raised
    }
    let exponentText = Self.script(scripted(exponent))
    let baseText =
      switch base {
      case .number(let numeral): numeral.isScientific ? bracketed(base) : text(base)
      case .symbol(let symbol):
        symbol.takesExponent(exponent, in: style.convention) ? text(base) : bracketed(base)
      case .application(.named(.exp, primes: 0), _): bracketed(base)
      case .dependency: exponent == Self.transposition ? bracketed(base) : text(base)
      case .application, .matrix: text(base)
      case .negation, .sum, .product, .quotient, .power, .derivative, .summation,
        .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient:
        bracketed(base)
      }
    return "\(baseText)^\(exponentText)"
  }

  private func application(_ function: Function, _ arguments: [Expression]) -> String {
    let isTall = arguments.contains { $0.extent == .display }
    if function == .named(.exp, primes: 0), arguments.count == 1, !isTall {
      return "e^" + Self.script(scripted(arguments[0]))
    }
    let inside = arguments.map(text).joined(separator: ", ")
    return function.latex(in: style)
      + (isTall ? "\\left(\(inside)\\right)" : "(\(inside))")
  }
}
