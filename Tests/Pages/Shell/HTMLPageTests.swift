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
      lessons: [
        .init(title: "Notation", address: "notation.html"),
        .init(title: "Loss & <input>", address: "loss.html"),
        .init(title: "A \"weight\"", address: "weight.html"),
      ],
      place: 1, hasSearch: true,
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
        <script src="assets/search.js" defer></script>
        <link rel="prev" href="notation.html">
        <link rel="next" href="weight.html">
        </head>
        <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header class="course">
        <a href="index.html">The chain rule</a>
        <div class="search" role="search" data-index="assets/search-index.js" hidden>
        <input type="search" role="combobox" aria-label="Search the course" placeholder="Search" \
        aria-keyshortcuts="/ Control+K" aria-autocomplete="list" aria-expanded="false" \
        aria-controls="found" autocomplete="off" spellcheck="false">
        <div>
        <p role="status" data-found="Found: #" data-none="No section has all of these words." hidden></p>
        <ul id="found" role="listbox" aria-label="Sections" hidden></ul>
        </div>
        </div>
        <details>
        <summary>Lesson 2 of 3</summary>
        <nav aria-label="All lessons">
        <ol>
        <li><a href="notation.html">Notation</a></li>
        <li><a href="loss.html" aria-current="page">Loss &amp; &lt;input&gt;</a></li>
        <li><a href="weight.html">A &quot;weight&quot;</a></li>
        </ol>
        </nav>
        </details>
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
        "contents.html", "page.css", "page.html", "page.js", "search.js", "words.de.yaml",
        "words.en.yaml",
      ])
  }

  @Test func holdsItsAssetsInItself() throws {
    let page = HTMLPage(
      title: "T", main: TrustedMarkup(trusting: "<p>M</p>"),
      quantities: TrustedMarkup(trusting: "<p>Q</p>"),
      assets: .embedded(.init(styles: "p > a { color: red }", script: "1 < 2 && 3;")),
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
        <title>T</title>
        <style>
        p > a { color: red }
        </style>
        </head>
        <body>
        <a class="skip" href="#content">Skip to the content</a>
        <div class="page">
        <main id="content">
        <h1>T</h1>
        <p>M</p>
        </main>
        </div>
        <footer>
        <p>Every number on this page was computed by chainrule 0.1.0.</p>
        </footer>
        <template id="quantities">
        <p>Q</p>
        </template>
        <script>
        1 < 2 && 3;
        </script>
        </body>
        </html>

        """)
  }

  @Test func refusesATemplateThatKnowsSharedAssetsAlone() throws {
    let page = HTMLPage(
      title: "T", main: TrustedMarkup(trusting: "<p>"),
      assets: .embedded(.init(styles: "", script: "")), generator: "chainrule 0.1.0")
    let templates = try PageTemplates(
      overriding: ["page.html": SourceFile(path: "page.html", text: "<% assets %>/page.css")])
    #expect {
      try page.html(templates)
    } throws: { error in
      (error as? TemplateError)?.diagnostic.message.contains("'assets'") == true
    }
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
    #expect(assets.suffix(4).map(\.path) == ["katex.css", "page.css", "page.js", "search.js"])
    #expect(assets.dropLast(4).allSatisfy { $0.path.hasPrefix("fonts/KaTeX_") })
    #expect(assets.dropLast(4).allSatisfy { $0.path.hasSuffix(".woff2") })
    for asset in assets {
      guard case .bytes(let bytes) = asset.content else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("http") || text.contains("href^=\"http\""))
      #expect(!text.contains("://") && !text.contains("@import") && !text.contains("fetch("))
      if asset.path == "page.js" { #expect(bytes.count < 10_000) }
      if asset.path == "search.js" { #expect(bytes.count < 6_000) }
    }
  }
}
