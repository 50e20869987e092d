import Decimals
public import Expressions
import Meaning

extension Expression {
  /// The longest sum that is printed whole.
  static let longestSum = 8

  /// The same with the middle of every long sum replaced by dots.
  ///
  /// Of numbers the first and the largest three stay, of symbols the first two and the last two, and so does the term at
  /// `position`.
  public func cut(keeping position: Int? = nil) -> Expression {
    switch self {
    case .sum(let terms) where terms.count > Self.longestSum:
      let kept =
        (Self.largest(of: terms) ?? [0, 1, terms.count - 2, terms.count - 1])
        + (position.map { [$0] } ?? [])
      var shown: [Expression] = []
      var next = 0
      for index in Set(kept).filter(terms.indices.contains).sorted() {
        if index > next { shown.append(index == next + 1 ? terms[next] : .ellipsis) }
        shown.append(terms[index].cut(keeping: position))
        next = index + 1
      }
      if next < terms.count {
        shown.append(next == terms.count - 1 ? terms[next] : .ellipsis)
      }
      return .sum(shown)
    case .number, .symbol, .ellipsis, .dependency: return self
    case .negation(let operand): return .negation(operand.cut(keeping: position))
    case .sum(let terms): return .sum(terms.map { $0.cut(keeping: position) })
    case .product(let factors): return .product(factors.map { $0.cut(keeping: position) })
    case .quotient(let left, let right):
      return .quotient(left.cut(keeping: position), right.cut(keeping: position))
    case .power(let base, let exponent):
      return .power(base.cut(keeping: position), exponent.cut(keeping: position))
    case .application(let function, let arguments):
      return .application(function, arguments.map { $0.cut(keeping: position) })
    case .derivative(let operand, let symbol):
      return .derivative(of: operand.cut(keeping: position), by: symbol)
    case .summation(let range, let operand):
      return .summation(over: range, of: operand.cut(keeping: position))
    case .repeatedProduct(let range, let operand):
      return .repeatedProduct(over: range, of: operand.cut(keeping: position))
    case .transpose, .arrayProduct, .gradient, .matrix: return self
    }
  }

  /// The places of the first and of the three that count most in a sum of numbers; nil where it is of symbols.
  private static func largest(of terms: [Expression]) -> [Int]? {
    let magnitudes = terms.compactMap { $0.arithmeticValue?.magnitude }
    guard magnitudes.count == terms.count else { return nil }
    let order = magnitudes.indices.filter { magnitudes[$0] > 0 }.sorted {
      (magnitudes[$1], $0) < (magnitudes[$0], $1)
    }
    return [0] + order.prefix(3)
  }
}
