import Checking
import Engine
import Expressions
import Meaning
import Reading
import Testing

/// Relations that hold only where a condition says, and the same with a condition that lets too much pass.
@Suite struct ConditionTests {
  private static let slope = #"\frac{\partial a_j^{(L)}}{\partial z_k^{(L)}} = "#
  private static let first = #"\frac{\partial a_0^{(L)}}{\partial z_j^{(L)}} = 0"#
  private static let layers = "a_0^{(l)} = a_0^{(L)}"

  @Test(arguments: [
    (slope + "0", ["false"]),
    (slope + #"0 \quad \text{for } j \ne k"#, ["identity"]),
    (slope + #"0, \quad j \neq k"#, ["identity"]),
    (slope + #"0 \text{ if } k \neq j"#, ["identity"]),
    (slope + #"0 \quad (j \neq k)"#, ["identity"]),
    (slope + #"0, \quad \forall j \ne k"#, ["identity"]),
    (slope + "0, j ≠ k", ["identity"]),
    (slope + "0, j > k", ["identity"]),
    (slope + "0, k < j", ["identity"]),
    (slope + #"0, j \ge k"#, ["false"]),
    (slope + #"0, j \le k"#, ["false"]),
    (slope + #"0, k = j + 1"#, ["identity"]),
    (slope + #"0, j \ne k + 1"#, ["false"]),
    (slope + #"0, j = k"#, ["false"]),
    (slope + #"g'^{(L)}(z_j^{(L)}), j = k"#, ["identity"]),
    (slope + #"g'^{(L)}(z_j^{(L)}), \quad j \ne k"#, ["false"]),
    // Each condition is that of the equation before it.
    (
      slope + #"g'^{(L)}(z_j^{(L)}), \quad j = k, \qquad "# + slope + #"0, \quad j \ne k"#,
      ["identity", "identity"]
    ),
    (
      slope + #"0, \quad j = k, \qquad "# + slope + #"g'^{(L)}(z_j^{(L)}), \quad j \ne k"#,
      ["false", "false"]
    ),
    // One condition is that of all.
    (#"j \ne k, \quad "# + slope + "0", ["identity"]),
    (first, ["false"]),
    (first + #", \quad j > 0"#, ["identity"]),
    (first + #", \quad 0 < j < n"#, ["identity"]),
    (first + #", \quad 0 \le j \le n-1"#, ["false"]),
    (first + #", \quad j = 1, 2"#, ["identity"]),
    (first + #", \quad j = 1, \dots, n-1"#, ["identity"]),
    (first + #", \quad j = n-1, \dots, 1"#, ["identity"]),
    (first + #", \quad j = 0, 1, \dots, n-1"#, ["false"]),
    (layers, ["false"]),
    (layers + ", l = L", ["identity"]),
    (layers + #", l \ge L"#, ["identity"]),
    (layers + #", l > L - 1"#, ["identity"]),
    (layers + #", \quad 1 \le l < L"#, ["false"]),
    // Numbers beyond those that an index can be.
    (first + #", \quad j = -(-9223372036854774784 - 1024)"#, ["false"]),
    (first + #", \quad j \ne 99999999999999999999"#, ["false"]),
    // What is not understood may be what makes it true.
    (first + #", \quad j \in \{1, 2, 3\}"#, ["not checked"]),
    (first + #" \quad \text{for } z_j^{(L)} > z_0^{(L)}"#, ["identity"]),
    (#"C_0 = \sum_j C_{0j} \quad x \in S"#, ["identity"]),
    // Behind an equation an inequality says where it holds; in a chain it is claimed.
    (#"C_0 = \sum_j C_{0j}, \quad C_0 \ge 0"#, ["identity"]),
    (#"C_0 = \sum_j (a_j^{(L)} - y_j)^2 \ge 0"#, ["identity", "here"]),
    // One side that cannot be read leaves the others.
    (#"C_0 = \text{?}(x) = \sum_j C_{0j} = C_0"#, ["identity"]),
    (#"\begin{aligned} C_0 &= \mathbb{q} \\ C_0 &= 2 C_0 \end{aligned}"#, ["false"]),
    // What is assumed is no claim.
    (#"C_0 = C_{00} \text{ if } y_0 = 1"#, ["not checked", "not checked"]),
    (#"C_0 = \sum_j C_{0j} \text{ where } y_0 = 1"#, ["identity", "not checked"]),
    (#"a_0^{(L)} = 1 \Rightarrow C_0 = 2 C_0"#, ["not checked", "not checked"]),
    (#"C_0 = \sum_j C_{0j} \implies C_0 = 2 C_0"#, ["identity", "false"]),
    (#"C_0 = C_{00} \iff y_0 = 1"#, ["not checked", "not checked"]),
    (#"C_0 = C_{00} \text{ for hidden units}"#, ["not checked"]),
    (#"C_0 = C_{00} \text{ by the chain rule}"#, ["false"]),
    (#"C_0 = C_{00}, \quad z \to 0"#, ["not checked", "not checked"]),
    (#"a_j^{(L)} = 7 \text{ for all } j"#, ["false"]),
    // Signs that state no equality.
    (#"C_0 \propto C_{00} \stackrel{!}{=} C_0"#, ["not checked", "not checked"]),
    (#"C_0 \overset{(1)}{=} C_{00}"#, ["false"]),
    (#"C_0 \not= C_0, C_0 ≡ 2 C_0"#, ["not checked"]),
    (#"C_0 -= 3"#, []),
  ])
  func heeds(_ latex: String, _ expected: [String]) throws {
    var errors: [NotationError] = []
    let formula = Formula(latex: latex, reporting: &errors)
    let findings = Checker(try courseSetting()).findings(in: formula)
    let found = findings.map { finding in
      switch finding.verdict {
      case .identity: "identity"
      case .here: "here"
      case .false: "false"
      case .notChecked: "not checked"
      }
    }
    #expect(found == expected)
  }

  /// Definitions that differ in the letters of their indices, and what a formula then says.
  @Test(arguments: [
    (#"e_k = a_k^{(L)} - y_k"#, "identity"),
    (#"e_j = 2 a_j^{(L)}"#, "identity"),
    (#"e_k = 3 a_k^{(L)}"#, "not checked"),
    (#"e_k = 2 a_k^{(L)}"#, "not checked"),
  ])
  func keepsApartDefinitionsWithOtherLetters(_ latex: String, _ expected: String) throws {
    let checker = Checker(try courseSetting())
    var text = CheckedText()
    for definition in [#"e_k := a_k^{(L)} - y_k"#, #"e_j := 2 a_j^{(L)}"#] {
      #expect(checker.findings(in: try Formula(latex: definition), of: &text).isEmpty)
    }
    let found = try #require(checker.findings(in: try Formula(latex: latex), of: &text).first)
    let verdict =
      switch found.verdict {
      case .identity: "identity"
      case .here: "here"
      case .false: "false"
      case .notChecked: "not checked"
      }
    #expect(verdict == expected)
  }

  /// `n` beside dots counts what they run over.
  @Test(arguments: [
    (#"C = \frac{1}{n} (C_0 + C_1 + \dots + C_{n-1})"#, ["identity"]),
    (#"C = \frac{C_0 + \dots + C_{n-1}}{n}"#, ["identity"]),
    (#"C = C_0 + C_1 + \dots + C_{n-1}"#, ["false"]),
    (#"C = \frac{1}{n-1} (C_0 + C_1 + \dots + C_{n-1})"#, ["false"]),
    (
      #"\frac{1}{n} \left(a_0^{(L)} + \dots + a_{n-1}^{(L)}\right) = \frac{1}{4} \sum_j a_j^{(L)}"#,
      ["identity"]
    ),
    (
      #"\frac{1}{n} \left(a_0^{(L-1)} + \dots + a_{n-1}^{(L-1)}\right) = \frac{1}{4} \sum_j a_j^{(L-1)}"#,
      ["false"]
    ),
  ])
  func countsWhatDotsRunOver(_ latex: String, _ expected: [String]) throws {
    #expect(try verdicts(latex, in: courseSetting()) == expected)
  }

  /// A layer of 13 nodes behind one of 12: 112 is 1 and 12, or 11 and 2.
  @Test(arguments: [
    (
      "w_{112}^{(2)} = 0.5",
      "w_{112}^{(2)} may be w_{1,12}^{(2)} or w_{11,2}^{(2)}: separate the indices by a comma"
    ),
    (
      "z_1^{(2)} = w_{112}^{(2)}",
      "w_{112}^{(2)} may be w_{1,12}^{(2)} or w_{11,2}^{(2)}: separate the indices by a comma"
    ),
    ("w_{1,12}^{(2)} = w_{1,12}^{(2)}", nil),
    ("w_{12}^{(2)} = w_{1,2}^{(2)}", nil),
    ("w_{112}^{(1)} = w_{11,2}^{(1)}", nil),
  ])
  func asksForACommaWhereDigitsCanBeSplitInTwoWays(
    _ latex: String, _ message: String?
  ) throws {
    let layers = [(13, 3), (12, 13)].map { nodes, before in
      Layer(
        activation: .tanh,
        weights: Matrix(
          rows: nodes, columns: before,
          elements: (0..<nodes * before).map { Double($0 % 7) / 10 }))
    }
    let setting = try Setting(
      network: Network(inputs: 3, layers: layers, loss: .sumOfSquares),
      samples: [Sample(input: [1, 2, 3], target: Array(repeating: 0.5, count: 12))])
    let formula = try Formula(latex: latex)
    let finding = try #require(Checker(setting).findings(in: formula).first)
    #expect(finding.ambiguity?.message == message)
    if let message {
      #expect(finding.verdict == .notChecked(message))
      let ambiguity = try #require(finding.ambiguity)
      let range = try #require(
        formula.range(of: FormulaPath(side: ambiguity.side, steps: ambiguity.path)))
      #expect(String(decoding: Array(latex.utf8)[range], as: UTF8.self) == "w_{112}^{(2)}")
    } else {
      #expect(finding.verdict == .identity)
    }
  }
}
