import Documents
import Testing

@testable import Pages

@Suite struct TerminalWriterTests {
  @Test func aNumberedFormulaHasItsNumberBehindIt() {
    let formula = Formula("C_0 = 1", label: Label(.equation, id: "eq:a", number: 3, name: "(3)"))
    #expect(
      TerminalWriter(width: 40).text(of: Document(blocks: [.formula(formula)]))
        == "    C₀ = 1    (3)\n")
  }

  let document = Document(blocks: [
    .heading(
      Heading(level: 1, content: [.text("The weight "), .formula(Formula("w_{12}^{(L)}"))])),
    .paragraph([
      .text("It leads from node 2 of layer "), .formula(Formula("L-1")),
      .text(" to node 1 of the "), .strong([.text("output")]), .text(" layer;"), .softBreak,
      .emphasis([.text("see")]), .text(" "),
      .link(Link(destination: "https://example.org", content: [.text("there")])),
      .text(" or run "), .code(CodeSpan("chainrule")), .text("."), .lineBreak, .text("A new line."),
    ]),
    .heading(Heading(level: 2, content: [.text("Its derivative")])),
    .formula(
      Formula(
        #"\begin{aligned} \frac{\partial C_0}{\partial w_{12}^{(L)}} &= 2(a_1 - y_1)\,g'(z_1)\,a_2 \\ &= 4.386 \times 10^{-4} \end{aligned}"#
      )),
    .formula(Formula("z = 0.111 \\cdot 0.222 + 0.333 \\cdot 0.444 + (-0.555) \\cdot 0.666 = 0.1")),
    .quote([.paragraph([.text("A negative derivative says: make the weight larger.")])]),
    .list(
      List(
        start: 9,
        items: [
          [.paragraph([.text("Compute every pre-activation, layer by layer, up to the loss.")])],
          [
            .paragraph([.text("Go back.")]),
            .list(List(items: [[.paragraph([.text("one")])], [.paragraph([.text("two")])]])),
          ],
        ])),
    .table(
      Table(
        alignments: [.natural, .right, .center],
        header: [[.text("weight")], [.text("value")], [.text("名")]],
        rows: [
          [[.formula(Formula("w_{10}^{(L)}"))], [.text("0.15")], [.text("first")]],
          [[.formula(Formula("w_{11}^{(L)}"))], [.text("-12.5")], [.text("b")]],
        ], caption: [.text("Weights")])),
    .fold(
      Fold(
        summary: [.text("The sum in full")], isOpen: false,
        blocks: [.formula(Formula("1 + 1 = 2"))])),
    .code(CodeBlock(info: "", text: "let x = 1\n\n  let y\u{1B} = 2\n")),
    .html(RawHTML("<b>no</b>")),
    .figure(
      Figure(
        content: .diagram(Diagram(nodes: [], edges: [])),
        alternative: "A network with 2 layers", caption: [.text("The network.")])),
    .thematicBreak,
  ])

  @Test func writesPlainText() {
    #expect(
      TerminalWriter(width: 48).text(of: document) == """
        The weight w₁₂⁽ᴸ⁾
        ═════════════════

        It leads from node 2 of layer L − 1 to node 1 of
        the output layer; see there
        <https://example.org> or run chainrule.
        A new line.

        Its derivative
        ──────────────

            ∂C₀/∂w₁₂⁽ᴸ⁾ = 2(a₁ − y₁) g′(z₁) a₂
                        = 4.386 × 10⁻⁴

            z = 0.111 · 0.222 + 0.333 · 0.444
                + (−0.555) · 0.666 = 0.1

        │ A negative derivative says: make the weight
        │ larger.

        9. Compute every pre-activation, layer by layer,
           up to the loss.
        10. Go back.
            • one
            • two

        Weights
        weight  value   名
        ──────  ─────  ─────
        w₁₀⁽ᴸ⁾   0.15  first
        w₁₁⁽ᴸ⁾  -12.5    b

        ▾ The sum in full

              1 + 1 = 2

            let x = 1

              let y\u{FFFD} = 2

        [A network with 2 layers]
        The network.

        ────────────────────────────────────────────────

        """)
  }

  @Test func addsStylesOnlyWhenAsked() {
    let document = Document(blocks: [
      .heading(Heading(level: 3, content: [.text("A step")])),
      .paragraph([
        .text("So "), .strong([.text("bold "), .emphasis([.text("both")])]), .text(" and "),
        .code(CodeSpan("code")), .text("."),
      ]),
    ])
    #expect(
      TerminalWriter(output: .ansi).text(of: document) == """
        \u{1B}[1mA\u{1B}[0m \u{1B}[1mstep\u{1B}[0m

        So \u{1B}[1mbold\u{1B}[0m \u{1B}[1;3mboth\u{1B}[0m and \u{1B}[36mcode\u{1B}[0m.

        """)
    #expect(!TerminalWriter().text(of: self.document).contains("\u{1B}"))
  }

  @Test func keepsProseWithinItsWidth() {
    let words = (0..<200).map { String(repeating: "w", count: $0 % 11 + 1) }
    let document = Document(blocks: [.paragraph([.text(words.joined(separator: " "))])])
    for width in 20...60 {
      let text = TerminalWriter(width: width).text(of: document)
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
      #expect(text.split { $0 == "\n" || $0 == " " }.map(String.init) == words)
    }
  }
}
