import Documents
import Pages
import Testing

@Suite struct MarkdownWriterTests {
  private func markdown(_ blocks: Block...) -> String {
    MarkdownWriter(figureFile: { _ in "net.svg" }).text(of: Document(blocks: blocks))
  }

  /// Formulas as GitHub's Markdown leaves them alone.
  @Test(arguments: [
    ("x_1^{(L)}", "$x_1^{(L)}$"),
    (#"\left\{a\right\}"#, #"$\left\lbrace a\right\rbrace$"#),
    (#"a \\ b\,c"#, #"$a \cr b\thinspace c$"#),
    ("a < b", #"$a \lt  b$"#),
    ("a * b", #"$a \ast  b$"#),
    (#"\operatorname*{max}"#, #"$\operatorname*{max}$"#),
    ("w_{12}_{3}", "$w_{12}_ {3}$"),
    (#"\|x\|"#, #"$\Vert x\Vert$"#),
    (#"x\ "#, #"$x\ {}$"#),
  ])
  func inlineFormulas(_ latex: String, _ expected: String) {
    #expect(markdown(.paragraph([.formula(Formula(latex))])) == expected + "\n")
  }

  @Test(arguments: [
    ("x = 1", "$$\nx = 1\n$$\n"),
    (#"a &= b \\ &= c"#, "```math\n" + #"a &= b \\ &= c"# + "\n```\n"),
    ("a\n\nb", "```math\na\n\nb\n```\n"),
    ("- x", "```math\n- x\n```\n"),
    ("```", "````math\n```\n````\n"),
  ])
  func displayFormulas(_ latex: String, _ expected: String) {
    #expect(markdown(.formula(Formula(latex))) == expected)
  }

  @Test func whatHasALabelHasItsNumberAndAPlaceToLinkTo() {
    let equation = Label(.equation, id: "eq:loss", number: 2, name: "(2)")
    let table = Label(.table, id: "tbl:w", number: 1, name: "Table 1")
    #expect(
      markdown(
        .formula(Formula("C = 1", label: equation)),
        .table(
          Table(alignments: [.natural], header: [[.text("w")]], rows: [], label: table)),
        .paragraph([.link(Link(destination: "#eq:loss", content: [.text("(2)")]))]))
          == #"""
          <a id="eq:loss"></a>

          $$
          C = 1 \tag{2}
          $$

          <a id="tbl:w"></a>

          | w |
          | --- |

          [(2)](#eq:loss)

          """#)
  }

  @Test func pipesInACellDoNotSplitIt() {
    let row: [[Inline]] = [[.formula(Formula("|x|"))], [.text("a|b "), .code(CodeSpan("c|d"))]]
    #expect(
      markdown(.table(Table(alignments: [.left, .natural], header: row, rows: [])))
        == "| $\\vert x\\vert$ | a\\|b `c\\|d` |\n| :-- | --- |\n")
  }

  @Test func foldsFiguresAndLists() {
    let diagram = Diagram(nodes: [], edges: [])
    #expect(
      markdown(
        .fold(
          Fold(
            summary: [.text("All steps")], isOpen: false,
            blocks: [
              .list(
                List(
                  start: 9,
                  items: [[.paragraph([.text("a")])], [.code(CodeBlock(info: "", text: "b\n"))]])),
              .list(List(start: 1, items: [[.paragraph([.text("c")])]])),
            ])),
        .figure(Figure(content: .diagram(diagram), alternative: "A net", caption: [.text("d")])))
          == """
          <details>
          <summary>All steps</summary>

          9. a
          10. ```
              b
              ```

          1) c

          </details>

          ![A net](net.svg)

          *d*

          """)
  }

  /// Browsers end a comment where Markdown does not, and read tags in formulas.
  @Test func carriesNoHTMLOfItsAuthor() {
    let raw: [Block] = [
      .paragraph([.text("a"), .html(RawHTML("<!-- --!><script>alert(1)</script> -->")), .text("b")]
      ),
      .html(RawHTML("<!-- --!><script>alert(2)</script> -->\n")),
    ]
    let formula = Block.formula(Formula(#"\text{<img src=x onerror=alert(3)>} </x < b <!--c"#))
    #expect(
      markdown(raw[0], raw[1], formula) == #"""
        ab

        ```math
        \text{< img src=x onerror=alert(3)>} < /x < b < !--c
        ```

        """#)
    #expect(
      MarkdownWriter(allowsRawHTML: true, figureFile: { _ in "" }).text(
        of: Document(blocks: raw)) == """
          a<!-- --!><script>alert(1)</script> -->b

          <!-- --!><script>alert(2)</script> -->

          """)
  }
}
