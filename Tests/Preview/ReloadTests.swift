import Foundation
import TestSupport
import Testing

@testable import Preview

struct ReloadTests {
  @Test func tellsOfASave() async throws {
    try await RunningPreview.with(["a.md": "# First\n"]) { preview in
      let before = try await preview.state()
      try preview.folder.write("# Other\n", to: "a.md")
      let after = try await preview.state(after: before.state)
      #expect(after.site != before.site)
      #expect(after.outcome == "built")
      #expect(try await preview.get("/a.html").body.contains("<h1>Other</h1>"))
      // Who asks too late is told at once.
      #expect(try await preview.state(after: before.state) == after)
    }
  }

  @Test func showsMistakesOverTheLastPageWithoutUntilTheyAreMended() async throws {
    let good = "# First\n\n$$1 + 1 = 2$$\n"
    try await RunningPreview.with(["a.md": good]) { preview in
      let before = try await preview.state()
      let page = try await preview.get("/a.html").body
      #expect(before.report == "")

      try preview.folder.write(good + "\n[x](nowhere.md)\n", to: "a.md")
      let broken = try await preview.state(after: before.state)
      #expect(
        broken
          == RunningPreview.State(
            site: before.site, state: broken.state, outcome: "broken",
            report: """
              \(preview.folder.path)/a.md:5:1: error: there is no file 'nowhere.md'
                [x](nowhere.md)
                ^~~~~~~~~~~~~~~
              1 error

              """))
      #expect(broken.state != before.state)
      #expect(try await preview.get("/a.html").body == page)

      try preview.folder.write(good, to: "a.md")
      let mended = try await preview.state(after: broken.state)
      #expect(
        mended
          == RunningPreview.State(
            site: before.site, state: mended.state, outcome: "built", report: ""))
      #expect(try await preview.get("/a.html").body == page)
    }
  }

  @Test func waitsForTheFirstPageWithoutErrors() async throws {
    try await RunningPreview.with(["a.md": "# First\n\n$\\nonsense$\n"]) { preview in
      let before = try await preview.state()
      #expect(before.outcome == "broken")
      #expect(before.report.contains("error: unknown command \\nonsense"))
      let page = try await preview.get("/a.html")
      #expect(page.status == 503)
      #expect(page.body.contains("There is no page yet"))
      #expect(page.body.contains(#"data-site="\#(before.site)""#))
      try preview.folder.write("# First\n", to: "a.md")
      #expect(try await preview.state(after: before.state).site != before.site)
      #expect(try await preview.get("/a.html").status == 200)
    }
  }

  @Test func survivesEveryStateOfAFileThatIsBeingEdited() async throws {
    let lesson = "---\ntitle: T\n---\n\n```network\ninputs: 1\n```\n\n> $$a$$\n\n![é](b.svg)\n"
    try await RunningPreview.with(["a.md": "# First\n", "b.svg": "<svg/>"]) { preview in
      let bytes = Array(lesson.utf8)
      for count in stride(from: 0, through: bytes.count, by: 3) {
        try Data(bytes[..<count]).write(to: preview.folder.url("a.md"))
        try await Task.sleep(for: .milliseconds(15))
      }
      try FileManager.default.removeItem(at: preview.folder.url("a.md"))
      try await Task.sleep(for: .milliseconds(50))
      try FileManager.default.createDirectory(
        at: preview.folder.url("a.md"), withIntermediateDirectories: false)
      try await Task.sleep(for: .milliseconds(50))
      try FileManager.default.removeItem(at: preview.folder.url("a.md"))
      try Data([0xFF, 0x00]).write(to: preview.folder.url("a.md"))
      try await Task.sleep(for: .milliseconds(50))
      try preview.folder.write("# Last\n", to: "a.md")
      var text = ""
      for _ in 0..<200 where !text.contains("<h1>Last</h1>") {
        try await Task.sleep(for: .milliseconds(50))
        text = try await preview.get("/a.html").body
      }
      #expect(text.contains("<h1>Last</h1>"))
      #expect(try await preview.state().outcome == "built")
    }
  }

  @Test func outlivesTheFolderItself() async throws {
    try await RunningPreview.with(["lessons/a.md": "# First\n"]) { preview in
      let manager = FileManager.default
      let before = try await preview.state()
      try manager.moveItem(
        at: preview.folder.url("lessons"), to: preview.folder.url("elsewhere"))
      let moved = try await preview.state(after: before.state)
      #expect(moved.site != before.site)
      #expect(try await preview.get("/elsewhere/a.html").status == 200)
    }
    // Here it is the served folder that goes away and comes back.
    let parent = try TemporaryFolder(["lessons/a.md": "# First\n"])
    let folder = parent.path + "/lessons"
    let watch = FolderWatch(folder)
    var changes = watch.changes.makeAsyncIterator()
    try FileManager.default.removeItem(atPath: folder)
    await changes.next()
    try parent.write("# First\n", to: "lessons/a.md")
    await changes.next()
    watch.stop()
  }
}
