import Expressions
import Reading
import TestSupport
import Testing

@testable import Checking

/// What a formula may cost, however long its sums are: some seconds on a slow machine.
@Suite(.enabled(if: RandomRounds.areAll, "It takes long.")) struct WorkTests {
  @Test(arguments: [
    #"\ln(\sum_{m=0}^{10^5} y_0) = 7"#,
    #"\sum_{m=1}^{2000000} y_0 = 1"#,
    #"\sum_{m=1}^{1000} \sum_{j=1}^{1000} w_{00}^{(1)} z_0^{(1)} = 1000 w_{00}^{(1)}"#,
    #"\sum_{m=1}^{10^9} y_0 = 1"#,
  ])
  func noFormulaTakesLong(_ latex: String) throws {
    var text = CheckedText()
    _ = Checker(try courseSetting()).findings(in: try Formula(latex: latex), of: &text)
    #expect(text.work < 30_000_000)
  }

  @Test func manyFormulasDoNotTakeLonger() throws {
    let checker = Checker(try courseSetting())
    let formula = try Formula(latex: #"\sum_{m=1}^{2000000} y_0 = 1"#)
    var text = CheckedText()
    let verdicts = (0..<30).map { _ in checker.findings(in: formula, of: &text)[0].verdict }
    #expect(text.work < 55_000_000)
    #expect(
      verdicts.last
        == .notChecked("the equations before it took all the work that one text may take"))
  }
}
