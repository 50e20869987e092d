import Expressions
import Meaning
import Reading
import Testing

@testable import Checking

/// What stands on both sides and nobody understands is left out, if that is sound.
@Suite struct SharedUnknownTests {
  @Test(arguments: [
    (#"C_0 + \text{?}(x) = \sum_j C_{0j} + \text{?}(x)"#, "identity", #"\text{?}(x)"#),
    (#"C_0 + \text{?}(x) = 2 C_0 + \text{?}(x)"#, "false", #"\text{?}(x)"#),
    (#"\|w\|^2 - C_0 = -\sum_j C_{0j} + \|w\|^2"#, "identity", #"\|w\|^2"#),
    (#"\|w\|^2 = \|w\|^2 + C_0"#, "false", #"\|w\|^2"#),
    (#"C_0 + \lambda R(w) = 2 C_0 + \lambda R(w)"#, "false", #"\lambda R(w)"#),
    (#"C_0 - \lambda R(w) = \sum_j C_{0j} - \lambda R(w)"#, "identity", #"- \lambda R(w)"#),
    // With another sign it is another summand.
    (#"C_0 + \lambda = C_0 - \lambda"#, "not checked", nil),
    (#"C_0 + \text{?} = C_0 - \text{?}"#, nil, nil),
    (#"C_0 + \text{?} + \mathbb{q} = C_0 + \text{?}"#, nil, nil),
    // An integral may take in what follows.
    (#"\int C_0 + x_0 = \int C_0 + x_1"#, nil, nil),
    (#"x_0 + \int C_0 = x_1 + \int C_0"#, "false", #"\int C_0"#),
    // A factor may be 0.
    (#"\gamma C_0 = \gamma \sum_j C_{0j}"#, "identity", #"\gamma"#),
    (#"\gamma C_0 = \gamma C_1"#, "not checked", #"\gamma"#),
    (#"\|w\| C_0 = \|w\| \sum_j C_{0j}"#, "identity", #"\|w\|"#),
    (#"\|w\| C_0 = \|w\| C_1"#, "not checked", #"\|w\|"#),
    (#"C_0 \|w\| = (\sum_j C_{0j}) \|w\|"#, "identity", #"\|w\|"#),
    // A sum takes in what follows it.
    (#"\sum_j a_j^{(L)} \mathbb{q}_j = \sum_k a_k^{(L)} \mathbb{q}_j"#, nil, nil),
  ])
  func isLeftOut(_ latex: String, _ expected: String?, _ part: String?) throws {
    var errors: [NotationError] = []
    let formula = Formula(latex: latex, reporting: &errors)
    let findings = Checker(try courseSetting()).findings(in: formula)
    let words = findings.first.map { finding in
      switch finding.verdict {
      case .identity: "identity"
      case .here: "here"
      case .false: "false"
      case .notChecked: "not checked"
      }
    }
    #expect(words == expected)
    #expect(errors.isEmpty == (expected != nil))
    let leftOut: String? =
      switch findings.first?.leftOut {
      case .summand(let part), .factor(let part): part
      case nil: nil
      }
    #expect(leftOut == part)
  }

  @Test func saysThatAFactorMayBeZero() throws {
    let formula = try Formula(latex: #"\gamma C_0 = \gamma C_1"#)
    #expect(
      Checker(try courseSetting()).findings(in: formula).map(\.verdict) == [
        .notChecked(
          #"without \gamma, which both sides have, it does not hold; that is not understood, and may be 0"#
        )
      ])
  }
}
