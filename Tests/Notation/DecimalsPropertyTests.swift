import Engine
import Foundation
import TestSupport
import Testing

@testable import Decimals
@testable import Expressions
@testable import Meaning

@Suite struct DecimalsPropertyTests {
  /// Lines that a walkthrough prints, and random arithmetic.
  static func lines(_ random: inout SplitMix64, depth: Int) -> [Expression] {
    let j = "\(random.below(3))"
    let k = "\(random.below(4))"
    let a = sym("a", j, layer: last)
    let z = sym("z", j, layer: last)
    let w = sym("w", j, k, layer: last)
    let hidden = sym("a", k, layer: beforeLast)
    let m = Expression.symbol(symbol("a", ["m"], layer: last))
    let zm = Expression.symbol(symbol("z", ["m"], layer: last))
    let chain = [partial(sym("C", "0"), m), partial(m, zm), partial(zm, hidden)]
    return [
      .summation(over: IndexRange("m"), of: .power(minus(m, sym("y", "m")), .number(2))),
      .summation(
        over: IndexRange("m"),
        of: .product([sym("w", j, "m", layer: last), sym("a", "m", layer: beforeLast)])),
      .summation(
        over: IndexRange("m"),
        of: .product([sym("w", k, "m", layer: beforeLast), sym("x", "m")])),
      g(last, z), g(last, z, primes: 1), g(beforeLast, sym("z", k, layer: beforeLast), primes: 1),
      .product([partial(sym("C", "0"), a), partial(a, z), partial(z, w)]),
      .product([.number(2), minus(a, sym("y", j)), g(last, z, primes: 1), hidden]),
      over("m", .product(chain)),
      .product([
        .quotient(.number(1), sym("n")), over("i", partial(sym("C", "i"), w)),
      ]),
      minus(w, .product([sym(#"\eta"#), partial(sym("C"), w)])),
      tree(&random, depth: depth), tree(&random, depth: depth), tree(&random, depth: 2),
    ]
  }

  static func tree(_ random: inout SplitMix64, depth: Int) -> Expression {
    guard depth > 0 else {
      let j = "\(random.below(3))"
      switch random.below(7) {
      case 0: return sym("a", j, layer: last)
      case 1: return sym("z", j, layer: beforeLast)
      case 2: return sym("w", j, "1", layer: last)
      case 3: return sym("x", "\(random.below(2))")
      case 4: return sym("y", j)
      case 5:
        return .number(
          ["2", "0.5", "3", "0.125", "1.50"].compactMap(Numeral.init)[random.below(5)])
      default: return partial(sym("C", "0"), sym("a", j, layer: last))
      }
    }
    let sub = { (random: inout SplitMix64) in tree(&random, depth: depth - 1) }
    func apply(_ name: NamedFunction, _ x: Expression) -> Expression {
      .application(.named(name, primes: 0), [x])
    }
    switch random.below(12) {
    case 0, 1: return .sum([sub(&random), sub(&random), sub(&random)])
    case 2, 3: return minus(sub(&random), sub(&random))
    case 4, 5: return .product([sub(&random), sub(&random)])
    case 6: return .quotient(sub(&random), sub(&random))
    case 7: return .power(sub(&random), .number(2))
    case 8: return apply(.sigmoid, sub(&random))
    case 9: return apply([.tanh, .exp, .normalDistribution][random.below(3)], sub(&random))
    case 10: return apply(.log, .sum([.number(1), .power(sub(&random), .number(2))]))
    default: return .application(.named(.max, primes: 0), [.number(0), sub(&random)])
    }
  }

  static func setting(_ random: inout SplitMix64, output: Activation, places: Int?) throws
    -> Setting
  {
    func numbers(_ count: Int) -> [Double] {
      (0..<count).map { _ in
        let number = random.number() * 2
        guard let places else { return number }
        let scale = Foundation.pow(10, Double(places))
        return (number * scale).rounded() / scale
      }
    }
    let hidden = Activation.examplesOfOneNode[
      random.below(Activation.examplesOfOneNode.count)]
    let losses: [Loss] =
      output == .softmax ? [.crossEntropy] : [.sumOfSquares, .halfSumOfSquares, .meanSquaredError]
    let network = try Network(
      inputs: 2,
      layers: [
        Layer(
          activation: hidden, weights: Matrix(rows: 4, columns: 2, elements: numbers(8)),
          biases: numbers(4)),
        Layer(activation: output, weights: Matrix(rows: 3, columns: 4, elements: numbers(12))),
      ], loss: losses[random.below(losses.count)], reduction: random.below(2) == 0 ? .mean : .sum)
    let samples = (0..<3).map { _ in
      Sample(input: numbers(2), target: numbers(3).map { abs($0) })
    }
    return try Setting(network: network, samples: samples, learningRate: 0.5)
  }

  /// Every printed line gives its printed result when its printed digits are typed in again.
  @Test(arguments: 0..<20)
  func printedLinesReproduce(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let calculator = PocketCalculator()
    var checked = 0
    var approximate = 0
    for round in RandomRounds.first(11) {
      let output = Activation.examples[(seed + round) % Activation.examples.count]
      let setting = try Self.setting(
        &random, output: output, places: [nil, 1, 2, 4][random.below(4)])
      let digits = [3, 4, 4, 4, 6, 8][random.below(6)]
      for expression in Self.lines(&random, depth: 1 + round % 4) {
        guard let line = try? expression.arithmetic(in: setting, digits: digits) else { continue }
        let text = "\(line.numbers.latex) = \(line.result.latex)"
        let printed: Double
        let isReproduced: Bool
        do {
          printed = try calculator.value(line.result).high
          isReproduced = try calculator.reproduces(line.numbers, line.result)
        } catch { continue }
        checked += 1
        approximate += line.isApproximate ? 1 : 0
        #expect(isReproduced || line.isApproximate, "\(text)")
        let unit = Foundation.pow(10, Double(PocketCalculator.unit(of: line.result)))
        let error = abs(printed - line.value)
        #expect(error <= unit * 0.5 * (1 + 1e-6) + 1e-14, "\(text), but is \(line.value)")
        if line.value != 0, abs(line.value) > 1e-12 {
          #expect(
            error <= abs(line.value) * 0.51 * Foundation.pow(10, Double(1 - digits)), "\(text)")
        }
      }
    }
    #expect(checked >= 110 || !RandomRounds.areAll)
    #expect(approximate <= 1)
  }
}
