import TestSupport

@testable import Decimals
@testable import Expressions

/// Random expressions in the canonical form that reading produces.
struct RandomExpressions {
  var random: SplitMix64
  let convention: Convention

  init(seed: UInt64, in convention: Convention = .standard) {
    random = SplitMix64(seed: seed)
    self.convention = convention
  }

  mutating func expression(depth: Int) -> Expression {
    if depth == 0 || chance(of: 6) { return leaf() }
    switch Int.random(in: 0..<16, using: &random) {
    case 0: return .negation(chance(of: 12) ? .ellipsis : expression(depth: depth - 1))
    case 1, 2: return .sum(terms(depth: depth - 1))
    case 3, 4, 5: return .product(factors(depth: depth - 1))
    case 6: return .quotient(expression(depth: depth - 1), expression(depth: depth - 1))
    case 7, 8: return .power(expression(depth: depth - 1), exponent(depth: depth - 1))
    case 9: return application(depth: depth - 1)
    case 10: return dependency(depth: depth)
    case 11: return .derivative(of: expression(depth: depth - 1), by: variable())
    case 12: return .transpose(expression(depth: depth - 1))
    case 13: return arrayProduct(depth: depth - 1)
    case 14: return .gradient(of: expression(depth: depth - 1), by: variable())
    default:
      let range = indexRange(depth: depth - 1)
      let operand = expression(depth: depth - 1)
      return chance(of: 3)
        ? .repeatedProduct(over: range, of: operand) : .summation(over: range, of: operand)
    }
  }

  private mutating func chance(of sides: Int) -> Bool {
    Int.random(in: 0..<sides, using: &random) == 0
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  private mutating func leaf() -> Expression {
    chance(of: 3) ? .number(numeral()) : .symbol(symbol())
  }

  private mutating func numeral() -> Numeral {
    Numeral(
      pick(["0", "1", "2", "10", "12", "0.50", ".05", "3.25", "4.386e-4", "1e3", "10.0", "0.1e-12"])
    )
      ?? 0
  }

  mutating func symbol() -> Symbol {
    let letter = pick([
      "a", "z", "w", "b", "x", "y", "C", "n", "L", "l", "j", "g", "f", "d", "e", "T", "W",
      "\\delta",
      "\\eta", "\\theta", "\\sigma", "\\Phi",
    ])
    let primes = chance(of: 8) ? Int.random(in: 1...2, using: &random) : 0
    if letter == "\\sigma" || letter == "\\Phi" { return Symbol(letter, primes: primes) }
    var symbol = Symbol(letter, subscripts: indices(), primes: primes)
    if letter != "e", chance(of: 2) { mark(&symbol) }
    return symbol
  }

  /// A layer that can stand on this symbol in the convention, a sample, or both.
  private mutating func mark(_ symbol: inout Symbol) {
    let layer = index()
    let isLast = if case .letter("L", _) = layer { true } else { false }
    switch convention.layerMark {
    case .parentheses:
      if !["x", "y", "C"].contains(symbol.letter) || isLast { symbol.layer = layer }
    case .brackets: symbol.layer = layer
    case .bare: if layer.isLayer(of: symbol) { symbol.layer = layer }
    }
    let takesSample = !["C", "g", "\\beta"].contains(symbol.letter)
    let isUnmistakable =
      symbol.layer != nil || convention.layerMark != .parentheses || symbol.letter == "x"
    if takesSample, isUnmistakable, chance(of: 4) {
      let sample = index()
      if case .letter("L", _) = sample { return }
      if case .letter("l", _) = sample { return }
      symbol.sample = sample
    }
  }

  private mutating func variable() -> Symbol {
    let symbol = symbol()
    return symbol.letter.hasPrefix("\\") ? Symbol("\\beta") : symbol
  }

  private mutating func index() -> Index {
    chance(of: 2)
      ? .digits(pick(["0", "1", "2", "12", "007"]))
      : .letter(
        pick(["j", "k", "l", "L", "\\theta", "\\mu", "j'"]), plus: pick([0, 0, 0, 1, -1, -12]))
  }

  private mutating func indices() -> [Index] {
    var indices: [Index] = []
    while indices.count < 4, chance(of: 2) { indices.append(index()) }
    return indices
  }

  private mutating func terms(depth: Int) -> [Expression] {
    let count = Int.random(in: 2...4, using: &random)
    return (0..<count).map { _ in chance(of: 10) ? .ellipsis : expression(depth: depth) }
  }

  private mutating func factors(depth: Int) -> [Expression] {
    let count = Int.random(in: 2...4, using: &random)
    return (0..<count).map { $0 > 0 && chance(of: 12) ? .ellipsis : expression(depth: depth) }
  }

  /// `\cdot` and `*` tell of arrays only between such as are written as arrays.
  private mutating func arrayProduct(depth: Int) -> Expression {
    let sign = pick(ProductSign.allCases)
    let count = Int.random(in: 2...3, using: &random)
    var factors = (0..<count).map { _ in expression(depth: depth) }
    if sign != .elementwise {
      factors = factors.map { $0.mayBeArray ? $0 : .transpose($0) }
    }
    if case .arrayProduct(sign, _) = factors[0], sign != .elementwise {
      factors[0] = .transpose(factors[0])
    }
    return .arrayProduct(sign, factors)
  }

  private mutating func exponent(depth: Int) -> Expression {
    let exponent: Expression
    switch Int.random(in: 0..<6, using: &random) {
    case 0: exponent = .number(2)
    case 1: exponent = .negation(.number(3))
    case 2: exponent = .quotient(.number(1), .number(2))
    case 3: exponent = .sum([.symbol(Symbol("L")), .negation(.number(1))])
    default: exponent = expression(depth: depth)
    }
    return exponent == .symbol(Symbol("T")) ? .number(4) : exponent
  }

  private mutating func application(depth: Int) -> Expression {
    let primes = chance(of: 4) ? 1 : 0
    if chance(of: 2) {
      let layer = chance(of: 3) ? nil : index()
      return .application(.activation(layer: layer, primes: primes), [expression(depth: depth)])
    }
    let function = pick(NamedFunction.allCases)
    let count = function == .max ? Int.random(in: 1...3, using: &random) : 1
    return .application(
      .named(function, primes: primes), (0..<count).map { _ in expression(depth: depth) })
  }

  private mutating func quantity(_ letters: [String]) -> Symbol {
    var symbol = Symbol(pick(letters), subscripts: indices())
    if chance(of: 2) { mark(&symbol) }
    return symbol
  }

  private mutating func dependency(depth: Int) -> Expression {
    .dependency(quantity(["C", "a", "z"]), on: dependencyArguments(depth: depth))
  }

  private mutating func dependencyArguments(depth: Int) -> [Expression] {
    (0..<Int.random(in: 1...2, using: &random)).map { _ in
      if depth <= 1 || chance(of: 2) {
        return .symbol(quantity(["C", "a", "z", "w", "b", "x", "y"]))
      }
      let arguments = dependencyArguments(depth: depth - 1)
      return chance(of: 3)
        ? .application(.activation(layer: index(), primes: 0), arguments)
        : .dependency(quantity(["C", "a", "z"]), on: arguments)
    }
  }

  private mutating func indexRange(depth: Int) -> IndexRange {
    let name = pick(["j", "k", "i", "\\mu", "e"])
    if chance(of: 3) { return IndexRange(name) }
    let last: Expression =
      chance(of: 3)
      ? expression(depth: depth) : .sum([.symbol(Symbol("n")), .negation(.number(1))])
    return IndexRange(name, from: expression(depth: 0), through: last)
  }
}
