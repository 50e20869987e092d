import Testing

@testable import Expressions
@testable import Reading

/// Braces that mean nothing, and those that do.
@Suite struct BraceTests {
  @Test(arguments: [
    ReadingCase(#"{z}^{(l)} = {W}^{(l)} \cdot {a}^{(l-1)}"#, "z^(l) = (\\cdot W^(l) a^(l-1))"),
    ReadingCase(#"{z_0}^{(2)} + {a_i} + {{b}}_1"#, "(+ z_0^(2) a_i b_1)"),
    ReadingCase(#"{g}'(x) + {g^{(2)}}'(x) + {\tanh}'(x)"#, "(+ (g' x) (g'^(2) x) (tanh' x))"),
    ReadingCase(
      #"\frac{\partial{}C}{\partial{}w} + \frac{\partial{C}}{\partial{{w}}}"#,
      "(+ (d/dw C) (d/dw C))"),
    ReadingCase(#"{a + b} + {c d} e {=} {\large x}"#, "(+ a b (* c d e)) = x"),
    ReadingCase(#"{a^{(L)}}^2 + 2 {3}"#, "(+ (^ a^(L) 2) (* 2 3))"),
    ReadingCase(#"a{}b"#, "(* a b)"),
  ])
  func meanNothing(_ test: ReadingCase) throws {
    #expect(dump(try Formula(latex: test.latex)) == test.tree)
  }

  @Test(arguments: [
    NotationErrorCase(
      "«{a + b}» c", "braces do not show; write brackets around what belongs together"),
    NotationErrorCase(
      "«{»a b}_1", "braces do not show; write brackets around what belongs together"),
    NotationErrorCase(
      "{a^2}«^»3", "found `^` where an operator was expected: braces do not show; write brackets"),
    NotationErrorCase("0{«,»}5", "found `,` where a quantity was expected"),
  ])
  func areNeeded(_ test: NotationErrorCase) {
    var errors: [NotationError] = []
    _ = Formula(latex: test.latex, reporting: &errors)
    #expect(errors.prefix(1).map(\.message) == test.errors)
    #expect(errors.prefix(1).map(\.range) == test.ranges)
  }

  @Test(arguments: ["{z_0}^{(2)} + x", "{a} + b", "{a + b} + {c} d", "{{a}}_1 - b"])
  func areWholeInEveryPlace(_ latex: String) throws {
    let formula = try Formula(latex: latex)
    let bytes = Array(latex.utf8)
    func check(_ path: FormulaPath) {
      guard let range = formula.range(of: path) else { return }
      let part = bytes[range]
      #expect(
        part.count { $0 == UInt8(ascii: "{") } == part.count { $0 == UInt8(ascii: "}") },
        "\(String(decoding: part, as: UTF8.self))")
      for step in 0..<3 {
        var inner = path
        inner.steps.append(step)
        if formula.range(of: inner) != nil { check(inner) }
      }
    }
    check(FormulaPath())
  }
}
