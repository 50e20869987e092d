import Foundation
import Pages
import TestSupport
import Testing

@testable import Course

struct PreviewBuildTests {
  private static let lessons = [
    "a.md": "# First\n\n![a drawing](one.svg)\n\n$$a_1 + b$$ and $c$\n",
    "part/b.md": "# Second\n\n[first](../a.md)\n",
    "one.svg": "<svg/>",
  ]

  @Test func hasTheFilesOfTheSiteAndWritesNone() async throws {
    let folder = try TemporaryFolder(Self.lessons)
    let site = try TemporaryFolder()
    let typesetters = TypesetterPool(katex: try KaTeX())
    for text in ["# First\n", "# Other\n\n$$d$$\n", try folder.read("a.md")] {
      try folder.write(text, to: "a.md")
      let preview = try await CourseBuild.preview(
        [folder.path], options: CourseBuild.Options(formats: [.html], jobs: 2),
        typesetters: typesetters)
      #expect(try folder.files() == Self.lessons.keys.sorted())
      let output = site.path + "/site"
      _ = try await CourseBuild.run(
        [folder.path], options: CourseBuild.Options(output: output, formats: [.html]))
      var built: [String: [UInt8]] = [:]
      for name in try site.files(in: "site") where name != ".chainrule-manifest" {
        built[name] = [UInt8](try Data(contentsOf: site.url("site/" + name)))
      }
      let files = try #require(preview.files)
      let shown = files.paths.map { ($0.text, files[$0]) }
      #expect(Dictionary(uniqueKeysWithValues: shown) == built)
      #expect(preview.lessons == 2)
      #expect(preview.diagnostics == [])
    }
  }

  @Test func hasNoFilesWhereThereIsAnError() async throws {
    let folder = try TemporaryFolder(["a.md": "# First\n\n$\\frac$\n"])
    let preview = try await CourseBuild.preview(
      [folder.path], options: CourseBuild.Options(),
      typesetters: TypesetterPool(katex: try KaTeX()))
    #expect(preview.files == nil)
    #expect(preview.diagnostics.map(\.severity) == [.error])
  }

  @Test func refusesASecondFileOfTheSameName() throws {
    let site = DeferredSite()
    let path = try #require(SitePath("a/b.html"))
    try site.write("one", to: path)
    #expect(throws: CourseError("two files of the site have the same name: 'a/b.html'")) {
      try site.write("two", to: path)
    }
    #expect(try site.all.mapValues { try $0.content() } == [path: Array("one".utf8)])
  }
}
