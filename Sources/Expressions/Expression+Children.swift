extension Expression {
  /// The expressions that this one is made of, in the order in which they are written.
  ///
  /// The symbol of a derivative comes after what is differentiated, that of a gradient before it, that of a
  /// dependency before what it depends on, and the bounds of a sum before its summand. Entries of a matrix
  /// come row by row.
  public var children: [Expression] {
    switch self {
    case .number, .symbol, .ellipsis: []
    case .negation(let operand): [operand]
    case .sum(let operands), .product(let operands): operands
    case .quotient(let left, let right), .power(let left, let right): [left, right]
    case .application(_, let arguments): arguments
    case .dependency(let symbol, let arguments): [.symbol(symbol)] + arguments
    case .derivative(let operand, let symbol): [operand, .symbol(symbol)]
    case .summation(let range, let operand), .repeatedProduct(let range, let operand):
      if let bounds = range.bounds { [bounds.first, bounds.last, operand] } else { [operand] }
    case .transpose(let operand): [operand]
    case .arrayProduct(_, let factors): factors
    case .gradient(let operand, let symbol): [.symbol(symbol), operand]
    case .matrix(let rows): rows.flatMap { $0 }
    }
  }
}
