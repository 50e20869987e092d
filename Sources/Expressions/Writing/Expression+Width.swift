extension Expression {
  /// How wide it stands on a displayed line, in quads.
  ///
  /// An estimate from the widths of KaTeX's glyphs, good enough to break lines by.
  public var width: Double {
    switch self {
    case .number(let numeral): numeral.width
    case .symbol(let symbol): symbol.width
    case .negation(let operand): 0.8 + operand.width(bracketed: operand.isSumOrNegation)
    case .sum(let terms):
      terms.enumerated().reduce(0) { $0 + $1.element.width(asTerm: $1.offset) }
    case .product(let factors):
      factors.reduce(0) { $0 + 0.35 + $1.widthAsFactor }
    case .quotient(let dividend, let divisor): 0.3 + max(dividend.width, divisor.width)
    case .power(let base, let exponent):
      base.width(bracketed: base.children.count > 1) + exponent.width * Self.scriptScale
    case .application(let function, let arguments):
      function.width + arguments.reduce(0.8) { $0 + $1.width }
    case .dependency(let symbol, let arguments):
      symbol.width + arguments.reduce(0.8) { $0 + $1.width }
    case .derivative(let operand, let symbol):
      operand.fitsIntoFraction
        ? 0.8 + max(operand.width, symbol.width)
        : 1.1 + symbol.width + operand.width(bracketed: operand.isSumOrNegation)
    case .summation(_, let operand), .repeatedProduct(_, let operand): 2.3 + operand.width
    case .ellipsis: 1.2
    case .transpose(let operand): 0.5 + operand.width(bracketed: operand.extent != .line)
    case .arrayProduct(_, let factors): factors.reduce(-0.8) { $0 + 1.2 + $1.widthAsFactor }
    case .gradient(let operand, let symbol):
      0.9 + symbol.width * Self.scriptScale + operand.width(bracketed: !operand.fitsIntoFraction)
    case .matrix(let rows):
      rows.map { row in row.reduce(1) { $0 + 0.8 + $1.width } }.max() ?? 0
    }
  }

  /// How much smaller indices and exponents are.
  private static let scriptScale = 0.7

  private func width(bracketed: Bool) -> Double { width + (bracketed ? 1.2 : 0) }

  private func width(asTerm position: Int) -> Double {
    if case .negation(let operand) = self {
      return (position == 0 ? 0.8 : 1.25) + operand.width(bracketed: operand.isSumOrNegation)
    }
    return (position == 0 ? 0 : 1.25) + width
  }

  private var widthAsFactor: Double {
    switch self {
    case .sum, .negation, .product, .derivative, .arrayProduct: width(bracketed: true)
    case .number, .symbol, .quotient, .power, .application, .dependency, .summation,
      .repeatedProduct, .ellipsis, .transpose, .gradient, .matrix:
      width
    }
  }
}

extension Numeral {
  fileprivate var width: Double { Double(text.utf8.count) * 0.5 + (isScientific ? 1.3 : 0) }
}

extension Symbol {
  /// One letter, and beside it the longer of its two scripts.
  package var width: Double {
    let below = Index.latex(of: subscripts).utf8.count
    let above = layer.map { $0.latex.utf8.count + 2 } ?? 0
    return 0.57 + 0.36 * Double(max(below, above)) + 0.25 * Double(primes)
  }
}

extension Function {
  fileprivate var width: Double {
    switch self {
    case .activation(let layer, let primes): Symbol("g", layer: layer, primes: primes).width
    case .named(let function, let primes):
      0.5 * Double(function.rawValue.utf8.count) + 0.25 * Double(primes)
    }
  }
}
