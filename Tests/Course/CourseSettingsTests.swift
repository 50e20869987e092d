import Diagnostics
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
        + "network, templates, html, notation, names"
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
