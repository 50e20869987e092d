import Engine
import TestSupport

@testable import Expressions
@testable import Meaning

/// Foundation has an `Expression` as well.
typealias Expression = Expressions.Expression

/// Short spellings for expression trees that tests build by hand.
func sym(_ letter: String, _ subscripts: String..., layer: Index? = nil) -> Expression {
  .symbol(symbol(letter, subscripts, layer: layer))
}

func symbol(_ letter: String, _ subscripts: [String] = [], layer: Index? = nil) -> Symbol {
  Symbol(letter, subscripts: subscripts.map(index), layer: layer)
}

/// `12` is digits, `j` a letter, `n-1` a letter and an offset.
func index(_ text: String) -> Index {
  if text.first?.isNumber == true { return .digits(text) }
  guard let sign = text.firstIndex(where: { $0 == "-" || $0 == "+" }) else {
    return .letter(text, plus: 0)
  }
  return .letter(String(text[..<sign]), plus: Int(text[sign...]) ?? 0)
}

let last = Index.letter("L", plus: 0)
let beforeLast = Index.letter("L", plus: -1)

func minus(_ left: Expression, _ right: Expression) -> Expression {
  .sum([left, .negation(right)])
}

func over(
  _ name: String, _ body: Expression, from first: Expression = .number(0),
  through bound: Expression = minus(sym("n"), .number(1))
) -> Expression {
  .summation(over: IndexRange(name, from: first, through: bound), of: body)
}

func partial(_ operand: Expression, _ by: Expression) -> Expression {
  guard case .symbol(let symbol) = by else { return .ellipsis }
  return .derivative(of: operand, by: symbol)
}

func g(_ layer: Index, _ argument: Expression, primes: Int = 0) -> Expression {
  .application(.activation(layer: layer, primes: primes), [argument])
}

/// The source notes' shape: layer L has 4 nodes, layer L−1 has 6, the input 3.
func notesNetwork(
  _ hidden: Activation = .sigmoid, _ output: Activation = .tanh, loss: Loss = .sumOfSquares,
  reduction: Reduction = .mean, seed: UInt64 = 1
) throws -> Setting {
  var random = SplitMix64(seed: seed)
  func numbers(_ count: Int) -> [Double] { (0..<count).map { _ in random.number() } }
  let network = try Network(
    inputs: 3,
    layers: [
      Layer(
        activation: hidden, weights: Matrix(rows: 6, columns: 3, elements: numbers(18)),
        biases: numbers(6)),
      Layer(activation: output, weights: Matrix(rows: 4, columns: 6, elements: numbers(24))),
    ], loss: loss, reduction: reduction)
  let samples = (0..<3).map { _ in
    Sample(input: numbers(3), target: numbers(4).map { abs($0) / 4 })
  }
  return try Setting(network: network, samples: samples, learningRate: 0.5)
}

extension SplitMix64 {
  /// From −1 to 1.
  mutating func number() -> Double { Double(next() >> 11) / 0x1p52 - 1 }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
