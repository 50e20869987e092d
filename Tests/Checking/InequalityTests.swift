import Expressions
import Meaning
import Reading
import Testing

@testable import Checking

/// Relations that say which of two is larger, or that they differ.
@Suite struct InequalityTests {
  @Test(arguments: [
    ("C_0 > 0", ["claim"]),
    (#"C_0 \ge 0"#, ["claim"]),
    (#"C_0 \le 0"#, ["not checked"]),
    (#"C_0 \ne C_1"#, ["claim"]),
    (#"C_0 \ne \sum_j C_{0j}"#, ["not checked"]),
    ("a_j^{(L)} < 1", ["claim"]),
    ("a_j^{(L)} < a_0^{(L)}", ["not checked"]),
    ("0 < a_j^{(L)} < 1", ["claim", "claim"]),
    ("a_j^{(L)} < 1, z_j^{(L)} < 1000", ["claim", "claim"]),
    // On this network it says something of one node alone.
    (#"a_j^{(L)} \le a_0^{(L)}, \quad j = 0"#, ["not checked"]),
    (#"a_j^{(L)} < 1, \quad j = 0, 1"#, ["claim"]),
    // Numbers are what they are.
    ("0.3 < 0.2", ["false"]),
    ("0.3 > 0.2", ["identity"]),
    (#"2 \ne 2"#, ["false"]),
    (#"2 \le 2"#, ["identity"]),
    // What is assumed, and what indices may be, is no claim.
    (#"\text{if } C_0 > 0"#, []),
    (#"j \ne k"#, []),
    (#"1 \le l < L"#, []),
    // What is no number.
    (#"a^{(L)} \ne z^{(L)}"#, ["not checked"]),
    (#"\sigma(x) < 1"#, ["not checked"]),
    (#"q_1 > 0"#, ["not checked"]),
    ("a_9^{(L)} > 0", ["false"]),
  ])
  func areDecidedHere(_ latex: String, _ expected: [String]) throws {
    #expect(try verdicts(latex, in: courseSetting()) == expected)
  }

  @Test func isFalseWhereItIsSurelyClaimed() throws {
    let checker = Checker(try courseSetting())
    var text = CheckedText()
    let formula = try Formula(latex: #"C_0 \le 0"#)
    let open = checker.findings(in: formula, of: &text)
    #expect(
      open.map(\.verdict) == [
        .notChecked(
          "it does not hold on this network, and an inequality may be a condition rather than a claim"
        )
      ])
    let claimed = try #require(checker.findings(in: formula, of: &text, isClaimed: true).first)
    #expect(!claimed.verdict.holds && claimed.mends.isEmpty)
    guard case .false(.differs) = claimed.verdict else {
      Issue.record("\(claimed.verdict)")
      return
    }
  }
}
