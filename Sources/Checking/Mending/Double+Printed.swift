import Decimals
import Expressions

extension Double {
  /// This number with as many decimals as a printed one has, or as many significant digits where that is
  /// written with a power of ten; nil where it would need more digits than a `Double` carries.
  func printed(like number: Expression) -> String? {
    guard let numeral = number.numeral, numeral.halfUnit > 0 else { return nil }
    let text = numeral.text
    guard !text.contains("e") else {
      let digits = text.prefix { $0 != "e" }.count { $0.isNumber }
      return Expression.rounded(self, digits: digits).latex
    }
    let decimals =
      text.split(separator: ".").count == 2 ? text.split(separator: ".")[1].count : text.count - 1
    guard decimals <= 15, magnitude < 1e15 else { return nil }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let units = (magnitude * scale).rounded()
    guard units < 0x1p53 else { return nil }
    var digits = String(UInt64(units))
    while digits.count <= decimals { digits = "0" + digits }
    let whole = digits.dropLast(decimals)
    let isBare = text.first == "." && whole == "0"
    return (self < 0 ? "-" : "") + (isBare ? "" : whole) + "." + digits.suffix(decimals)
  }
}

extension Expression {
  fileprivate var numeral: Numeral? {
    switch self {
    case .number(let numeral): numeral
    case .negation(let operand): operand.numeral
    case .symbol, .sum, .product, .quotient, .power, .application, .dependency, .derivative,
      .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      nil
    }
  }
}
