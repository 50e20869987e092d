import Diagnostics
import Templates
import Testing

@testable import Derivations
@testable import Wording

/// The words in each language.
@Suite struct TranslationTests {
  /// The values and the files that a template asks for.
  private func names(in text: [UInt8]) -> Set<String> {
    let tags = String(decoding: text, as: UTF8.self).matches(
      of: #/<%\s*([#^/&>]?)\s*([\w-]+)\s*%>/#)
    return Set(tags.map { ($0.output.1 == ">" ? "> " : "") + $0.output.2 })
  }

  @Test(arguments: Words.Part.allCases)
  func everyTranslationAsksForTheSameValues(_ part: Words.Part) {
    let english = names(in: part.builtIn(in: .english))
    for language in Language.allCases {
      #expect(names(in: part.builtIn(in: language)) == english, "\(part.fileName(in: language))")
    }
  }

  @Test(arguments: [
    ("de", "Schritt 2 von 3"), ("de-AT", "Schritt 2 von 3"), ("DE", "Schritt 2 von 3"),
    ("en-GB", "Step 2 of 3"),
  ])
  func aRegionHasTheWordsOfItsLanguage(_ tag: String, _ step: String) throws {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "chainrule.yaml", text: "lang: \(tag)\n")
    let words = Words().translated(to: tag, at: file.range, reporting: &diagnostics)
    #expect(try words.render(.step, ["number": .number(2), "count": .number(3)]) == step)
    #expect(diagnostics.isEmpty)
  }

  @Test func aLanguageWithoutWordsIsEnglishAndAWarning() throws {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "chainrule.yaml", text: "lang: fr\n")
    let words = Words(in: .german).translated(
      to: "fr", at: file.range, reporting: &diagnostics)
    #expect(try words.render(.step, ["number": .number(2), "count": .number(3)]) == "Step 2 of 3")
    #expect(
      diagnostics == [
        .warning(
          "there are no words in the language 'fr', only in en and de; they will be English",
          at: file.range)
      ])
  }

  @Test func anAuthorsFileIsForAllLanguagesOrForOne() throws {
    var diagnostics: [Diagnostic] = []
    let words = Words(
      overriding: [
        "step.de.md": SourceFile(path: "words/step.de.md", text: "Nr. <% number %>/<% count %>"),
        "step.md": SourceFile(path: "words/step.md", text: "#<% number %>"),
      ], reporting: &diagnostics)
    let file = SourceFile(path: "chainrule.yaml", text: "lang: de\n")
    let german = words.translated(to: "de", at: file.range, reporting: &diagnostics)
    let french = words.translated(to: "fr", at: file.range, reporting: &diagnostics)
    let place: TemplateValue = ["number": .number(2), "count": .number(3)]
    #expect(try words.render(.step, place) == "#2")
    #expect(try german.render(.step, place) == "Nr. 2/3")
    #expect(try french.render(.step, place) == "#2")
    #expect(diagnostics.isEmpty)
  }
}
