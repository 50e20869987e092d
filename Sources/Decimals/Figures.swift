import Expressions

/// Arithmetic with numbers alone, before it is decided how many digits each of them prints with.
package indirect enum Figures: Sendable {
  /// A number that prints with all its digits: typed by an author, or part of the formula.
  case exact(Numeral, isNegative: Bool)
  /// A computed value, and of what.
  case value(DecimalNumber, of: QuantityIdentity? = nil)
  case constant(Constant)
  case negation(Figures)
  case sum([Figures])
  case product([Figures])
  case quotient(Figures, Figures)
  case power(Figures, Figures)
  case application(NamedFunction, [Figures])

  package static func whole(_ value: Int) -> Figures {
    .exact(Numeral(integerLiteral: value.magnitude), isNegative: value < 0)
  }

  /// An expression of numbers and of symbols whose figures are given.
  ///
  /// nil where it has something else in it.
  package init?(_ expression: Expression, replacing symbols: (Symbol) -> Figures?) {
    func figures(_ operands: [Expression]) -> [Figures]? {
      let converted = operands.compactMap { Figures($0, replacing: symbols) }
      return converted.count == operands.count ? converted : nil
    }
    guard let operands = figures(expression.children) else { return nil }
    switch expression {
    case .number(let numeral): self = .exact(numeral, isNegative: false)
    case .symbol(let symbol):
      if let figures = symbols(symbol) {
        self = figures
      } else if symbol.letter == #"\pi"#, symbol.subscripts.isEmpty {
        self = .constant(.pi)
      } else {
        return nil
      }
    case .negation: self = .negation(operands[0])
    case .sum: self = .sum(operands)
    case .product: self = .product(operands)
    case .quotient: self = .quotient(operands[0], operands[1])
    case .power: self = .power(operands[0], operands[1])
    case .application(.named(let name, primes: 0), _): self = .application(name, operands)
    case .application, .dependency, .derivative, .summation, .repeatedProduct, .ellipsis,
      .transpose, .arrayProduct, .gradient, .matrix:
      return nil
    }
  }

  /// The arithmetic as it prints, values rounded to `digits` significant digits.
  package func expression(digits: Int) -> Expression {
    switch self {
    case .exact(let numeral, let isNegative):
      return isNegative && numeral.value != 0 ? .negation(.number(numeral)) : .number(numeral)
    case .value(let decimal, let quantity):
      return .numeral(
        decimal.text(digits: digits), isNegative: decimal.isNegative, of: quantity)
    case .constant(.pi): return .symbol(Symbol(#"\pi"#))
    case .constant(.e): return .exp(.number(1))
    case .negation(let operand): return .negation(operand.expression(digits: digits))
    case .sum(let operands): return .sum(operands.map { $0.expression(digits: digits) })
    case .product(let operands): return .product(operands.map { $0.expression(digits: digits) })
    case .quotient(let dividend, let divisor):
      return .quotient(dividend.expression(digits: digits), divisor.expression(digits: digits))
    case .power(let base, let exponent):
      return .power(base.expression(digits: digits), exponent.expression(digits: digits))
    case .application(let name, let arguments):
      return .application(
        .named(name, primes: 0), arguments.map { $0.expression(digits: digits) })
    }
  }

  /// Whether every number prints with all its digits where values print with `digits`.
  func isExact(digits: Int) -> Bool {
    switch self {
    case .exact, .constant: true
    case .value(let decimal, _): decimal.digitCount <= digits
    case .negation(let operand): operand.isExact(digits: digits)
    case .sum(let operands), .product(let operands), .application(_, let operands):
      operands.allSatisfy { $0.isExact(digits: digits) }
    case .quotient(let left, let right), .power(let left, let right):
      left.isExact(digits: digits) && right.isExact(digits: digits)
    }
  }

  /// Whether this is one number, perhaps with a sign.
  package var isNumeral: Bool {
    switch self {
    case .exact, .value: true
    case .negation(.exact), .negation(.value): true
    case .constant, .negation, .sum, .product, .quotient, .power, .application: false
    }
  }
}
