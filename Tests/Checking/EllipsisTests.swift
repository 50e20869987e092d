import Checking
import Expressions
import Meaning
import Reading
import Testing

/// Rows of terms that dots continue, on the 3-6-4 network.
@Suite struct EllipsisTests {
  /// Beside a 0 dots are zeros, unless that makes the relation false: then they may be more.
  @Test(arguments: [
    (
      #"\frac{\partial z_1^{(L)}}{\partial a_1^{(L-1)}} = 0 + \dots + 0 + w_{11}^{(L)} + 0 + \dots + 0"#,
      "identity"
    ),
    (#"\frac{\partial z_1^{(L)}}{\partial a_5^{(L-1)}} = 0 + \dots + w_{15}^{(L)}"#, "identity"),
    (#"\frac{\partial z_1^{(L)}}{\partial a_0^{(L-1)}} = w_{10}^{(L)} + \dots + 0"#, "identity"),
    (#"\frac{\partial z_1^{(L)}}{\partial a_5^{(L-1)}} = 0 + \dots + w_{14}^{(L)}"#, "not checked"),
    (#"\frac{\partial z_1^{(L)}}{\partial a_5^{(L-1)}} = 0 + \dots + 0 + w_{14}^{(L)}"#, "false"),
    (#"z_1^{(L)} = 0 + \dots + w_{15}^{(L)} a_5^{(L-1)}"#, "not checked"),
  ])
  func areZerosBesideZero(_ latex: String, _ expected: String) throws {
    #expect(try verdicts(latex, in: courseSetting()) == [expected])
  }

  /// What an author is told of a row that is not continued as it begins, and the first suggestion.
  @Test(arguments: [
    (
      #"z_1^{(L)} = w_{10}^{(L)} a_0^{(L-1)} + w_{11}^{(L)} a_1^{(L-1)} + w_{14}^{(L)} a_2^{(L-1)} + \dots + w_{15}^{(L)} a_5^{(L-1)}"#,
      #"w_{14}^{(L)} a_2^{(L-1)} breaks the row that the dots continue: here it would go on with w_{12}^{(L)} a_2^{(L-1)}"#,
      #"w_{12}^{(L)}"#
    ),
    (
      #"z_1^{(L)} = w_{10}^{(L)} a_0^{(L-1)} + w_{11}^{(L)} z_1^{(L-1)} + w_{12}^{(L)} a_2^{(L-1)} + \dots + w_{15}^{(L)} a_5^{(L-1)}"#,
      #"w_{11}^{(L)} z_1^{(L-1)} breaks the row that the dots continue: here it would go on with w_{11}^{(L)} a_1^{(L-1)}"#,
      #"a_1^{(L-1)}"#
    ),
    (
      #"z_1^{(L)} = w_{11}^{(L)} a_0^{(L-1)} + w_{11}^{(L)} a_1^{(L-1)} + w_{12}^{(L)} a_2^{(L-1)} + \dots + w_{15}^{(L)} a_5^{(L-1)}"#,
      #"w_{11}^{(L)} a_0^{(L-1)} breaks the row that the dots continue: here it would go on with w_{10}^{(L)} a_0^{(L-1)}"#,
      #"w_{10}^{(L)}"#
    ),
    (
      #"z_1^{(L)} = w_{10}^{(L)} a_0^{(L-1)} + w_{11}^{(L)} a_1^{(L-1)} + \dots + w_{14}^{(L)} a_5^{(L-1)}"#,
      #"the term behind the dots does not end the row that stands before them: after w_{11}^{(L)} a_1^{(L-1)} it would go on with w_{12}^{(L)} a_2^{(L-1)}"#,
      #"w_{15}^{(L)}"#
    ),
    (
      #"\sum_{j=0}^{n-1} a_j^{(L-1)} = a_0^{(L-1)} + a_1^{(L-1)} + a_3^{(L-1)} + \dots + a_5^{(L-1)}"#,
      #"a_3^{(L-1)} breaks the row that the dots continue: here it would go on with a_2^{(L-1)}"#,
      #"a_2^{(L-1)}"#
    ),
    (
      #"C_2 = (a_0^{(L)} - y_0)^2 + (z_1^{(L)} - y_1)^2 + \dots + (a_3^{(L)} - y_3)^2"#,
      #"\left(z_1^{(L)} - y_1\right)^2 breaks the row that the dots continue"#,
      #"a_1^{(L)}"#
    ),
    (
      #"C_2 = (a_0^{(L)} - y_0)^2 + (a_1^{(L)} - y_1) + \dots + (a_3^{(L)} - y_3)^2"#,
      #"a_1^{(L)} - y_1 breaks the row that the dots continue"#,
      #"(a_1^{(L)} - y_1)^2"#
    ),
    (
      #"C_2 = (a_0^{(L)} - y_0)^2 + (a_1^{(L)} - y_1)^2 + \dots + (a_3^{(L)} + y_3)^2"#,
      #"the term behind the dots does not end the row that stands before them: after \left(a_1^{(L)} - y_1\right)^2 it would go on with \left(a_2^{(L)} - y_2\right)^2"#,
      #"(a_3^{(L)} - y_3)"#
    ),
    (
      #"1 = \frac{e^{z_0^{(L)}} + e^{z_1^{(L)}} + \dots + z_3^{(L)}}{e^{z_0^{(L)}} + e^{z_1^{(L)}} + \dots + e^{z_3^{(L)}}}"#,
      #"the term behind the dots does not end the row that stands before them: after e^{z_1^{(L)}} it would go on with e^{z_2^{(L)}}"#,
      #"e^{z_3^{(L)}}"#
    ),
  ])
  func namesTheTermThatBreaksTheRow(_ latex: String, _ message: String, _ mend: String) throws {
    let finding = try #require(
      Checker(try courseSetting()).findings(in: try Formula(latex: latex)).first)
    guard case .false(.meaningless(_, let found)) = finding.verdict else {
      Issue.record("found \(finding.verdict)")
      return
    }
    #expect(found.message == message)
    #expect(finding.mends.first?.replacement == mend)
  }

  @Test(arguments: [
    // Right rows, with a term before them that is none of theirs, with two dots, by letters.
    (
      #"w_{10}^{(L)} a_0^{(L-1)} + w_{11}^{(L)} a_1^{(L-1)} + \dots + w_{15}^{(L)} a_5^{(L-1)} = z_1^{(L)}"#,
      "identity"
    ),
    (
      #"y_1 + a_0^{(L-1)} + a_1^{(L-1)} + a_2^{(L-1)} + \dots + a_5^{(L-1)} = y_1 + \sum_{k=0}^{n-1} a_k^{(L-1)}"#,
      "identity"
    ),
    (
      #"a_0^{(L-1)} + \dots + a_2^{(L-1)} + \dots + a_5^{(L-1)} = \sum_{k=0}^{n-1} a_k^{(L-1)}"#,
      "identity"
    ),
    (
      #"w_{j0}^{(L)} a_0^{(L-1)} + w_{j1}^{(L)} a_1^{(L-1)} + \dots + w_{j,n-1}^{(L)} a_{n-1}^{(L-1)} = z_j^{(L)}"#,
      "identity"
    ),
    (#"1 + 2 + 3 + \dots + 10 = 55"#, "identity"),
    // No pattern, or another one than steps by one.
    (#"1 + 2 + 4 + \dots + 64 = 127"#, "not checked"),
    (#"a_0^{(L-1)} + a_2^{(L-1)} + \dots + a_4^{(L-1)} = 1"#, "not checked"),
    (#"a_0^{(L-1)} + \dots + z_5^{(L-1)} = 1"#, "not checked"),
    (#"(1 - a_0^{(L-1)}) + (1 - y_1) + \dots + (1 - a_5^{(L-1)}) = 1"#, "not checked"),
    (#"a_0^{(L-1)} + a_1^{(L-1)} + \dots = 1"#, "not checked"),
    (
      #"w_{10}^{(L)} a_0^{(L-1)} + w_{11}^{(L)} a_1^{(L-1)} + \dots + y_1 = z_1^{(L)}"#,
      "not checked"
    ),
  ])
  func leavesOtherSumsAlone(_ latex: String, _ verdict: String) throws {
    #expect(try verdicts(latex, in: courseSetting()) == [verdict])
  }

  /// No weight or activation is a function of the loss.
  @Test(arguments: [
    (
      #"\frac{\partial w_{12}^{(L)}}{\partial C} = 1"#,
      #"w_{12}^{(L)} does not depend on C: did you mean \frac{\partial C}{\partial w_{12}^{(L)}}?"#
    ),
    (
      #"\frac{\partial a_1^{(L)}}{\partial \delta_1^{(L)}} = 1"#,
      #"a_1^{(L)} does not depend on \delta_1^{(L)}: did you mean \frac{\partial \delta_1^{(L)}}{\partial a_1^{(L)}}?"#
    ),
  ])
  func derivativesByTheLossAreNone(_ latex: String, _ message: String) throws {
    let finding = Checker(try courseSetting()).findings(in: try Formula(latex: latex)).first
    guard case .false(.meaningless(_, let found))? = finding?.verdict else {
      Issue.record("found \(String(describing: finding?.verdict))")
      return
    }
    #expect(found.message == message)
  }

  @Test func anLMayCountSamples() throws {
    let latex = #"\frac{\partial C_l}{\partial a_j^{(L)}} = 2(a_j^{(L)} - y_j)"#
    #expect(try verdicts(latex, in: courseSetting()) == ["identity"])
  }
}
