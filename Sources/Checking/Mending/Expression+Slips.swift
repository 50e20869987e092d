import Decimals
import Expressions

extension Expression {
  /// The expressions for which this one may have been written by a slip.
  ///
  /// - Parameters:
  ///   - standsFree: whether it is a side, a term or a summand, to which a forgotten factor, sign or sum can be
  ///     added.
  ///   - isFactor: whether it stands in a product.
  func slips(_ vocabulary: Vocabulary, standsFree: Bool, isFactor: Bool) -> [Slip] {
    var slips = ownSlips(vocabulary) + arraySlips(vocabulary, isFactor: isFactor)
    if standsFree { slips += additions(vocabulary) }
    return slips + completions(vocabulary)
  }

  private func replaced(by other: Expression, cost: Double) -> Slip {
    Slip(replacement: other, change: .replace(self, with: other), cost: cost)
  }

  private func ownSlips(_ vocabulary: Vocabulary) -> [Slip] {
    switch self {
    case .number(let number): return numberSlips(number, vocabulary)
    case .symbol(let symbol): return symbolSlips(symbol, vocabulary)
    case .negation(let operand):
      return [Slip(replacement: operand, change: .sign, cost: 0.95)]
    case .sum(let terms): return sumSlips(terms) + rowSlips(terms) + [multiplied(terms)]
    case .product(let factors): return productSlips(factors, vocabulary)
    case .quotient(let dividend, let divisor):
      let one = Expression.number(1)
      let squared = replaced(by: .quotient(dividend, .power(divisor, .number(2))), cost: 1.7)
      let inverse = dividend == one ? [] : [replaced(by: .quotient(one, divisor), cost: 2)]
      return inverse + derivativeSlips(dividend, divisor) + [
        squared,
        replaced(by: .quotient(divisor, dividend), cost: 1.5),
        replaced(by: dividend, cost: 2), replaced(by: .product([dividend, divisor]), cost: 2),
      ]
    case .power(let base, let exponent):
      var slips = [replaced(by: base, cost: 1.3)]
      // Of one term alone.
      if case .sum(var terms) = base, let last = terms.popLast() {
        let power: Expression =
          if case .negation(let operand) = last {
            .negation(.power(operand, exponent))
          } else {
            .power(last, exponent)
          }
        slips.append(replaced(by: .sum(terms + [power]), cost: 1.6))
      }
      for other in [1, 2, 3] as [UInt] {
        let number = Expression.number(Numeral(integerLiteral: other))
        if number != exponent, other > 1 {
          slips.append(replaced(by: .power(base, number), cost: 1.3))
        }
      }
      return slips
    case .application(let function, let arguments):
      return applicationSlips(function, arguments, vocabulary)
    case .derivative(let operand, let symbol):
      guard case .symbol(let upper) = operand else { return [] }
      return [replaced(by: .derivative(of: .symbol(symbol), by: upper), cost: 1.2)]
    case .summation(let range, let operand):
      return [
        Slip(
          replacement: operand, change: .dropSum(range), cost: 2)
      ]
        + rangeSlips(range, vocabulary).map {
          Slip(
            replacement: .summation(over: $0, of: operand),
            change: .replaceRange(range, with: $0), cost: 1.1)
        }
    case .repeatedProduct(let range, let operand):
      return rangeSlips(range, vocabulary).map { .repeatedProduct(over: $0, of: operand) }
        .map { replaced(by: $0, cost: 1.1) }
    case .dependency, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix: return []
    }
  }

  /// A derivative without its signs.
  private func derivativeSlips(_ dividend: Expression, _ divisor: Expression) -> [Slip] {
    guard case .symbol(let upper) = dividend, case .symbol(let lower) = divisor,
      upper != Symbol("n"), lower != Symbol("n")
    else { return [] }
    return [replaced(by: .derivative(of: .symbol(upper), by: lower), cost: 1.2)]
  }

