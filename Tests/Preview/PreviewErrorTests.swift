import Foundation
import TestSupport
import Testing

@testable import Preview

struct PreviewErrorTests {
  @Test func saysWhenThePortIsTaken() throws {
    let listener = try LoopbackListener(port: 0)
    let port = listener.port
    let folder = try TemporaryFolder(["a.md": "# First\n"])
    #expect(throws: PreviewError.cannotListen(port: port, code: EADDRINUSE)) {
      try PreviewServer(of: folder.path, port: port)
    }
    #expect(
      PreviewError.cannotListen(port: port, code: EADDRINUSE).message
        == "port \(port) is taken by another program; "
        + "give another with --port, or 0 for any that is free")
    #expect(
      PreviewError.cannotListen(port: 80, code: EACCES).message
        == "port 80 is kept for the administrator; give one from 1024 on with --port")
  }

  @Test func saysWhenThereIsNothingToShow() throws {
    let folder = try TemporaryFolder()
    #expect(
      throws: PreviewError.cannotBuild(
        reason: "there is no lesson or folder '\(folder.path)/nowhere'")
    ) { try PreviewServer(of: folder.path + "/nowhere", port: 0) }
    #expect(
      throws: PreviewError.cannotBuild(
        reason:
          "the folder '\(folder.path)' has no lessons: no files whose names end in '.md'")
    ) { try PreviewServer(of: folder.path, port: 0) }
  }
}
