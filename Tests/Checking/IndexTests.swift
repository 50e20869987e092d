import Checking
import Engine
import Expressions
import Meaning
import Reading
import Testing

/// What an index counts, and what it runs over.
@Suite struct IndexTests {
  @Test(arguments: [
    (
      #"z_1^{(1)} = \sum_{j} w_{1k}^{(1)} x_k"#,
      "the sum runs over j, and what is summed has no index j, but k"
    ),
    (
      #"C_0 = \sum_{k=0}^{n-1} (a_j^{(L)} - y_j)^2"#,
      "the sum runs over k, and what is summed has no index k, but j"
    ),
    (
      #"C_0 = \sum_j C_{0k}"#, "the sum runs over j, and what is summed has no index j, but k"
    ),
    (#"C_0 = \sum_j C_{01}"#, "the sum runs over j, and what is summed has no index j"),
    // How often a quantity is added is not said by an n that nothing is counted by.
    (
      #"C_0 = \sum_{j=0}^{n-1} C_{01}"#,
      "the sum runs over j, and what is summed has no index j"
    ),
    (
      #"C = \frac{1}{n} \sum_{i=0}^{n-1} C_0"#,
      "the sum runs over i, and what is summed has no index i"
    ),
    (
      #"\sum_{k=1}^{n} a_0^{(1)} = a_0^{(1)} + a_1^{(1)} + \dots + a_5^{(1)}"#,
      "the sum runs over k, and what is summed has no index k"
    ),
    (
      #"z_j^{(1)} = W_j^{(1)(0)} x^{(0)}"#,
      "W_j^{(1)(0)} has a sample: weights and biases are the same in all of them"
    ),
  ])
  func overNothingIsAnError(_ latex: String, _ message: String) throws {
    let finding = try #require(
      Checker(try courseSetting()).findings(in: try Formula(latex: latex)).first)
    guard case .false(.meaningless(_, let error)) = finding.verdict else {
      Issue.record("found \(finding.verdict)")
      return
    }
    #expect(error.statement == message)
  }

  @Test(arguments: [
    // A number may be added so many times.
    (#"\sum_{j=0}^{2} 2 = 6"#, "identity"),
    (#"\sum_{k=1}^{3} k = 6"#, "identity"),
    (#"\sum_{k=1}^{3} a_0^{(1)} = 3 a_0^{(1)}"#, "identity"),
    (#"\sum_{k=1}^{n} 1 = n"#, "not checked"),
    // n is the number of samples where a loss says which.
    (
      #"\frac{\partial C}{\partial w_{00}^{(L)}} = \frac{1}{n} \frac{\partial C_i}{\partial w_{00}^{(L)}}"#,
      "false"
    ),
    (
      #"\frac{\partial C}{\partial w_{00}^{(L)}} = \frac{1}{n} \sum_i \frac{\partial C_i}{\partial w_{00}^{(L)}}"#,
      "identity"
    ),
    // So it is where a quantity says which, or the loss over all stands.
    (
      #"\frac{\partial C}{\partial w_{00}^{(L)}} = \frac{1}{n} \delta_0^{(L)(i)} a_0^{(L-1)(i)}"#,
      "false"
    ),
    (#"C = \frac{1}{n}"#, "false"),
    (#"C = \frac{1}{n} (C_0 + C_1 + C_2)"#, "identity"),
    // n, m, p and q mean what their place says.
    (#"z_j^{(n)} = \sum_k w_{jk}^{(n)} a_k^{(n-1)}"#, "identity"),
    (#"z_j^{(n)} = \sum_k w_{jk}^{(n)} a_k^{(n)}"#, "false"),
    (#"C_n = \sum_k (a_k^{(L)} - y_k)^2"#, "identity"),
    (#"a_n^{(l)} = g^{(l)}(z_n^{(l)})"#, "identity"),
    (#"z_j^{(l)} = w_{j0}^{(l)} a_0^{(l-1)} + \dots + w_{jm}^{(l)} a_m^{(l-1)}"#, "identity"),
    (#"z_p^{(l)} = w_{p0}^{(l)} a_0^{(l-1)} + \dots + w_{pq}^{(l)} a_q^{(l-1)}"#, "identity"),
    (#"z_j^{(l)} = w_{j0}^{(l)} a_0^{(l-1)} + \dots + w_{jm}^{(l)} a_m^{(l)}"#, "not checked"),
    (#"z_m^{(l)} = \sum_k w_{mk}^{(l)} a_k^{(l-1)}"#, "identity"),
    (#"C = \frac{1}{n}(C_0 + C_1 + \dots + C_{n-1})"#, "identity"),
    // What a derivative makes of a row.
    (
      #"\frac{\partial z_1^{(L)}}{\partial w_{10}^{(L)}} = a_0^{(L-1)} + 0 + \dots + 0"#,
      "identity"
    ),
  ])
  func meansWhatItsPlaceSays(_ latex: String, _ expected: String) throws {
    #expect(try verdicts(latex, in: courseSetting()) == [expected])
  }

  /// A quantity of a sample that is named varies in that one alone.
  @Test(arguments: [
    (
      #"\frac{\partial C}{\partial z_1^{(2)(1)}} = \frac{\partial C}{\partial z_1^{(2)(2)}}"#,
      "false"
    ),
    (
      #"\frac{\partial C}{\partial z_1^{(2)(i)}} = \frac{1}{n} \sum_i \delta_1^{(2)(i)}"#, "false"
    ),
    (
      #"\frac{\partial C}{\partial b_1^{(2)}} = \sum_i \frac{\partial C}{\partial z_1^{(2)(i)}}"#,
      "identity"
    ),
    (
      #"\frac{\partial C}{\partial b^{(2)}} = \sum_i \frac{\partial C}{\partial z^{(2)(i)}}"#,
      "identity"
    ),
    (
      #"\frac{\partial C}{\partial z_1^{(2)(i)}} = \frac{1}{3} \frac{\partial C_i}{\partial z_1^{(2)}}"#,
      "identity"
    ),
    (
      #"\frac{\partial C_0}{\partial z_1^{(2)(1)}} = 0"#, "identity"
    ),
  ])
  func aDenominatorHasItsSample(_ latex: String, _ expected: String) throws {
    var setting = try courseSetting()
    let layers = setting.network.layers.map {
      Layer(
        activation: $0.activation, weights: $0.weights,
        biases: (0..<$0.nodes).map { 0.1 * Double($0) })
    }
    setting = try Setting(
      network: Network(inputs: 3, layers: layers, loss: .sumOfSquares), samples: setting.samples)
    #expect(try verdicts(latex, in: setting) == [expected])
  }
}
