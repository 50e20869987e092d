import Testing

@testable import Pages

@Suite struct RowSpacingTests {
  @Test(arguments: [
    (#"a \\ b"#, #"a \\ b"#),
    (
      #"\begin{aligned} a &= b \\ &= c \\ \end{aligned}"#,
      #"\begin{aligned} a &= b \\[0.3em] &= c \\[0.3em] \end{aligned}"#
    ),
    (
      #"\begin{aligned} a \\[1em] b \\ [2em] c \\* d \end{aligned}"#,
      #"\begin{aligned} a \\[1em] b \\ [2em] c \\* d \end{aligned}"#
    ),
    (
      #"\begin{aligned} \begin{pmatrix} 1 \\ 2 \end{pmatrix} \\ \{ 3 \end{aligned}"#,
      #"\begin{aligned} \begin{pmatrix} 1 \\ 2 \end{pmatrix} \\[0.3em] \{ 3 \end{aligned}"#
    ),
    (
      #"\begin{aligned} \sum_{\substack{i \\ j}} \\ 1 \end{aligned}"#,
      #"\begin{aligned} \sum_{\substack{i \\ j}} \\[1.1em] 1 \end{aligned}"#
    ),
    (
      #"\begin{aligned} \frac{a}{b} &= c \\ &= d \\ &= e \end{aligned}"#,
      #"\begin{aligned} \frac{a}{b} &= c \\[1.1em] &= d \\[0.3em] &= e \end{aligned}"#
    ),
    (#"\begin{matrix} \begin{aligned} a \\ b"#, #"\begin{matrix} \begin{aligned} a \\ b"#),
    (#"\end{aligned} \begin{aligned} \\"#, #"\end{aligned} \begin{aligned} \\[0.3em]"#),
    (#"\begin{aligned} \\ \"#, #"\begin{aligned} \\[0.3em] \"#),
  ])
  func givesTheRowsOfADerivationAir(_ latex: String, _ expected: String) {
    #expect(withAirBetweenRows(latex) == expected)
  }
}
