import Diagnostics
import Documents
import Foundation
import TestSupport
import Testing

@testable import Course

struct LinkTests {
  @Test(arguments: [
    ("https://example.org/a", Destination.external),
    ("HTTP://example.org", .external),
    ("mailto:a@b.c", .external),
    ("#part", .fragment("part")),
    ("", .fragment("")),
    ("a.md", .file(path: "a.md", suffix: "")),
    ("../a%20b.md?x#y", .file(path: "../a b.md", suffix: "?x#y")),
    ("a:b.md", .refused(reason: "a link is http, https, mailto or relative; found 'a:'")),
    (
      "javascript:alert(1)",
      .refused(reason: "a link is http, https, mailto or relative; found 'javascript:'")
    ),
    (
      "//example.org",
      .refused(reason: "a link to another host names its scheme: 'https://example.org'")
    ),
    (
      "/etc/passwd",
      .refused(
        reason: "a link to a file is relative to the lesson's folder; found an absolute path")
    ),
    ("a%zz", .refused(reason: "'a%zz' is no path to a file")),
    ("a%ff", .refused(reason: "'a%ff' is no path to a file")),
    ("a%+1", .refused(reason: "'a%+1' is no path to a file")),
  ])
  func tellsDestinationsApart(_ text: String, _ expected: Destination) {
    #expect(Destination(text) == expected)
  }

  /// The destinations of a lesson's links after resolving, what was reported, and what is copied.
  private func resolve(
    _ links: [String], in lesson: String, of files: [String], as format: PageFormat = .html
  ) throws -> (links: [String], report: String, copied: [String]) {
    let folder = try TemporaryFolder(
      Dictionary(
        uniqueKeysWithValues: (files + ["../outside/secret"]).map { ("course/" + $0, "x") }))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/course/way-out", withDestinationPath: folder.path + "/outside")
    var diagnostics: [Diagnostic] = []
    let course = try CourseFolder(of: [folder.path + "/course"], reporting: &diagnostics)
    let file = try #require(course.lessons.first { $0.path.text == lesson })
    let byPath = Dictionary(uniqueKeysWithValues: course.lessons.map { ($0.path.text, $0) })
    var resolver = LinkResolver(file, in: course.path, lessons: byPath)
    let document = Document(
      blocks: [.quote([.paragraph(links.map { .link(Link(destination: $0, content: [])) })])])
    guard case .quote(let quoted)? = resolver.resolved(document, as: format).blocks.first,
      case .paragraph(let content)? = quoted.first
    else { return ([], "", []) }
    let found = content.compactMap { inline -> String? in
      guard case .link(let link) = inline else { return nil }
      return link.destination
    }
    return (
      found, resolver.diagnostics.map(\.message).joined(separator: "\n"),
      resolver.linkedFiles.map(\.file.text).sorted()
    )
  }

  private static let files = [
    "a.md", "b c.md", "part/d.md", "part/e.md", "img/net.png", "README.md", ".secret", "data/x.csv",
  ]

  @Test func leadsFromLessonToPage() throws {
    let links = [
      "e.md#x", "../a.md", "./../b%20c.md?q#f", "d.md", "../part/e.md", "../img/net.png",
    ]
    let html = try resolve(links, in: "part/d.md", of: Self.files)
    #expect(
      html.links == [
        "e.html#x", "../a.html", "../b%20c.html?q#f", "d.html", "e.html", "../img/net.png",
      ])
    #expect(html.report == "")
    #expect(html.copied == ["img/net.png"])
    let markdown = try resolve(links, in: "part/d.md", of: Self.files, as: .markdown)
    #expect(
      markdown.links == ["e.md#x", "../a.md", "../b%20c.md?q#f", "d.md", "e.md", "../img/net.png"])
  }

  @Test(arguments: [
    ("partt/d.md", "there is no file 'partt/d.md'; did you mean 'part/d.md'?"),
    ("a.html", "there is no file 'a.html'; did you mean 'a.md'?"),
    ("img/ent.png", "there is no file 'img/ent.png'; did you mean 'img/net.png'?"),
    ("completely-different.pdf", "there is no file 'completely-different.pdf'"),
    ("../outside.md", "'../outside.md' lies outside the lessons folder"),
    ("part/../../x", "'part/../../x' lies outside the lessons folder"),
    ("way-out/secret", "'way-out/secret' lies outside the lessons folder"),
    ("way-out/secrets", "'way-out/secrets' lies outside the lessons folder"),
    ("part", "'part' is a folder; a link leads to a lesson or a file"),
    (".secret", "'.secret' is hidden, and hidden files are not published"),
    ("javascript:x", "a link is http, https, mailto or relative; found 'javascript:'"),
  ])
  func reports(_ link: String, _ message: String) throws {
    let found = try resolve([link], in: "a.md", of: Self.files)
    #expect(found.report == message)
    #expect(found.links == [link])
    #expect(found.copied == [])
  }

  @Test func copiesWhatIsNoLesson() throws {
    let found = try resolve(["README.md", "data/x.csv"], in: "a.md", of: Self.files)
    #expect(found.links == ["README.md", "data/x.csv"])
    #expect(found.copied == ["README.md", "data/x.csv"])
  }
}
