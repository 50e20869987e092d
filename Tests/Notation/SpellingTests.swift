import Testing

@testable import Expressions
@testable import Reading

/// What authors type in more ways than one.
@Suite struct SpellingTests {
  @Test(arguments: [
    ReadingCase(#"C_0(\dots) = C_0(...)"#, "C_0 = C_0"),
    ReadingCase(#"{\partial C \over \partial w} = {a \over b}"#, "(d/dw C) = (/ a b)"),
    ReadingCase(#"{\partial \over \partial w} C^{a \over 2}"#, "(d/dw (^ C (/ a 2)))"),
    ReadingCase(
      #"\frac{\partial C/\partial a}{b} + \frac{b}{\partial C/\partial a}"#,
      "(+ (/ (d/da C) b) (/ b (d/da C)))"),
    ReadingCase(
      #"\frac{\partial C/\partial a}{\partial C/\partial b}"#, "(/ (d/da C) (d/db C))"),
    ReadingCase(#"g(z)' + g(z)^{'} + \tanh(z)'"#, "(+ (g' z) (g' z) (tanh' z))"),
    ReadingCase(#"W^{\text{T}} + W^\text{T} + W^\top"#, "(+ (T W) (T W) (T W))"),
    ReadingCase(#"\large a = \Bigl(\huge b\Bigr) \blacksquare"#, "a = b"),
    ReadingCase(#"a = b \quad\square"#, "a = b"),
    ReadingCase(
      #"\mathcal{L} + \mathcal L + \mathit{a} + \bm{a} + {\bf a}"#,
      #"(+ \mathcal{L} \mathcal{L} a a a)"#),
    ReadingCase(#"a \star b \bullet c + a \otimes b"#, "(+ (* a b c) (* a b))"),
    ReadingCase(#"a \overset{(1)}{=} b \stackrel{!}{=} c"#, #"a = b \stackrel{!}{=} c"#),
  ])
  func isRead(_ test: ReadingCase) throws {
    #expect(dump(try Formula(latex: test.latex)) == test.tree)
  }

  @Test func readsALayerInBracketsWhereLayersHaveNone() throws {
    var convention = Convention()
    convention.layerMark = .bare
    let formula = try Formula(latex: "a_k^{(l-1)} = a_k^{l-1}", in: convention)
    #expect(dump(formula) == "a_k^(l-1) = a_k^(l-1)")
  }

  @Test(arguments: [
    NotationErrorCase(
      #"a(«\cdot») = 1"#,
      "the sign in brackets stands for any argument: a function without one has no value"),
    NotationErrorCase(#"a «\over» b"#, #"`\over` is not understood in a formula"#),
    NotationErrorCase(#"{a «\over» b \over c}"#, #"`\over` is not understood in a formula"#),
    NotationErrorCase(
      #"a = «\square» + 1"#, "text stands where a quantity was expected"),
  ])
  func isNot(_ test: NotationErrorCase) {
    var errors: [NotationError] = []
    _ = Formula(latex: test.latex, reporting: &errors)
    #expect(errors.prefix(1).map(\.message) == test.errors)
    #expect(errors.prefix(1).map(\.range) == test.ranges)
  }
}
