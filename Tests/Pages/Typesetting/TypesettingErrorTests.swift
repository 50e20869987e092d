import Documents
import Testing

@testable import Pages

/// A formula with the place of its error between two carets, and what is said of it.
struct Mistake: CustomTestStringConvertible, Sendable {
  let latex: String
  let range: Range<Int>
  let message: String

  init(_ marked: String, _ message: String) {
    let parts = marked.components(around: "‸")
    latex = parts.joined()
    range =
      parts.count == 3
      ? parts[0].utf8.count..<(parts[0] + parts[1]).utf8.count : 0..<latex.utf8.count
    self.message = message
  }

  var testDescription: String { latex }
}

extension String {
  fileprivate func components(around mark: Character) -> [String] {
    split(separator: mark, omittingEmptySubsequences: false).map(String.init)
  }
}

@Suite struct TypesettingErrorTests {
  @Test(arguments: [
    Mistake(#"‸\frc‸{1}{2}"#, #"unknown command \frc; did you mean \frac?"#),
    Mistake(#"a + ‸\detla‸"#, #"unknown command \detla; did you mean \delta?"#),
    Mistake(#"‸\zzzzzzzz‸"#, #"unknown command \zzzzzzzz"#),
    Mistake(#"‸\arraystretsh‸"#, #"unknown command \arraystretsh"#),
    Mistake(#"\text{größer 🙂} + ‸\frc‸"#, #"unknown command \frc; did you mean \frac?"#),
    Mistake(#"\frac{1}{2‸‸"#, "expected '}', found the end of the formula"),
    Mistake(#"\left( x‸‸"#, #"expected \right, found the end of the formula"#),
    Mistake(#"x ‸}‸ y"#, "expected the end of the formula, found '}'"),
    Mistake(
      #"x^‸\left‸(2\right)"#,
      #"expected the superscript, found \left: put it in braces with its arguments"#),
    Mistake(#"x‸^‸"#, "expected something after '^'"),
    Mistake(#"x^2‸^‸3"#, "a second superscript: put the first in braces with its base"),
    Mistake(#"x_2‸_‸3"#, "a second subscript: put the first in braces with its base"),
    Mistake(#"a ‸$‸ b"#, "'$' cannot stand in a formula"),
    Mistake(#"a ‸#‸ b"#, "expected the end of the formula, found '#'"),
    Mistake(#"a ‸&‸ b"#, "expected the end of the formula, found '&'"),
    Mistake(
      #"\begin‸{alinged}‸ x \end{alinged}"#, "unknown environment alinged; did you mean aligned?"),
    Mistake(
      #"\begin{aligned} x ‸\end‸{gathered}"#, #"expected \end{aligned}, found \end{gathered}"#),
    Mistake(#"\begin{aligned} x & y‸‸"#, #"expected &, \\ or \end"#),
    Mistake(
      #"\relax_a"#, "a command that prints nothing stands where something to print is expected"),
    Mistake(#"x ‸\def‸\x{y}"#, #"\def is not allowed: a formula cannot define commands"#),
    Mistake(
      #"\\‸\newcommand‸{\x}{y}"#, #"\newcommand is not allowed: a formula cannot define commands"#),
    Mistake(#"\verb\x\‸\gdef‸\x{y}"#, #"\gdef is not allowed: a formula cannot define commands"#),
    Mistake(
      #"‸\href‸{javascript:alert(1)}{x}"#,
      #"\href is not allowed: a link stands in the text around the formula"#),
    Mistake(
      #"‸\url‸{http://a.b}"#, #"\url is not allowed: a link stands in the text around the formula"#),
    Mistake(
      #"‸\includegraphics‸{a.png}"#,
      #"\includegraphics is not allowed: an image stands in the text around the formula"#),
    Mistake(
      #"x_{‸\htmlClass‸{a}{b}}"#,
      #"\htmlClass is not allowed: a formula cannot set attributes of the page"#),
    Mistake(
      #"‸\htmlData‸{a=b}{c}"#,
      #"\htmlData is not allowed: a formula cannot set attributes of the page"#),
  ])
  func namesThePlaceAndTheRemedy(_ mistake: Mistake) throws {
    let typesetter = try Typesetter(katex: KaTeX())
    let error = #expect(throws: TypesettingError.self) {
      try typesetter.typeset(mistake.latex, display: true)
    }
    #expect(error == TypesettingError(mistake.message, at: mistake.range))
  }

  /// What is a command depends on what stands before it, and only KaTeX reads it rightly.
  @Test(arguments: [
    Mistake(
      "C_0 = \\text{ % \\verb|\n‸\\htmlData‸{q><img src onerror=alert(3)//}{z} % |\n}",
      #"\htmlData is not allowed: a formula cannot set attributes of the page"#),
    Mistake(
      "\\text{‸\\@secondoftwo‸{\\verb|\n}{\\htmlData{q><img src onerror=alert(3)//}{z}}|\n}",
      #"\@secondoftwo is not allowed: it is KaTeX's own, and no LaTeX"#),
    Mistake(
      "x % \\verb|\n ‸\\href‸{javascript:alert(1)}{y} % |",
      #"\href is not allowed: a link stands in the text around the formula"#),
    Mistake(
      "x % \\verb|\n ‸\\def‸\\x{\\x\\x}\\x % |",
      #"\def is not allowed: a formula cannot define commands"#),
    Mistake(
      #"\TextOrMath{}{\expandafter‸\let‸}\sum=y"#,
      #"\let is not allowed: a formula cannot define commands"#),
    Mistake(
      #"\text{\noexpand‸\newcommand‸}"#,
      #"\newcommand is not allowed: a formula cannot define commands"#),
    Mistake(
      #"\sqrt[‸\url‸{javascript:alert(1)}]{x}"#,
      #"\url is not allowed: a link stands in the text around the formula"#),
    Mistake(
      #"\begin{array}{‸\htmlClass‸{a}{c}} x \end{array}"#,
      #"\htmlClass is not allowed: a formula cannot set attributes of the page"#),
    Mistake(
      #"\color{‸\htmlStyle‸{a}{red}} x"#,
      #"\htmlStyle is not allowed: a formula cannot set attributes of the page"#),
    Mistake(
      #"ü🙂 x_{‸\html@mathml‸{a}{b}}"#,
      #"\html@mathml is not allowed: it is KaTeX's own, and no LaTeX"#),
    Mistake("\\frac{1}{2} + ‸\\\u{E000}‸{w}{x}", "unknown command \\\u{E000}; did you mean \\c?"),
  ])
  func refusesWhatKaTeXWouldExecute(_ mistake: Mistake) throws {
    let typesetter = try Typesetter(katex: KaTeX())
    let mention = QuantityMention(range: 0..<1, quantity: "w")
    for mentions in [[], [mention]] {
      let error = #expect(throws: TypesettingError.self) {
        try typesetter.typeset(mistake.latex, display: true, mentions: mentions)
      }
      #expect(error == TypesettingError(mistake.message, at: mistake.range))
    }
  }

  /// In a comment, or between the bars of `\verb`, it is none.
  @Test(arguments: [
    "x % \\def\n y", #"\verb|\def\x@|"#, #"\verb@\href{a}{b}@"#, #"\tag{1} x \nonumber"#,
  ])
  func letsPassWhatIsNotExecuted(_ latex: String) throws {
    let typesetter = try Typesetter(katex: KaTeX())
    #expect(throws: Never.self) { try typesetter.typeset(latex, display: true) }
  }

  @Test func readsTheCommandsOffTheScript() throws {
    let commands = Set(try KaTeX().commands())
    #expect(commands.count > 800)
    #expect(commands.isSuperset(of: [#"\partial"#, #"\frac"#, #"\Delta"#, #"\text"#, #"\eta"#]))
    #expect(!commands.contains(#"\def"#))
  }

  @Test(arguments: [
    Mistake(String(repeating: "{", count: 200) + "‸{‸", "nested more than 200 levels deep"),
    Mistake(
      String(repeating: #"\left("#, count: 200) + #"‸\left‸("#, "nested more than 200 levels deep"),
    Mistake(
      String(repeating: #"\{"#, count: 32_000) + #"‸\frc‸"#,
      #"unknown command \frc; did you mean \frac?"#),
    Mistake(String(repeating: #"\implies "#, count: 7_000), "expands to too many commands"),
    Mistake(String(repeating: "x", count: 65_537), "65537 bytes long; a formula may have 65536"),
  ])
  func survivesWhatIsTooLarge(_ mistake: Mistake) throws {
    let typesetter = try Typesetter(katex: KaTeX())
    let error = #expect(throws: TypesettingError.self) {
      try typesetter.typeset(mistake.latex, display: true)
    }
    #expect(error == TypesettingError(mistake.message, at: mistake.range))
    #expect(throws: Never.self) { try typesetter.typeset("x", display: false) }
  }

  @Test func saysWhichPackageIsMissing() {
    #expect(
      throws: KaTeXNotFound(file: "katex.min.js", folders: ["/nowhere"])
    ) { try KaTeX(folder: "/nowhere") }
    #expect(
      KaTeXNotFound(file: "katex.min.js", folders: ["/nowhere"]).description == """
        KaTeX was not found: there is no katex.min.js in /nowhere. Install the packages libjs-katex \
        and fonts-katex (elsewhere: npm install --global katex), or name its folder in CHAINRULE_KATEX
        """)
  }
}
