import Checking
import Engine
import Expressions
import Meaning
import Reading
import Testing

/// Mistakes that published texts make, each with the single edit that makes the formula right.
@Suite struct KnownMistakeTests {
  struct Mistake: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let latex: String
    /// What stands in the place of the part that is wrong.
    let mend: String
  }

  @Test(arguments: [
    Mistake(
      testDescription: "a missing prime",
      latex:
        #"\frac{\partial C_0}{\partial w_{12}^{(L)}} = 2(a_1^{(L)} - y_1)\, g^{(L)}(z_1^{(L)})\, a_2^{(L-1)}"#,
      mend: #"g'^{(L)}(z_1^{(L)})"#),
    Mistake(
      testDescription: "z_2 for z_1",
      latex:
        #"\frac{\partial C_0}{\partial w_{12}^{(L)}} = 2(a_1^{(L)} - y_1) g'^{(L)}(z_2^{(L)}) a_2^{(L-1)}"#,
      mend: #"z_1^{(L)}"#),
    Mistake(
      testDescription: "rows and columns of a weight matrix swapped",
      latex: #"z_j^{(l)} = \sum_{k=0}^{n-1} w_{kj}^{(l)} a_k^{(l-1)}"#, mend: #"w_{jk}^{(l)}"#),
    Mistake(
      testDescription: "the slope taken of the activation instead of the pre-activation",
      latex: #"\frac{\partial a_j^{(L)}}{\partial z_j^{(L)}} = g'^{(L)}(a_j^{(L)})"#,
      mend: #"z_j^{(L)}"#),
    Mistake(
      testDescription: "z(1 − z) for a(1 − a)",
      latex: #"g'^{(L)}(z_j^{(L)}) = z_j^{(L)}(1 - z_j^{(L)})"#,
      mend: #"a_j^{(L)} (1 - a_j^{(L)})"#),
    Mistake(
      testDescription: "the target of another output",
      latex: #"\frac{\partial C_0}{\partial a_1^{(L)}} = 2(a_1^{(L)} - y_2)"#, mend: "y_1"),
    Mistake(
      testDescription: "the mean taken as the sum",
      latex: #"C = \sum_{i=0}^{n-1} C_i"#, mend: #"\frac{1}{n} \sum_{i=0}^{n-1} C_i"#),
    Mistake(
      testDescription: "one half that the loss has not",
      latex: #"C_0 = \frac{1}{2} \sum_{j=0}^{n-1} (a_j^{(L)} - y_j)^2"#,
      mend: #"\sum_{j=0}^{n-1} (a_j^{(L)} - y_j)^2"#),
    Mistake(
      testDescription: "a factor forgotten",
      latex: #"z_j^{(l)} = \sum_{k=0}^{n-1} w_{jk}^{(l)}"#, mend: #"w_{jk}^{(l)} a_k^{(l-1)}"#),
    Mistake(
      testDescription: "the activation of the same layer",
      latex: #"z_j^{(l)} = \sum_{k=0}^{n-1} w_{jk}^{(l)} a_k^{(l)}"#, mend: #"a_k^{(l-1)}"#),
    Mistake(
      testDescription: "the target forgotten",
      latex: #"\frac{\partial C_0}{\partial a_j^{(L)}} = 2 a_j^{(L)}"#, mend: #"(a_j^{(L)} - y_j)"#),
    Mistake(
      testDescription: "the error forgotten",
      latex: #"\delta_j^{(L)} = 2 g'^{(L)}(z_j^{(L)})"#,
      mend: #"2 (a_j^{(L)} - y_j) g'^{(L)}(z_j^{(L)})"#),
    Mistake(
      testDescription: "one output forgotten",
      latex: #"C_0 = (a_0^{(L)} - y_0)^2 + (a_1^{(L)} - y_1)^2 + (a_3^{(L)} - y_3)^2"#,
      mend:
        #"(a_0^{(L)} - y_0)^2 + (a_1^{(L)} - y_1)^2 + (a_2^{(L)} - y_2)^2 + (a_3^{(L)} - y_3)^2"#
    ),
    Mistake(
      testDescription: "a digit for a letter in a weight",
      latex: #"z_2^{(L-1)} = \sum_{k=0}^{n-1} w_{20}^{(L-1)} x_k"#, mend: #"w_{2k}^{(L-1)}"#),
    Mistake(
      testDescription: "a derivative upside down",
      latex:
        #"\frac{\partial C_0}{\partial z_1^{(L)}} = \frac{\partial C_0}{\partial a_1^{(L)}} \frac{\partial z_1^{(L)}}{\partial a_1^{(L)}}"#,
      mend: #"\frac{\partial a_1^{(L)}}{\partial z_1^{(L)}}"#),
    Mistake(
      testDescription: "a derivative without its signs",
      latex:
        #"\frac{\partial C_0}{\partial z_1^{(L)}} = \frac{\partial C_0}{\partial a_1^{(L)}} \frac{a_1^{(L)}}{z_1^{(L)}}"#,
      mend: #"\frac{\partial a_1^{(L)}}{\partial z_1^{(L)}}"#),
    Mistake(
      testDescription: "a sample forgotten",
      latex:
        #"\frac{\partial C}{\partial w_{jk}^{(l)}} = \frac{1}{n} \sum_{i=0}^{n-1} \delta_j^{(l)(i)} a_k^{(l-1)}"#,
      mend: #"a_k^{(l-1)(i)}"#),
    Mistake(
      testDescription: "the sample forgotten that is summed over",
      latex:
        #"\frac{\partial C}{\partial z_j^{(L)}} = \frac{1}{n} \sum_{i=0}^{n-1} \delta_j^{(L)}"#,
      mend: #"\delta_j^{(L)(i)}"#),
    Mistake(
      testDescription: "a sum forgotten before what it is of",
      latex: #"a_k^{(L-1)} = a_0^{(L-1)} + a_1^{(L-1)} + \dots + a_5^{(L-1)}"#,
      mend: #"\sum_k a_k^{(L-1)}"#),
    Mistake(
      testDescription: "the last sample forgotten",
      latex: #"C = \frac{1}{3} (C_0 + C_1 + \dots + C)"#, mend: "C_2"),
    Mistake(
      testDescription: "the target of a sample forgotten",
      latex: #"\frac{\partial C_i}{\partial a_j^{(L)(i)}} = 2 a_j^{(L)(i)}"#,
      mend: #"(a_j^{(L)(i)} - y_j^{(i)})"#),
  ])
  func isFoundAndMended(_ mistake: Mistake) throws {
    let checker = Checker(try courseSetting())
    let finding = try #require(
      checker.findings(in: try Formula(latex: mistake.latex)).first)
    guard case .false = finding.verdict else {
      Issue.record("found \(finding.verdict)")
      return
    }
    #expect(finding.mends.first?.replacement == mistake.mend)
  }

  /// Long formulas are decided, and not searched for what would mend them.
  @Test(arguments: [
    Array(repeating: "a_1^{(L)}", count: 3_000).joined(separator: " + "),
    Array(repeating: "a_1^{(L)}", count: 3_000).joined(separator: " "),
    Array(repeating: "a^{(L)}", count: 3_000).joined(separator: #" \odot "#),
    (0..<3_000).map { "a_1^{(\($0))}" }.joined(separator: " + "),
    (0..<3_000).map { "a_{\($0 * 7 % 97)}^{(L)}" }.joined(separator: " + ")
      + #" + \dots + a_3^{(L)}"#,
  ])
  func longOnesAreNotSearched(_ sum: String) throws {
    let formula = try Formula(latex: sum + " = y_1")
    let finding = try #require(Checker(try courseSetting()).findings(in: formula).first)
    let isIdentity = finding.verdict == .identity
    #expect(!isIdentity)
    #expect(finding.mends.isEmpty)
  }

  /// Indices beyond all networks, beside a mistake that is looked for a mend.
  @Test(arguments: [
    #"a_l^{(L)} = a_1^{(9223372036854775807)} + a_{9223372036854775807}^{(L+9223372036854775807)}"#,
    #"a_l^{(L)} = a_{j+9223372036854775807}^{(L)} + a_{j+9223372036854775806}^{(L-9223372036854775807)}"#,
    #"e_l := a_1^{(l+1)}, \quad e_{9223372036854775807} = a_l^{(L)}"#,
    #"\delta^{(9223372036854775807)} = W^{(L)} a_l^{(L)}"#,
  ])
  func hugeIndicesAreNoMends(_ latex: String) throws {
    let formula = try Formula(latex: latex)
    let findings = Checker(try courseSetting()).findings(in: formula)
    #expect(findings.count == 1)
    #expect(findings.allSatisfy { $0.mends.isEmpty })
  }

  @Test func aHalfIsMissedWhereTheLossHasOne() throws {
    let setting = try mazurSetting()
    let formula = try Formula(latex: #"C_0 = \sum_{j=0}^{n-1} (a_j^{(L)} - y_j)^2"#)
    let finding = try #require(Checker(setting).findings(in: formula).first)
    #expect(
      finding.mends.first?.replacement
        == #"\frac{1}{2} \sum_{j=0}^{n-1} (a_j^{(L)} - y_j)^2"#)
  }

  /// The best-known worked example prints a wrong loss after its first update, which leaves the biases as
  /// they are. 0.291027773694 was computed with 50 digits.
  @Test(arguments: [
    ("C_0 = 0.291027774", true), ("C_0 = 0.291027924", false), ("C_0 = 0.2910277737", true),
    ("C_0 = 0.29103", true), ("C_0 = 0.29102", false),
  ])
  func holdsPublishedNumbersToTheirDigits(_ latex: String, _ holds: Bool) throws {
    let setting = try mazurSetting()
    let gradient = try setting.network.gradient(on: setting.samples)
    let updated = try setting.network.updated(along: gradient, rate: 0.5)
    let layers = zip(updated.layers, setting.network.layers).map {
      Layer(activation: $0.activation, weights: $0.weights, biases: $1.biases)
    }
    let after = try Setting(
      network: Network(inputs: 2, layers: layers, loss: .halfSumOfSquares),
      samples: setting.samples)
    let finding = try #require(Checker(after).findings(in: try Formula(latex: latex)).first)
    #expect((finding.verdict == .here(isClaim: true)) == holds)
  }

  /// The derivative by a hidden weight of the same example, once with the output weights that the forward
  /// pass used and once with those that were updated already.
  @Test func tellsGradientsThroughUpdatedWeights() throws {
    let checker = Checker(try mazurSetting())
    func verdict(_ number: String) throws -> Verdict? {
      let latex = #"\frac{\partial C_0}{\partial w_{00}^{(1)}} = "# + number
      return checker.findings(in: try Formula(latex: latex)).first?.verdict
    }
    #expect(try verdict("0.000438568") == .here(isClaim: true))
    let gradient = try mazurSetting().network.gradient(on: mazurSetting().samples)
    let updated = try mazurSetting().network.updated(along: gradient, rate: 0.5)
    let after = try Setting(network: updated, samples: mazurSetting().samples)
    let through = try Expression(latex: #"\frac{\partial C_0}{\partial w_{00}^{(1)}}"#).value(
      in: after)
    #expect((through - 0.000438568).magnitude > 1e-6)
    guard case .false? = try verdict("\(through)") else {
      Issue.record("the derivative after the update is taken for the one before")
      return
    }
  }
}

private func mazurSetting() throws -> Setting {
  try Setting(
    network: Network(
      inputs: 2,
      layers: [
        Layer(
          activation: .sigmoid,
          weights: Matrix(rows: 2, columns: 2, elements: [0.15, 0.20, 0.25, 0.30]),
          biases: [0.35, 0.35]),
        Layer(
          activation: .sigmoid,
          weights: Matrix(rows: 2, columns: 2, elements: [0.40, 0.45, 0.50, 0.55]),
          biases: [0.60, 0.60]),
      ], loss: .halfSumOfSquares),
    samples: [Sample(input: [0.05, 0.10], target: [0.01, 0.99])], learningRate: 0.5)
}
