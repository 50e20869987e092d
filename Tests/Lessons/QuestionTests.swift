import Testing

/// 2 inputs, 3 hidden nodes with biases, 2 outputs, all sigmoid. Its values below were computed separately.
let sigmoidNetwork = """

  ```network fold=hidden
  name: sigmoids
  inputs: 2
  layers:
    - nodes: 3
      activation: sigmoid
      weights: [[.10, 0.20], [-0.30, 0.4], [0.5, +0.6]]
      biases: [0, 1e-3, -0.5]
    - nodes: 2
      activation: sigmoid
      weights: [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]]
  loss: sum-of-squares
  samples: [{input: [1, 0], target: [1, 0]}]
  training: {rate: 0.50}
  ```
  """

/// A lesson's text above `sigmoidNetwork`, and what becomes of it.
private func worked(_ text: String) throws -> String {
  let folder = try LessonFolder(["lesson.md": text + "\n" + sigmoidNetwork])
  let (lesson, diagnostics) = try folder.lesson("lesson.md")
  return diagnostics + lesson.document.outline
}

@Test(arguments: [
  // A number that was typed stays as it was typed.
  ("$w_{00}^{(1)} = ?$", "$w_{00}^{(1)} = .10$"),
  ("$w_{10}^{(1)}=?$", "$w_{10}^{(1)}=-0.30$"),
  ("$b_1^{(1)} = ?$", #"$b_1^{(1)} = 1 \times 10^{-3}$"#),
  (#"$\eta = ?$, $x_0 = ?$, $y_1 = ?$"#, #"$\eta = 0.50$, $x_0 = 1$, $y_1 = 0$"#),
  // A value is rounded to four digits; an exact short one is not filled up.
  ("$C_0 = ?$", "$C_0 = 0.6369$"),
  ("$z_1^{(1)} = ?$", "$z_1^{(1)} = -0.299$"),
  ("$a_0^{(L)} - y_0 = ?$", "$a_0^{(L)} - y_0 = -0.4286$"),
  (
    #"$\frac{\partial C_0}{\partial w_{01}^{(L)}} = ?$"#,
    #"$\frac{\partial C_0}{\partial w_{01}^{(L)}} = -0.08938$"#
  ),
  // The author's spacing and spelling stay.
  ("$$C_0  =\n  ?.$$", "$$C_0  =⏎  0.6369.$$"),
  (
    #"$$a_0^{(L)}-y_0 = ? \quad\text{(why?)}$$"#,
    #"$$a_0^{(L)}-y_0 = -0.4286 \quad\text{(why?)}$$"#
  ),
  // Both kinds of question may stand in a row.
  (
    "$$a_0^{(L)} - y_0 = ?? = ?$$",
    "$$a_0^{(L)} - y_0 = 0.5714 - 1 = -0.4286 = -0.4286$$"
  ),
  // Rows go on from the last side above them.
  (
    #"""
    $$\begin{aligned}
    z_0^{(L)} &= \sum_{k=0}^{n-1} w_{0k}^{(L)} a_k^{(L-1)} \\
              &= ?? \\
    C_0 &= ?
    \end{aligned}$$
    """#,
    #"$$\begin{aligned}⏎z_0^{(L)} &= \sum_{k=0}^{n-1} w_{0k}^{(L)} a_k^{(L-1)} \\⏎"#
      + #"          &= 0.1 \cdot 0.5250 + 0.2 \cdot 0.4258 + 0.3 \cdot 0.5 = 0.2877 \\⏎"#
      + #"C_0 &= 0.6369⏎\end{aligned}$$"#
  ),
  // Prose.
  ("The loss is `{value} C_0` here.", "The loss is $0.6369$ here."),
  ("`{value}   w_{10}^{(1)}`", "$-0.30$"),
  ("**`{value} \\eta`** and `C_0`, `{x}`", "**$0.50$** and `C_0`, `{x}`"),
  ("# The loss `{value} C_0`", "# The loss $0.6369$"),
  ("| a | $C_0 = ?$ |\n|---|---|\n| `{value} x_0` | b |", "| a | $C_0 = 0.6369$ |\n| $1$ | b |"),
  ("> - $C_0 = ?$", "quote\n  list\n    $C_0 = 0.6369$"),
  // Nothing else is touched.
  ("`$C_0 = ?$` and \\$5 = ?", "`$C_0 = ?$` and $5 = ?"),
  ("$$\\mathbb{W} x_9 = \\foo$$", "$$\\mathbb{W} x_9 = \\foo$$"),
])
func answersQuestions(_ text: String, _ outline: String) throws {
  #expect(try worked(text) == outline + "\n")
}

@Test func aLongSumIsCutAndStandsWholeInAFold() throws {
  let lesson = #"""
    $$z_0^{(1)} = \sum_{k=0}^{n-1} w_{0k}^{(1)} x_k = ??$$

    Here $z_0^{(1)} = \sum_{k=0}^{n-1} w_{0k}^{(1)} x_k = ??$.

    ```network fold=hidden
    inputs: 10
    layers: [{nodes: 1, activation: identity, weights: [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]}]
    loss: sum-of-squares
    samples: [{input: [1, 1, 1, 1, 1, 1, 1, 1, 1, 2], target: [0]}]
    ```
    """#
  let left = #"z_0^{(1)} = \sum_{k=0}^{n-1} w_{0k}^{(1)} x_k = "#
  let whole = (1...9).map { #"\#($0) \cdot 1 + "# }.joined() + #"10 \cdot 2 = 65"#
  let (worked, diagnostics) = try LessonFolder(["a.md": lesson]).lesson("a.md")
  #expect(diagnostics == "")
  #expect(
    worked.document.outline == """
      $$\(left)1 \\cdot 1 + \\dots + 8 \\cdot 1 + 9 \\cdot 1 + 10 \\cdot 2 = 65$$
      ▷ In full
        $$\(left)\(whole)$$
      Here $\(left)\(whole)$.

      """)
}

@Test func whatTheAuthorWroteKeepsItsPlace() throws {
  let folder = try LessonFolder([
    "a.md": "> $$\\begin{aligned}\n> C_0 &= ? \\\\\n> \\foo &= C_0\n> \\end{aligned}$$\n"
      + sigmoidNetwork
  ])
  let (lesson, _) = try folder.lesson("a.md")
  guard case .quote(let blocks)? = lesson.document.blocks.first,
    case .formula(let formula)? = blocks.first
  else {
    Issue.record("no formula")
    return
  }
  let latex = Array(formula.latex.utf8)
  #expect(formula.latex.contains("0.6369"))
  for word in ["begin", "C_0", "foo", "end"] {
    let bytes = Array(word.utf8)
    let start = try #require(latex.indices.first { latex[$0...].starts(with: bytes) })
    #expect(formula.range(of: start..<start + bytes.count)?.text == word)
  }
  let value = try #require(latex.indices.first { latex[$0...].starts(with: Array("0.6369".utf8)) })
  #expect(formula.range(of: value..<value + 1)?.text == "?")
}
