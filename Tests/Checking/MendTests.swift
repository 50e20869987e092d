import Checking
import Notation
import Testing

@Suite struct MendTests {
  /// What the first suggestion puts in the place of which part.
  @Test(arguments: [
    (
      #"\frac{\partial C_0}{\partial w_{12}^{(L)}} = 2(a_1^{(L)} - y_1)\, g^{(L)}(z_1^{(L)})\, a_2^{(L-1)}"#,
      #"g'^{(L)}(z_1^{(L)})"#
    ),
    (
      #"\frac{\partial C_0}{\partial w_{12}^{(L)}} = 2(a_1^{(L)} - y_1) g'^{(L)}(z_2^{(L)}) a_2^{(L-1)}"#,
      #"z_1^{(L)}"#
    ),
    (
      #"\frac{\partial C_0}{\partial w_{12}^{(L)}} = 2(a_1^{(L)} - y_2) g'^{(L)}(z_1^{(L)}) a_2^{(L-1)}"#,
      #"y_1"#
    ),
    (#"z_j^{(l)} = \sum_{k=0}^{n-1} w_{kj}^{(l)} a_k^{(l-1)}"#, #"w_{jk}^{(l)}"#),
    (#"C = \sum_{i=0}^{n-1} C_i"#, #"\frac{1}{n} \sum_{i=0}^{n-1} C_i"#),
    (#"z_j^{(l)} = \sum_{k=0}^{n-1} w_{jk}^{(l)} a_k^{(l)}"#, #"a_k^{(l-1)}"#),
    (#"z_j^{(l)} = \sum_{k=0}^{n-1} w_{jk}^{(l)}"#, #"w_{jk}^{(l)} a_k^{(l-1)}"#),
  ])
  func suggests(_ latex: String, _ expected: String) throws {
    let findings = Checker(try courseSetting()).findings(in: try Formula(latex: latex))
    #expect(findings.first?.mends.first?.replacement == expected)
  }
}
