import Documents
import Pages
import Testing

@Suite struct HTMLWriterTests {
  private func html(_ blocks: Block...) -> String {
    HTMLWriter(
      typeset: { formula, style in
        TypesetFormula(
          markup: TrustedMarkup(
            trusting: style == .display ? "<b>\(formula.latex)</b>" : "<i>\(formula.latex)</i>"))
      }, draw: { _ in TrustedMarkup(trusting: "<svg></svg>") }
    ).body(of: Document(blocks: blocks)).text
  }

  @Test func textAndAttributesAreEscaped() {
    #expect(
      html(
        .paragraph([
          .text("<b> & \""), .code(CodeSpan("</code>")),
          .link(Link(destination: "a\"b c&d", title: "<\">", content: [.text("&lt;")])),
          .image(Image(source: "x\"y", alternative: [.text("a\" onerror=\"b")])),
        ]), .code(CodeBlock(info: "a\" b=\"c d", text: "<script>\n")))
          == """
          <p>&lt;b&gt; &amp; &quot;<code>&lt;/code&gt;</code>\
          <a href="a%22b%20c&amp;d" title="&lt;&quot;&gt;">&amp;lt;</a>\
          <img src="x%22y" alt="a&quot; onerror=&quot;b" /></p>
          <pre><code class="language-a&quot;">&lt;script&gt;
          </code></pre>

          """)
  }

  @Test func cellsAreTintedBySignAndSize() {
    let cells = ["a", "b", "c", "d", "e"].map { [Inline.text($0)] }
    #expect(
      html(
        .table(
          Table(
            alignments: [.left, .right, .natural, .natural, .right], header: cells, rows: [cells],
            heat: [[nil, -1, 0.256, 0, 2]])))
          == """
          <div class="table" tabindex="0">
          <table>
          <thead>
          <tr>
          <th style="text-align: left">a</th>
          <th style="text-align: right">b</th>
          <th>c</th>
          <th>d</th>
          <th style="text-align: right">e</th>
          </tr>
          </thead>
          <tbody>
          <tr>
          <td style="text-align: left">a</td>
          <td class="negative" style="text-align: right; --heat: 100%">b</td>
          <td class="positive" style="--heat: 26%">c</td>
          <td>d</td>
          <td class="positive" style="text-align: right; --heat: 100%">e</td>
          </tr>
          </tbody>
          </table>
          </div>

          """)
  }

  @Test func marksSayWhatWasVerifiedToReadersOfAllKinds() {
    let identity = FormulaMark(.identity, explanation: "Both sides are \"equal\".")
    let here = FormulaMark(.here, explanation: "True here.")
    #expect(
      html(
        .formula(Formula("a", mark: identity)), .paragraph([.formula(Formula("b", mark: here))]))
          == """
          <div class="checked"><div class="formula"><b>a</b></div>\
          <span class="mark" tabindex="0" role="img" aria-label="✓" \
          aria-description="Both sides are &quot;equal&quot;.">✓</span></div>
          <p><i>b</i><span class="mark" tabindex="0" role="img" aria-label="✓\u{A0}here" \
          aria-description="True here.">✓\u{A0}here</span></p>

          """)
  }

  @Test func labelledThingsHaveIDsAndEquationsTheirNumbers() {
    let mark = FormulaMark(.identity, explanation: "Equal.")
    let loss = Label(.equation, id: "eq:loss", number: 1, name: "(1)")
    let sketch = Label(.figure, id: "fig:s", number: 1, name: "Figure 1")
    let image = Image(source: "s.svg", alternative: [.text("S")])
    #expect(
      html(
        .formula(Formula("a", mark: mark, label: loss, anchor: "eq:loss")),
        .formula(Formula("b", anchor: "formula-b")),
        .figure(
          Figure(content: .image(image), alternative: "S", caption: [.text("S")], label: sketch)),
        .steps([Step(name: "Step 1", keys: "n", blocks: [.paragraph([.text("c")])], anchor: "d-1")])
      ) == """
        <div class="numbered" id="eq:loss">\
        <div class="checked"><div class="formula"><b>a</b></div>\
        <span class="mark" tabindex="0" role="img" aria-label="✓" \
        aria-description="Equal.">✓</span></div>\
        <a class="number" href="#eq:loss">(1)</a></div>
        <div class="formula" id="formula-b"><b>b</b></div>
        <figure id="fig:s"><img src="s.svg" alt="S" /><figcaption>S</figcaption></figure>
        <div class="steps">
        <section id="d-1" aria-label="Step 1" data-keys="n">
        <p>c</p>
        <a class="anchor" href="#d-1" aria-label="Step 1"></a>
        </section>
        </div>

        """)
  }

  @Test func stepsStandByThemselvesWithTheirDrawings() {
    let drawing = Figure(
      content: .diagram(Diagram(nodes: [], edges: [])), alternative: "")
    #expect(
      html(
        .steps([
          Step(
            name: "Step 1", keys: "n: next", drawing: drawing,
            blocks: [.paragraph([.strong([.text("A")])]), .paragraph([.text("b")])]),
          Step(
            name: "Step 2", keys: "n: next", drawing: drawing,
            blocks: [.paragraph([.strong([.text("B")]), .text(" is a sentence.")])]),
        ])) == """
          <div class="steps">
          <section aria-label="Step 1" data-keys="n: next">
          <p class="step"><strong>A</strong></p>
          <div class="beside"><svg></svg></div>
          <p>b</p>
          </section>
          <section aria-label="Step 2" data-keys="n: next">
          <div class="beside"><svg></svg></div>
          <p class="step"><strong>B</strong> is a sentence.</p>
          </section>
          </div>

          """)
  }

  @Test func rawHTMLAndUnsafeLinksAreLeftOut() {
    #expect(
      html(
        .html(RawHTML("<script>alert(1)</script>\n")),
        .paragraph([
          .html(RawHTML("<b>")), .text("a"),
          .link(Link(destination: "javascript:alert(1)", content: [.text("b")])),
          .image(Image(source: "data:x", alternative: [.text("c")])),
        ])) == "<p>abc</p>\n")
  }

  @Test func headingsHaveAnchorsAndWideThingsScroll() {
    #expect(
      html(
        .heading(Heading(level: 2, content: [.text("A")], anchor: "a")),
        .formula(Formula("x")),
        .table(
          Table(
            alignments: [.right], header: [[.text("h")]], rows: [[[.formula(Formula("y"))]]],
            caption: [.text("c")])))
          == """
          <h2 id="a">A<a class="anchor" href="#a" aria-label="A"></a></h2>
          <div class="formula"><b>x</b></div>
          <div class="table" tabindex="0">
          <table>
          <caption>c</caption>
          <thead>
          <tr>
          <th style="text-align: right">h</th>
          </tr>
          </thead>
          <tbody>
          <tr>
          <td style="text-align: right"><i>y</i></td>
          </tr>
          </tbody>
          </table>
          </div>

          """)
  }

  @Test(
    arguments: [
      (
        [.text("in "), .formula(Formula("x")), .text(". It")],
        #"in <span class="bound">x.</span> It"#
      ),
      (
        [
          .text("all ("), .formula(Formula("x")), .text("), (“"), .formula(Formula("y")),
          .text("”)"),
        ],
        #"all <span class="bound">(x),</span> <span class="bound">(“y”)</span>"#
      ),
      (
        [.formula(Formula("x")), .text("("), .formula(Formula("y"))],
        #"x<span class="bound">(y</span>"#
      ),
      ([.formula(Formula("x")), .text("—but")], "x—but"),
      ([.text("a "), .formula(Formula("wide")), .text(".")], "a wide."),
      ([.formula(Formula("x")), .text(" is")], "x is"),
    ] as [([Inline], String)])
  func punctuationStaysWithTheFormula(_ content: [Inline], _ html: String) {
    let writer = HTMLWriter(
      typeset: { formula, _ in
        TypesetFormula(
          markup: TrustedMarkup(trusting: formula.latex),
          size: .init(width: formula.latex == "wide" ? 30 : 2, height: 1))
      }, draw: { _ in TrustedMarkup(trusting: "") })
    #expect(writer.line(content).text == html)
  }

  @Test func figuresAndFolds() {
    let diagram = Diagram(nodes: [], edges: [])
    #expect(
      html(
        .fold(
          Fold(
            summary: [.text("s")], isOpen: true,
            blocks: [
              .figure(
                Figure(content: .diagram(diagram), alternative: "a", caption: [.text("c")]))
            ])))
          == """
          <details open="">
          <summary>s</summary>
          <figure><div class="drawing"><svg></svg></div><figcaption>c</figcaption></figure>
          </details>

          """)
  }
}
