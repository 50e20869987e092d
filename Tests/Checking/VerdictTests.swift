import Checking
import Expressions
import Meaning
import Reading
import Testing

/// The verdict of each `=` of a formula on the 3-6-4 network, in a word.
func verdicts(_ latex: String, in setting: Setting) throws -> [String] {
  Checker(setting).findings(in: try Formula(latex: latex)).map { finding in
    switch finding.verdict {
    case .identity: finding.caution == nil ? "identity" : "shared activation"
    case .here(let isClaim): isClaim ? "claim" : "here"
    case .false: "false"
    case .notChecked: "not checked"
    }
  }
}

@Suite struct VerdictTests {
  @Test(arguments: [
    (#"C_0 = \sum_{j=0}^{n-1} \left(a_j^{(L)} - y_j\right)^2"#, ["identity"]),
    (#"C_0 = \sum_{j=0}^{n-1} a_j^{(L)} - y_j"#, ["false"]),
    (#"z_j^{(l)} = \sum_{k=0}^{n-1} w_{jk}^{(l)} a_k^{(l-1)}."#, ["identity"]),
    (#"z_j^{(l)} = \sum_{k=0}^{n-1} w_{kj}^{(l)} a_k^{(l-1)}"#, ["false"]),
    (#"z_j^{(l)} = \sum_{k=0}^{n} w_{jk}^{(l)} a_k^{(l-1)}"#, ["false"]),
    (#"a_j^{(l)} = g^{(l)}(z_j^{(l)})"#, ["identity"]),
    (#"a_j^{(l)} = g^{(L)}(z_j^{(l)})"#, ["shared activation"]),
    (#"g'^{(l)}(z_j^{(l)}) = a_j^{(l)}(1 - a_j^{(l)})"#, ["identity"]),
    (#"C = \frac{1}{n} \sum_{i=0}^{n-1} C_i"#, ["identity"]),
    (#"C = \sum_{i=0}^{n-1} C_i"#, ["false"]),
    (#"C_{0j} = C_{0j}(a_j^{(L)}(z_j^{(L)}(w_j^{(L)})))"#, ["identity"]),
    (#"C_{0j} = C_{0j}(a_j^{(L)}(z_1^{(L)}))"#, ["false"]),
    (
      #"\frac{\partial C_0}{\partial a_1^{(L)}} = \frac{\partial}{\partial a_1^{(L)}} \left( \sum_{j=0}^{n-1} (a_j^{(L)} - y_j)^2 \right) = 2(a_1^{(L)} - y_1)"#,
      ["identity", "identity"]
    ),
    (#"a_{I}^{(L)} = g^{(L)}(z_I^{(L)})"#, ["false"]),
    (#"a_{l}^{(L)} = g^{(L)}(z_l^{(L)})"#, ["false"]),
    (#"w_{19}^{(L)} = 0.5"#, ["false"]),
    (#"q_1 = 0.5"#, ["not checked"]),
    (#"2 \cdot 0.5 = 1"#, ["identity"]),
    (#"w_{12}^{(L)} \leftarrow w_{12}^{(L)} - \eta \frac{\partial C}{\partial w_{12}^{(L)}}"#, []),
    (#"j = 0, 1, \dots, n-1"#, []),
  ])
  func decides(_ latex: String, _ expected: [String]) throws {
    #expect(try verdicts(latex, in: courseSetting()) == expected)
  }

  @Test func tellsWhatFollowsFromAFalseStep() throws {
    let latex =
      #"\frac{\partial C_0}{\partial a_1^{(L)}} = a_1^{(L)} - y_1 = 2 a_1^{(L)} - 2 y_1 = 3"#
    let findings = Checker(try courseSetting()).findings(in: try Formula(latex: latex))
    #expect(findings.map(\.isConsequence) == [false, true, false])
  }

  /// A row that begins with an empty cell goes on from the one above it, unless it is a relation of its own.
  @Test(arguments: [
    (
      #"\begin{align} & a_j^{(l)} = g^{(l)}(z_j^{(l)}) \\ & z_j^{(l)} = \sum_k w_{jk}^{(l)} a_k^{(l-1)} \end{align}"#,
      ["identity", "identity"]
    ),
    (
      #"\begin{align} & a_j^{(l)} = g^{(l)}(z_j^{(l)}), \\ & \text{and} \; z_j^{(l)} = w_{jk}^{(l)} a_k^{(l-1)} \end{align}"#,
      ["identity", "false"]
    ),
    (
      #"\begin{aligned} z_0^{(1)} &= w_{00}^{(1)} x_0 \\ & + w_{01}^{(1)} x_1 + w_{02}^{(1)} x_2 \\ &= \sum_k w_{0k}^{(1)} x_k \end{aligned}"#,
      ["identity", "identity"]
    ),
    (
      #"\begin{aligned} z_0^{(1)} &= w_{00}^{(1)} x_0 + \\ & w_{01}^{(1)} x_1 + w_{02}^{(1)} x_2 = \sum_k w_{0k}^{(1)} x_k \end{aligned}"#,
      ["identity", "identity"]
    ),
    (
      #"\begin{aligned} C_0 &= 2 \\ & (C_0 - \tfrac{1}{2} C_0) \end{aligned}"#, ["identity"]
    ),
  ])
  func rowsStandForThemselves(_ latex: String, _ expected: [String]) throws {
    #expect(try verdicts(latex, in: courseSetting()) == expected)
  }
}
