import Testing

@testable import Expressions
@testable import Reading

/// How a formula is typed, and how it is printed once it is read.
struct PrintingCase: CustomTestStringConvertible, Sendable {
  let typed: String
  let printed: String

  init(_ typed: String, _ printed: String) {
    self.typed = typed
    self.printed = printed
  }

  var testDescription: String { typed }
}

@Suite struct PrintingTests {
  @Test(arguments: [
    PrintingCase("(a)+((b c))", "a + b c"),
    PrintingCase("a+(b+c)-(d-e)", "a + (b + c) - (d - e)"),
    PrintingCase("-(a b)+(-c)", "-a b - c"),
    PrintingCase("-(-a)-(-2)", "-(-a) - (-2)"),
    PrintingCase("2(a_1^{(L)}-y_1)", #"2\left(a_1^{(L)} - y_1\right)"#),
    PrintingCase("a_1(1-a_1)", "a_1 (1 - a_1)"),
    PrintingCase(#"2 \cdot 3 x"#, #"2 \cdot 3 \cdot x"#),
    PrintingCase(#"0.4 \cdot (-0.2)"#, #"0.4 \cdot (-0.2)"#),
    PrintingCase(#"2 (0.7 - 0.01) \cdot 0.19"#, #"2 \cdot (0.7 - 0.01) \cdot 0.19"#),
    PrintingCase("(a b)(c d)", "(a b) (c d)"),
    PrintingCase(#"x (a/b) / c"#, #"\frac{x \frac{a}{b}}{c}"#),
    PrintingCase("(a + b)^2 (x)^2 (x^2)^3", #"(a + b)^2 x^2 \left(x^2\right)^3"#),
    PrintingCase(#"{a_1^{(L)}}^2 + (-x)^{-12}"#, #"\left(a_1^{(L)}\right)^2 + (-x)^{-12}"#),
    PrintingCase(#"\frac{a}{b}^2"#, #"\left(\frac{a}{b}\right)^2"#),
    PrintingCase(#"x^{1/2} + x^{1/3}"#, #"\sqrt{x} + x^{\frac{1}{3}}"#),
    PrintingCase(#"4.386 \cdot 10^{-4}"#, #"4.386 \times 10^{-4}"#),
    PrintingCase(#"4 (10^{3})"#, #"4 \cdot \left(10^3\right)"#),
    PrintingCase(#"x 1.5\times10^3"#, #"x \left(1.5 \times 10^{3}\right)"#),
    PrintingCase(#"1 / (1 + \exp(-z))"#, #"\frac{1}{1 + e^{-z}}"#),
    PrintingCase(#"e^{\frac{a}{b}}"#, #"\exp\left(\frac{a}{b}\right)"#),
    PrintingCase(#"g' ^{(L)} (z_1^{(L)})"#, #"g'^{(L)}(z_1^{(L)})"#),
    PrintingCase(#"\tanh z \ln (1 - a)"#, #"\tanh(z) \ln(1 - a)"#),
    PrintingCase(#"g \cdot (a + b)"#, #"g \cdot (a + b)"#),
    PrintingCase(#"C \cdot (a_1^{(l)})^2"#, #"C \cdot \left(a_1^{(l)}\right)^2"#),
    PrintingCase(#"\frac{d C}{d w}"#, #"\frac{\partial C}{\partial w}"#),
    PrintingCase(#"(d x) / (d y)"#, #"\frac{(d x)}{d y}"#),
    PrintingCase(
      #"\frac{d C}{d a} \frac{d a}{d z}"#,
      #"\left(\frac{\partial C}{\partial a}\right) \left(\frac{\partial a}{\partial z}\right)"#),
    PrintingCase(
      #"\frac{\partial}{\partial x}((a x)) + \frac{\partial}{\partial x}(a + x)"#,
      #"\frac{\partial}{\partial x} a x + \frac{\partial}{\partial x} (a + x)"#),
    PrintingCase(
      #"(\sum_j a_j) b \sum_{k=0}^{n-1} c_k"#,
      #"\left(\sum_j a_j\right) b \sum_{k=0}^{n-1} c_k"#),
    PrintingCase("w_{1, 2} w_{j, k} w_{n - 1}", "w_{1,2} w_{jk} w_{n-1}"),
    PrintingCase(#"a_1 \dots + a_2 \cdots b"#, #"a_1 + \dots + a_2 \cdots b"#),
  ])
  func printsAsACarefulAuthorWould(_ test: PrintingCase) throws {
    let expression = try Expression(latex: test.typed)
    #expect(expression.latex == test.printed)
    #expect(try Expression(latex: test.printed) == expression)
  }

  @Test func cutsLongSums() throws {
    let terms = (0..<9).map { "w_{1\($0)} a_\($0)" }
    let sum = try Expression(latex: terms.joined(separator: " + ") + " - b_1")
    let cut = LatexStyle(maximumTerms: 8)
    #expect(sum.latex(in: cut) == #"w_{10} a_0 + w_{11} a_1 + \dots - b_1"#)
    #expect(
      sum.latex(in: LatexStyle(maximumTerms: 8, leadingTerms: 3))
        == #"w_{10} a_0 + w_{11} a_1 + w_{12} a_2 + \dots - b_1"#)
    #expect(sum.latex == terms.joined(separator: " + ") + " - b_1")
    #expect(sum.latex(in: LatexStyle(maximumTerms: 10)) == sum.latex)
  }

  @Test func leavesDerivativesBareWhereTheStyleSaysSo() throws {
    let chain = try Expression(
      latex: #"\frac{\partial C}{\partial a} (\frac{\partial}{\partial z} g(z)) x"#)
    #expect(
      chain.latex(in: LatexStyle(bracketsDerivatives: false))
        == #"\frac{\partial C}{\partial a} \left(\frac{\partial}{\partial z} g(z)\right) x"#)
  }

  @Test func relations() throws {
    let formula = try Formula(latex: #"a = b+c \approx ?, j=0,1,\dots,n-1, x \gets x - 1"#)
    #expect(
      formula.relations.map { $0.latex() } == [
        #"a = b + c \approx ?"#, #"j = 0, 1, \dots, n - 1"#, #"x \leftarrow x - 1"#,
      ])
  }
}
