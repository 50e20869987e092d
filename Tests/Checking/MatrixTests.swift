import Checking
import Expressions
import Meaning
import Reading
import Testing

@Suite struct MatrixTests {
  /// Of an author who says that vectors are columns.
  private func columnSetting() throws -> Setting {
    var setting = try courseSetting()
    setting.convention.arrayReading = []
    return setting
  }

  @Test(arguments: [
    #"z^{(l)} = W^{(l)} a^{(l-1)}"#,
    #"a^{(l)} = g^{(l)}(z^{(l)})"#,
    #"\delta^{(L)} = \nabla_a C_0 \odot g'^{(L)}(z^{(L)})"#,
    #"\delta^{(l)} = \left((W^{(l+1)})^T \delta^{(l+1)}\right) \odot g'^{(l)}(z^{(l)})"#,
    #"\frac{\partial C_0}{\partial W^{(l)}} = \delta^{(l)} (a^{(l-1)})^T"#,
    #"\nabla_a C_0 = 2(a^{(L)} - y)"#,
    #"\underbrace{a^{(l)}}_{\text{out}} = \boxed{g^{(l)}(z^{(l)})}"#,
  ])
  func holds(_ latex: String) throws {
    #expect(try verdicts(latex, in: courseSetting()) == ["identity"])
  }

  /// Each is wrong by one edit, which comes first among the suggestions, or says how its shapes do not fit.
  @Test(arguments: [
    (
      #"\delta^{(L)} = \nabla_a C_0 \odot g^{(L)}(z^{(L)})"#, #"g'^{(L)}(z^{(L)})"#
    ),
    (#"z^{(l)} = W^{(l)} a^{(l)}"#, #"a^{(l-1)}"#),
    (#"\nabla_a C_0 = a^{(L)} - y"#, #"2(a^{(L)} - y)"#),
    (#"\nabla_a C_0 = 2(-y)"#, #"(a^{(L)} - y)"#),
    (
      #"\delta^{(l)} = \left(W^{(l+1)} \delta^{(l+1)}\right) \odot g'^{(l)}(z^{(l)})"#,
      #"\left(W^{(l+1)}\right)^T"#
    ),
    (
      #"\frac{\partial C_0}{\partial W^{(l)}} = (a^{(l-1)})^T \delta^{(l)}"#,
      #"\delta^{(l)} (a^{(l-1)})^T"#
    ),
    (
      #"\frac{\partial C_0}{\partial W^{(l)}} = \delta^{(l)}"#,
      #"\delta^{(l)} (a^{(l-1)})^T"#
    ),
    (
      #"\delta^{(L)} = \nabla_a C_0 \, g'^{(L)}(z^{(L)})"#,
      #"\nabla_a C_0 \odot g'^{(L)}(z^{(L)})"#
    ),
  ])
  func isMended(_ latex: String, _ mend: String) throws {
    let findings = Checker(try columnSetting()).findings(in: try Formula(latex: latex))
    #expect(findings.first?.mends.first?.replacement == mend)
  }

  @Test(arguments: [
    (
      #"\delta^{(l)} = \left(W^{(l+1)} \delta^{(l+1)}\right) \odot g'^{(l)}(z^{(l)})"#,
      #"W^{(l+1)} is 4×6 and \delta^{(l+1)} has 4 rows: the product does not exist; did you mean \left(W^{(l+1)}\right)^T \delta^{(l+1)}?"#
    ),
    (
      #"\frac{\partial C_0}{\partial W^{(l)}} = a^{(l-1)} (\delta^{(l)})^T"#,
      "the left side is 6×3, and this side is 3×6: one of them is transposed"
    ),
  ])
  func explainsShapes(_ latex: String, _ message: String) throws {
    let finding = Checker(try columnSetting()).findings(in: try Formula(latex: latex)).first
    guard case .false(.meaningless(_, let found))? = finding?.verdict else {
      Issue.record("found \(String(describing: finding?.verdict))")
      return
    }
    #expect(found.message == message)
  }
}
