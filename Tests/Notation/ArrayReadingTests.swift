import Testing

@testable import Expressions
@testable import Reading

@Suite struct ArrayReadingTests {
  @Test(arguments: [
    ReadingCase(
      #"W^T = W^\top = W^{\mathsf T} = W^{\mathsf{T}} = W^{\mathrm T} = W^{\intercal}"#,
      "(T W) = (T W) = (T W) = (T W) = (T W) = (T W)"),
    ReadingCase(
      #"W^{(l)T} = W^{(l)\top} = (W^{(l)})^T = {W^{(l)}}^T = W^{(l)^T} = W^{(l)\mathsf T}"#,
      "(T W^(l)) = (T W^(l)) = (T W^(l)) = (T W^(l)) = (T W^(l)) = (T W^(l))"),
    ReadingCase(
      #"w_j^{(l)T} a^{(l-1)} = w_j^{(l)} \cdot a^{(l-1)}"#,
      #"(* (T w_j^(l)) a^(l-1)) = (\cdot w_j^(l) a^(l-1))"#),
    ReadingCase(#"W^{(l)} a^{(l-1)} + b^{(l)}"#, "(+ (* W^(l) a^(l-1)) b^(l))"),
    ReadingCase(
      #"\delta^{(l)} (a^{(l-1)})^T + a^{(l)} (z^{(l)})^T + a^{(l)}(z^{(l)})"#,
      "(+ (* \\delta^(l) (T a^(l-1))) (* a^(l) (T z^(l))) (a^(l) of z^(l)))"),
    ReadingCase(#"g'^{(l)}(z^{(l)})^T"#, "(T (g'^(l) z^(l)))"),
    ReadingCase(#"\left(W^{(l)} a^{(l-1)}\right)^T - x^T"#, "(+ (T (* W^(l) a^(l-1))) (- (T x)))"),
  ])
  func transposes(_ test: ReadingCase) throws {
    #expect(dump(try Formula(latex: test.latex)) == test.tree)
  }

  @Test(arguments: [
    ReadingCase(
      #"\left((W^{(l+1)})^T \delta^{(l+1)}\right) \odot g'^{(l)}(z^{(l)})"#,
      #"(\odot (* (T W^(l+1)) \delta^(l+1)) (g'^(l) z^(l)))"#),
    ReadingCase(
      #"W^T \delta \odot x = W^T \delta \circ x"#,
      #"(\odot (* (T W) \delta) x) = (\odot (* (T W) \delta) x)"#),
    ReadingCase(
      #"a \odot b \odot c + (a \odot b) \odot c"#, #"(+ (\odot a b c) (\odot (\odot a b) c))"#),
    ReadingCase(#"-a \odot b - a \odot -b"#, #"(+ (- (\odot a b)) (- (\odot a (- b))))"#),
    ReadingCase(#"\sum_i a_i \odot b_i + 1"#, #"(+ (sum i (\odot a_i b_i)) 1)"#),
    ReadingCase(
      #"x \cdot y + 2 \cdot x \cdot 3 \cdot y + x * y + x \times y"#,
      #"(+ (\cdot x y) (\cdot (* 2 x 3) y) (* x y) (* x y))"#),
    ReadingCase(
      #"W^{(2)} \cdot W^{(1)} \cdot x * y"#, #"(* (\cdot W^(2) W^(1) x) y)"#),
    ReadingCase(
      #"a_1 \cdot b_1 * c_1 \times z_1^{(L)} + x \cdot a_1"#,
      "(+ (* a_1 b_1 c_1 z_1^(L)) (* x a_1))"),
    ReadingCase(#"x \cdot \dots \cdot y"#, "(* x ... y)"),
    ReadingCase("a ⊙ b + a ∘ b", #"(+ (\odot a b) (\odot a b))"#),
  ])
  func products(_ test: ReadingCase) throws {
    #expect(dump(try Formula(latex: test.latex)) == test.tree)
  }

  @Test(arguments: [
    ReadingCase(
      #"\nabla_a C_0 \odot g'^{(L)}(z^{(L)})"#, #"(\odot (grad a C_0) (g'^(L) z^(L)))"#),
    ReadingCase(#"\nabla_{W^{(l)}} C + ∇_{a^{(L)}} C_0"#, "(+ (grad W^(l) C) (grad a^(L) C_0))"),
    ReadingCase(#"2 \nabla_x (a + b) y"#, "(* 2 (grad x (+ a b)) y)"),
    ReadingCase(#"\frac{\partial C_0}{\partial W^{(l)}}^T"#, "(T (d/dW^(l) C_0))"),
    ReadingCase(#"\frac{\partial a \odot b}{\partial x}"#, #"(d/dx (\odot a b))"#),
  ])
  func gradients(_ test: ReadingCase) throws {
    #expect(dump(try Formula(latex: test.latex)) == test.tree)
  }

  @Test(arguments: [
    ReadingCase(
      #"\underbrace{2(a - y)}_{\text{of the loss}} \overbrace{g'(z)}^{= 0.2} x"#,
      "(* 2 (+ a (- y)) (g' z) x)"),
    ReadingCase(#"\boxed{a = b + c}"#, "a = (+ b c)"),
    ReadingCase(#"a = \boxed{b + c} - d"#, "a = (+ b c (- d))"),
    ReadingCase(
      #"\color{red}{a} + \textcolor{blue}{b c} d + {\color{red} e f}"#, "(+ a (* b c d) (* e f))"),
    ReadingCase(
      #"\boxed{a}^2 + \underbrace{\boxed{w} x}_{z}"#, "(+ (^ a 2) (* w x))"),
    ReadingCase(
      #"x^{\color{red} 2} + \frac{\boxed{a b}}{\color{red} c d}"#, "(+ (^ x 2) (/ (* a b) (* c d)))"
    ),
    ReadingCase(#"\frac{a}{\boxed{b}} c"#, "(* (/ a b) c)"),
    ReadingCase(#"\underbrace{a}_1 + \boxed a + \phantom{+ b} c \tag{1} \label{x}"#, "(+ a a c)"),
    ReadingCase(#"2 \underbrace{(a + b)}_{z} c"#, "(* 2 (+ a b) c)"),
    ReadingCase(
      #"\begin{aligned} a &= \boxed{b} \\ &= \underbrace{c}_{\substack{1 \\ 2}} \end{aligned}"#,
      "a = b = c"),
  ])
  func wrappers(_ test: ReadingCase) throws {
    #expect(dump(try Formula(latex: test.latex)) == test.tree)
  }

  /// Underlined or replaced, a part takes all braces of a wrapper or none.
  @Test func placesHoldWrappersWhole() throws {
    let formula = try Formula(latex: #"2 \underbrace{a b}_{z} + \boxed{c}"#)
    func text(_ steps: Int...) -> String? {
      formula.range(of: FormulaPath(steps: steps)).map {
        String(decoding: Array(formula.source.utf8)[$0], as: UTF8.self)
      }
    }
    #expect(text() == formula.source)
    #expect(text(0) == #"2 \underbrace{a b}_{z}"#)
    #expect(text(0, 1) == "a")
    #expect(text(1) == "c")
  }

  @Test(arguments: [
    PrintingCase(#"W^{(l)T} \delta"#, #"\left(W^{(l)}\right)^T \delta"#),
    PrintingCase(#"W^T \delta \circ g'(z)"#, #"\left(W^T \delta\right) \odot g'(z)"#),
    PrintingCase(#"\nabla_{a} C_0 \odot x"#, #"\nabla_a C_0 \odot x"#),
    PrintingCase(
      #"(\nabla_a C) x + 2 \nabla_a (C^2)"#, #"(\nabla_a C) x + 2 \nabla_a \left(C^2\right)"#),
    PrintingCase(#"x y 2"#, #"x y (2)"#),
    PrintingCase(#"w_j^{(l)}\cdot a^{(l-1)}"#, #"w_j^{(l)} \cdot a^{(l-1)}"#),
    PrintingCase(#"x \times y"#, "x * y"),
  ])
  func printing(_ test: PrintingCase) throws {
    let expression = try Expression(latex: test.typed)
    #expect(expression.latex == test.printed)
    #expect(try Expression(latex: test.printed) == expression)
  }
}
