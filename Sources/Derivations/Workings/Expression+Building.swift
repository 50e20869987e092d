import Decimals
import Expressions

extension Expression {
  package static func symbol(_ letter: String) -> Expression { .symbol(Symbol(letter)) }

  static func integer(_ value: Int) -> Expression {
    guard let numeral = Numeral(String(value.magnitude)) else { return .ellipsis }
    return value < 0 ? .negation(.number(numeral)) : .number(numeral)
  }

  static let zero = integer(0)
  static let one = integer(1)

  /// ∂`quantity`/∂`varied` as a fraction.
  package static func derivative(_ quantity: Symbol, by varied: Symbol) -> Expression {
    .derivative(of: .symbol(quantity), by: varied)
  }

  /// The sum over an index from 0 to n − 1.
  static func summation(_ index: String, of term: Expression) -> Expression {
    .summation(over: .all(index), of: term)
  }

  /// The sum of these terms: the term itself where there is one.
  static func total(_ terms: [Expression]) -> Expression {
    terms.count == 1 ? terms[0] : terms.isEmpty ? .zero : .sum(terms)
  }

  /// The product of these factors, the factors of a product among them its own; the factor itself where
  /// there is one.
  static func multiplied(_ factors: [Expression]) -> Expression {
    let factors = factors.flatMap { $0.factors }
    return factors.count == 1 ? factors[0] : factors.isEmpty ? .one : .product(factors)
  }

  /// The factors of a product; of anything else, itself.
  var factors: [Expression] {
    if case .product(let factors) = self { factors } else { [self] }
  }

  /// Whether this is a numeral, with a sign or without.
  var isNumeral: Bool {
    switch self {
    case .number: true
    case .negation(let operand): operand.isNumeral
    case .symbol, .sum, .product, .quotient, .power, .application, .dependency, .derivative,
      .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      false
    }
  }
}

extension IndexRange {
  /// From 0 to n − 1.
  static func all(_ index: String) -> IndexRange {
    IndexRange(index, from: .zero, through: .sum([.symbol("n"), .negation(.one)]))
  }
}
