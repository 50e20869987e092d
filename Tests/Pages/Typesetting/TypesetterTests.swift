import Testing

@testable import Pages

@Suite struct TypesetterTests {
  let typesetter: Typesetter

  init() throws { typesetter = try Typesetter(katex: KaTeX()) }

  @Test func typesetsForEyesAndForScreenReaders() throws {
    #expect(
      try typesetter.typeset("x", display: false).text == """
        <span class="katex"><span class="katex-mathml"><math xmlns="http://www.w3.org/1998/Math/MathML">\
        <semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">x</annotation></semantics>\
        </math></span><span class="katex-html" aria-hidden="true"><span class="base">\
        <span class="strut" style="height:0.4306em;"></span><span class="mord mathnormal">x</span>\
        </span></span></span>
        """)
  }

  @Test func setsDisplayedFormulasApart() throws {
    let markup = try typesetter.typeset(#"\sum_j"#, display: true).text
    #expect(markup.hasPrefix(#"<span class="katex-display"><span class="katex">"#))
  }

  @Test(arguments: [
    (#"<span class="strut" style="height:0.43em;"></span>x"#, 0.43),
    (
      #"<span class="strut" style="height:1.5em;vertical-align:-0.7em;"></span>a"#
        + #"<span class="strut" style="height:12.25em;"></span>b"#, 12.25
    ),
    (#"<span style="height:3em">x</span>"#, nil),
    (#"<span class="strut" style="height:em">x</span>"#, nil),
  ])
  func aFormulaIsAsHighAsItsHighestPart(_ markup: String, _ height: Double?) {
    #expect(formulaHeight(in: TrustedMarkup(trusting: markup)) == height)
  }

  @Test func everyFormulaSaysHowHighItIs() throws {
    let markup = try typesetter.typeset(#"\frac{1}{2}"#, display: true)
    #expect(try #require(formulaHeight(in: markup)) > 1.5)
  }

  @Test func letsTheProgramAloneTagParts() throws {
    let markup = try typesetter.typeset(
      #"\htmlData{path=0.1}{x}"#, display: false, origin: .program
    ).text
    #expect(markup.contains(#"<span class="enclosing" data-path="0.1">"#))
  }

  @Test func keepsTheFormulaWholeInItsAnnotation() throws {
    let latex = "x <& \"y\" \u{0}<script> ü 🙂"
    let markup = try typesetter.typeset(
      latex.filter { $0 != "&" && $0 != "\u{0}" }, display: false
    ).text
    #expect(
      markup.contains(
        #"<annotation encoding="application/x-tex">x &lt; &quot;y&quot; &lt;script&gt; ü 🙂</annotation>"#
      ))
    #expect(!markup.contains("<script"))
  }

  @Test func typesetsAMegabyteOfFormulasWithoutLosingAValueToTheCollector() throws {
    for number in 0..<2_000 {
      let latex = #"\frac{\partial C_0}{\partial w_{\#(number)}} = \text{\#(number)}"#
      let markup = try typesetter.typeset(latex, display: false).text
      #expect(markup.contains("<annotation encoding=\"application/x-tex\">\(latex)</annotation>"))
    }
  }

  @Test func answersAlikeInEveryTask() async throws {
    let katex = try KaTeX()
    let cache = TypesettingCache()
    let formulas = (0..<50).map { #"a_{\#($0)}^{(2)} + \frac{1}{\#($0)}"# }
    let pages = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<4 {
        group.addTask {
          let typesetter = try Typesetter(katex: katex, cache: cache)
          return try formulas.map { try typesetter.typeset($0, display: false).text }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let expected = try formulas.map { try typesetter.typeset($0, display: false).text }
    #expect(pages == Array(repeating: expected, count: 4))
  }
}
