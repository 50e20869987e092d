extension SoupTerm {
  func latex(_ hand: SoupHand) -> String {
    switch self {
    case .number(let number): String(number)
    case .leaf(let leaf): hand.latex(leaf)
    case .negation(let term): "-" + (term.isTerms ? term.inBrackets(hand) : term.latex(hand))
    case .sum(let terms):
      terms.enumerated().map { position, term in
        if case .negation(let inner) = term {
          let text = inner.isTerms ? inner.inBrackets(hand) : inner.latex(hand)
          return position == 0 ? "-" + text : " - " + text
        }
        let text = term.isTerms ? term.inBrackets(hand) : term.latex(hand)
        return position == 0 ? text : " + " + text
      }.joined()
    case .product(let factors):
      factors.enumerated().map {
        $1.factor(hand, isFirst: $0 == 0, isLast: $0 == factors.count - 1)
      }
      .joined(separator: " ")
    case .quotient(let left, let right): "\\frac{\(left.latex(hand))}{\(right.latex(hand))}"
    case .power(let base, let exponent):
      if case .number = base {
        "\(base.latex(hand))^\(exponent)"
      } else {
        "\(base.inBrackets(hand))^\(exponent)"
      }
    case .activation(let layer, let primes, let argument):
      "g" + String(repeating: "'", count: primes) + "^{\(hand.raised(layer))}"
        + argument.inBrackets(hand)
    case .logarithm(let argument): "\\ln" + argument.inBrackets(hand)
    case .derivative(let upper, let lower, let isGradient):
      isGradient
        ? "\\nabla_{\(hand.latex(lower))} \(hand.latex(upper))"
        : "\\frac{\\partial \(hand.latex(upper))}{\\partial \(hand.latex(lower))}"
    case .slope(let term, let leaf):
      "\\frac{\\partial}{\\partial \(hand.latex(leaf))} \(term.inBrackets(hand))"
    case .summation(let range, let term):
      range.style == .dots
        ? dots(range, term, hand)
        : self.range(range, term, hand) + " "
          + (term.isTerms || term.isElementwise ? term.inBrackets(hand) : term.latex(hand))
    case .elementwise(let factors):
      factors.map {
        $0.isTerms || $0.reachesOn || $0.isElementwise ? $0.inBrackets(hand) : $0.latex(hand)
      }
      .joined(separator: " \\odot ")
    case .transpose(let term): term.inBrackets(hand) + "^T"
    }
  }

  private func range(_ range: SoupRange, _ term: SoupTerm, _ hand: SoupHand) -> String {
    hand.latex(range, ofSamples: term.leaves.contains { $0.sample == .letter(range.letter) })
  }

  private func dots(_ range: SoupRange, _ term: SoupTerm, _ hand: SoupHand) -> String {
    guard let last = range.last else {
      return self.range(range, term, hand) + " " + term.inBrackets(hand)
    }
    func item(_ value: Int) -> String {
      let item = term.replacing(range.letter, by: .number(value))
      return item.isTerms ? item.inBrackets(hand) : item.latex(hand)
    }
    return "\(item(range.first)) + \(item(range.first + 1)) + \\dots + \(item(last))"
  }

  fileprivate func inBrackets(_ hand: SoupHand) -> String {
    "\\left(\(latex(hand))\\right)"
  }

  /// Whether it stands as a term beside + only in brackets.
  fileprivate var isTerms: Bool {
    switch self {
    case .sum, .negation: true
    case .summation(let range, _): range.style == .dots
    case .number, .leaf, .product, .quotient, .power, .activation, .logarithm, .derivative,
      .slope,
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
    case .number, .leaf, .negation, .sum, .quotient, .power, .activation, .logarithm,
      .elementwise, .transpose:
      false
    }
  }

  private func factor(_ hand: SoupHand, isFirst: Bool, isLast: Bool) -> String {
    switch self {
    case .number: isFirst ? latex(hand) : inBrackets(hand)
    case .power(.number, _): isFirst ? latex(hand) : inBrackets(hand)
    case .sum, .negation, .product, .elementwise: inBrackets(hand)
    case .summation, .slope, .derivative:
      isTerms || reachesOn && !isLast ? inBrackets(hand) : latex(hand)
    case .leaf, .quotient, .power, .activation, .logarithm, .transpose: latex(hand)
    }
  }
}
