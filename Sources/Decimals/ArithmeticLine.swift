import Expressions

/// An expression with numbers for its symbols, and the number that comes out.
///
/// A reader who retypes the digits of `numbers` gets `result`, to its last digit, unless `isApproximate`.
public struct ArithmeticLine: Hashable, Sendable {
  /// Numerals, π and operations alone.
  public let numbers: Expression
  /// A numeral, or the negation of one: the true value, rounded half up.
  public let result: Expression
  /// 17 digits for each operand do not reach; `≈` stands for `=`.
  public let isApproximate: Bool
  /// The true value.
  public let value: Double

  public init(numbers: Expression, result: Expression, isApproximate: Bool, value: Double) {
    self.numbers = numbers
    self.result = result
    self.isApproximate = isApproximate
    self.value = value
  }

  /// Arithmetic on values that are known already.
  ///
  /// - Parameters:
  ///   - values: the operands.
  ///   - value: what comes out, computed from them in full.
  ///   - digits: how many significant digits it prints with, from 1 to 15.
  ///   - combining: makes the expression from one operand for each value.
  /// - Returns: nil where that expression is not arithmetic or `value` is not finite.
  public init?(
    of values: [Double], value: Double, digits: Int = 4,
    combining: ([Expression]) -> Expression
  ) {
    let places = values.indices.map { Symbol("value", subscripts: [.number($0)]) }
    let written = combining(places.map { .symbol($0) })
    let figures = Figures(written) { symbol in
      guard symbol.letter == "value", case .digits(let text) = symbol.subscripts.first,
        let place = Int(text)
      else { return nil }
      return .value(DecimalNumber(values[place]))
    }
    guard let figures, value.isFinite else { return nil }
    let magnitude = values.reduce(value.magnitude) { max($0, $1.magnitude) }
    self.init(figures, value: value, magnitude: magnitude, digits: digits)
  }
}

extension ArithmeticLine {
  /// The same line, its result known as the value of a quantity.
  public func naming(resultAs quantity: QuantityIdentity?) -> ArithmeticLine {
    ArithmeticLine(
      numbers: numbers, result: result.named(quantity), isApproximate: isApproximate,
      value: value)
  }
}

extension Expression {
  /// A numeral, or the negation of one, as the value of a quantity.
  public func named(_ quantity: QuantityIdentity?) -> Expression {
    switch self {
    case .number(var numeral):
      numeral.quantity = quantity ?? numeral.quantity
      return .number(numeral)
    case .negation(let operand): return .negation(operand.named(quantity))
    case .symbol, .sum, .product, .quotient, .power, .application, .dependency, .derivative,
      .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      return self
    }
  }
}

extension ArithmeticLine {
  /// The most significant digits that tell two floating-point numbers apart.
  private static let mostDigits = 17

  package init(_ figures: Figures, value: Double, magnitude: Double, digits: Int) {
    let digits = min(max(digits, 1), 15)
    if figures.isNumeral {
      let numeral = figures.expression(digits: digits)
      self.init(numbers: numeral, result: numeral, isApproximate: false, value: value)
      return
    }
    var result = PrintedResult(DecimalNumber(value), digits: digits)
    var precision: Int?
    if figures.isExact(digits: digits) {
      // More digits change nothing: the arithmetic itself is the true value.
      if let exact = PrintedResult(roundingOf: figures, near: result, digits: digits) {
        result = exact
        precision = digits
      }
    } else {
      if value.magnitude <= magnitude * 1e-14, figures.exactNumber(digits: digits)?.isZero == true {
        result = PrintedResult(DecimalNumber(0), digits: digits)
      }
      precision = (digits...Self.mostDigits).first { result.isGiven(by: figures, digits: $0) }
      if let precision { result = result.withoutFalseClaim(of: figures, digits: precision) }
    }
    self.init(
      numbers: figures.expression(digits: precision ?? digits), result: result.expression,
      isApproximate: precision == nil, value: value)
  }
}
