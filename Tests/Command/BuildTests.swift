import Foundation
import TestSupport
import Testing

struct BuildTests {
  private static let manifest = "site/.chainrule-manifest"

  @Test func reportsEveryMistakeOfTheCourseAndKeepsTheLastSite() throws {
    let folder = try TemporaryFolder(["a.md": "# A\n", "b.md": "# B\n"])
    #expect(try chainrule("build", in: folder.path) == Run(output: "2 lessons in site\n"))
    let before = try folder.site()

    try folder.write("# A\n\n[x](c.md) and [y](javascript:y)\n", to: "a.md")
    try folder.write("# B\n\n![z](img.png)\n", to: "b.md")
    try folder.write("colour: red\n", to: "chainrule.yaml")
    #expect(
      try chainrule("build", in: folder.path)
        == Run(
          error: """
            a.md:3:1: error: there is no file 'c.md'; did you mean 'a.md'?
              [x](c.md) and [y](javascript:y)
              ^~~~~~~~~
            a.md:3:15: error: a link is http, https, mailto or relative; found 'javascript:'
              [x](c.md) and [y](javascript:y)
                            ^~~~~~~~~~~~~~~~~
            b.md:3:1: error: there is no file 'img.png'
              ![z](img.png)
              ^~~~~~~~~~~~~
            chainrule.yaml:1:1: error: unknown key 'colour'; known are title, lang, order, output, \
            formats, digits, network, templates, html, notation, names, author, authors, license, \
            address, repository, footer, head, style, logo, favicon
              colour: red
              ^~~~~~
            4 errors
            Nothing was written.

            """, status: 1))
    #expect(try folder.site() == before)
  }

  @Test func referencesLeadToLabels() throws {
    let folder = try TemporaryFolder([
      "a.md": "# A\n\n$$x$$ {#eq:loss}\n\n$$y$$\n{#eq:loss}\n",
      "b.md": "# B\n\nBy [](a.md#eq:los), so [](#eq:chain).\n",
    ])
    #expect(
      try chainrule("build", in: folder.path)
        == Run(
          error: """
            a.md:6:2: error: '#eq:loss' is the label of two things, first on line 3
              {#eq:loss}
               ^~~~~~~~
            b.md:3:4: error: 'a.md' has no label '#eq:los'; did you mean '#eq:loss'?
              By [](a.md#eq:los), so [](#eq:chain).
                 ^~~~~~~~~~~~~~~
            b.md:3:24: error: 'b.md' has no label '#eq:chain'
              By [](a.md#eq:los), so [](#eq:chain).
                                     ^~~~~~~~~~~~~
            3 errors
            Nothing was written.

            """, status: 1))

    try folder.write("# A\n\n$$x$$ {#eq:loss}\n", to: "a.md")
    try folder.write("# B\n\nBy [](a.md#eq:loss) of [](a.md).\n", to: "b.md")
    #expect(try chainrule("build", in: folder.path) == Run(output: "2 lessons in site\n"))
    #expect(
      try #require(try folder.site()["site/b.md"])
        == "# B\n\nBy [(1)](a.md#eq:loss \"A\") of [A](a.md).\n")
  }

  @Test func writesTheSameBytesWhateverTheNumberOfJobs() throws {
    var files: [String: String] = ["data/x.csv": "1,2\n"]
    for i in 1...12 {
      files["lesson-\(i).md"] =
        "# Lesson \(i)\n\n## Part\n\n[next](lesson-\(i % 12 + 1).md#part), [data](data/x.csv), $a_\(i)$.\n"
    }
    let folder = try TemporaryFolder(files)
    var sites: [[String: String]] = []
    for jobs in ["1", "1", "2", "7"] {
      let run = try chainrule("build", "--jobs", jobs, in: folder.path)
      #expect(run == Run(output: "12 lessons in site\n"))
      sites.append(try folder.site())
    }
    #expect(sites.allSatisfy { $0 == sites[0] })
    #expect(sites[0]["site/data/x.csv"] == "1,2\n")
    #expect(try #require(sites[0]["site/lesson-2.html"]).contains(#"href="lesson-3.html#part""#))
    #expect(try #require(sites[0]["site/lesson-2.md"]).contains("(lesson-3.md#part)"))
  }

  @Test func putsTheSiteWhereItIsTold() throws {
    let folder = try TemporaryFolder([
      "course/chainrule.yaml": "output: public\n", "course/a.md": "# A\n",
    ])
    #expect(
      try chainrule("build", "course", in: folder.path)
        == Run(output: "1 lesson in course/public\n"))
    #expect(
      try chainrule("build", "course/a.md", "-o", "../\(folder.name)-other", in: folder.path)
        == Run(output: "1 lesson in ../\(folder.name)-other\n"))
    let other = folder.path + "-other"
    #expect(FileManager.default.fileExists(atPath: other + "/a.html"))
    try FileManager.default.removeItem(atPath: other)
    // A second build does not take its own Markdown for lessons.
    for _ in 1...2 {
      #expect(
        try chainrule("build", "--to", "markdown", "course", in: folder.path)
          == Run(output: "1 lesson in course/public\n"))
    }
  }

  @Test func writesPagesThatStandAlone() throws {
    let folder = try TemporaryFolder([
      "a.md": "# A\n\n$x$ and [B](part/b.md#more)\n\n![a dot](part/dot.svg)\n",
      "part/b.md": "# B\n\n## More\n\n![a dot](./dot.svg \"Dot\"), [numbers](x.csv)\n",
      "part/dot.svg": "<svg/>", "part/x.csv": "1,2\n",
    ])
    #expect(
      try chainrule("build", "--single-file", in: folder.path)
        == Run(output: "2 lessons in site\n"))
    let site = try folder.site()
    #expect(
      site.keys.sorted() == [
        "site/.chainrule-manifest", "site/a.html", "site/index.html", "site/part/b.html",
        "site/part/x.csv",
      ])
    let first = try #require(site["site/a.html"])
    let second = try #require(site["site/part/b.html"])
    let dot = "data:image/svg+xml;base64,PHN2Zy8+"
    #expect(first.contains(#"<img src="\#(dot)" alt="a dot" />"#))
    #expect(second.contains(#"<img src="\#(dot)" alt="a dot" title="Dot" />"#))
    #expect(first.contains(#"<a href="part/b.html#more">B</a>"#))
    #expect(second.contains(#"<a href="x.csv">numbers</a>"#))
    #expect(first.contains("@font-face{font-family:KaTeX_Math;"))
    #expect(!second.contains("@font-face"))
    for page in site.values {
      #expect(!page.contains("assets/") && !page.contains("url(fonts/"))
      #expect(!page.contains("<link rel=\"stylesheet\"") && !page.contains(" src=\"assets"))
    }
  }

  @Test func writesNoSingleFileThatWouldFetchAnImage() throws {
    let folder = try TemporaryFolder([
      "a.md": "# A\n\n![x](https://example.org/x.png)\n", "b.md": "# B\n",
    ])
    #expect(
      try chainrule("build", "--single-file", in: folder.path)
        == Run(
          error: """
            a.md:3:1: error: a page in a single file shows images of the lessons folder alone; \
            found 'https://example.org/x.png'
              ![x](https://example.org/x.png)
              ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            1 error
            Nothing was written.

            """, status: 1))
    #expect(try chainrule("build", in: folder.path) == Run(output: "2 lessons in site\n"))
  }

  @Test func refusesToWriteWhereOthersWrote() throws {
    let folder = try TemporaryFolder(["a.md": "# A\n", "site/mine.txt": "mine"])
    #expect(
      try chainrule("build", in: folder.path)
        == Run(
          error:
            "chainrule: error: the output folder 'site' holds files that chainrule did not write, "
            + "such as 'mine.txt'; give an empty folder or a new one with --output\n",
          status: 2))
    #expect(
      try chainrule("build", "--output", ".", in: folder.path).status == 2)
    #expect(try folder.files() == ["a.md", "site/mine.txt"])
  }

  @Test func leavesNoMessWhenInterrupted() throws {
    var files: [String: String] = [:]
    for i in 0..<400 {
      files["lesson-\(i).md"] =
        "# Lesson\n\n" + (0..<20).map { "$$x_{\(i)} + \\frac{\($0)}{2}$$\n\n" }.joined()
    }
    let folder = try TemporaryFolder(files)
    let process = Process()
    process.executableURL = try builtCommand()
    process.arguments = ["build"]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    // Once the draft stands there, the run is in the middle of its work.
    for _ in 0..<10_000 {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      if names.contains(where: { $0.hasPrefix(".site.chainrule-draft-") }) { break }
      Thread.sleep(forTimeInterval: 0.002)
    }
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == SIGTERM)
    #expect(try folder.files() == files.keys.sorted())
  }

  @Test func aReaderThatGoesAwayIsNoFailure() throws {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [
      "-c", "\"$0\" --help | true; exit ${PIPESTATUS[0]}", try builtCommand().path,
    ]
    process.currentDirectoryURL = URL(filePath: folder.path)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func saysWhenTheResultCannotBeWritten() throws {
    guard let full = FileHandle(forWritingAtPath: "/dev/full") else { return }
    let process = Process()
    process.executableURL = try builtCommand()
    process.arguments = ["--version"]
    process.standardOutput = full
    let error = Pipe()
    process.standardError = error
    try process.run()
    let message = try error.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(
      String(decoding: message, as: UTF8.self)
        == "chainrule: error: cannot write the result: no space left on device\n")
    #expect(process.terminationStatus == 2)
  }
}
