import Testing

@testable import Expressions
@testable import Reading

/// A formula and the tree that it is read as.
struct ReadingCase: CustomTestStringConvertible, Sendable {
  let latex: String
  let tree: String

  init(_ latex: String, _ tree: String) {
    self.latex = latex
    self.tree = tree
  }

  var testDescription: String { latex }
}

@Suite struct ReadingTests {
  @Test(arguments: [
    ReadingCase(
      #"w_{jk}^{(l)} = w^{(l)}_{jk} = w_{j k}^{\left(l\right)} = {w_{jk}^{(l)}}"#,
      "w_j,k^(l) = w_j,k^(l) = w_j,k^(l) = w_j,k^(l)"),
    ReadingCase(
      #"w_{1,2} + w_{1 2} + w_{j,k} + w_{j+1,k} + w_{jk-1} + w_{2jk}"#,
      "(+ w_1,2 w_12 w_j,k w_j+1,k w_j,k-1 w_2,j,k)"),
    ReadingCase(
      #"a_{n-1}^{(L-1)} + a_0^{(2)} + \delta_j^{(l+1)} + \eta x_{\theta}"#,
      #"(+ a_n-1^(L-1) a_0^(2) \delta_j^(l+1) (* \eta x_\theta))"#),
    ReadingCase(
      #"g'^{(L)}(z) = g^{(L)\prime}(z) = g^{\prime(L)}(z) = g^{(L)'}(z)"#,
      "(g'^(L) z) = (g'^(L) z) = (g'^(L) z) = (g'^(L) z)"),
    ReadingCase(#"f' + f^\prime + f^{\prime\prime} + a_j'^{(l)}"#, "(+ f' f' f'' a'_j^(l))"),
    ReadingCase(
      #"a_1^2 + {a_1^{(L)}}^2 + a_1^{(L)2} + (a_1^{(L)})^2"#,
      "(+ (^ a_1 2) (^ a_1^(L) 2) (^ a_1^(L) 2) (^ a_1^(L) 2))"),
    ReadingCase(#"C_{0j} + C_i + C + C_{01}"#, "(+ C_0,j C_i C C_01)"),
  ])
  func symbols(_ test: ReadingCase) throws {
    #expect(dump(try Formula(latex: test.latex)) == test.tree)
  }

  @Test(arguments: [
    ReadingCase(#"a - b + c - d e"#, "(+ a (- b) c (- (* d e)))"),
    ReadingCase(#"-a b + -c"#, "(+ (- (* a b)) (- c))"),
    ReadingCase(#"a + (b + c) - (d - e)"#, "(+ a (+ b c) (- (+ d (- e))))"),
    ReadingCase(#"2(a_1 - y_1)(b)(c d)"#, "(* 2 (+ a_1 (- y_1)) b (* c d))"),
    ReadingCase(#"2 a \cdot b \times c * d"#, "(* 2 a b c d)"),
    ReadingCase(#"2 \cdot -3 \cdot (-x)"#, "(* 2 (- 3) (- x))"),
    ReadingCase(#"a_1 + \dots + a_n - \ldots"#, "(+ a_1 ... a_n (- ...))"),
    ReadingCase(#"a_1 \cdots a_n + a \cdot \dots \cdot b"#, "(+ (* a_1 ... a_n) (* a ... b))"),
    ReadingCase(#"0.5 \cdot .25 + 1.50 x"#, "(+ (* 0.5 .25) (* 1.50 x))"),
    ReadingCase(
      #"4.386 \times 10^{-4} + 3 \cdot 10^5 a + 10^{-4} + 2 \times 10^x"#,
      "(+ 4.386e-4 (* 3e5 a) (^ 10 (- 4)) (* 2 (^ 10 x)))"),
  ])
  func sumsAndProducts(_ test: ReadingCase) throws {
    #expect(dump(try Formula(latex: test.latex)) == test.tree)
  }

  @Test(arguments: [
    ReadingCase(
      #"\frac{a}{b} + \dfrac{a}{b} + a / b + \tfrac12 + 1/2 x"#,
      "(+ (/ a b) (/ a b) (/ a b) (/ 1 2) (* (/ 1 2) x))"),
    ReadingCase(#"a / b \cdot c / d + a b / c"#, "(+ (/ (* (/ a b) c) d) (/ (* a b) c))"),
    ReadingCase(
      #"x^2 + x^{-1} + x^{a b} + 2^{3^4} + (-x)^2 - x^2"#,
      "(+ (^ x 2) (^ x (- 1)) (^ x (* a b)) (^ 2 (^ 3 4)) (^ (- x) 2) (- (^ x 2)))"),
    ReadingCase(
      #"\sqrt{x} + \sqrt[3]{x} + \sqrt2 + x^{1/2}"#,
      "(+ (^ x (/ 1 2)) (^ x (/ 1 3)) (^ 2 (/ 1 2)) (^ x (/ 1 2)))"),
    ReadingCase(#"e^{-z} + e^x y + \exp(-z) + e"#, "(+ (exp (- z)) (* (exp x) y) (exp (- z)) e)"),
    ReadingCase(
      #"\left[ a - b \right]^2 + \{a + b\} + \bigl( a \bigr)"#,
      "(+ (^ (+ a (- b)) 2) (+ a b) a)"),
  ])
  func fractionsAndPowers(_ test: ReadingCase) throws {
    #expect(dump(try Formula(latex: test.latex)) == test.tree)
  }

  @Test(arguments: [
    ReadingCase(#"\sum_{j=0}^{n-1} a_j b_j + c"#, "(+ (sum j 0 (+ n (- 1)) (* a_j b_j)) c)"),
    ReadingCase(
      #"\sum_j a_j + \sum_{j} a_j + \sum\limits_{j=0}^{3} \sum_k w_{jk}"#,
      "(+ (sum j a_j) (sum j a_j) (sum j 0 3 (sum k w_j,k)))"),
    ReadingCase(
      #"\frac{1}{n} \sum_{i=0}^{n-1} \frac{\partial C_i}{\partial a_2}"#,
      "(* (/ 1 n) (sum i 0 (+ n (- 1)) (d/da_2 C_i)))"),
    ReadingCase(#"\prod_{j=1}^{3} a_j (b + c)"#, "(prod j 1 3 (* a_j (+ b c)))"),
  ])
  func summations(_ test: ReadingCase) throws {
    #expect(dump(try Formula(latex: test.latex)) == test.tree)
  }

  @Test(arguments: [
    ReadingCase(
      #"\frac{\partial C_0}{\partial w_{12}^{(L)}} = \frac{dC_0}{dw_{12}^{(L)}} = \frac{\mathrm{d}C_0}{\mathrm{d}w_{12}^{(L)}}"#,
      "(d/dw_12^(L) C_0) = (d/dw_12^(L) C_0) = (d/dw_12^(L) C_0)"),
    ReadingCase(
      #"\frac{\partial}{\partial x} w x + b = \frac{d}{dx}(w x) + b"#,
      "(+ (d/dx (* w x)) b) = (+ (d/dx (* w x)) b)"),
    ReadingCase(
      #"2 \frac{\partial}{\partial x} x^2 y / 3 - 1"#,
      "(+ (* 2 (d/dx (/ (* (^ x 2) y) 3))) (- 1))"),
    ReadingCase(
      #"\frac{\partial}{\partial a} w_0 a_0 \dots + \frac{\partial}{\partial a} w_5 a_5"#,
      "(+ (d/da (* w_0 a_0)) ... (d/da (* w_5 a_5)))"),
    ReadingCase(
      #"\frac{\partial (a b)}{\partial a} \frac{\partial a}{\partial z} + \frac{d x}{y} + \frac{d_1}{d x}"#,
      "(+ (* (d/da (* a b)) (d/dz a)) (/ (* d x) y) (/ d_1 (* d x)))"),
    ReadingCase(
      #"2 \partial C / \partial a_1 \cdot \partial a_1/\partial z_1 x"#,
      "(* 2 (d/da_1 C) (d/dz_1 a_1) x)"),
    ReadingCase(#"\frac{\partial}{\partial w} \frac{\partial C}{\partial w}"#, "(d/dw (d/dw C))"),
  ])
  func derivatives(_ test: ReadingCase) throws {
    #expect(dump(try Formula(latex: test.latex)) == test.tree)
  }

  @Test(arguments: [
    ReadingCase(
      #"g^{(l)}(z_j^{(l)}) + g(z)^2 + g (z) x"#,
      "(+ (g^(l) z_j^(l)) (^ (g z) 2) (* (g z) x))"),
    ReadingCase(
      #"a_1(1-a_1) + x(y) + 2(a) + n(a)"#,
      "(+ (* a_1 (+ 1 (- a_1))) (* x y) (* 2 a) (* n a))"),
    ReadingCase(
      #"C_{0j}(a_j(z_j(w_j, b_j))) + C_0(g(z_1)) + a_1(z_1)^2"#,
      "(+ (C_0,j of (a_j of (z_j of w_j b_j))) (C_0 of (g z_1)) (^ (a_1 of z_1) 2))"),
    ReadingCase(
      #"C_0(a_1(z+1)) + a(2 z) + a(n)"#,
      "(+ (* C_0 (* a_1 (+ z 1))) (* a (* 2 z)) (* a n))"),
    ReadingCase(
      #"\sigma(z)(1 - \sigma(z)) + \sigma'(z) + \sigma"#,
      #"(+ (* (sigmoid z) (+ 1 (- (sigmoid z)))) (sigmoid' z) \sigma)"#),
    ReadingCase(
      #"\tanh z + \tanh^2(z) + \tanh^{\prime}(z) + 1 - \tanh(z)^2"#,
      "(+ (tanh z) (^ (tanh z) 2) (tanh' z) 1 (- (^ (tanh z) 2)))"),
    ReadingCase(
      #"-y_j \ln a_j - (1-y_j)\ln(1-a_j) + \log x^2"#,
      "(+ (- (* y_j (log a_j))) (- (* (+ 1 (- y_j)) (log (+ 1 (- a_j))))) (log (^ x 2)))"),
    ReadingCase(
      #"\max(0, z_1) + \max(a, b, c) + \Phi(z)"#,
      "(+ (max 0 z_1) (max a b c) (normalDistribution z))"),
  ])
  func functionsAndDependencies(_ test: ReadingCase) throws {
    #expect(dump(try Formula(latex: test.latex)) == test.tree)
  }

  @Test(arguments: [
    ReadingCase(#"a = b = c"#, "a = b = c"),
    ReadingCase(
      #"a := b \coloneqq c \equiv d \approx e \leftarrow f"#,
      #"a := b := c := d \approx e \leftarrow f"#),
    ReadingCase(#"C_0 = ? = 3"#, "C_0 = ? = 3"),
    ReadingCase(#"C_0 = ??"#, "C_0 = ??"),
    ReadingCase(
      #"a = b, c = d; e = f \quad g = h \text{ and } k = l."#,
      "a = b | c = d | e = f | g = h | k = l"),
    ReadingCase(#"a = b, \quad c = d, \qquad \text{where } j = 1"#, "a = b | c = d | j = 1"),
    ReadingCase(#"a \quad = \quad b + c."#, "a = (+ b c)"),
    ReadingCase(#"j = 0, 1, \dots, n-1"#, "j = [0 1 ... (+ n (- 1))]"),
    ReadingCase(#"l = 1, 2, \dots, L-1, L"#, "l = [1 2 ... (+ L (- 1)) L]"),
    ReadingCase(
      #"a_j = b_j, \quad j = 0, \dots, 3, \quad k = 1"#,
      "a_j = b_j | j = [0 ... 3] | k = 1"),
    ReadingCase(#"a, b"#, "a | b"),
    ReadingCase(#"a = b % and a comment, c = d"#, "a = b"),
    ReadingCase(#"a \, b \; c \! d ~ e \: f \> g"#, "(* a b c d e f g)"),
    ReadingCase(#"a − b · c × d … + e"#, "(+ a (- (* b c d)) ... e)"),
  ])
  func relations(_ test: ReadingCase) throws {
    #expect(dump(try Formula(latex: test.latex)) == test.tree)
  }

  @Test(arguments: [
    ReadingCase(
      #"\begin{aligned} a &= b \\ &= c + d \\ &= e. \end{aligned}"#,
      "a = b = (+ c d) = e"),
    ReadingCase(#"\begin{aligned} a &= b \\ &\quad + c \\ &= d \end{aligned}"#, "a = (+ b c) = d"),
    ReadingCase(#"\begin{aligned} a &= b \\ -c &= d \end{aligned}"#, "a = b | (- c) = d"),
    ReadingCase(
      #"\begin{gathered} a = b \\ + c \\ = d \\ e = f \end{gathered}"#,
      "a = (+ b c) = d | e = f"),
    ReadingCase(
      #"\begin{align*} a &= b & c &= d \\[2pt] e &= f && \text{by definition} \end{align*}"#,
      "a = b | c = d | e = f"),
    ReadingCase(
      #"\begin{aligned} a &= b + \\ & c (d \\ & + e) \end{aligned}"#,
      "a = (+ b (* c (+ d e)))"),
    ReadingCase(
      #"\begin{split} a &= b, \\ c &= d. \nonumber \end{split} \tag{1}"#,
      "a = b | c = d"),
    ReadingCase(#"a = b \\ c = d"#, "a = b | c = d"),
  ])
  func rows(_ test: ReadingCase) throws {
    #expect(dump(try Formula(latex: test.latex)) == test.tree)
  }

  /// Numbers as programs print them; with a space, or where a script takes one digit, e is Euler's number.
  @Test(arguments: [
    ReadingCase(
      "5.34381483665323e-08 + 1.2E+3 + 3e8 + .5e-1",
      "(+ 5.34381483665323e-8 1.2e3 3e8 .5e-1)"),
    ReadingCase(
      #"6.02\mathrm{e}{-3} + 6.02\text{e-3} + 6.02\,\mathrm{E}{+03} + 1\mathrm{e-3}"#,
      "(+ 6.02e-3 6.02e-3 6.02e3 1e-3)"),
    ReadingCase(
      "2e + 2e^{-z} + 3e - 8 + e^2 + x^2e-1 + 2e_1",
      "(+ (* 2 e) (* 2 (exp (- z))) (* 3 e) (- 8) (exp 2) (* (^ x 2) e) (- 1) (* 2 e_1))"),
    ReadingCase(#"2\mathrm{e} - 8 = 2\mathrm{e}^{-z}"#, "(+ (* 2 e) (- 8)) = (* 2 (exp (- z)))"),
  ])
  func numbers(_ test: ReadingCase) throws {
    #expect(dump(try Formula(latex: test.latex)) == test.tree)
  }

  @Test(arguments: [
    ReadingCase(#"σ(z) + η δ_j + ∂C/∂w"#, #"(+ (sigmoid z) (* \eta \delta_j) (d/dw C))"#),
    ReadingCase(
      "½ ∑_j x_j² + aⁿ − b₀ × 2", "(+ (* (/ 1 2) (sum j (^ x_j 2))) (^ a n) (- (* b_0 2)))"),
    ReadingCase("w₁₂⁽ᴸ⁻¹⁾ + √2 + √x y + f′", "(+ w_12^(L-1) (^ 2 (/ 1 2)) (* (^ x (/ 1 2)) y) f')"),
    ReadingCase("𝑎 + 𝐖 + Wᵀ + ŷ", "(+ a W (T W) a^(L))"),
    ReadingCase("A ⊙ B = A ∘ B", #"(\odot A B) = (\odot A B)"#),
  ])
  func signsBeyondASCII(_ test: ReadingCase) throws {
    #expect(dump(try Formula(latex: test.latex)) == test.tree)
  }

  @Test(arguments: [
    ReadingCase("a ≡ b ≔ c ≈ d ← f", #"a := b := c \approx d \leftarrow f"#),
    ReadingCase("a ≠ b ≤ c", #"a \ne b \le c"#),
    ReadingCase(#"a \propto b ∝ c \sim d \doteq f"#, #"a \propto b \propto c \sim d \doteq f"#),
    ReadingCase(#"f \mapsto g \cong h"#, #"f \mapsto g \cong h"#),
    ReadingCase(
      #"a \overset{(1)}{=} b \stackrel{def}{=} c \overset{\text{chain rule}}= d"#, "a = b := c = d"),
    ReadingCase(#"a \stackrel{!}{=} b \overset{?}{=} c"#, #"a \stackrel{!}{=} b \overset{?}{=} c"#),
    ReadingCase(#"a \not= b == c"#, #"a \ne b = c"#),
    ReadingCase(#"a += b, c -= d"#, #"a \leftarrow b | c \leftarrow d"#),
    ReadingCase(
      #"a = b \Rightarrow c = d \implies f = g \therefore h = k \to x = y"#,
      "a = b | c = d | f = g | h = k | x = y"),
    ReadingCase(#"w \to w - a"#, #"w \to (+ w (- a))"#),
  ])
  func signs(_ test: ReadingCase) throws {
    #expect(dump(try Formula(latex: test.latex)) == test.tree)
  }

  /// Words between relations, spaces and remarks; `!` is a side whose meaning they change.
  @Test(arguments: [
    ReadingCase(#"\frac{1}{2}\text{ }2\,x = x"#, "(* (/ 1 2) 2 x) = x"),
    ReadingCase(#"x = x \text{ } 7"#, "x = (* x 7)"),
    ReadingCase(#"x = y \text{ } z = 3"#, "x = ! = 3"),
    ReadingCase(#"z = 3 \text{ times } z"#, "! = ! | z"),
    ReadingCase(#"z = 3 \text{ foo } z"#, "! = ! | z"),
    ReadingCase(#"3 \text{ foo } z = y"#, "3 | ! = !"),
    ReadingCase(#"a = b \text{ is wrong}"#, "! = !"),
    ReadingCase(#"a = b \text{ or } c = d"#, "! = ! | ! = !"),
    ReadingCase(
      #"a = b \text{ by the chain rule} = c \text{, } d = f\text{.}"#, "a = b = c | d = f"),
    ReadingCase(#"\text{thus } a = b \text{ see (3)}"#, "a = b"),
    ReadingCase(#"j = 0, 1 \text{ and } 2"#, "j = [0 1 2]"),
    ReadingCase(#"a = \text{?}(x) = b = c"#, "a = ! = b = c"),
    ReadingCase(
      #"\begin{aligned} a &= b && \text{by definition} \\ &= c, \\ &= d \quad \text{(again)} \\ \text{so} &= f \end{aligned}"#,
      "a = b = c = d = f"),
  ])
  func words(_ test: ReadingCase) throws {
    var errors: [NotationError] = []
    #expect(dump(Formula(latex: test.latex, reporting: &errors)) == test.tree)
    #expect(errors.isEmpty == !test.tree.contains("!"))
  }

  @Test func anEllipsisWithoutAnOperatorIsRemembered() throws {
    let formula = try Formula(latex: #"a_2 \dots + a_5 + \dots + a_9 = b \cdots c"#)
    #expect(formula.remarks == [Remark(kind: .ellipsisWithoutOperator, range: 4..<9)])
  }

  @Test func placesOfSidesAndSigns() throws {
    let formula = try Formula(latex: #"a = {b_1}^2 \approx 3, j = 0, \dots, n-1"#)
    #expect(formula.range(ofSign: 0) == 2..<3)
    #expect(formula.range(ofSign: 1) == 12..<19)
    #expect(formula.range(ofSign: 2) == nil)
    #expect(formula.range(of: FormulaPath(side: 1)) == 4..<11)
    #expect(formula.range(of: FormulaPath(side: 1, steps: [0])) == 4..<9)
    #expect(formula.range(of: FormulaPath(side: 1, steps: [1])) == 10..<11)
    #expect(formula.range(of: FormulaPath(relation: 1, side: 1)) == 27..<40)
    #expect(formula.range(of: FormulaPath(relation: 1, side: 1, steps: [2, 0])) == 37..<38)
    #expect(formula.range(of: FormulaPath(relation: 2)) == nil)
  }
}
