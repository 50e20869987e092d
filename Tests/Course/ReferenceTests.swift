import Diagnostics
import Documents
import TestSupport
import Testing

@testable import Course

struct ReferenceTests {
  /// A lesson's references, as they stand on its page, where `c.md` is no part of the site.
  private func resolved(_ markdown: String) throws -> (links: [Link], messages: [String]) {
    let folder = try TemporaryFolder(["a.md": "x", "b.md": "x", "c.md": "x"])
    let files = try ["a.md", "b.md", "c.md"].map {
      LessonFile(path: try #require(SitePath($0)), location: folder.path + "/" + $0)
    }
    var diagnostics: [Diagnostic] = []
    let document = Document(
      markdown: SourceFile(path: "a.md", text: markdown), reporting: &diagnostics)
    var resolver = LinkResolver(
      files[0], in: folder.path,
      lessons: Dictionary(uniqueKeysWithValues: files.map { ($0.path.text, $0) }),
      anchors: [
        files[0].path: ["eq:loss": [.text("(1)")], "the-chain": [.text("The chain")]],
        files[1].path: ["fig:net": [.text("Figure 2")]],
      ],
      titles: [files[0].path: "First", files[1].path: "Second"])
    let links = resolver.resolved(document, as: .html).links
    return (links, resolver.diagnostics.map(\.message))
  }

  @Test(arguments: [
    ("[](#eq:loss)", Link(destination: "#eq:loss", content: [.text("(1)")])),
    ("[the loss](#eq:loss)", Link(destination: "#eq:loss", content: [.text("the loss")])),
    ("[](#the-chain)", Link(destination: "#the-chain", content: [.text("The chain")])),
    ("[](b.md)", Link(destination: "b.html", content: [.text("Second")])),
    ("[](c.md)", Link(destination: "c.html", content: [.text("c.md")])),
    ("[](c.md#eq:x)", Link(destination: "c.html#eq:x", content: [.text("#eq:x")])),
    (
      "[](b.md#fig:net)",
      Link(destination: "b.html#fig:net", title: "Second", content: [.text("Figure 2")])
    ),
    ("- [](#eq:loss)", Link(destination: "#eq:loss", content: [.text("(1)")])),
    ("| [](#eq:loss) |\n| - |", Link(destination: "#eq:loss", content: [.text("(1)")])),
    (
      "<details>\n<summary>[](#eq:loss)</summary>\n\nx\n\n</details>",
      Link(destination: "#eq:loss", content: [.text("(1)")])
    ),
  ])
  func emptyLinksSayWhatTheyLeadTo(_ markdown: String, _ link: Link) throws {
    let (links, messages) = try resolved(markdown)
    #expect(links == [link])
    #expect(messages.isEmpty)
  }

  @Test(arguments: [
    ("[](#eq:los)", "'a.md' has no label '#eq:los'; did you mean '#eq:loss'?"),
    ("[](b.md#fig:nett)", "'b.md' has no label '#fig:nett'; did you mean '#fig:net'?"),
  ])
  func aDeadLabelIsAnError(_ markdown: String, _ message: String) throws {
    #expect(try resolved(markdown).messages == [message])
  }
}
