import Engine
import TestSupport
import Testing

@testable import Expressions
@testable import Meaning

/// Derived expressions against tangents, which the engine computes with dual numbers and no rule of these.
@Suite struct RandomDerivativeTests {
  @Test(arguments: RandomRounds.first(20))
  func derivativesAreTangents(seed: Int) throws {
    var random = RandomDifferentiables(seed: UInt64(seed))
    let setting = try notesNetwork(.sigmoid, .tanh, seed: UInt64(seed))
    var tried = 0
    while tried < 500 {
      let operand = random.expression(depth: tried % 4 == 0 ? 4 : 3)
      let variable = random.variable()
      let asked = Expression.derivative(of: operand, by: variable)
      guard let tangent = try? asked.value(in: setting), tangent.magnitude < 1e9 else { continue }
      let premises = Differentiation.Premises(
        definition: Self.definition,
        greatest: { arguments in
          let values = arguments.map { (try? $0.value(in: setting)) ?? 0 }
          return values.indices.max { values[$0] < values[$1] }
        })
      let derivative = try operand.differentiated(by: variable, knowing: premises)
      tried += 1
      let isShort = derivative.result.cost < 60
      for form in [derivative.result] + (isShort ? [derivative.result.simplified()] : []) {
        let value = try form.value(in: setting)
        #expect(
          abs(value - tangent) <= 1e-9 * max(1, abs(tangent)),
          "\(operand.latex) by \(Expression.symbol(variable).latex): \(form.latex)")
        if abs(value - tangent) > 1e-9 * max(1, abs(tangent)) { return }
      }
    }
  }

  /// What the network of the source notes computes: z_j of a layer, and a_j.
  private static func definition(_ symbol: Symbol) -> Expression? {
    guard case .digits(let layer) = symbol.layer, let l = Int(layer), l > 0 else { return nil }
    let j = symbol.subscripts[0]
    func element(_ letter: String, _ subscripts: [Index], _ l: Int) -> Expression {
      .symbol(Symbol(letter, subscripts: subscripts, layer: .digits(String(l))))
    }
    switch symbol.letter {
    case "a":
      return .application(
        .activation(layer: .digits(layer), primes: 0), [element("z", [j], l)])
    case "z":
      let letter = ["v", "u", "t"].first { j != .letter($0, plus: 0) } ?? "s"
      let k = Index.letter(letter, plus: 0)
      let sum = Expression.summation(
        over: IndexRange(letter),
        of: .product([element("w", [j, k], l), element("a", [k], l - 1)]))
      return l == 1 ? .sum([sum, element("b", [j], 1)]) : sum
    default: return nil
    }
  }
}

/// Random expressions of a network's quantities that have a derivative everywhere.
struct RandomDifferentiables {
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private mutating func below(_ count: Int) -> Int { random.below(count) }

  private static func symbol(_ letter: String, _ subscripts: [Index], _ layer: Int?) -> Symbol {
    Symbol(letter, subscripts: subscripts, layer: layer.map { .digits(String($0)) })
  }

  private mutating func node(_ count: Int) -> Index { .digits(String(below(count))) }

  mutating func variable() -> Symbol {
    switch below(8) {
    case 0: Self.symbol("w", [node(6), node(3)], 1)
    case 1: Self.symbol("b", [node(6)], 1)
    case 2: Self.symbol("a", [node(3)], 0)
    case 3: Self.symbol("z", [node(6)], 1)
    case 4, 5: Self.symbol("a", [node(6)], 1)
    case 6: Self.symbol("w", [node(4), node(6)], 2)
    default: Self.symbol("y", [node(4)], nil)
    }
  }

  private mutating func leaf(_ bound: [String]) -> Expression {
    var letter: String? { bound.isEmpty ? nil : bound[below(bound.count)] }
    func index(_ count: Int) -> Index {
      if let letter = bound.last, below(3) > 0 { return .letter(letter, plus: 0) }
      return node(count)
    }
    switch below(9) {
    case 0: return .number(Numeral("0.\(below(9) + 1)") ?? 1)
    case 1: return .number(Numeral(integerLiteral: UInt(below(4) + 1)))
    case 2, 3: return .symbol(Self.symbol("a", [index(6)], 1))
    case 4: return .symbol(Self.symbol("z", [index(6)], 1))
    case 5: return .symbol(Self.symbol("w", [node(4), index(6)], 2))
    case 6: return .symbol(Self.symbol("w", [index(6), node(3)], 1))
    case 7:
      return bound.isEmpty
        ? .symbol(Self.symbol("a", [node(4)], 2)) : .symbol(Self.symbol("b", [index(6)], 1))
    default: return bound.isEmpty ? .symbol(variable()) : .symbol(Self.symbol("a", [node(3)], 0))
    }
  }

  mutating func expression(depth: Int, bound: [String] = []) -> Expression {
    if depth == 0 || below(7) == 0 { return leaf(bound) }
    func next() -> Expression { expression(depth: depth - 1, bound: bound) }
    func positive() -> Expression { .sum([.number(1), .power(next(), .number(2))]) }
    func tame() -> Expression { .application(.named(.tanh, primes: 0), [next()]) }
    switch below(16) {
    case 0: return .negation(next())
    case 1, 2: return .sum((0..<below(2) + 2).map { _ in next() })
    case 3, 4: return .product((0..<below(2) + 2).map { _ in next() })
    case 5: return .quotient(next(), positive())
    case 6: return .power(next(), .number(Numeral(integerLiteral: UInt(below(3) + 1))))
    case 7: return .power(positive(), .negation(.number(2)))
    case 8: return .power(positive(), .quotient(.number(1), .number(2)))
    case 9: return .power(positive(), tame())
    case 10:
      let function = [NamedFunction.sigmoid, .tanh, .normalDistribution][below(3)]
      return .application(.named(function, primes: 0), [next()])
    case 11: return .application(.named(.exp, primes: 0), [tame()])
    case 12: return .application(.named(.log, primes: 0), [positive()])
    // Under a sum each term would have a greatest of its own.
    case 13 where bound.isEmpty: return .application(.named(.max, primes: 0), [next(), next()])
    case 14:
      return .application(
        .activation(layer: .digits(String(below(2) + 1)), primes: below(2)), [next()])
    default:
      guard bound.count < 2 else { return next() }
      let letter = ["k", "m"][bound.count]
      // Layer 1's nodes are counted by whatever stands with it.
      let counting = Expression.symbol(
        Self.symbol("a", [.letter(letter, plus: 0)], 1))
      let body = expression(depth: depth - 1, bound: bound + [letter])
      let range = IndexRange(letter, from: .number(0), through: .number(5))
      return below(4) == 0
        ? .repeatedProduct(over: range, of: .sum([.number(2), .product([counting, tame()])]))
        : .summation(over: range, of: .product([counting, body]))
    }
  }
}
