import TestSupport
import Testing

@testable import Pages

@Suite struct TypesetterTests {
  let typesetter: Typesetter

  init() throws { typesetter = try Typesetter(katex: KaTeX()) }

  @Test func typesetsForEyesAndForScreenReaders() throws {
    #expect(
      try typesetter.typeset("x", display: false).markup.text == """
        <span class="katex"><span class="katex-mathml"><math xmlns="http://www.w3.org/1998/Math/MathML">\
        <semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">x</annotation></semantics>\
        </math></span><span class="katex-html" aria-hidden="true"><span class="base">\
        <span class="strut" style="height:0.4306em;"></span><span class="mord mathnormal">x</span>\
        </span></span></span>
        """)
  }

  @Test func setsDisplayedFormulasApart() throws {
    let markup = try typesetter.typeset(#"\sum_j"#, display: true).markup.text
    #expect(markup.hasPrefix(#"<span class="katex-display"><span class="katex">"#))
  }

  /// By the metrics of TeX's fonts: x is 0.57153 wide, a figure 0.5, a sign of equality 0.77778, a sum 1.44445, a large
  /// bracket 0.736; 5/18 stand on each side of a relation, 0.12 on each side of a fraction, 1 between columns, 0.05 behind
  /// a script, which is 0.7 of the size.
  @Test(
    arguments: [
      ("x", 0.57153, 0.43056),
      ("0.25", 1.77778, 0.64444),
      ("x = 1", 2.40487, 0.64444),
      ("x^{10}", 1.32153, nil),
      (#"\frac{1}{100}"#, 1.74, nil),
      (#"\sum_{j=0}"#, 1.44445, nil),
      (#"\begin{aligned} 1 &= 1 \\ 100 &= 100 \end{aligned}"#, 4.33334, nil),
      (#"\begin{pmatrix} 1 & 2 \\ 30 & 4 \end{pmatrix}"#, 3.972, nil),
      (#"1 \\ 100"#, 1.5, nil),
      (#"\rlap{100} 1"#, 0.5, nil),
    ] as [(String, Double, Double?)])
  func knowsHowMuchRoomAFormulaTakes(
    _ latex: String, _ width: Double, _ height: Double?
  ) throws {
    let size = try #require(try typesetter.typeset(latex, display: true).size)
    #expect(abs(size.width - width) < 1e-3, "\(size.width)")
    if let height { #expect(abs(size.height - height) < 1e-3, "\(size.height)") }
  }

  @Test(
    arguments: [
      ("1.5 2.25\n<b>\n</b>", .init(width: 1.5, height: 2.25), "<b>\n</b>"),
      ("NaN 2\n<b>", nil, "<b>"),
      ("1e999 2\n<b>", nil, "<b>"),
    ] as [(String, TypesetFormula.Size?, String)])
  func readsTheSizeThatComesWithTheMarkup(
    _ text: String, _ size: TypesetFormula.Size?, _ markup: String
  ) {
    #expect(
      TypesetFormula(measured: text)
        == TypesetFormula(markup: TrustedMarkup(trusting: markup), size: size))
  }

  @Test(arguments: [
    ("a = b + c", true), ("a b", false), (#"\frac{a = b}{c}"#, false), (#"{a = b}"#, false),
    (#"a = b \\ c = d"#, false), (#"a = b \tag{1}"#, false),
    (#"\begin{aligned} a &= b \\ c &= d \end{aligned}"#, false),
  ])
  func knowsWhetherLinesMayBreak(_ latex: String, _ canBreak: Bool) throws {
    #expect(try typesetter.typeset(latex, display: true).canBreak == canBreak)
  }

  @Test func theSourceToCopyIsWhatWasWritten() throws {
    let latex = #"\begin{aligned} a &< b \\ c &= d \end{aligned}"#
    #expect(
      try typesetter.typeset(latex, display: true).markup.text.contains(
        #"<annotation encoding="application/x-tex">\begin{aligned} a &amp;&lt; b \\ c &amp;= d "#
          + #"\end{aligned}</annotation>"#))
  }

  @Test func keepsTheFormulaWholeInItsAnnotation() throws {
    let latex = "x <& \"y\" \u{0}<script> ü 🙂"
    let markup = try typesetter.typeset(
      latex.filter { $0 != "&" && $0 != "\u{0}" }, display: false
    ).markup.text
    #expect(
      markup.contains(
        #"<annotation encoding="application/x-tex">x &lt; &quot;y&quot; &lt;script&gt; ü 🙂</annotation>"#
      ))
    #expect(!markup.contains("<script"))
  }

  @Test(.enabled(if: RandomRounds.areAll, "It takes long."))
  func typesetsAMegabyteOfFormulasWithoutLosingAValueToTheCollector() throws {
    for number in 0..<2_000 {
      let latex = #"\frac{\partial C_0}{\partial w_{\#(number)}} = \text{\#(number)}"#
      let markup = try typesetter.typeset(latex, display: false).markup.text
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
          return try formulas.map { try typesetter.typeset($0, display: false).markup.text }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let expected = try formulas.map { try typesetter.typeset($0, display: false).markup.text }
    #expect(pages == Array(repeating: expected, count: 4))
  }
}
