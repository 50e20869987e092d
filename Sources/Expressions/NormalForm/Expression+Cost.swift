extension Expression {
  /// How much there is to read: letters and numbers, and functions twice. Signs and lines are free.
  var cost: Int {
    let own =
      switch self {
      case .number, .symbol, .ellipsis: 1
      case .negation, .sum, .product, .quotient, .power, .transpose, .matrix: 0
      case .application, .dependency, .derivative, .summation, .repeatedProduct, .arrayProduct,
        .gradient:
        2
      }
    return children.reduce(own) { $0 + $1.cost }
  }
}
