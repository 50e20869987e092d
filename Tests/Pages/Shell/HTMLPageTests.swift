import Diagnostics
import Templates
import Testing

@testable import Pages

@Suite struct HTMLPageTests {
  @Test func writesALessonBetweenItsNeighbours() throws {
    let page = HTMLPage(
      title: "Loss & <input>",
      course: .init(title: "The chain rule", address: "index.html"),
      previous: .init(title: "Notation", address: "notation.html"),
      next: .init(title: "A \"weight\"", address: "weight.html"),
      contents: [
        .init(level: 2, anchor: "a", title: TrustedMarkup(trusting: "One <em>layer</em>")),
        .init(level: 3, anchor: "b", title: TrustedMarkup(trusting: "Its nodes")),
      ],
      main: TrustedMarkup(trusting: "<p>A paragraph.</p>"),
      generator: "chainrule 0.1.0")
    #expect(
      try page.html(PageTemplates()) == """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="generator" content="chainrule 0.1.0">
        <title>Loss &amp; &lt;input&gt; · The chain rule</title>
        <link rel="stylesheet" href="assets/katex.css">
        <link rel="stylesheet" href="assets/page.css">
        <script src="assets/page.js" defer></script>
        <link rel="prev" href="notation.html">
        <link rel="next" href="weight.html">
        </head>
        <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header class="course">
        <a href="index.html">The chain rule</a>
        </header>
        <div class="page">
        <nav class="contents beside" aria-label="On this page">
        <p>On this page</p>
        <ol>
        <li class="level-2"><a href="#a">One <em>layer</em></a></li>
        <li class="level-3"><a href="#b">Its nodes</a></li>
        </ol>
        </nav>
        <main id="content">
        <h1>Loss &amp; &lt;input&gt;</h1>
        <details class="contents above">
        <summary>On this page</summary>
        <nav aria-label="On this page">
        <ol>
        <li class="level-2"><a href="#a">One <em>layer</em></a></li>
        <li class="level-3"><a href="#b">Its nodes</a></li>
        </ol>
        </nav>
        </details>
        <p>A paragraph.</p>
        </main>
        </div>
        <nav class="neighbours" aria-label="Lessons">
        <a class="previous" rel="prev" href="notation.html"><span>Previous</span>Notation</a>
        <a class="next" rel="next" href="weight.html"><span>Next</span>A &quot;weight&quot;</a>
        </nav>
        <footer>
        <p>Every number on this page was computed by chainrule 0.1.0.</p>
        </footer>
        </body>
        </html>

        """)
  }

  @Test func writesTheIndexOfACourse() throws {
    let page = HTMLPage(
      title: "The chain rule", language: "de", main: TrustedMarkup(trusting: "<p>Welcome.</p>"),
      lessons: [
        .init(title: "Notation", address: "notation.html"),
        .init(title: "a < b", address: "a%20b.html"),
      ],
      generator: "chainrule 0.1.0")
    #expect(
      try page.html(PageTemplates()) == """
        <!doctype html>
        <html lang="de">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="generator" content="chainrule 0.1.0">
        <title>The chain rule</title>
        <link rel="stylesheet" href="assets/katex.css">
        <link rel="stylesheet" href="assets/page.css">
        <script src="assets/page.js" defer></script>
        </head>
        <body>
        <a class="skip" href="#content">Zum Inhalt springen</a>
        <div class="page">
        <main id="content">
        <h1>The chain rule</h1>
        <p>Welcome.</p>
        <ol class="index">
        <li><a href="notation.html">Notation</a></li>
        <li><a href="a%20b.html">a &lt; b</a></li>
        </ol>
        </main>
        </div>
        <footer>
        <p>Jede Zahl auf dieser Seite hat chainrule 0.1.0 berechnet.</p>
        </footer>
        </body>
        </html>

        """)
  }

  @Test func speaksTheLanguageOfTheLesson() throws {
    let page = HTMLPage(
      title: "Die Kette", language: "de-AT",
      course: HTMLPage.Link(title: "Kurs", address: "index.html"),
      previous: HTMLPage.Link(title: "Eins", address: "1.html"),
      next: HTMLPage.Link(title: "Drei", address: "3.html"),
      main: TrustedMarkup(trusting: "<p>Text.</p>"), generator: "chainrule 0.1.0")
    let html = try page.html(PageTemplates())
    let body = html.split(separator: "<body>\n", maxSplits: 1).last.map(String.init)
    #expect(
      body == """
        <a class="skip" href="#content">Zum Inhalt springen</a>
        <header class="course">
        <a href="index.html">Kurs</a>
        </header>
        <div class="page">
        <main id="content">
        <h1>Die Kette</h1>
        <p>Text.</p>
        </main>
        </div>
        <nav class="neighbours" aria-label="Lektionen">
        <a class="previous" rel="prev" href="1.html"><span>Zurück</span>Eins</a>
        <a class="next" rel="next" href="3.html"><span>Weiter</span>Drei</a>
        </nav>
        <footer>
        <p>Jede Zahl auf dieser Seite hat chainrule 0.1.0 berechnet.</p>
        </footer>
        </body>
        </html>

        """)
  }

  @Test func hasEveryWordInEveryLanguage() throws {
    let templates = try PageTemplates()
    let english = templates.partials(in: .english).keys.sorted()
    for language in Language.allCases {
      #expect(templates.partials(in: language).keys.sorted() == english)
    }
  }

  @Test func takesAnAuthorsWordsOfOneLanguage() throws {
    let templates = try PageTemplates(
      overriding: [
        "page.html": SourceFile(path: "page.html", text: "<%> previous %>, <%> next %>"),
        "words.de.yaml": SourceFile(path: "words.de.yaml", text: "next: Nächste Lektion\n"),
      ])
    func html(in language: String) throws -> String {
      try HTMLPage(
        title: "T", language: language, main: TrustedMarkup(trusting: ""), generator: "g"
      ).html(templates)
    }
    #expect(try html(in: "de") == "Zurück, Nächste Lektion")
    #expect(try html(in: "fr") == "Previous, Next")
  }

  @Test func takesAnAuthorsTemplates() throws {
    let page = HTMLPage(
      title: "T", main: TrustedMarkup(trusting: "<p>"), generator: "chainrule 0.1.0")
    let templates = try PageTemplates(
      overriding: [
        "page.html": SourceFile(path: "page.html", text: "<% title %>: <% main %>")
      ])
    #expect(try page.html(templates) == "T: <p>")
    #expect(
      PageTemplates.names == [
        "contents.html", "page.css", "page.html", "page.js", "words.de.yaml", "words.en.yaml",
      ])
  }

  @Test func asksForOneFormatOfEachFont() {
    #expect(
      withoutOlderFonts(
        "@font-face{font-family:A;src:url(a.woff2) format(\"woff2\"),url(a.woff) format(\"woff\"),"
          + "url(a.ttf) format(\"truetype\");font-style:normal}@font-face{src:url(b.woff2)}b{c:d}")
        == "@font-face{font-family:A;src:url(a.woff2) format(\"woff2\");font-style:normal}"
        + "@font-face{src:url(b.woff2)}b{c:d}")
  }

  @Test func offersItsAssets() throws {
    let assets = try PageAsset.all(templates: PageTemplates(), katex: KaTeX())
    #expect(assets.map(\.path) == assets.map(\.path).sorted())
    #expect(assets.suffix(3).map(\.path) == ["katex.css", "page.css", "page.js"])
    #expect(assets.dropLast(3).allSatisfy { $0.path.hasPrefix("fonts/KaTeX_") })
    #expect(assets.dropLast(3).allSatisfy { $0.path.hasSuffix(".woff2") })
    for asset in assets {
      guard case .bytes(let bytes) = asset.content else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("http") || text.contains("href^=\"http\""))
      #expect(!text.contains("://") && !text.contains("@import") && !text.contains("fetch("))
      if asset.path == "page.js" { #expect(bytes.count < 10_000) }
    }
  }
}
