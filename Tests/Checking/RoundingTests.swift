import Engine
import Decimals
import Expressions
import Meaning
import Reading
import TestSupport
import Testing

@testable import Checking

/// What rounding can have done is known, and neither makes equal what differs nor different what is equal.
@Suite struct RoundingTests {
  /// A chain of sigmoids so long that derivatives by its first layer are some 1e-13.
  private func deepSetting() throws -> Setting {
    let layers = (0..<16).map { layer in
      Layer(
        activation: .sigmoid,
        weights: Matrix(
          rows: 2, columns: 2,
          elements: [0.3, -0.5, 0.4, 0.6].map { $0 + 0.01 * Double(layer) }))
    }
    return try Setting(
      network: Network(inputs: 2, layers: layers, loss: .sumOfSquares),
      samples: [Sample(input: [0.5, -0.2], target: [0.1, 0.7])])
  }

  @Test(arguments: [
    (#"\delta_0^{(1)} = 0"#, "false"),
    (#"2\delta_0^{(1)} = \delta_0^{(1)}"#, "false"),
    (#"\frac{\partial C_0}{\partial a_0^{(1)}} = 0"#, "false"),
    (#"\delta_0^{(1)} = \frac{\partial C_0}{\partial z_0^{(1)}}"#, "identity"),
    (#"\delta_0^{(1)} = g^{(1)}(z_0^{(1)}) \sum_j w_{j0}^{(2)} \delta_j^{(2)}"#, "false"),
    (#"\delta_0^{(1)} = g'^{(1)}(z_0^{(1)}) \sum_j w_{j0}^{(2)} \delta_j^{(2)}"#, "identity"),
    (#"\delta_0^{(1)} - \delta_0^{(1)} = 0"#, "identity"),
  ])
  func smallValuesAreTold(_ latex: String, _ expected: String) throws {
    #expect(try verdicts(latex, in: deepSetting()) == [expected])
  }

  @Test(arguments: [
    (#"2 = 3 + 10^{12} - 10^{12}"#, "false"),
    (#"3 = 3 + 10^{12} - 10^{12}"#, "identity"),
    (#"e^{-700} C_0 = 2 e^{-700} C_0"#, "false"),
    (#"e^{-700} C_0 = \frac{C_0}{e^{700}}"#, "identity"),
    (#"e^{-800} C_0 = 2 e^{-800} C_0"#, "not checked"),
    (#"10^{20} + C_0 - 10^{20} = C_0"#, "not checked"),
    // A summand that its sum does not tell of is not compared.
    (#"10^{20} + C_0 = 10^{20} + 2C_0"#, "not checked"),
    (#"C_0 + 10^{6} + 10^{20} = 10^{20} + 10^{6} + 2C_0"#, "not checked"),
    (#"-(C_0 + 10^{6}) + 10^{20} = 10^{20} - (10^{6} + 2C_0)"#, "not checked"),
    (#"e^{-50} (10^{20} + C_0) = e^{-50} (10^{20} + 2C_0)"#, "not checked"),
    (#"\sum_k (10^{20} + a_k^{(1)}) = \sum_k (10^{20} + 2a_k^{(1)})"#, "not checked"),
    (#"10^{20} a^{(1)} + a^{(1)} = 10^{20} a^{(1)}"#, "not checked"),
    (#"1 + e^{-50} = 1"#, "not checked"),
    (#"10^{20} = 10^{20} + C_0"#, "not checked"),
    (#"0.3 + e^{-50} = 0.3"#, "identity"),
    (#"10^{3} + C_0 = C_0 + 10^{3}"#, "identity"),
    (#"10^{3} + C_0 = 2C_0 + 10^{3}"#, "false"),
    (#"10^{12} + C_0 = 10^{12} + 2C_0"#, "false"),
    (#"10^{12} + C_0 = C_0 + 10^{12}"#, "identity"),
    (#"\sum_j \left(a_j^{(L)} - a_j^{(L)}\right) = 0"#, "identity"),
    (#"0.1 + 0.2 = 0.3"#, "identity"),
    (#"0.3 - 0.1 - 0.2 = 0"#, "identity"),
    (#"0.1 \cdot 3 - 0.3 = 0"#, "identity"),
    // A decimal claims half a unit of its last digit, however many it has.
    (#"0.27481108351 = 0.274811083"#, "false"),
    (#"0.27481108351 = 0.274811084"#, "identity"),
    (#"0.274811084 = 0.274811083"#, "false"),
    (#"0.25 = 0.3"#, "identity"),
    (#"0.24 = 0.3"#, "false"),
    (#"\frac{1}{3} = 0.333333333333"#, "identity"),
    (#"\frac{1}{3} = 0.333333333334"#, "false"),
    (#"\frac{2}{3} = 0.666666666666667"#, "identity"),
    (#"\frac{2}{3} = 0.666666666666666"#, "false"),
  ])
  func decimalsClaimTheirDigits(_ latex: String, _ expected: String) throws {
    #expect(try verdicts(latex, in: courseSetting()) == [expected])
  }

  /// Typed decimals that cancel exactly, where doubles leave 5.6e-17.
  @Test func typedDecimalsMayCancel() throws {
    let layer = Layer(
      activation: .tanh, weights: Matrix(rows: 1, columns: 3, elements: [0.1, 0.2, -0.3]))
    let setting = try Setting(
      network: Network(inputs: 3, layers: [layer], loss: .sumOfSquares),
      samples: [Sample(input: [1, 1, 1], target: [0.5])])
    #expect(try setting.trace(of: 0).preActivation(layer: 1, node: 0) != 0)
    #expect(try verdicts("z_0^{(1)} = 0", in: setting) == ["claim"])
    #expect(try verdicts("a_0^{(1)} = 0", in: setting) == ["claim"])
    #expect(try verdicts("z_0^{(1)} = 0.0000001", in: setting) == ["false"])
  }

  /// Bounds hold against sums, products and functions in which many digits are lost.
  @Test func boundsHold() {
    var random = SplitMix64(seed: 3)
    func number() -> Double { Double(Int64(bitPattern: random.next()) >> 40) / 1024 }
    for _ in RandomRounds.first(1_000) {
      let (x, y) = (number(), number())
      // (x + y)² − x² − 2xy − y² is 0; what is left is rounding.
      let (a, b) = (Bounded(x, error: 0), Bounded(y, error: 0))
      let left = (a + b) * (a + b) - a * a - Bounded(2) * a * b - b * b
      #expect(left.value.magnitude <= left.error)
      // ln(eˣ) − x and tanh x cosh x − sinh x, for x that neither over- nor underflow.
      let c = Bounded(x / 1000, error: 0)
      let logarithm = Bounded.log(.exp(c)) - c
      #expect(logarithm.value.magnitude <= logarithm.error)
      let (up, down) = (Bounded.exp(c), Bounded.exp(-c))
      let hyperbolic = Bounded.tanh(c) * (up + down) - (up - down)
      #expect(hyperbolic.value.magnitude <= hyperbolic.error)
      let sigmoid = Bounded.sigmoid(c) * (Bounded(1) + down) - Bounded(1)
      #expect(sigmoid.value.magnitude <= sigmoid.error)
    }
  }
}
