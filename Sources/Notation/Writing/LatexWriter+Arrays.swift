/// Vectors and matrices.
extension LatexWriter {
  static let transposition = Expression.symbol(Symbol("T"))

  func arrayProduct(_ sign: ProductSign, _ factors: [Expression]) -> String {
    factors.map { factor in
      switch factor {
      case .gradient: text(factor)
      case .number, .symbol, .negation, .sum, .product, .quotient, .power, .application,
        .dependency, .derivative, .summation, .repeatedProduct, .ellipsis, .transpose,
        .arrayProduct, .matrix:
        self.factor(factor, after: nil, isLast: false)
      }
    }.joined(separator: " \(sign.latex) ")
  }

  /// A product in which signs between vectors would say how they are multiplied: brackets part what would be
  /// misread.
  func bracketedProduct(_ factors: [Expression], _ texts: [String]) -> String {
    var texts = texts
    var separators: [String] = []
    for position in factors.indices.dropFirst() {
      let (left, right) = (factors[position - 1], factors[position])
      let misreads = wouldMisread(left, before: right, texts[position])
      if right == .ellipsis, position == factors.count - 1 || left == .ellipsis {
        separators.append(" \\cdot ")
        continue
      }
      separators.append(" ")
      guard misreads else { continue }
      if texts[position].startsWithBracket {
        texts[position - 1] = bracketed(left)
      } else {
        texts[position] = bracketed(right)
        if left.isFunctionName || left.canDepend { texts[position - 1] = bracketed(left) }
      }
    }
    return zip(texts.dropFirst(), separators).reduce(texts[0]) { $0 + $1.1 + $1.0 }
  }

  func gradient(of operand: Expression, by symbol: Symbol) -> String {
    let inside = operand.fitsIntoFraction ? text(operand) : bracketed(operand)
    return "\\nabla_" + Self.script(symbol.latex) + " " + inside
  }

  func matrix(_ rows: [[Expression]]) -> String {
    let lines = rows.map { $0.map(text).joined(separator: " & ") }
    return "\\begin{pmatrix} " + lines.joined(separator: " \\\\ ") + " \\end{pmatrix}"
  }
}

extension Expression {
  /// A quantity behind which brackets would hold what it depends on.
  fileprivate var canDepend: Bool {
    if case .symbol(let symbol) = self { symbol.canDepend } else { false }
  }
}
