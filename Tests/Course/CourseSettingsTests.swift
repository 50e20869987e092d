import Diagnostics
import Documents
import Testing

@testable import Course

struct CourseSettingsTests {
  private func settings(_ text: String) -> (CourseSettings, report: String) {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "chainrule.yaml", text: text)
    let settings = CourseSettings(file, reporting: &diagnostics)
    return (settings, DiagnosticPrinter().report(diagnostics))
  }

  @Test func readsEveryKey() {
    let (settings, report) = settings(
      """
      title: 'Backpropagation: a course'
      lang: pt-BR
      order: [a.md, b.md]
      output: public/notes/
      formats: [html, markdown]
      digits: 6
      network: nets/one.yaml
      templates: words
      html: allow
      authors: [Ada Lovelace, {name: Charles Babbage}]
      license: cc-by-sa-3.0
      address: https://example.org/notes
      repository: git@github.com:ada/notes.git
      footer: 'A *line*'
      head: <meta name="x">
      style: extra.css
      logo: logo.svg
      favicon: icon.png

      """)
    #expect(report == "")
    #expect(settings.title == "Backpropagation: a course")
    #expect(settings.language?.text == "pt-BR")
    #expect(settings.order.map(\.text) == ["a.md", "b.md"])
    #expect(settings.output?.text == "public/notes")
    #expect(settings.formats == [.html, .markdown])
    #expect(settings.digits == 6)
    #expect(settings.network?.text == "nets/one.yaml")
    #expect(settings.templates?.text == "words")
    #expect(settings.allowsRawHTML)
    #expect(settings.authors.map(\.name) == ["Ada Lovelace", "Charles Babbage"])
    #expect(
      settings.license
        == License(
          name: "CC BY-SA 3.0", address: "https://creativecommons.org/licenses/by-sa/3.0/"))
    #expect(settings.address == "https://example.org/notes/")
    #expect(settings.repository?.address == "https://github.com/ada/notes")
    #expect(settings.footer?.text == "A *line*")
    #expect(settings.head?.text == #"<meta name="x">"#)
    #expect(settings.style?.text == "extra.css")
    #expect(settings.logo?.text == "logo.svg")
    #expect(settings.favicon?.text == "icon.png")
  }

  @Test(arguments: [
    ("https://github.com/ada/notes", "https://github.com/ada/notes/edit/main/part/a%20b.md"),
    ("https://gitlab.com/a/b/c.git", "https://gitlab.com/a/b/c/-/edit/main/part/a%20b.md"),
    (
      "{url: https://gitlab.example.org/a/b/, branch: my/branch, path: docs/notes/}",
      "https://gitlab.example.org/a/b/-/edit/my/branch/docs/notes/part/a%20b.md"
    ),
    ("https://codeberg.org/a/b", "https://codeberg.org/a/b/_edit/main/part/a%20b.md"),
    (
      "{url: https://code.example.org/a/b, host: github}",
      "https://code.example.org/a/b/edit/main/part/a%20b.md"
    ),
  ])
  func knowsWhereALessonIsEdited(_ repository: String, _ address: String) throws {
    let (settings, report) = settings("repository: \(repository)")
    #expect(report == "")
    let lesson = try #require(SitePath("part/a b.md"))
    #expect(settings.repository?.editAddress(of: lesson) == address)
  }

  @Test func everyKeyMayBeLeftOut() {
    let (settings, report) = settings("# nothing yet\n")
    #expect(report == "")
    #expect(settings == CourseSettings())
  }

  @Test(arguments: [
    ("tilte: x", "1:1: error: unknown key 'tilte'; did you mean 'title'?"),
    (
      "colour: x",
      "1:1: error: unknown key 'colour'; known are title, lang, order, output, formats, digits, "
        + "network, templates, html, notation, names, author, authors, license, address, repository, footer, head, "
        + "style, logo, favicon"
    ),
    (
      "notation: {layer: round}",
      "1:19: error: unknown 'layer' 'round'; expected one of paren, bracket, bare"
    ),
    ("training: {rate: 1}", "1:1: error: 'training' is not read by this version yet"),
    ("title: [a]", "1:8: error: 'title' needs a text, found a list"),
    ("title:", "1:7: error: 'title' needs a text, found nothing"),
    ("digits: 0", "1:9: error: 'digits' needs a whole number from 1 to 15, found '0'"),
    ("digits: four", "1:9: error: 'digits' needs a whole number from 1 to 15, found 'four'"),
    (
      "output: ../elsewhere",
      "1:9: error: 'output' must be a folder inside the lessons folder, found '../elsewhere'; "
        + "only the option --output may lead out of it"
    ),
    (
      "output: /var/www",
      "1:9: error: 'output' must be a folder inside the lessons folder, found '/var/www'; "
        + "only the option --output may lead out of it"
    ),
    (
      "formats: [html, markdwon]",
      "1:17: error: unknown format 'markdwon'; there are html and markdown; did you mean 'markdown'?"
    ),
    ("url: https://example.org", "1:1: error: unknown key 'url'; did you mean 'address'?"),
    (
      "address: example.org/notes",
      "1:10: error: 'address' must be an address that begins with https:// or http://, found "
        + "'example.org/notes'; did you mean 'https://example.org/notes'?"
    ),
    (
      "address: javascript:alert(1)",
      "1:10: error: 'address' must be an address that begins with https:// or http://, found "
        + "'javascript:alert(1)'"
    ),
    (
      "address: https://example.org/?a",
      "1:10: error: 'address' is that of the folder in which the site will be found, without '?' and '#'"
    ),
    (
      "address: https://exämple.org",
      "1:10: error: 'address' is read by machines alone, and has letters beyond ASCII as %-escapes, those of its "
        + "host as 'xn--…'; found 'https://exämple.org'"
    ),
    (
      "repository: ada/notes",
      "1:13: error: 'repository' must be an address such as https://github.com/owner/name, found 'ada/notes'"
    ),
    (
      "repository: https://code.example.org/ada/notes",
      "1:13: error: whose way to edit a page this repository has is not known; say it with 'host', as in "
        + "{url: https://code.example.org/ada/notes, host: gitlab}: github, gitlab or gitea"
    ),
    (
      "repository: {url: https://github.com/a/b, path: ../c}",
      "1:49: error: 'path' must be the lessons folder in the repository, such as docs/notes, found '../c'"
    ),
    ("repository: {branch: main}", "1:13: error: 'repository' has no 'url'"),
    ("authors: [{nam: Ada}]", "1:12: error: unknown key 'nam' of an author; did you mean 'name'?"),
    ("head: <meta>", "1:7: error: 'head' is raw HTML, which wants 'html: allow' here, too"),
    ("html: yes", "1:7: error: 'html' is 'allow' or 'omit', found 'yes'"),
    (
      "lang: English!",
      "1:7: error: 'lang' needs a language tag such as en or pt-BR, found 'English!'"
    ),
    ("- a\n- b", "1:1: error: expected a mapping such as 'title: …', found a list"),
  ])
  func reports(_ text: String, _ expected: String) {
    let headline = settings(text).report.split(separator: "\n").first.map(String.init)
    #expect(headline == "chainrule.yaml:" + expected)
  }
}
