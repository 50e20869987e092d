import Documents
import Testing

@testable import Pages

struct SearchIndexTests {
  @Test func collectsWhatIsReadBelowEachHeading() {
    let document = Document(blocks: [
      .paragraph([.text("Two "), .emphasis([.text("words")]), .softBreak, .code(CodeSpan("x y"))]),
      .heading(
        Heading(level: 2, content: [.text("The loss "), .formula(Formula("C_0"))], anchor: "loss")),
      .formula(Formula(#"\frac{\partial C_0}{\partial w_{12}^{(L)}}"#)),
      .list(List(items: [[.paragraph([.text("one")])], [.paragraph([.text("two")])]])),
      .quote([
        .thematicBreak, .paragraph([.link(Link(destination: "b.md", content: [.text("next")]))]),
      ]),
      .table(
        Table(
          alignments: [.natural, .natural], header: [[.text("a")], [.text("b")]],
          rows: [[[.text("1")], [.text("2")]]], caption: [.text("Numbers")])),
      .heading(Heading(level: 2, content: [.text("Steps")], anchor: "steps")),
      .fold(
        Fold(
          summary: [.text("Why")], isOpen: false,
          blocks: [
            .steps([
              Step(name: "Step 1 of 1", keys: "n", blocks: [.paragraph([.text("because")])])
            ]),
            .heading(Heading(level: 3, content: [.text("Inside")], anchor: "inside")),
          ])),
      .code(CodeBlock(info: "", text: "f(x)\n  = 2\n")),
      .html(RawHTML("<b>raw</b>")),
    ])
    #expect(
      document.searchSections == [
        SearchSection(text: "Two words x y"),
        SearchSection(
          anchor: "loss", heading: "The loss C₀",
          text: "∂C₀/∂w₁₂⁽ᴸ⁾ one two next Numbers a b 1 2"),
        SearchSection(anchor: "steps", heading: "Steps", text: "Why because"),
        SearchSection(anchor: "inside", heading: "Inside", text: "f(x) = 2"),
      ])
  }

  @Test func writesItselfAsAScript() {
    let lessons: [SearchIndex.Lesson] = [
      .init(
        address: "part/a%20b.html", title: #"A "weight" \ bias"#,
        sections: [SearchSection(text: "one\u{2028}two"), SearchSection(anchor: "é", heading: "É")]),
      .init(address: "c.html", title: "</script>", sections: []),
    ]
    #expect(
      SearchIndex.script(of: lessons.map(\.rows)) == #"""
        window.searchIndex = [
        ["part/a%20b.html","A \"weight\" \\ bias"],
        ["","","one\u2028two"],
        ["é","É",""],
        ["c.html","</script>"]
        ];

        """#)
    #expect(SearchIndex.script(of: []) == "window.searchIndex = [\n\n];\n")
  }
}
