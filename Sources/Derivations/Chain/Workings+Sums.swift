import Engine
import Decimals
import Expressions
import Meaning

extension Workings {
  /// The derivative of a link as a fraction.
  func fraction(_ link: Link) -> Expression {
    .derivative(spelling.symbol(link.quantity), by: spelling.symbol(link.varied))
  }

  /// A row for each of these products, with the numbers in the cells.
  func productTable(
    index: String, header: [Expression], rows: [(index: Int, factors: [Expression])]
  ) throws(WalkthroughError) -> ProductTable {
    var worked: [ProductTable.Row] = []
    for (index, factors) in rows {
      let line = try arithmetic(.product(factors))
      guard line.numbers.factors.count == factors.count else {
        throw .inconsistent(
          Expression.product(factors).latex, Double(line.numbers.factors.count),
          Double(factors.count))
      }
      worked.append(
        ProductTable.Row(
          index: index, factors: line.numbers.factors, isApproximate: line.isApproximate,
          product: line.result))
    }
    return ProductTable(index: .symbol(index), header: header, rows: worked)
  }

  /// left = step = … = p₀ + p₁ + … = total, the terms with as many digits as their total needs.
  func totalling(
    _ left: Expression, _ steps: [(Equation.Reason, Expression)], terms: [Expression]
  ) throws(WalkthroughError) -> Equation {
    let symbolic = try equation(left, steps, numbers: false)
    var values: [Double] = []
    for term in terms { values.append(try value(term)) }
    let total = values.reduce(0, +)
    let expected = try value(left)
    guard agree(total, expected) else { throw .inconsistent(left.latex, expected, total) }
    let line = try numbers(values, total: expected) { .total($0) }
    return Equation(
      left: left, steps: symbolic.steps,
      arithmetic: line.naming(resultAs: left.identity(in: setting)), keptTerm: nil)
  }

  /// Arithmetic on values that are known already.
  func numbers(
    _ values: [Double], total: Double, digits: Int? = nil,
    in expression: ([Expression]) -> Expression
  ) throws(WalkthroughError) -> ArithmeticLine {
    guard
      let line = ArithmeticLine(
        of: values, value: total, digits: digits ?? self.digits, combining: expression)
    else {
      throw WalkthroughError(
        .notFinite, "the numbers \(values) do not come to a finite \(total)")
    }
    return line
  }
}
