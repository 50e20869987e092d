extension SoupTerm {
  var latex: String {
    switch self {
    case .number(let number): String(number)
    case .leaf(let leaf): leaf.latex
    case .negation(let term): "-" + (term.isTerms ? term.inBrackets : term.latex)
    case .sum(let terms):
      terms.enumerated().map { position, term in
        if case .negation(let inner) = term {
          let text = inner.isTerms ? inner.inBrackets : inner.latex
          return position == 0 ? "-" + text : " - " + text
        }
        let text = term.isTerms ? term.inBrackets : term.latex
        return position == 0 ? text : " + " + text
      }.joined()
    case .product(let factors):
      factors.enumerated().map { $1.factor(isFirst: $0 == 0, isLast: $0 == factors.count - 1) }
        .joined(separator: " ")
    case .quotient(let left, let right): "\\frac{\(left.latex)}{\(right.latex)}"
    case .power(let base, let exponent):
      if case .number = base {
        "\(base.latex)^\(exponent)"
      } else {
        "\(base.inBrackets)^\(exponent)"
      }
    case .activation(let layer, let primes, let argument):
      "g" + String(repeating: "'", count: primes) + "^{(\(layer.latex))}" + argument.inBrackets
    case .derivative(let upper, let lower, let isGradient):
      isGradient
        ? "\\nabla_{\(lower.latex)} \(upper.latex)"
        : "\\frac{\\partial \(upper.latex)}{\\partial \(lower.latex)}"
    case .slope(let term, let leaf):
      "\\frac{\\partial}{\\partial \(leaf.latex)} \(term.inBrackets)"
    case .summation(let range, let term):
      range.style == .dots
        ? dots(range, term)
        : range.latex + " " + (term.isTerms || term.isElementwise ? term.inBrackets : term.latex)
    case .elementwise(let factors):
      factors.map { $0.isTerms || $0.reachesOn || $0.isElementwise ? $0.inBrackets : $0.latex }
        .joined(separator: " \\odot ")
    case .transpose(let term): term.inBrackets + "^T"
    }
  }

  private func dots(_ range: SoupRange, _ term: SoupTerm) -> String {
    guard let last = range.last else { return range.latex + " " + term.inBrackets }
    func item(_ value: Int) -> String {
      let item = term.replacing(range.letter, by: .number(value))
      return item.isTerms ? item.inBrackets : item.latex
    }
    return "\(item(range.first)) + \(item(range.first + 1)) + \\dots + \(item(last))"
  }

  fileprivate var inBrackets: String { "\\left(\(latex)\\right)" }

  /// Whether it stands as a term beside + only in brackets.
  fileprivate var isTerms: Bool {
    switch self {
    case .sum, .negation: true
    case .summation(let range, _): range.style == .dots
    case .number, .leaf, .product, .quotient, .power, .activation, .derivative, .slope,
      .elementwise, .transpose:
      false
    }
  }

  private var isElementwise: Bool { if case .elementwise = self { true } else { false } }

  /// Whether it takes in what follows it.
  private var reachesOn: Bool {
    switch self {
    case .summation, .slope: true
    case .derivative(_, _, let isGradient): isGradient
    case .product(let factors): factors.last?.reachesOn ?? false
    case .number, .leaf, .negation, .sum, .quotient, .power, .activation, .elementwise, .transpose:
      false
    }
  }

  private func factor(isFirst: Bool, isLast: Bool) -> String {
    switch self {
    case .number: isFirst ? latex : inBrackets
    case .power(.number, _): isFirst ? latex : inBrackets
    case .sum, .negation, .product, .elementwise: inBrackets
    case .summation, .slope, .derivative:
      isTerms || reachesOn && !isLast ? inBrackets : latex
    case .leaf, .quotient, .power, .activation, .transpose: latex
    }
  }
}

extension SoupRange {
  fileprivate var latex: String {
    switch style {
    case .bare: "\\sum_{\(letter)}"
    case .symbolic, .dots: "\\sum_{\(letter)=\(first)}^{\(last.map(String.init) ?? "n-1")}"
    }
  }
}

extension SoupIndex {
  var latex: String {
    switch self {
    case .number(let number): String(number)
    case .letter(let letter): letter
    }
  }
}

extension SoupLayer {
  var latex: String {
    func shifted(_ letter: String, _ plus: Int) -> String {
      plus == 0 ? letter : plus > 0 ? "\(letter)+\(plus)" : "\(letter)\(plus)"
    }
    return switch self {
    case .number(let number): String(number)
    case .last(let plus): shifted("L", plus)
    case .letter(let letter, let plus): shifted(letter, plus)
    }
  }
}

extension SoupLeaf {
  var latex: String {
    let sign =
      switch kind {
      case .w: isArray ? "W" : "w"
      case .delta: "\\delta"
      case .loss, .share, .total: "C"
      case .b, .z, .a, .x, .y: kind.rawValue
      }
    if kind == .total { return sign }
    if kind == .loss || kind == .share {
      let indices = ([sample ?? .number(0)] + nodes).map(\.latex)
      return indices.count == 1 ? "C_\(indices[0])" : "C_{\(indices.joined())}"
    }
    let subscripts = nodes.isEmpty ? "" : "_{\(nodes.map(\.latex).joined())}"
    let raised =
      (kind == .x || kind == .y ? "" : "(\(layer.latex))")
      + (sample.map { "(\($0.latex))" } ?? "")
    return sign + subscripts + (raised.isEmpty ? "" : "^{\(raised)}")
  }
}