  private func numberSlips(_ number: Numeral, _ vocabulary: Vocabulary) -> [Slip] {
    let others = [
      number.value * 2, number.value / 2, 1, 2, 0.5, number.value + 1, number.value - 1,
      Double(vocabulary.sampleCount),
    ]
    var seen: Set<Double> = [number.value]
    var slips: [Slip] = []
    for other in others where other >= 0 && seen.insert(other).inserted {
      let expression: Expression
      if let whole = UInt(exactly: other) {
        expression = .number(Numeral(integerLiteral: whole))
      } else if let double = UInt(exactly: other * 2) {
        expression = .quotient(.number(Numeral(integerLiteral: double)), .number(2))
      } else {
        continue
      }
      slips.append(replaced(by: expression, cost: 1.5))
    }
    slips.append(replaced(by: .symbol(Symbol("n")), cost: 2))
    return slips
  }

  private func symbolSlips(_ symbol: Symbol, _ vocabulary: Vocabulary) -> [Slip] {
    var slips = symbol.slips(vocabulary).map { replaced(by: .symbol($0.symbol), cost: $0.cost) }
    if symbol.letter == "z", let layer = symbol.layer {
      for primes in [0, 1] {
        slips.append(
          replaced(
            by: .application(vocabulary.activation(layer, primes: primes), [self]), cost: 1.5))
      }
    }
    if ["a", "z"].contains(symbol.letter) || symbol == Symbol(symbol.letter), symbol.letter != "n" {
      for function in vocabulary.functions {
        slips.append(replaced(by: .application(.named(function, primes: 0), [self]), cost: 1.55))
      }
    }
    if symbol == Symbol("n") {
      slips.append(replaced(by: .sum([self, .negation(.number(1))]), cost: 1.2))
    }
    if !symbol.subscripts.isEmpty {
      // No number and no fraction is written for a quantity.
      slips += vocabulary.factors.filter {
        $0 != self && !$0.isMadeOfNumbers && !$0.isQuotient
      }.map { replaced(by: $0, cost: 2) }
    }
    return slips
  }

  private func sumSlips(_ terms: [Expression]) -> [Slip] {
    // Which of two is taken from the other.
    var slips = reversed == self ? [] : [replaced(by: reversed, cost: 0.94)]
    for (position, term) in terms.enumerated() {
      var flipped = terms
      if case .negation(let operand) = term {
        flipped[position] = operand
      } else {
        flipped[position] = .negation(term)
      }
      slips.append(Slip(replacement: .sum(flipped), change: .sign, cost: 0.95))
      var fewer = terms
      fewer.remove(at: position)
      slips.append(
        Slip(
          replacement: fewer.count == 1 ? fewer[0] : .sum(fewer), change: .drop(term),
          cost: 1.8))
    }
    return slips
  }

  /// The terms as factors.
  private func multiplied(_ terms: [Expression]) -> Slip {
    guard case .summation(let range, let operand)? = terms.first else {
      return replaced(by: .product(terms), cost: 2.3)
    }
    return replaced(
      by: .summation(over: range, of: .product([operand] + terms.dropFirst())), cost: 2.3)
  }

  private func productSlips(_ factors: [Expression], _ vocabulary: Vocabulary) -> [Slip] {
    var slips = chainSlips(factors, vocabulary)
    for (position, factor) in factors.enumerated() {
      var fewer = factors
      fewer.remove(at: position)
      slips.append(
        Slip(
          replacement: fewer.count == 1 ? fewer[0] : .product(fewer), change: .drop(factor),
          cost: 1.4))
      // Another factor of the formula in its place.
      for other in vocabulary.factors
      where other != factor && factor.isMadeOfNumbers == other.isMadeOfNumbers
        && factor.isQuotient == other.isQuotient
      {
        var changed = factors
        changed[position] = other
        slips.append(
          Slip(
            replacement: .product(changed),
            change: .replace(factor, with: other), cost: 2.2))
      }
    }
    return slips
  }

