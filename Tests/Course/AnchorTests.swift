import Diagnostics
import Documents
import TestSupport
import Testing

@testable import Course

struct AnchorTests {
  private func document(_ markdown: String) -> Document {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "lesson.md", text: markdown)
    return Document(markdown: file, reporting: &diagnostics).withAnchors()
  }

  @Test func namesHeadingsAsCodeHostsDo() {
    let document = document(
      """
      # The chain rule
      ## Why $a_1$ & *b*?
      ## The chain rule
      > ## Quoted
      ## Größe, π and `code`
      ## !
      ## Content
      ## Found
      """)
    #expect(
      document.contents.map(\.anchor) == [
        "the-chain-rule", "why-a_1--b", "the-chain-rule-1", "größe-π-and-code", "section",
        "content-1", "found-1",
      ])
    #expect(
      Set(document.anchors.keys).subtracting(document.contents.map(\.anchor)) == ["quoted"])
  }

  @Test func aReferenceToAHeadingHoldsNoOtherReference() {
    let anchors = document("## After [](#eq:loss), *[](#after--)*").anchors
    #expect(anchors == ["after--": [.text("After "), .text(", "), .emphasis([])]])
  }

  @Test(arguments: [
    ("[x](#here)", ""),
    ("[x](#hree)", "'a.md' has no heading '#hree'; did you mean '#here'?"),
    ("[x](b.md#there)", ""),
    ("[x](b.md#theer)", "'b.md' has no heading '#theer'; did you mean '#there'?"),
    ("[x](#)", ""),
  ])
  func fragmentsMustLeadToHeadings(_ link: String, _ message: String) throws {
    let folder = try TemporaryFolder(["a.md": "x", "b.md": "x"])
    let files = try ["a.md", "b.md"].map {
      LessonFile(path: try #require(SitePath($0)), location: folder.path + "/" + $0)
    }
    var resolver = LinkResolver(
      files[0], in: folder.path,
      lessons: Dictionary(uniqueKeysWithValues: files.map { ($0.path.text, $0) }),
      anchors: [files[0].path: ["here": []], files[1].path: ["there": []]])
    _ = resolver.resolved(document(link), as: .html)
    #expect(resolver.diagnostics.map(\.message).joined() == message)
  }
}
