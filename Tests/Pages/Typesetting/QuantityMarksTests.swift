import Documents
import Testing

@testable import Pages

@Suite struct QuantityMarksTests {
  /// Formulas, the parts that are mentioned, and the formula with what can be marked of them.
  @Test(arguments: [
    ("a + b", ["a", "b"], "{<a>{a}} + {<b>{b}}"),
    (#"\sqrt a_1"#, ["a_1"], #"\sqrt {<a_1>{a_1}}"#),
    (
      #"\frac{\partial C}{\partial w}"#, [#"\frac{\partial C}{\partial w}"#, "C", "w"],
      #"{<all>{\frac{\partial {<C>{C}}}{\partial {<w>{w}}}}}"#
    ),
    // Half a group, a script behind it, a cell's end, a row's, a comment.
    ("{a}", ["{a"], "{a}"), ("a^2", ["a"], "a^2"), ("a _2", ["a"], "a _2"), ("a'", ["a"], "a'"),
    ("a & b", ["a & b"], "a & b"), (#"a \\ b"#, [#"a \\ b"#], #"a \\ b"#),
    ("a%b\n", ["a%b"], "a%b\n"),
    (#"\{a\}"#, [#"\{a\}"#], #"{<all>{\{a\}}}"#),
    // Parts that cross each other.
    ("abc", ["ab", "bc"], "{<ab>{ab}}c"),
  ])
  func marksWhatCanBeMarked(_ latex: String, _ parts: [String], _ marked: String) throws {
    let mentions = try parts.map { part in
      let place = try #require(latex.firstRange(of: part))
      let start = latex.utf8.distance(from: latex.startIndex, to: place.lowerBound)
      return QuantityMention(
        range: start..<start + part.utf8.count, quantity: part == latex ? "all" : "q")
    }
    let result = QuantityMarks(mentions, in: latex).applied { $0 == "all" ? "<all>" : "<q>" }
    let anonymous = parts.filter { $0 != latex }.reduce(marked) {
      $0.replacing("<\($1)>", with: "<q>")
    }
    #expect(
      result == (parts == [latex] ? marked.replacing("<\(latex)>", with: "<all>") : anonymous))
  }

  @Test(arguments: ["", "a b", "a{", "a}", #"\a"#, "a=b", "a,b", "ä", "a\"b"])
  func refusesNamesThatAreMarkup(_ name: String) {
    let marks = QuantityMarks([QuantityMention(range: 0..<1, quantity: name)], in: "a")
    #expect(marks.isEmpty)
  }
}

@Suite struct TypesetQuantityTests {
  let typesetter: Typesetter

  init() throws { typesetter = try Typesetter(katex: KaTeX()) }

  @Test func namesAQuantityForEyesAndForScreenReaders() throws {
    let mentions = [QuantityMention(range: 4..<5, quantity: "C@0/w.*")]
    #expect(
      try typesetter.typeset("1 < x", display: false, mentions: mentions).markup.text == """
        <span class="katex"><span class="katex-mathml"><math xmlns="http://www.w3.org/1998/Math/MathML">\
        <semantics><mrow><mn>1</mn><mo>&lt;</mo><mi data-q="C@0/w.*">x</mi></mrow>\
        <annotation encoding="application/x-tex">1 &lt; x</annotation></semantics></math></span>\
        <span class="katex-html" aria-hidden="true"><span class="base">\
        <span class="strut" style="height:0.6835em;vertical-align:-0.0391em;"></span>\
        <span class="mord">1</span><span class="mspace" style="margin-right:0.2778em;"></span>\
        <span class="mrel">&lt;</span><span class="mspace" style="margin-right:0.2778em;"></span></span>\
        <span class="base"><span class="strut" style="height:0.4306em;"></span>\
        <span class="mord"><span class="enclosing" data-q="C@0/w.*">\
        <span class="mord mathnormal">x</span></span></span></span></span></span>
        """)
  }

  /// What a mention would break is typeset without it.
  @Test(arguments: [#"\mathrm x"#, #"\left( x \right)"#, #"\binom x y"#])
  func neverCostsAFormula(_ latex: String) throws {
    for start in 0..<latex.utf8.count {
      for end in start + 1...latex.utf8.count {
        let mention = QuantityMention(range: start..<end, quantity: "q")
        let markup = try typesetter.typeset(latex, display: true, mentions: [mention]).markup.text
        #expect(markup.contains(#"<annotation encoding="application/x-tex">\#(latex)<"#))
      }
    }
  }

  @Test func anAuthorStillSetsNoAttributes() throws {
    let error = #expect(throws: TypesettingError.self) {
      try typesetter.typeset(
        #"x \htmlData{q=x}{y}"#, display: false,
        mentions: [QuantityMention(range: 0..<1, quantity: "x")])
    }
    #expect(
      error?.message == #"\htmlData is not allowed: a formula cannot set attributes of the page"#)
  }
}
