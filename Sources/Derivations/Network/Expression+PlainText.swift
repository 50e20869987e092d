import Decimals
import Expressions

extension Expression {
  /// A printed number without LaTeX, for a drawing.
  package var plainText: String {
    switch self {
    case .number(let numeral): numeral.text
    case .negation(.number(let numeral)): "−" + numeral.text
    case .symbol, .negation, .sum, .product, .quotient, .power, .application, .dependency,
      .derivative, .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient,
      .matrix:
      latex
    }
  }
}
