import Diagnostics
import Documents
import Pages
import TestSupport
import Testing

@testable import Course

/// What the settings of a course put around its lessons.
struct CourseFrameTests {
  private static let settings = """
    title: A course
    authors:
      - {name: Ada Lovelace, url: https://example.org/ada, affiliation: Analytical Society}
      - Charles Babbage
    license: CC BY 4.0
    address: https://example.org/notes
    repository: {url: https://gitlab.com/ada/notes, path: course}
    html: allow
    head: <meta name="x">
    footer: |
      [First](a.md), [there](#there), [data](data/d.csv), ![dot](dot.png), [out](https://example.org).
    style: look/extra.css
    logo: dot.png
    favicon: icon.svg

    """

  private static let files = [
    "chainrule.yaml": settings,
    "a.md": "# A & B\n",
    "part/b.md": """
    ---
    title: Zwei
    lang: de
    author: {name: 'Grace "Amazing" Hopper', orcid: 0000-0002-1825-0097, email: g@example.org}
    date: 1952-05-02
    description: Rechnen & rechnen lassen
    tags: [eins, zwei]
    license: All mine
    x-course: MA 101
    og:type: book
    ---
    Text.

    """,
    "dot.png": "PNG", "icon.svg": "<svg/>", "data/d.csv": "1,2\n",
    "look/extra.css": "a { background: url(images/p.png) } b { background: url( '../dot.png' ) }\n",
    "look/images/p.png": "P",
  ]

  private func build(
    _ changes: [String: String] = [:], options: CourseBuild.Options = CourseBuild.Options()
  ) async throws -> (site: [String: String], report: String) {
    let folder = try TemporaryFolder(Self.files.merging(changes) { $1 })
    let preview = try await CourseBuild.preview(
      [folder.path], options: options, typesetters: TypesetterPool(katex: try KaTeX()))
    let report = DiagnosticPrinter().report(preview.diagnostics)
      .replacing(folder.path + "/", with: "")
    let files = (preview.files?.paths ?? []).map { path in
      (path.text, String(decoding: preview.files?[path] ?? [], as: UTF8.self))
    }
    return (Dictionary(uniqueKeysWithValues: files), report)
  }

