extension Expression {
  /// The expressions that this one is made of, in the order in which they are written.
  ///
  /// The symbol of a derivative comes after what is differentiated, that of a dependency before what it
  /// depends on, and the bounds of a sum before its summand.
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
    }
  }
}
