import Expressions

/// Slips of leaving something out: a factor, a term, one of a row of terms.
extension Expression {
  /// With one factor more: one of the formula, or one that the graph has at its nodes.
  func factorAdditions(_ vocabulary: Vocabulary) -> [Slip] {
    let factors: [Expression] =
      if case .product(let factors) = self { factors } else { [self] }
    if self == .number(1) || self == .number(0) { return [] }
    let numbers = factors.prefix(while: \.isMadeOfNumbers).count
    let endsWithSum = if case .summation = factors[factors.count - 1] { true } else { false }
    func with(_ factor: Expression, cost: Double) -> Slip {
      var longer = factors
      // Numbers come first, then what a derivative begins with.
      let isLeading = factor.isMadeOfNumbers || factor == vocabulary.oneOverCount
      longer.insert(
        factor, at: isLeading ? 0 : factor.leads ? numbers : factors.count - (endsWithSum ? 1 : 0))
      return Slip(
        replacement: .product(longer), change: .add(factor),
        // Where a number stands already, it is the one that is wrong.
        cost: !isLeading
          ? cost
          : factors.first?.isCoefficient == true
            ? 1.65 : factor == vocabulary.oneOverCount && isSumOfLosses ? 1.45 : 1.5)
    }
    return vocabulary.factors.filter { !$0.holds(self) }.map { with($0, cost: 2.4) }
      + vocabulary.neighbours.filter { !vocabulary.factors.contains($0) }
      .map { with($0, cost: 2.5) }
  }

  /// Under the activation function of one of the formula's layers; a pre-activation has that anyway.
  func applications(_ vocabulary: Vocabulary) -> [Slip] {
    if case .symbol = self { return [] }
    return vocabulary.layers.prefix(3).flatMap { layer in
      [0, 1].map { primes in
        let function = vocabulary.activation(layer, primes: primes)
        return Slip(
          replacement: .application(function, [self]), change: .addFunction(function), cost: 2.2)
      }
    }
  }

  /// With one term more, where layers have biases.
  func termAdditions(_ vocabulary: Vocabulary) -> [Slip] {
    let terms: [Expression] = if case .sum(let terms) = self { terms } else { [self] }
    return vocabulary.biases.filter { !terms.contains($0) }
      .map { Slip(replacement: .sum(terms + [$0]), change: .add($0), cost: 2.3) }
  }

  /// The sums of the formula, and those that belong to its nodes, of which this is all but one term.
  func completions(_ vocabulary: Vocabulary) -> [Slip] {
    vocabulary.sums.flatMap { sum -> [Slip] in
      guard case .sum(let terms) = sum else { return [] }
      return terms.indices.compactMap { position in
        var rest = terms
        let missing = rest.remove(at: position)
        guard (rest.count == 1 ? rest[0] : .sum(rest)) == self else { return nil }
        return Slip(replacement: sum, change: .add(missing), cost: 1.9)
      }
    }
  }

  /// A row of terms with one more between two of them, before the first or behind the last.
  func rowSlips(_ terms: [Expression]) -> [Slip] {
    var slips: [Slip] = []
    func insert(_ term: Expression?, at position: Int) {
      guard let term, !terms.contains(term) else { return }
      var longer = terms
      longer.insert(term, at: position)
      let isContinued = terms.contains(.ellipsis)
      slips.append(
        Slip(replacement: .sum(longer), change: .add(term), cost: isContinued ? 1.7 : 1.8))
    }
    for (position, (term, next)) in zip(terms, terms.dropFirst()).enumerated() {
      insert(term.moved(by: 1, towards: next), at: position + 1)
      insert(term.moved(by: -1, towards: next), at: position)
      insert(next.moved(by: -1, towards: term), at: position + 2)
      if next == .ellipsis, position + 2 < terms.count {
        insert(term.moved(by: -1, towards: terms[position + 2]), at: position)
      }
    }
    return slips + regularTerms(terms)
  }

