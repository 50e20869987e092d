import TestSupport
import Testing

@testable import Decimals
@testable import Engine
@testable import Expressions
@testable import Meaning

/// What is written out about activation functions and losses, against the engine's own numbers.
@Suite struct MeaningFormulaTests {
  /// Numbers alone need no network.
  func value(_ expression: Expression) throws -> Double {
    try expression.value(in: notesNetwork())
  }

  @Test(arguments: Activation.examplesOfOneNode)
  func activationsAndSlopes(activation: Activation) throws {
    for z in [-3.5, -1, -0.125, 0.0625, 0.75, 2, 4.25] {
      let jet = activation.values(ofLayer: [Jet(z, d1: 1.0)])[0]
      let input = Expression.exactly(z)
      let formula = try #require(activation.formula(of: input, at: z))
      #expect(abs(try value(formula) - jet.value) <= 1e-14, "\(formula.latex)")
      let slope = try #require(
        activation.slope(of: input, activation: .exactly(jet.value), at: z))
      #expect(abs(try value(slope) - jet.d1) <= 1e-14, "\(slope.latex)")
    }
  }

  @Test(arguments: [
    (Activation.sigmoid, #"\frac{1}{1 + e^{-z}}"#, "a (1 - a)"),
    (.tanh, #"\tanh(z)"#, "1 - a^2"),
    (.relu, #"\max(0, z)"#, "1"),
    (.leakyReLU(slope: 0.01), "z", "1"),
    (.elu(alpha: 1), "z", "1"),
    (.softplus, #"\ln(1 + e^z)"#, #"\frac{1}{1 + e^{-z}}"#),
    (.gelu, #"z \Phi(z)"#, #"\Phi(z) + z \frac{\exp\left(-\frac{z^2}{2}\right)}{\sqrt{2 \pi}}"#),
    (.silu, #"\frac{z}{1 + e^{-z}}"#, #"a + \frac{1}{1 + e^{-z}} (1 - a)"#),
    (
      .mish, #"z \tanh(\ln(1 + e^z))"#,
      #"z \frac{1}{1 + e^{-z}} + \tanh(\ln(1 + e^z)) \, \left(1 - a \frac{1}{1 + e^{-z}}\right)"#
    ),
  ])
  func activationsInLetters(activation: Activation, formula: String, slope: String) {
    let z = sym("z")
    #expect(activation.formula(of: z, at: 1)?.latex == formula)
    #expect(activation.slope(of: z, activation: sym("a"), at: 1)?.latex == slope)
  }

  @Test func softmax() throws {
    let z = [0.5, -1.25, 2]
    let values = Activation.softmax.values(ofLayer: z)
    for j in z.indices {
      for m in z.indices {
        let jets = z.indices.map { Jet(z[$0], d1: $0 == m ? 1.0 : 0) }
        let softmax = SoftmaxFormula(
          of: (.exactly(z[j]), .exactly(values[j])),
          by: j == m ? nil : (.exactly(z[m]), .exactly(values[m])), among: sym("z", "k"),
          over: IndexRange("k"))
        let slope = softmax.slope
        let tangent = Activation.softmax.values(ofLayer: jets)[j].d1
        #expect(abs(try value(slope) - tangent) <= 1e-15)
        let engine = Activation.softmax.deltas(
          preActivations: z, activations: values, derivatives: z.indices.map { $0 == j ? 1 : 0 })
        #expect(abs(try value(slope) - engine[m]) <= 1e-15)
      }
    }
  }

  @Test func softmaxInLetters() {
    let own = (z: sym("z", "m"), a: sym("a", "m"))
    let other = (z: sym("z", "1"), a: sym("a", "1"))
    let cases = [nil, other].map {
      SoftmaxFormula(of: own, by: $0, among: sym("z", "k"), over: IndexRange("k"))
    }
    let share = #"\frac{e^{z_m}}{\sum_k e^{z_k}}"#
    #expect(cases.map(\.definition.latex) == [share, share])
    #expect(
      cases.map(\.derived.latex) == [
        "\(share) - \(share) \(share)", #"-\#(share) \frac{e^{z_1}}{\sum_k e^{z_k}}"#,
      ])
    #expect(cases.map(\.slope.latex) == ["a_m (1 - a_m)", "-a_m a_1"])
  }

  @Test(arguments: Loss.allCases)
  func lossesSharesAndDerivatives(loss: Loss) throws {
    let setting = try notesNetwork(.tanh, .sigmoid, loss: loss, seed: 5)
    let trace = try setting.trace(of: 0)
    #expect(abs(try loss.formula().value(in: setting) - trace.loss) <= 1e-14)
    for j in 0..<4 {
      let a = sym("a", "\(j)", layer: last)
      let y = sym("y", "\(j)")
      let share = loss.share(activation: a, target: y, outputs: 4)
      #expect(abs(try share.value(in: setting) - trace.lossShare(node: j)) <= 1e-14)
      let slope = loss.derivative(activation: a, target: y, outputs: 4)
      let tangent = try setting.network.tangent(
        of: .loss, by: .activation(layer: 2, node: j), on: setting.samples[0])
      #expect(abs(try slope.value(in: setting) - tangent) <= 1e-13)
    }
  }

  @Test(arguments: [
    (Loss.sumOfSquares, #"\sum_{j=0}^{n-1} \left(a_j^{(L)} - y_j\right)^2"#, "2(a - y)"),
    (.halfSumOfSquares, #"\frac{1}{2} \sum_{j=0}^{n-1} \left(a_j^{(L)} - y_j\right)^2"#, "a - y"),
    (
      .meanSquaredError, #"\frac{1}{n} \sum_{j=0}^{n-1} \left(a_j^{(L)} - y_j\right)^2"#,
      #"\frac{2}{4} (a - y)"#
    ),
    (.crossEntropy, #"-\sum_{j=0}^{n-1} y_j \ln(a_j^{(L)})"#, #"-\frac{y}{a}"#),
    (
      .binaryCrossEntropy,
      #"-\sum_{j=0}^{n-1} \left(y_j \ln(a_j^{(L)}) + (1 - y_j) \ln(1 - a_j^{(L)})\right)"#,
      #"-\frac{y}{a} + \frac{1 - y}{1 - a}"#
    ),
  ])
  func lossesInLetters(loss: Loss, formula: String, derivative: String) {
    #expect(loss.formula().latex == formula)
    #expect(
      loss.derivative(activation: sym("a"), target: sym("y"), outputs: 4).latex == derivative)
  }
}
