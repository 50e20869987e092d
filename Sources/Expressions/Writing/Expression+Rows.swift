extension Expression {
  /// This expression as rows of LaTeX that are no wider than `width` quads, where a sum lets it break.
  ///
  /// Each row but the first begins with its sign. A derivative's sum breaks inside its brackets, as
  ///
  ///     \frac{\partial}{\partial x} \Bigl(a + b
  ///     + c\Bigr)
  public func latexRows(within width: Double, in style: LatexStyle = .standard) -> [String] {
    guard self.width > width else { return [latex(in: style)] }
    switch self {
    case .sum(let terms): return Self.rows(of: terms, within: width, in: style)
    case .derivative(.sum(let terms), let symbol):
      let sign = "\\frac{\\partial}{\\partial \(symbol.latex(in: style.convention))} "
      var rows = Self.rows(of: terms, within: width - 2.5 - symbol.width, in: style)
      rows[0] = sign + "\\Bigl(" + rows[0]
      rows[rows.count - 1] += "\\Bigr)"
      return rows
    case .number, .symbol, .negation, .product, .quotient, .power, .application, .dependency,
      .derivative, .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient,
      .matrix:
      return [latex(in: style)]
    }
  }

  private static func rows(
    of terms: [Expression], within width: Double, in style: LatexStyle
  ) -> [String] {
    var lines = lines(of: terms, within: width)
    // No narrower than it takes, so that no row is much shorter than the others.
    for narrower in stride(from: width - 1, through: 1, by: -1) {
      let narrow = Self.lines(of: terms, within: narrower)
      guard narrow.count == lines.count else { break }
      lines = narrow
    }
    return lines.enumerated().map { position, line in
      let text = (line.count == 1 ? line[0] : .sum(line)).latex(in: style)
      return position > 0 && !line[0].isNegation ? "+ " + text : text
    }
  }

  /// As many terms in each line as it holds, and one at the least.
  private static func lines(of terms: [Expression], within width: Double) -> [[Expression]] {
    var lines: [[Expression]] = []
    for term in terms {
      if let last = lines.last, Expression.sum(last + [term]).width <= width {
        lines[lines.count - 1].append(term)
      } else {
        lines.append([term])
      }
    }
    return lines
  }

  private var isNegation: Bool {
    if case .negation = self { true } else { false }
  }
}
