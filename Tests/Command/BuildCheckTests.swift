import Foundation
import TestSupport
import Testing

/// `build --check`: what stands there is held against what would be written, and nothing is written.
@Suite struct BuildCheckTests {
  private func course() throws -> TemporaryFolder {
    let folder = try TemporaryFolder([
      "a.md": "# A\n\nOne sentence. Another.\n", "b.md": "# B\n\nSee [](a.md).\n",
    ])
    _ = try chainrule("build", in: folder.path)
    return folder
  }

  @Test func aSiteThatIsCurrentPasses() throws {
    let folder = try course()
    let before = try folder.site()
    #expect(
      try chainrule("build", "--check", in: folder.path) == Run(output: "'site' is current\n"))
    #expect(try folder.site() == before)
  }

  @Test func aSiteThatIsNotThereIsStale() throws {
    let folder = try TemporaryFolder(["a.md": "# A\n"])
    let run = try chainrule("build", "--check", "--to", "markdown", in: folder.path)
    #expect(
      run
        == Run(
          error: """
            error: there is no site in 'site'
            1 error
            Stale: 2 files of 2 would change; build without --check to write them.

            """, status: 1))
    #expect(try folder.files() == ["a.md"])
  }

  @Test func whatWouldChangeIsShown() throws {
    let folder = try course()
    try folder.write("# A\n\nOne sentence. And another.\n", to: "a.md")
    try folder.write("old", to: "site/assets/page.css")
    try folder.write("# C\n", to: "c.md")
    try FileManager.default.removeItem(atPath: folder.path + "/b.md")
    let before = try folder.site()
    let name = URL(filePath: folder.path).lastPathComponent
    #expect(
      try chainrule("build", "--check", in: folder.path)
        == Run(
          output: """
            --- site/a.html
            +++ site/a.html
            @@ -3,9 +3,9 @@
             \(name)
             Lesson 1 of 2
             A
            -B
            +C
             A
             One sentence.
            -Another.
            -NextB
            +And another.
            +NextC
             Every number on this page was computed by chainrule 1.0.0.
            --- site/a.md
            +++ site/a.md
            @@ -1,3 +1,3 @@
             # A
            \(" ")
            -One sentence. Another.
            +One sentence. And another.
            site/assets/page.css differs
            site/assets/search-index.js differs
            site/b.html would be removed
            site/b.md would be removed
            site/c.html is missing
            site/c.md is missing
            --- site/index.html
            +++ site/index.html
            @@ -2,5 +2,5 @@
             Skip to the content
             \(name)
             A
            -B
            +C
             Every number on this page was computed by chainrule 1.0.0.
            --- site/index.md
            +++ site/index.md
            @@ -1,4 +1,4 @@
             # \(name)
            \(" ")
             1. [A](a.md)
            -2. [B](b.md)
            +2. [C](c.md)

            """,
          error: """
            a.md:1:1: error: 'site/a.html' and 'site/a.md' are stale
              # A
              ^
            c.md:1:1: error: 'site/c.html' and 'site/c.md' are stale
              # C
              ^
            error: 'site/assets/page.css' and 4 more files are stale
            3 errors
            Stale: 10 files of 31 would change; build without --check to write them.

            """, status: 1))
    #expect(try folder.site() == before)
  }

  @Test func anotherKaTeXIsNamed() throws {
    let folder = try course()
    let path = folder.path + "/site/.chainrule-manifest"
    let manifest = try String(contentsOfFile: path, encoding: .utf8)
    let version = try #require(manifest.split(separator: "\n").first { $0.hasPrefix("KaTeX ") })
    try folder.write(
      manifest.replacing(version, with: "KaTeX 0.1"), to: "site/.chainrule-manifest")
    // The pages are the same: nothing is stale.
    #expect(try chainrule("build", "--check", in: folder.path).status == 0)
    try folder.write("old", to: "site/assets/katex.css")
    #expect(
      try chainrule("build", "--check", in: folder.path)
        == Run(
          output: "site/assets/katex.css differs\n",
          error: """
            error: 'site' was built by chainrule 1.0.0 with KaTeX 0.1, and this is chainrule 1.0.0 with \(version)
            1 error
            Stale: 1 file of 31 would change; build without --check to write them.

            """, status: 1))
  }

  @Test func mistakesInLessonsComeFirst() throws {
    let folder = try course()
    try folder.write("# A\n\n[x](c.md)\n", to: "a.md")
    let run = try chainrule("build", "--check", in: folder.path)
    #expect(run.status == 1)
    #expect(
      run.error == """
        a.md:3:1: error: there is no file 'c.md'; did you mean 'a.md'?
          [x](c.md)
          ^~~~~~~~~
        1 error

        """)
    #expect(run.output == "")
  }

  @Test func reportsNameTheRule() throws {
    let folder = try course()
    try folder.write("# A\n\nOther.\n", to: "a.md")
    let run = try chainrule("build", "--check", "--report", "github", in: folder.path)
    #expect(
      run.output
        == "::error file=a.md,line=1,col=1,endLine=1,endColumn=1,title=stale-site::'site/a.html' and 'site/a.md' are stale\n"
    )
    #expect(run.status == 1)
  }
}