  /// Each term as it follows from the two before it or behind it.
  private func regularTerms(_ terms: [Expression]) -> [Slip] {
    var slips: [Slip] = []
    func replace(_ position: Int, with term: Expression?) {
      guard let term, term != terms[position], terms[position] != .ellipsis else { return }
      var changed = terms
      changed[position] = term
      slips.append(
        Slip(
          replacement: .sum(changed), change: .replace(terms[position], with: term), cost: 1.75))
    }
    for position in terms.indices.dropFirst(2) {
      replace(
        position, with: terms[position - 1].moved(by: -1, towards: terms[position - 2]))
      replace(
        position - 2, with: terms[position - 1].moved(by: -1, towards: terms[position]))
      replace(position - 1, with: terms[position - 2].moved(by: 1, towards: terms[position]))
    }
    return slips
  }

  /// The links of a chain of derivatives that lead on to what the formula differentiates by, and the chain summed over
  /// the nodes that it leads through one of.
  func chainSlips(_ factors: [Expression], _ vocabulary: Vocabulary) -> [Slip] {
    var slips: [Slip] = []
    for (position, factor) in factors.enumerated() {
      guard case .derivative(let operand, let symbol) = factor else { continue }
      for variable in vocabulary.variables where variable != symbol {
        var longer = factors
        let link = Expression.derivative(of: .symbol(symbol), by: variable)
        guard !factors.contains(link) else { continue }
        longer.insert(link, at: position + 1)
        slips.append(Slip(replacement: .product(longer), change: .add(link), cost: 1.9))
      }
      guard position + 1 < factors.count, case .symbol = operand,
        case .derivative(.symbol(symbol), let variable) = factors[position + 1],
        case .letter(let letter, plus: 0)? = symbol.subscripts.first, symbol.subscripts.count == 1,
        let other = ["k", "i", "j", "m"].first(where: { !indexLetters.contains($0) })
      else { continue }
      var between = symbol
      between.subscripts = [.letter(other, plus: 0)]
      let range = IndexRange(other)
      var chain = factors
      chain[position] = .derivative(of: operand, by: between)
      chain[position + 1] = .derivative(of: .symbol(between), by: variable)
      if variable.subscripts.contains(.letter(letter, plus: 0)) {
        slips.append(
          Slip(
            replacement: .summation(over: range, of: .product(chain)), change: .sumChain(range),
            cost: 1.2))
      }
    }
    return slips
  }

  /// Whether it is a sum over losses, whose mean is taken.
  private var isSumOfLosses: Bool {
    guard case .summation(_, let operand) = self else { return false }
    switch operand {
    case .symbol(let symbol), .derivative(.symbol(let symbol), _):
      return symbol.letter == "C"
    case .number, .negation, .sum, .product, .quotient, .power, .application, .dependency,
      .derivative, .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient,
      .matrix:
      return false
    }
  }

  /// Whether the other one is a part of it, and not all.
  private func holds(_ other: Expression) -> Bool {
    children.contains { $0 == other || $0.holds(other) }
  }

  /// Whether it is a number, or one with n below it.
  var isCoefficient: Bool {
    switch self {
    case .number: true
    case .quotient(let dividend, let divisor):
      dividend.isMadeOfNumbers && (divisor.isMadeOfNumbers || divisor.isBareLetter)
    case .symbol, .negation, .sum, .product, .power, .application, .dependency, .derivative,
      .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      false
    }
  }

  /// Whether it is written before other factors: a weight, a sum in brackets, or the derivative of a loss.
  private var leads: Bool {
    switch self {
    case .sum: true
    case .symbol(let symbol): symbol.letter == "w" || symbol.letter == "W"
    case .derivative(.symbol(let symbol), _): symbol.letter == "C"
    case .number, .negation, .product, .quotient, .power, .application, .dependency,
      .derivative, .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient,
      .matrix:
      false
    }
  }

  private var isBareLetter: Bool {
    if case .symbol(let symbol) = self { symbol == Symbol(symbol.letter) } else { false }
  }
}
