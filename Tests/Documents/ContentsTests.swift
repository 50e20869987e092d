import Diagnostics
import Documents
import Testing

@Suite struct ContentsTests {
  @Test func anchorsAreMadeAsOnGitHubAndNeverTwice() {
    var document = read(
      """
      # The loss, $C_0$!
      ## Step
      ## Step
      > ## Step-1
      ## `a_b` – Über *uns*
      # ?
      """)
    document.assignAnchors()
    #expect(
      document.headings.map(\.anchor) == [
        "the-loss-c_0", "step", "step-1", "step-1-1", "a_b--über-uns", "section",
      ])
    #expect(document.headings.map(\.level) == [1, 2, 2, 2, 2, 1])
  }

  @Test func linksImagesAndHTMLAreFoundWhereverTheyStand() {
    let document = read(
      """
      | [a](b) |
      |--------|
      | ![c](d) <b>e</b> |

      > - *[f](g)* <!-- h -->

      <div></div>

      <!-- i -->
      """)
    #expect(document.links.map(\.destination) == ["b", "g"])
    #expect(document.images.map(\.source) == ["d"])
    #expect(document.rawHTML.markup.map(\.text) == ["<b>", "</b>", "<div></div>\n"])
    #expect(document.rawHTML.comments.map(\.text) == ["<!-- h -->", "<!-- i -->\n"])
  }

  @Test(arguments: [
    ("http://a.b", true), ("HTTPS://a", true), ("mailto:a@b", true), ("a/b.html#c", true),
    ("#a", true), ("//a.b", true), ("a/b:c", true), ("", true), ("javascript:alert(1)", false),
    ("JavaScript:x", false), (" java\nscript:x", false), ("data:text/html,x", false),
    ("file:///etc", false), ("vbscript:x", false), ("\u{1}javascript:x", false),
  ])
  func addresses(_ address: String, _ isSafe: Bool) {
    #expect(address.isSafeAddress == isSafe)
  }

  @Test func frontMatterIsCutOff() {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "a.md", text: "---\ntitle: b\n---\n# $c$\n")
    let matter = FrontMatter(of: file, reporting: &diagnostics)
    #expect(matter?.text == "title: b\n")
    #expect(matter?.range.offsets == 4..<13)
    let document = Document(markdown: file, after: matter, reporting: &diagnostics)
    #expect(plainHTML(document) == "<h1><math inline>c</math></h1>\n")
    #expect(document.formulas.first?.formula.range?.offsets == 20..<21)
    #expect(diagnostics.isEmpty)
    #expect(
      FrontMatter(of: SourceFile(path: "a.md", text: "---\na: b\n"), reporting: &diagnostics) == nil
    )
    #expect(
      diagnostics.map(\.message) == [
        "the front matter that begins here never ends; it ends with a line of '---'"
      ])
    #expect(FrontMatter(of: SourceFile(path: "a.md", text: "a\n"), reporting: &diagnostics) == nil)
    #expect(diagnostics.count == 1)
  }
}