  private func applicationSlips(
    _ function: Function, _ arguments: [Expression], _ vocabulary: Vocabulary
  ) -> [Slip] {
    var slips: [Slip] = []
    func add(_ other: Function, _ cost: Double) {
      guard other != function else { return }
      slips.append(
        Slip(
          replacement: .application(other, arguments),
          change: .replaceFunction(function, with: other), cost: cost))
    }
    switch function {
    case .activation(let layer, let primes):
      add(.activation(layer: layer, primes: primes == 0 ? 1 : primes - 1), 1)
      for other in (layer?.slips(ofLayer: vocabulary) ?? vocabulary.layers) {
        add(.activation(layer: other, primes: primes), 1)
      }
    case .named(let name, let primes):
      if primes > 0 {
        add(.named(name, primes: primes - 1), 1)
      } else if name.isActivation {
        add(.named(name, primes: 1), 1)
      }
      for other in name.confused { add(.named(other, primes: primes), 1.5) }
      // The sign of an exponent is small print.
      if name == .exp, arguments.count == 1, case let argument = arguments[0],
        !argument.isSumOrNegation
      {
        slips.append(
          Slip(
            replacement: .application(function, [.negation(argument)]), change: .sign, cost: 1))
      }
    }
    if arguments.count == 1 {
      slips.append(replaced(by: arguments[0], cost: 1.6))
      if case .named = function, case .symbol = arguments[0] {
        slips.append(
          replaced(
            by: .application(function, [.product([.number(2), arguments[0]])]), cost: 2.2))
      }
    }
    return slips
  }

  private func rangeSlips(_ range: IndexRange, _ vocabulary: Vocabulary) -> [IndexRange] {
    var slips: [IndexRange] = []
    if let bounds = range.bounds {
      let n = Expression.symbol(Symbol("n"))
      for first in [Expression.number(0), .number(1)] where first != bounds.first {
        slips.append(IndexRange(range.name, from: first, through: bounds.last))
      }
      var lasts: [Expression] = [.sum([n, .negation(.number(1))]), n]
      lasts += vocabulary.nodeNumbers.prefix(16).map {
        .number(Numeral(integerLiteral: UInt($0)))
      }
      for last in lasts where last != bounds.last && last != bounds.first {
        slips.append(IndexRange(range.name, from: bounds.first, through: last))
      }
      let before = Expression.sum([n, .negation(.number(1))])
      for (first, last) in [(Expression.number(0), before), (.number(1), n)]
      where first != bounds.first && last != bounds.last {
        slips.append(IndexRange(range.name, from: first, through: last))
      }
    }
    for letter in vocabulary.letters where letter != range.name {
      slips.append(IndexRange(letter, bounds: range.bounds))
    }
    return slips
  }

  private func additions(_ vocabulary: Vocabulary) -> [Slip] {
    var slips: [Slip] = []
    switch self {
    case .negation: break
    case .number, .symbol, .sum, .product, .quotient, .power, .application, .dependency,
      .derivative, .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient,
      .matrix:
      slips.append(Slip(replacement: .negation(self), change: .sign, cost: 1))
    }
    slips.append(
      Slip(replacement: .power(self, .number(2)), change: .square(self), cost: 1.6))
    for range in vocabulary.ranges where indexLetters.contains(range.name) {
      if let inner = summedBehindItsCoefficient(over: range) {
        slips.append(Slip(replacement: inner, change: .addSum(range), cost: 1.65))
      }
      slips.append(
        Slip(
          replacement: .summation(over: range, of: self), change: .addSum(range),
          cost: range.bounds == nil ? 1.8 : 1.7))
    }
    return slips + factorAdditions(vocabulary) + termAdditions(vocabulary)
      + applications(vocabulary)
  }
}

extension Expression {
  var isQuotient: Bool {
    if case .quotient = self { true } else { false }
  }

  /// The product with its sum behind the number that it begins with.
  fileprivate func summedBehindItsCoefficient(over range: IndexRange) -> Expression? {
    guard case .product(let factors) = self, factors[0].isCoefficient else { return nil }
    let rest = Array(factors.dropFirst())
    return .product([
      factors[0], .summation(over: range, of: rest.count == 1 ? rest[0] : .product(rest)),
    ])
  }
}

extension NamedFunction {
  /// Whether it is one that layers apply.
  fileprivate var isActivation: Bool {
    switch self {
    case .sigmoid, .tanh: true
    case .exp, .log, .max, .normalDistribution: false
    }
  }

  /// Those that are written for it by mistake.
  fileprivate var confused: [NamedFunction] {
    switch self {
    case .sigmoid: [.tanh]
    case .tanh, .normalDistribution: [.sigmoid]
    case .exp: [.log]
    case .log: [.exp]
    case .max: []
    }
  }
}