  /// The lines of a page between two others.
  private func part(_ page: String?, from start: String, to end: String) -> String {
    let lines = (page ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    let first = lines.drop { !$0.hasPrefix(start) }
    return first.prefix { !$0.hasPrefix(end) }.joined(separator: "\n")
  }

  @Test func standsOnEveryPage() async throws {
    let (site, report) = try await build()
    #expect(report == "")
    #expect(
      site.keys.filter { !$0.hasPrefix("assets/") }.sorted() == [
        "a.html", "a.md", "data/d.csv", "dot.png", "icon.svg", "index.html", "index.md",
        "look/extra.css", "look/images/p.png", "part/b.html", "part/b.md", "sitemap.xml",
      ])
    let page = site["part/b.html"]
    #expect(
      part(page, from: "<meta name=\"generator\"", to: "<body>") == """
        <meta name="generator" content="chainrule 1.0.0">
        <meta name="author" content="Grace &quot;Amazing&quot; Hopper">
        <meta name="description" content="Rechnen &amp; rechnen lassen">
        <meta name="keywords" content="eins, zwei">
        <meta name="dcterms.date" content="1952-05-02">
        <meta name="dcterms.license" content="All mine">
        <meta property="og:title" content="Zwei">
        <meta property="og:url" content="https://example.org/notes/part/b.html">
        <meta property="og:description" content="Rechnen &amp; rechnen lassen">
        <meta property="og:site_name" content="A course">
        <meta property="article:published_time" content="1952-05-02">
        <meta name="x-course" content="MA 101">
        <meta property="og:type" content="book">
        <title>Zwei · A course</title>
        <link rel="stylesheet" href="../assets/katex.css">
        <link rel="stylesheet" href="../assets/page.css">
        <script src="../assets/page.js" defer></script>
        <script src="../assets/search.js" defer></script>
        <link rel="stylesheet" href="../look/extra.css">
        <link rel="icon" href="../icon.svg">
        <link rel="canonical" href="https://example.org/notes/part/b.html">
        <link rel="prev" href="../a.html">
        <meta name="x">
        </head>
        """)
    #expect(
      part(page, from: "<h1>", to: "<p>Text.") == """
        <h1>Zwei</h1>
        <div class="byline">
        <ul aria-label="Autorinnen und Autoren">
        <li>Grace &quot;Amazing&quot; Hopper <a class="more" href="https://orcid.org/0000-0002-1825-0097">ORCID</a> \
        <a class="more" href="mailto:g@example.org">g@example.org</a></li>
        </ul>
        <p><time datetime="1952-05-02">1952-05-02</time></p>
        </div>
        """)
    #expect(
      part(page, from: "<footer>", to: "</body>") == """
        <footer>
        <div class="own">
        <p><a href="../a.html">First</a>, <a href="../index.html#there">there</a>, <a href="../data/d.csv">data</a>, \
        <img src="../dot.png" alt="dot" />, <a href="https://example.org">out</a>.</p>
        </div>
        <p>Lizenz: All mine</p>
        <p><a href="https://gitlab.com/ada/notes/-/edit/main/course/part/b.md">Diese Seite bearbeiten</a></p>
        <p>Jede Zahl auf dieser Seite hat chainrule 1.0.0 berechnet.</p>
        </footer>
        """)
    #expect(
      part(site["index.html"], from: "<h1>", to: "<ol") == """
        <h1>A course</h1>
        <div class="byline">
        <ul aria-label="Authors">
        <li><a href="https://example.org/ada">Ada Lovelace</a><span>Analytical Society</span></li>
        <li>Charles Babbage</li>
        </ul>
        </div>

        """)
    #expect(
      site["part/b.md"] == """
        # Zwei

        Grace "Amazing" Hopper, [g@example.org](mailto:g@example.org), \
        [ORCID](https://orcid.org/0000-0002-1825-0097) · 1952-05-02 · All mine

        Text.

        ***

        [First](../a.md), [there](../index.md#there), [data](../data/d.csv), ![dot](../dot.png), \
        [out](https://example.org).

        """)
    #expect(
      site["sitemap.xml"] == """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://example.org/notes/</loc></url>
        <url><loc>https://example.org/notes/a.html</loc></url>
        <url><loc>https://example.org/notes/part/b.html</loc></url>
        </urlset>

        """)
  }

  @Test func aPageInASingleFileHoldsItInItself() async throws {
    let (site, report) = try await build(options: CourseBuild.Options(assets: .insidePages))
    #expect(report == "")
    #expect(site.keys.sorted() == ["a.html", "data/d.csv", "index.html", "part/b.html"])
    let page = try #require(site["part/b.html"])
    let (png, picture) = ("data:image/png;base64,UE5H", "data:image/png;base64,UA==")
    #expect(
      page.contains(
        """
        <style>
        a { background: url("\(picture)") } b { background: url( "\(png)" ) }
        """))
    #expect(page.contains(#"<link rel="icon" href="data:image/svg+xml;base64,PHN2Zy8+">"#))
    #expect(page.contains(#"<img src="\#(png)" alt=""> A course</a>"#))
    #expect(page.contains(#"<img src="\#(png)" alt="dot" />"#))
  }

  @Test func nothingOfItStandsOnPagesOfACourseWithoutIt() async throws {
    let (site, _) = try await build(["chainrule.yaml": "title: A course\n"])
    #expect(
      part(site["a.html"], from: "<meta name=\"generator\"", to: "</head>") == """
        <meta name="generator" content="chainrule 1.0.0">
        <title>A &amp; B · A course</title>
        <link rel="stylesheet" href="assets/katex.css">
        <link rel="stylesheet" href="assets/page.css">
        <script src="assets/page.js" defer></script>
        <script src="assets/search.js" defer></script>
        <link rel="next" href="part/b.html">
        """)
    #expect(site["a.md"] == "# A & B\n")
    #expect(site["sitemap.xml"] == nil)
  }

  @Test(arguments: [
    (
      "style: none.css", [:],
      "chainrule.yaml:1:8: error: there is no file 'none.css'"
    ),
    (
      "style: ../x.css", [:],
      "chainrule.yaml:1:8: error: '../x.css' lies outside the lessons folder"
    ),
    (
      "logo: /etc/passwd", [:],
      "chainrule.yaml:1:7: error: a link to a file is relative to the lesson's folder; found an absolute path"
    ),
    (
      "favicon: https://example.org/i.png", [:],
      "chainrule.yaml:1:10: error: 'favicon' must be a file in the lessons folder, found 'https://example.org/i.png'"
    ),
    (
      "logo: data", [:],
      "chainrule.yaml:1:7: error: 'data' is a folder; a link leads to a lesson or a file"
    ),
    (
      "logo: data/d.csv", [:],
      "chainrule.yaml:1:7: error: 'logo' must be an image, such as an .svg or .png, found 'data/d.csv'"
    ),
    (
      "footer: '[x](nowhere.md)'", [:],
      "chainrule.yaml:1:9: error: there is no file 'nowhere.md'"
    ),
    (
      "footer: '[x](javascript:alert)'", [:],
      "chainrule.yaml:1:9: error: a link is http, https, mailto or relative; found 'javascript:'"
    ),
    (
      "footer: '[](a.md)'", [:],
      "chainrule.yaml:1:9: error: a link in a footer needs words of its own"
    ),
    (
      "footer: '[x](a.md#none)'", [:],
      "chainrule.yaml:1:9: error: 'a.md' has no heading '#none'"
    ),
    ("footer: '$x$'", [:], "chainrule.yaml:1:9: error: there are no formulas in a footer"),
    (
      "footer: <b>x</b>", [:],
      "chainrule.yaml:1:9: error: raw HTML in the footer; write it as Markdown, or allow it with 'html: allow'"
    ),
    (
      "style: s.css", ["s.css": "a { b: url(//example.org/x) }"],
      "s.css:1:12: error: a style sheet loads nothing from other servers unless chainrule.yaml says 'html: allow'; "
        + "found '//example.org/x'"
    ),
    (
      "style: s.css", ["s.css": "@charset 'shift_jis'; a {}"],
      "s.css:1:1: error: a style sheet is read as UTF-8; leave out '@charset'"
    ),
    (
      "style: s.css", ["s.css": "\n@import 'look/extra.css';"],
      "s.css:2:9: error: no style sheet is loaded by another; put the rules of 'look/extra.css' here"
    ),
    (
      "style: look/s.css", ["look/s.css": "a { b: url(c.png) }"],
      "look/s.css:1:12: error: there is no file 'c.png'"
    ),
    (
      "style: a.html", ["a.html": "x"],
      "chainrule.yaml:1:8: error: 'a.html' has the same name on the site as the page of 'a.md'"
    ),
  ])
  func reports(_ settings: String, _ files: [String: String], _ expected: String) async throws {
    let changes = files.merging(["chainrule.yaml": settings + "\n", "part/b.md": "B\n"]) { $1 }
    let report = try await build(changes).report
    #expect(report.split(separator: "\n").first.map(String.init) == expected)
    #expect(report.hasSuffix("1 error\n"))
  }

  /// What an earlier build of pages in single files kept is not taken where a file in them has changed.
  @Test func isNotTakenFromACacheWhereItChanged() async throws {
    let folder = try TemporaryFolder(Self.files)
    let site = try TemporaryFolder()
    func build(_ name: String, cache: BuildCache?) async throws -> [String] {
      let outcome = try await CourseBuild.run(
        [folder.path],
        options: CourseBuild.Options(
          output: site.path + "/" + name, assets: .insidePages, cache: cache))
      #expect(outcome.site != nil)
      if cache != nil {
        let names = outcome.sources.map { $0.replacing(folder.path + "/", with: "") }
        #expect(
          Set(names).isSuperset(of: ["dot.png", "icon.svg", "look/extra.css", "look/images/p.png"]))
      }
      return try site.files(in: name).map { try site.read(name + "/" + $0) }
    }
    let changes: [(String, String)] = [
      ("a.md", "# A & B\n"), ("dot.png", "PNG 2"), ("icon.svg", "<svg id='2'/>"),
      ("look/images/p.png", "P2"),
      ("look/extra.css", "a { color: red }\n b { background: url(images/p.png) }"),
      ("a.md", "---\nauthor: {name: Ada, affiliation: [X, Y]}\ndate: yesterday\n---\n# A\n"),
      ("chainrule.yaml", Self.settings.replacing("CC BY 4.0", with: "CC0")),
      ("data/d.csv", "3\n"),
    ]
    for (name, text) in changes {
      try folder.write(text, to: name)
      let cached = try await build("cached", cache: BuildCache(in: site.path + "/cache"))
      #expect(try await build("cold", cache: nil) == cached)
    }
  }

  @Test func linksDoNotLeadOut() async throws {
    let folder = try TemporaryFolder([
      "course/a.md": "A\n", "course/chainrule.yaml": "style: s.css\nlogo: l.png\n",
      "s.css": "a{}", "l.png": "L",
    ])
    try folder.link("course/s.css", to: "../s.css")
    try folder.link("course/l.png", to: "../l.png")
    let check = try await CourseCheck.run([folder.path + "/course"], isStrict: false, jobs: 1)
    #expect(
      check.diagnostics.map(\.message) == [
        "'s.css' lies outside the lessons folder", "'l.png' lies outside the lessons folder",
      ])
  }
}
