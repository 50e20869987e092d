import Foundation
import TestSupport
import Testing

@testable import Preview

@Suite(.timeLimit(.minutes(1)))
struct FolderWatchTests {
  @Test(arguments: [FolderWatch.Method.notifications, .polling])
  func tellsOfWhatAnEditorDoes(_ method: FolderWatch.Method) async throws {
    let folder = try TemporaryFolder(["a.md": "a", "part/b.md": "b"])
    let manager = FileManager.default
    let changes: [(String, () throws -> Void)] = [
      ("writes", { try folder.write("other", to: "a.md") }),
      ("writes below", { try folder.write("other", to: "part/b.md") }),
      (
        "puts a file in place",
        {
          try folder.write("third", to: ".a.md.new")
          _ = rename(folder.path + "/.a.md.new", folder.path + "/a.md")
        }
      ),
      ("removes", { try manager.removeItem(at: folder.url("part/b.md")) }),
      ("adds a folder", { try folder.write("c", to: "new/deep/c.md") }),
      ("writes in the new folder", { try folder.write("other", to: "new/deep/c.md") }),
      (
        "writes and keeps the file open",
        {
          let file = try FileHandle(forWritingTo: folder.url("a.md"))
          try file.seekToEnd()
          try file.write(contentsOf: Data("more".utf8))
          try file.synchronize()
          usleep(150_000)
          try file.close()
        }
      ),
    ]
    let watch = FolderWatch(folder.path, method: method)
    var told = watch.changes.makeAsyncIterator()
    for (_, change) in changes {
      try change()
      // Hangs, and meets the time limit, where nothing is told.
      await told.next()
      // What one change has set off is over before the next.
      try await Task.sleep(for: .milliseconds(400))
    }
    watch.stop()
  }

  @Test(arguments: [FolderWatch.Method.notifications, .polling])
  func isSilentAboutHiddenFiles(_ method: FolderWatch.Method) async throws {
    let folder = try TemporaryFolder(["a.md": "a"])
    let watch = FolderWatch(folder.path, method: method)
    try folder.write("x", to: ".a.md.swp")
    try folder.write("x", to: "a.md~")
    try folder.write("x", to: ".git/index")
    try await Task.sleep(for: .milliseconds(400))
    watch.stop()
    var count = 0
    for await _ in watch.changes { count += 1 }
    #expect(count == 0)
  }
}
