/// Vectors and matrices.
extension LatexWriter {
  package static let transposition = Expression.symbol(Symbol("T"))

  package func arrayProduct(_ sign: ProductSign, _ factors: [Expression]) -> String {
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
      var letter = position - 1
      if texts[position].startsWithBracket {
        texts[letter] = bracketed(left)
        letter -= 1
      } else {
        texts[position] = bracketed(right)
      }
      // Brackets behind such a letter would hold its argument, and so on to the left.
      while letter >= 0, factors[letter].takesArgument, !texts[letter].startsWithBracket {
        texts[letter] = bracketed(factors[letter])
        letter -= 1
      }
    }
    return zip(texts.dropFirst(), separators).reduce(texts[0]) { $0 + $1.1 + $1.0 }
  }

  /// `W^{[l]T}`, as authors write who put layers in square brackets.
  func transposedLayer(_ base: Expression) -> String? {
    guard style.convention.layerMark == .brackets, case .symbol = base else { return nil }
    let text = text(base)
    return text.hasSuffix("]}") ? String(text.dropLast()) + "T}" : nil
  }

  package func gradient(of operand: Expression, by symbol: Symbol) -> String {
    let inside = operand.fitsIntoFraction ? text(operand) : bracketed(operand)
    return "\\nabla_" + Self.script(symbol.latex(in: style)) + " " + inside
  }

  package func matrix(_ rows: [[Expression]]) -> String {
    let lines = rows.map { $0.map(text).joined(separator: " & ") }
    return "\\begin{pmatrix} " + lines.joined(separator: " \\\\ ") + " \\end{pmatrix}"
  }
}

extension Expression {
  /// A function's letter, or a quantity behind which brackets would hold what it depends on.
  fileprivate var takesArgument: Bool {
    if case .symbol(let symbol) = self {
      symbol.canDepend || isFunctionName
    } else {
      isFunctionName
    }
  }
}
