import Testing

@testable import Expressions
@testable import Meaning
@testable import Reading

/// A formula with `«` and `»` around what an error points at, and the errors in their order.
struct NotationErrorCase: CustomTestStringConvertible, Sendable {
  let marked: String
  let errors: [String]

  init(_ marked: String, _ errors: String...) {
    self.marked = marked
    self.errors = errors
  }

  var testDescription: String { marked }

  var latex: String { marked.filter { $0 != "«" && $0 != "»" } }

  /// The marked ranges as UTF-8 offsets in `latex`.
  var ranges: [Range<Int>] {
    var (offset, start) = (0, 0)
    var ranges: [Range<Int>] = []
    for character in marked {
      switch character {
      case "«": start = offset
      case "»": ranges.append(start..<offset)
      default: offset += character.utf8.count
      }
    }
    return ranges
  }
}

@Suite struct NotationErrorTests {
  @Test(arguments: [
    NotationErrorCase(
      "a + «»", "found the end of the formula where a quantity was expected"),
    NotationErrorCase("«»", "the formula is empty"),
    NotationErrorCase("«+» a", "found `+` where a quantity was expected"),
    NotationErrorCase(
      "a + - «-» b",
      "found `-` where a quantity was expected; a negative one stands in brackets"),
    NotationErrorCase("a = «)»", "found `)` where a quantity was expected"),
    NotationErrorCase(
      "a + b«)»", "found `)` where an operator or a relation sign was expected"),
    NotationErrorCase("«(»a + b", "this bracket is not closed"),
    NotationErrorCase("(a «]»", "found `]` where `)` was expected"),
    NotationErrorCase(#"\left(a «\right]»"#, #"found `]` where `\right)` was expected"#),
    NotationErrorCase(#"\frac{a}«{»b"#, "this brace is not closed"),
    NotationErrorCase(#"\frac{a}«+»"#, "found `+` where `{` was expected"),
    NotationErrorCase("2 «3»", "found `3` where an operator was expected between two numbers"),
    NotationErrorCase(
      "a^2«^»3", "found `^` where an operator was expected: a second exponent wants brackets"),
    NotationErrorCase(
      "a_1«_»2", "found `_` where an operator was expected: the indices stand already"),
    NotationErrorCase(
      "(a)«_»2", "found `_` where an operator was expected: only letters have indices and primes"),
    NotationErrorCase(
      #"\sum «a»"#, #"found `a` where an index was expected, as in `\sum_{j=0}^{n-1}` or `\sum_j`"#),
    NotationErrorCase(
      #"\sum_{j=0} «a»"#, "found `a` where the upper bound of `j` was expected"),
    NotationErrorCase(
      #"\sum_j^«n» a"#, "the sum has an upper bound, but `j` has no lower one"),
    NotationErrorCase("a «$» b", "this character cannot stand in a formula"),
    NotationErrorCase("a «\\»", "a backslash ends the formula"),
    NotationErrorCase(#"2 + \boxed«{»a"#, "this brace is not closed"),
    NotationErrorCase(
      #"\frac{\partial C_0}«{»\partial w_{12}^{(1)} = 1"#, "this brace is not closed"),
    NotationErrorCase(#"a «\textcolor» b"#, #"`\textcolor` wants `{…}`"#),
    NotationErrorCase(
      "x^T«^»2", "found `^` where an operator was expected: a second exponent wants brackets"),
    NotationErrorCase(#"a \odot «»"#, "found the end of the formula where a quantity was expected"),
    NotationErrorCase(#"«\begin{aligned}» a"#, #"`\begin` without its `\end`"#),
    NotationErrorCase(#"a «\end{aligned}»"#, #"`\end` without its `\begin`"#),
    NotationErrorCase(#"(«\dots»)"#, #"nothing stands beside `\dots` for it to go on from"#),
    NotationErrorCase("0«.» 5", "found `.` where an operator or a relation sign was expected"),
    NotationErrorCase(#"\ln(a, «b»)"#, #"`\ln` takes one argument"#),
  ])
  func malformed(_ test: NotationErrorCase) {
    expect(test, kind: .malformed)
  }

  @Test(arguments: [
    NotationErrorCase(
      #"a = «\begin{pmatrix} 1 & \begin{array}{c} 2 \\ 3 \end{array} \\ \ddots \end{pmatrix}» + b"#,
      "the environment `pmatrix` is not understood in a formula"),
    NotationErrorCase(#"«\mathbf{Wx}»"#, #"`\mathbf` is understood around one letter"#),
    NotationErrorCase(#"x «\in» S"#, #"`\in` is not understood in a formula"#),
    NotationErrorCase(
      #"y = «\tnah» x"#, #"`\tnah` is not understood in a formula; did you mean `\tanh`?"#),
    NotationErrorCase("a «☃» b", "this sign is not understood in a formula"),
    NotationErrorCase(#"y = «\text{loss}»"#, "text stands where a quantity was expected"),
    NotationErrorCase(#"y_{«\text{in}»}"#, "text stands where an index was expected"),
    NotationErrorCase(
      #"«\nabla» C"#, #"a gradient names what it is taken by, as in `\nabla_a C`"#),
    NotationErrorCase(
      #"2 «\underbrace{a + b}_{z}» c"#,
      "braces do not show; write brackets around what belongs together"),
    NotationErrorCase(
      #"c - «\color{red}{a + b}»"#,
      "braces do not show; write brackets around what belongs together"),
    NotationErrorCase("w^«{»+}", "this exponent is not understood"),
    NotationErrorCase("a_j^«l»", "a layer stands in brackets, as in `^{(l)}`"),
    NotationErrorCase("a^{«[L-1]»}", "a layer stands in brackets, as in `^{(L-1)}`"),
    NotationErrorCase("w_«12»", "`_` takes one digit without braces; write `_{12}`"),
    NotationErrorCase(
      "a/b «c»",
      #"a factor right behind `a / b` can belong to either; write `\frac` or brackets"#),
    NotationErrorCase(
      #"\ln a «b»"#,
      #"it is not clear how far `\ln` reaches; write brackets around its argument"#),
    NotationErrorCase(
      "«{a + b}» c", "braces do not show; write brackets around what belongs together"),
    NotationErrorCase("x (a«,» b)", "a list in brackets is not understood"),
    NotationErrorCase(
      #"\frac{\partial«^»2 C}{\partial w}"#,
      "a higher derivative is written as the derivative of a derivative"),
    NotationErrorCase(
      #"\frac{\partial C}{\partial w «+» 1}"#, "a derivative is understood by one symbol"),
    NotationErrorCase(
      #"2 «\partial» x"#,
      #"`\partial` is understood in fractions, `\frac{\partial C}{\partial w}`"#),
    NotationErrorCase(
      #"\partial C / \partial w^«2»"#, "a derivative is understood by one symbol"),
    NotationErrorCase("«g_1»(z)", "an activation function has a layer and no index"),
    NotationErrorCase("g^«2»(z)", "the exponent of a function stands behind its argument"),
    NotationErrorCase(
      "a_{«(»j)}", "an index is made of digits and letters, as in `_{12}`, `_{jk}` or `_{n-1}`"),
    NotationErrorCase(
      #"«\begin{cases}» a \end{aligned}"#,
      "the environment `cases` is not understood in a formula"),
    NotationErrorCase(
      #"«\left|» a"#, #"`\left` is understood with `(`, `[` or `\{` alone"#),
  ])
  func notUnderstood(_ test: NotationErrorCase) {
    expect(test, kind: .notUnderstood)
  }

  private func expect(_ test: NotationErrorCase, kind: NotationError.Kind) {
    var errors: [NotationError] = []
    let formula = Formula(latex: test.latex, reporting: &errors)
    #expect(errors.first.map { [$0.kind] } == [kind])
    #expect(errors.prefix(1).map(\.message) == test.errors)
    #expect(errors.prefix(1).map(\.range) == test.ranges)
    #expect(formula.relations.allSatisfy(\.isUnread) || test.latex.contains("aligned"))
  }

  @Test func everyRelationAndSideIsReportedByItself() {
    let test = NotationErrorCase(
      #"a = «\mathbb» = «)» + b, c = d, e = «,» f = g \\ h = (i + «]») = j"#,
      #"`\mathbb` is not understood in a formula"#,
      "found `)` where a quantity was expected",
      "found the end of the relation where a quantity was expected",
      "found `]` where a quantity was expected")
    var errors: [NotationError] = []
    let formula = Formula(latex: test.latex, reporting: &errors)
    #expect(errors.map(\.message) == test.errors)
    #expect(errors.map(\.range) == test.ranges)
    #expect(dump(formula) == "a = ! = ! | c = d | e = ! | f = g | h = ! = j")
  }

  /// What is no formula by any reading, with what would mend it where that is sure.
  @Test(arguments: [
    (
      #"\frac{\partial C}{«b_j»} = 3"#, #"`\partial` is missing below the line"#, #"\partial b_j"#
    ),
    (
      #"\frac{\partial C}{«a_j^{(L-1)}»} = 3"#, #"`\partial` is missing below the line"#,
      #"\partial a_j^{(L-1)}"#
    ),
    (#"x = 2 \frac{\partial}{«w»} C"#, #"`\partial` is missing below the line"#, #"\partial w"#),
    (
      #"\frac{«f(z)»}{\partial z}"#, #"`\partial` is missing above the line"#, #"\partial f(z)"#
    ),
    (#"\frac{«a + b»}{\partial z}"#, #"`\partial` is missing above the line"#, nil),
    (#"\frac{«\delta C»}{\partial z}"#, #"`\partial` is missing above the line"#, nil),
    (
      #"\frac{\partial C}{«dw»}"#, #"`\partial` stands above the line, and `d` below"#,
      #"\partial w"#
    ),
    (
      #"\frac{«dC»}{\partial w}"#, #"`d` stands above the line, and `\partial` below"#,
      #"\partial C"#
    ),
    (#"\frac{d C_0}{«d»} = 1"#, "it is not said by what this is differentiated", nil),
    (#"\frac{\partial C}{«\partial»}"#, "it is not said by what this is differentiated", nil),
    (
      #"«\frac{\partial}{\partial w}» = C"#,
      "nothing is differentiated here: a quantity was expected behind it", nil
    ),
    (
      #"«\frac{d}{dw}» = C"#,
      "nothing is differentiated here: a quantity was expected behind it", nil
    ),
    ("a + «^2» = b", "nothing stands before `^` that it could raise", nil),
    ("a = «^{-1}»", "nothing stands before `^` that it could raise", nil),
    ("a = «()»^2", "nothing stands between these brackets", nil),
  ])
  func slips(_ marked: String, _ message: String, _ mended: String?) {
    let test = NotationErrorCase(marked, message)
    var errors: [NotationError] = []
    _ = Formula(latex: test.latex, reporting: &errors)
    #expect(errors.map(\.kind) == [.slip])
    #expect(errors.map(\.message) == test.errors)
    #expect(errors.map(\.range) == test.ranges)
    #expect(errors.first?.mended(in: test.latex) == mended)
  }

  /// Formulas like those, which somebody can mean.
  @Test(arguments: [
    #"\frac{\partial}{\partial x} = \frac{\partial u}{\partial x} \frac{\partial}{\partial u}"#,
    #"\frac{\partial}{\partial w}"#, #"\frac{\partial C / \partial a}{b} = c"#,
    #"\frac{C}{\partial a / \partial z} = c"#, #"\frac{\partial_x C}{w} = c"#,
    #"\frac{d x}{y} = 1"#, #"\frac{d_1}{d} = 1"#, #"\frac{d}{d} = 1"#, #"\frac{1}{\partial w}"#,
    #"D = \frac{\partial}{\partial w}"#, "^2", "H_2^+ = ^{1}W", "f()^2 = 1", "()^{(l)} = 1", "()^2",
    #"\frac{\partial \Omega}{2} = 1"#,
  ])
  func areNoSlips(_ latex: String) {
    var errors: [NotationError] = []
    _ = Formula(latex: latex, reporting: &errors)
    #expect(errors.filter { $0.kind == .slip }.isEmpty)
  }

  @Test func boundsAreErrors() throws {
    func message(_ latex: String) -> String? {
      var errors: [NotationError] = []
      _ = Formula(latex: latex, reporting: &errors)
      return errors.first?.message
    }
    func nested(_ count: Int) -> String {
      String(repeating: "(", count: count) + "x" + String(repeating: ")", count: count)
    }
    #expect(message(nested(200)) == nil)
    #expect(message(nested(201)) == "this is nested more than 200 levels deep")
    #expect(message("x" + String(repeating: "/2", count: 799)) == nil)
    #expect(
      message("x" + String(repeating: "/2", count: 800))
        == "this is nested more than 800 operations deep")
    let long = String(repeating: "a+", count: Formula.sizeLimit / 2)
    #expect(message(String(long.dropLast())) == nil)
    #expect(message(long + "a") == "a formula has at most 65536 bytes; this one has 65537")
  }

  @Test func oneExpressionHasNoRelationSign() {
    #expect(throws: NotationError.self) { try Expression(latex: "a = b") }
    #expect(throws: NotationError.self) { try Expression(latex: "a, b") }
    #expect(throws: NotationError.self) { try Expression(latex: "?") }
  }
}

extension Relation {
  fileprivate var isUnread: Bool {
    sides.contains { if case .unread = $0 { true } else { false } }
  }
}
