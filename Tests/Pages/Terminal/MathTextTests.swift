import Testing

@testable import Pages

@Suite struct MathTextTests {
  @Test(arguments: [
    ("x", "x"),
    (#"\frac{\partial C_0}{\partial w_{12}^{(L)}}"#, "∂C₀/∂w₁₂⁽ᴸ⁾"),
    (#"w_{jk}^{(l)}"#, "wⱼₖ⁽ˡ⁾"),
    (#"a^{(L-1)}_2"#, "a₂⁽ᴸ⁻¹⁾"),
    (#"\sum_{j=0}^{3}\left(a_j^{(L)}-y_j\right)^2"#, "Σⱼ₌₀³ (aⱼ⁽ᴸ⁾ − yⱼ)²"),
    (#"\sum_{j=0}^{n-1} x_j"#, "Σⱼ₌₀ⁿ⁻¹ xⱼ"),
    (#"4.386 \times 10^{-4}"#, "4.386 × 10⁻⁴"),
    (#"0.5 \cdot (-0.25) + 1"#, "0.5 · (−0.25) + 1"),
    (#"-a - -b"#, "−a − −b"),
    (#"j = 0, 1, \dots, n-1."#, "j = 0, 1, …, n − 1."),
    (#"\frac{1}{2}"#, "1/2"),
    (#"\frac12"#, "1/2"),
    (#"\frac{a+b}{c}"#, "(a + b)/c"),
    (#"\frac{a}{b+c}"#, "a/(b + c)"),
    (#"\frac{1}{2a}"#, "1/(2a)"),
    (#"\frac{ab}{c}"#, "ab/c"),
    (#"2\frac{1}{3}"#, "2(1/3)"),
    (#"\frac{1}{n}\sum_{i=0}^{n-1} C_i"#, "1/n Σᵢ₌₀ⁿ⁻¹ Cᵢ"),
    (#"\frac{\frac{a}{b}}{\frac{c}{d}}"#, "(a/b)/(c/d)"),
    (#"\frac{a}{b}^2"#, "(a/b)²"),
    (#"\frac{\partial C}{\partial a}\frac{\partial a}{\partial z}"#, "(∂C/∂a)(∂a/∂z)"),
    (
      #"\left(\frac{\partial C}{\partial a}\right)\left(\frac{\partial a}{\partial z}\right)"#,
      "(∂C/∂a)(∂a/∂z)"
    ),
    (#"\frac{\partial}{\partial a_1}\left(a_1^2\right) = 2a_1"#, "∂/∂a₁ (a₁²) = 2a₁"),
    (#"g'^{(L)}\left(z_1^{(L)}\right)"#, "g′⁽ᴸ⁾(z₁⁽ᴸ⁾)"),
    (#"\sigma'(z) = \sigma(z)\,(1-\sigma(z))"#, "σ′(z) = σ(z) (1 − σ(z))"),
    (#"2(a_1-y_1)\, g'(z)\, a_2"#, "2(a₁ − y₁) g′(z) a₂"),
    (#"e^{-z}"#, "e⁻ᶻ"),
    (#"e^{-z_1}"#, "e^(−z₁)"),
    (#"x^{C}"#, "x^(C)"),
    (#"x_{\text{out}}"#, "xₒᵤₜ"),
    (#"x_q"#, "x_(q)"),
    (#"\hat y_1"#, "ŷ₁"),
    (#"\sqrt{x} + \sqrt{x+1} + \sqrt[3]{8}"#, "√x + √(x + 1) + ³√8"),
    (#"-\ln a_1 + \log(x) + \tanh z"#, "−ln a₁ + log(x) + tanh z"),
    (#"\max(0, z)"#, "max(0, z)"),
    (#"a \approx b \neq c \leftarrow d"#, "a ≈ b ≠ c ← d"),
    (#"a := b"#, "a := b"),
    (#"W^T \delta \odot g'(z)"#, "Wᵀδ ⊙ g′(z)"),
    (#"\mathbf{W}^{(1)} = \begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}"#, "W⁽¹⁾ = [1 2; 3 4]"),
    (
      #"\begin{cases} z & \text{if } z > 0 \\ 0 & \text{otherwise} \end{cases}"#,
      "{ z if z > 0; 0 otherwise"
    ),
    (#"\foo + \bar{x}"#, #"\foo + x̄"#),
    (#"\text{size of } n \quad x"#, "size of n  x"),
    (#"\htmlData{path=0}{a} + 1"#, "a + 1"),
    (#"\left\{ x \right\} \left| y \right|"#, "{x}|y|"),
    ("C_0 = ?", "C₀ = ?"),
    ("", ""),
    ("}", "}"),
    ("{", ""),
    (#"\frac"#, "/()"),
    (#"\left("#, "("),
    (#"x^"#, "x"),
    (#"a & b \\ c"#, #"a&b\\c"#),
  ])
  func printsOnOneLine(_ latex: String, _ expected: String) {
    #expect(MathText.line(latex) == expected)
  }

  @Test func putsRowsUnderEachOther() {
    let latex = #"""
      \begin{aligned}
      \frac{\partial C_0}{\partial a_1^{(L)}} &= \frac{\partial}{\partial a_1^{(L)}}\left(\sum_{j=0}^{3} a_j\right) \\
      &= 2(0.6225 - 0.99) \\[2pt]
      &= -0.735
      \end{aligned}.
      """#
    #expect(
      MathText.lines(latex).joined(separator: "\n") == """
        ∂C₀/∂a₁⁽ᴸ⁾ = ∂/∂a₁⁽ᴸ⁾ (Σⱼ₌₀³ aⱼ)
                   = 2(0.6225 − 0.99)
                   = −0.735.
        """)
  }

  @Test func survivesWhatIsNestedDeeply() {
    for part in [
      "{", "^", "_{", #"\frac{"#, #"\left("#, #"\begin{aligned}"#, #"\sqrt"#, "&", "^{a_",
    ] {
      #expect(!MathText.line(String(repeating: part, count: 5_000) + "x").isEmpty)
    }
  }
}
