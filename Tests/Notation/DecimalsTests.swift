import Engine
import TestSupport
import Testing

@testable import Decimals
@testable import Expressions
@testable import Meaning
@testable import Reading

@Suite struct DecimalsTests {
  @Test(
    arguments: [
      (0.25, "0.25"), (0.593269992, "0.5933"), (0.5, "0.5"), (12, "12"), (-0.75, "-0.75"),
      (1.0 / 3, "0.3333"), (2.0 / 3, "0.6667"), (0.1 + 0.2, "0.3"), (0.99995, "1.000"),
      (9.99949, "9.999"), (9.9995, "10.00"), (0.12345, "0.1235"), (-0.12345, "-0.1235"),
      (0.0004386123, #"4.386 \times 10^{-4}"#), (0.001234567, "0.001235"), (0.0005, "0.0005"),
      (1e-9, #"1 \times 10^{-9}"#), (0, "0"), (-0.0, "0"), (1234.5678, "1235"),
      (123456.789, #"1.235 \times 10^{5}"#), (60000, "60000"), (1e300, #"1 \times 10^{300}"#),
      (2.2250738585072014e-308, #"2.225 \times 10^{-308}"#), (0.30000000001, "0.3000"),
      (99999.5, #"1.000 \times 10^{5}"#),
      (0.0009999999, "0.001000"), (1.7976931348623157e308, #"1.7976931348623157 \times 10^{308}"#),
    ] as [(Double, String)])
  func valuesAtFourDigits(value: Double, text: String) {
    #expect(Expression.rounded(value).latex == text)
  }

  @Test(arguments: [
    (1, "0.6"), (2, "0.59"), (3, "0.593"), (6, "0.593270"), (9, "0.593269992"),
  ])
  func digits(count: Int, text: String) {
    #expect(Expression.rounded(0.593269992071, digits: count).latex == text)
  }

  /// Rounding of fractions, by hand.
  @Test(arguments: [
    (1, 3, 333, -3, true), (1, 3, 334, -3, false), (2, 3, 667, -3, true), (2, 3, 666, -3, false),
    (-1, 8, -13, -2, true), (-1, 8, -12, -2, false), (-1, 8, 13, -2, false), (3, 1, 3, 0, true),
    (5, 2, 3, 0, true), (149, 1, 1, 2, true), (150, 1, 2, 2, true), (0, 7, 0, -9, true),
  ])
  func fractionsRound(over: Int, under: Int, count: Int, unit: Int, holds: Bool) {
    let fraction = ExactNumber(over) / ExactNumber(under)
    let rounds = fraction?.rounds(
      to: UInt64(count.magnitude), isNegative: count < 0, unit: unit)
    #expect(rounds == holds)
  }

  @Test func fractionsAdd() {
    let third = ExactNumber(1) / ExactNumber(3)
    let sum = third.flatMap { $0 + $0 }.flatMap { sum in third.flatMap { sum + $0 } }
    #expect(sum.flatMap { $0 + ExactNumber(-1) }?.isZero == true)
    #expect((ExactNumber(1) / ExactNumber(0)) == nil)
  }

  /// (a + b)(a − b) = a² − b², and what is known of each sign.
  @Test func bigIntegers() {
    var random = SplitMix64(seed: 9)
    func number(_ factors: Int) -> BigInteger {
      let product = (0..<factors).reduce(BigInteger(1)) { product, _ in
        product * BigInteger(random.next())
      }
      return random.below(2) == 0 ? product : -product
    }
    for _ in RandomRounds.first(500) {
      let a = number(random.below(6))
      let b = number(random.below(6))
      #expect((a + b) * (a - b) == a * a - b * b)
      #expect((a - b).isNegative == (a < b))
      #expect((a + b) - b == a)
    }
    #expect(
      BigInteger.powerOfTen(25)
        == BigInteger(10_000_000_000_000) * BigInteger(1_000_000_000_000))
  }

  static func mazur() throws -> Setting {
    let network = try Network(
      inputs: 2,
      layers: [
        Layer(
          activation: .sigmoid,
          weights: Matrix(rows: 2, columns: 2, elements: [0.15, 0.2, 0.25, 0.3]),
          biases: [0.35, 0.35]),
        Layer(
          activation: .sigmoid,
          weights: Matrix(rows: 2, columns: 2, elements: [0.4, 0.45, 0.5, 0.55]),
          biases: [0.6, 0.6]),
      ], loss: .halfSumOfSquares)
    var typed = TypedNumbers()
    typed.record(".05", for: .input(0), sample: 0)
    typed.record("0.20", for: .weight(layer: 1, to: 0, from: 1))
    typed.record("0.15", for: .weight(layer: 1, to: 0, from: 0))
    typed.record(rate: "0.50")
    return try Setting(
      network: network, samples: [Sample(input: [0.05, 0.1], target: [0.01, 0.99])],
      learningRate: 0.5, typed: typed)
  }

  /// Mazur's well-known network; the numbers were worked out in 50 digits outside.
  @Test(arguments: [
    (#"z_0^{(1)}"#, "0.3775", "0.3775"),
    (
      #"\sum_{k=0}^{n-1} w_{0k}^{(1)} x_k + b_0^{(1)}"#,
      #"0.15 \cdot .05 + 0.20 \cdot 0.1 + 0.35"#, "0.3775"
    ),
    (#"g^{(1)}(z_0^{(1)})"#, #"\frac{1}{1 + e^{-0.3775}}"#, "0.5933"),
    (#"g'^{(1)}(z_0^{(1)})"#, "0.5933(1 - 0.5933)", "0.2413"),
    (#"a_0^{(2)} - y_0"#, "0.7514 - 0.01", "0.7414"),
    (
      #"\frac{1}{2} \sum_{j=0}^{n-1} \left(a_j^{(2)} - y_j\right)^2"#,
      #"\frac{1}{2} \left((0.7514 - 0.01)^2 + (0.7729 - 0.99)^2\right)"#, "0.2984"
    ),
    (
      #"\frac{\partial C_0}{\partial a_0^{(2)}} \frac{\partial a_0^{(2)}}{\partial z_0^{(2)}} \frac{\partial z_0^{(2)}}{\partial w_{00}^{(2)}}"#,
      #"0.7414 \cdot 0.1868 \cdot 0.5933"#, "0.08217"
    ),
    (
      #"w_{00}^{(2)} - \eta \frac{\partial C}{\partial w_{00}^{(2)}}"#,
      #"0.4 - 0.50 \cdot 0.08217"#, "0.3589"
    ),
    (
      #"\sigma(z_0^{(1)}) + \tanh'(z_0^{(1)})"#,
      #"\frac{1}{1 + e^{-0.3775}} + 1 - 0.3605^2"#, "1.463"
    ),
    (
      #"0.5 \frac{\partial z_0^{(1)}}{\partial w_{00}^{(1)}} \frac{\partial z_0^{(1)}}{\partial x_1}"#,
      #"0.5 \cdot .05 \cdot 0.20"#, "0.005"
    ),
    ("x_0", ".05", ".05"), ("L - 1", "2 - 1", "1"), (#"\eta"#, "0.50", "0.50"),
    (#"a_0^{(1)} - a_0^{(1)}"#, "0.5933 - 0.5933", "0"),
    (#"w_{00}^{(1)} - 3 x_0"#, #"0.15 - 3 \cdot .05"#, "0"),
  ])
  func linesOfMazursNetwork(latex: String, numbers: String, result: String) throws {
    let setting = try Self.mazur()
    guard case .expression(let expression) = try Formula(latex: latex).relations[0].sides[0] else {
      Issue.record("no expression")
      return
    }
    let line = try expression.arithmetic(in: setting)
    #expect(line.numbers.latex == numbers)
    #expect(line.result.latex == result)
    #expect(!line.isApproximate)
  }

  /// What is 1 or 0.5 by chance is no short decimal where its printed operands come to 0.9999 or 0.50001.
  @Test func shortByChance() throws {
    let third = 1.0 / 3
    let thirds = try #require(
      ArithmeticLine(of: [third, third, third], value: 1) { .sum($0) })
    #expect(
      "\(thirds.numbers.latex) = \(thirds.result.latex)" == "0.3333 + 0.3333 + 0.3333 = 1.000")
    let small = try #require(
      ArithmeticLine(of: [0.5, 1e-20 / 3], value: 0.5 + 1e-20 / 3) { .sum($0) })
    #expect(small.result.latex == "0.5000")
    let exact = try #require(ArithmeticLine(of: [1.0 / 7, 5.0 / 14], value: 0.5) { .sum($0) })
    #expect("\(exact.numbers.latex) = \(exact.result.latex)" == "0.1429 + 0.3571 = 0.5")
  }

  /// 1/3 + 1/3 of values that print as 0.3333 would give 0.6666.
  @Test func guardDigitsAreTheFewestThatReach() throws {
    let line = try #require(
      ArithmeticLine(of: [1.0 / 3, 1.0 / 3], value: 2.0 / 3) { .sum($0) })
    #expect(line.numbers.latex == "0.33333 + 0.33333")
    #expect(line.result.latex == "0.6667")
    let difference = try #require(
      ArithmeticLine(of: [1.0 / 3, 0.333_333], value: 1.0 / 3 - 0.333_333) { minus($0[0], $0[1]) })
    #expect(difference.numbers.latex == "0.3333333333 - 0.333333")
    #expect(difference.result.latex == #"3.333 \times 10^{-7}"#)
    let unreachable = try #require(
      ArithmeticLine(of: [0.1234567890123456], value: 0.5) { .sum([$0[0], .number(1)]) })
    #expect(unreachable.isApproximate)
  }

  /// Nobody typed the weights of a trained network, however few digits one of them has by chance:
  /// 0.1183 · 0.8 + 0.07869 · 0.5 = 0.133985.
  @Test(arguments: [
    (true, #"0.1183 \cdot 0.8 + (-0.07869) \cdot (-0.5)"#),
    (false, #"0.1183 \cdot 0.8 + (-0.0786870426251) \cdot (-0.5)"#),
  ])
  func computedParametersAreRounded(_ areComputed: Bool, _ numbers: String) throws {
    let weights = Matrix(rows: 1, columns: 2, elements: [0.1183, -0.0786870426251])
    let network = try Network(
      inputs: 2, layers: [Layer(activation: .identity, weights: weights, biases: nil)],
      loss: .sumOfSquares)
    let typed = TypedNumbers()
    let setting = try Setting(
      network: network, samples: [Sample(input: [0.8, -0.5], target: [1])],
      typed: areComputed ? typed.withoutParameters : typed)
    let sum = try Expression(latex: #"w_{00}^{(1)} x_0 + w_{01}^{(1)} x_1"#)
    let line = try sum.arithmetic(in: setting)
    #expect(line.numbers.latex == numbers)
    #expect(line.result.latex == "0.1340")
  }

  /// A tie is decided by the exact value: 0.125 · 0.0009 = 0.0001125.
  @Test func tiesRoundUp() throws {
    let line = try #require(
      ArithmeticLine(of: [0.125, 0.09], value: 0.125 * 0.09, digits: 2) { .product($0) })
    #expect(line.numbers.latex == #"0.125 \cdot 0.09"#)
    #expect(line.result.latex == "0.011")
  }
}
