import Diagnostics
import Foundation
import Testing

/// A folder of its own, gone after the test.
private struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: target)
  }
}

private func problem(reading location: String) -> String {
  var diagnostics: [Diagnostic] = []
  let file = SourceFile.read(location, shownAs: "x.md", reporting: &diagnostics)
  #expect((file == nil) == !diagnostics.isEmpty)
  return DiagnosticPrinter().report(diagnostics)
}

@Suite struct SourceFileReadingTests {
  @Test func readsAFileAsItIs() throws {
    let folder = try TemporaryFolder()
    let location = try folder.write(Array("é\r\nb".utf8), to: "a.md")
    #expect(try SourceFile(reading: location).text == Array("é\r\nb".utf8))
  }

  @Test func dropsAByteOrderMark() throws {
    let folder = try TemporaryFolder()
    let location = try folder.write([0xEF, 0xBB, 0xBF, 0x61], to: "a.md")
    #expect(try SourceFile(reading: location).text == [0x61])
  }

  @Test func aMissingFile() throws {
    let folder = try TemporaryFolder()
    #expect(
      problem(reading: folder.path + "/none.md")
        == "x.md: error: this file does not exist\n1 error\n")
    let file = try folder.write([0x61], to: "a.md")
    #expect(
      problem(reading: file + "/b.md") == "x.md: error: this file does not exist\n1 error\n")
  }

  @Test func aFolder() throws {
    let folder = try TemporaryFolder()
    #expect(
      problem(reading: folder.path)
        == "x.md: error: this file is a folder; a file is needed\n1 error\n")
  }

  @Test func aDeviceThatNeverEnds() {
    #expect(
      problem(reading: "/dev/zero")
        == "x.md: error: this file is not a file but a device or pipe\n1 error\n")
  }

  @Test func anEmptyFile() throws {
    let folder = try TemporaryFolder()
    for bytes in [[], [0xEF, 0xBB, 0xBF], Array(" \n\t\r\n".utf8)] as [[UInt8]] {
      let location = try folder.write(bytes, to: "a.md")
      #expect(problem(reading: location) == "x.md: error: this file is empty\n1 error\n")
    }
  }

  @Test func aFileThatIsTooLarge() throws {
    let folder = try TemporaryFolder()
    let most = try folder.write(Array(repeating: 0x61, count: 4 << 20), to: "a.md")
    #expect(problem(reading: most) == "")
    let more = try folder.write(Array(repeating: 0x61, count: (4 << 20) + 1), to: "a.md")
    #expect(
      problem(reading: more)
        == "x.md: error: this file is too large: 4194305 bytes, of at most 4194304 (4 MiB)\n1 error\n"
    )
  }

  @Test func aFileThatIsNotUTF8() throws {
    let folder = try TemporaryFolder()
    let cases: [(bytes: [UInt8], place: String, found: String, excerpt: String)] = [
      (
        Array("a\nb".utf8) + [0xE9] + Array("c\n".utf8), "2:2", "line 2, byte 2 stands 0xE9",
        "b\u{FFFD}c\n   ^"
      ),
      ([0x61, 0xC0, 0x80], "1:2", "line 1, byte 2 stands 0xC0", "a\u{FFFD}\u{FFFD}\n   ^"),
      (
        Array("é".utf8) + [0xED, 0xA0], "1:2", "line 1, byte 3 stands 0xED",
        "é\u{FFFD}\u{FFFD}\n   ^"
      ),
      ([0x61, 0xE2, 0x82], "1:2", "line 1, byte 2 stands 0xE2", "a\u{FFFD}\n   ^"),
      ([0xFF, 0x61], "1:1", "line 1, byte 1 stands 0xFF", "\u{FFFD}a\n  ^"),
    ]
    for (bytes, place, found, excerpt) in cases {
      let location = try folder.write(bytes, to: "a.md")
      #expect(
        problem(reading: location) == """
          x.md:\(place): error: this file is not UTF-8: at \(found); save it as UTF-8
            \(excerpt)
          1 error

          """)
    }
  }

  @Test func aFileThatMayNotBeRead() throws {
    let folder = try TemporaryFolder()
    let location = try folder.write([0x61], to: "a.md")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: location)
    // A superuser may read everything.
    guard !FileManager.default.isReadableFile(atPath: location) else { return }
    #expect(
      problem(reading: location)
        == "x.md: error: this file cannot be read: permission denied\n1 error\n")
  }
}

@Suite struct SourceFolderTests {
  @Test func findsFilesInsideAlone() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(Array("in".utf8), to: "lessons/data/in.csv")
    _ = try folder.write(Array("out".utf8), to: "out.csv")
    _ = try folder.write(Array("sly".utf8), to: "lessons-2/sly.csv")
    try folder.link("lessons/good.csv", to: "data/in.csv")
    try folder.link("lessons/bad.csv", to: "../out.csv")
    try folder.link("lessons/up", to: "..")
    let lessons = SourceFolder(path: folder.path + "/lessons")
    let lesson = SourceFile(path: folder.path + "/lessons/part/../data/a.md", text: "")
    _ = try folder.write([0x61], to: "lessons/part/b.md")

    func outcome(_ reference: String) -> String {
      do {
        let file = try lessons.read(reference, namedIn: lesson)
        return String(decoding: file.text, as: UTF8.self) + " "
          + String(file.path.dropFirst(folder.path.count + 1))
      } catch {
        return error.message
      }
    }
    #expect(outcome("in.csv") == "in lessons/data/in.csv")
    #expect(outcome("./../good.csv") == "in lessons/good.csv")
    #expect(outcome("../bad.csv") == "lies outside the lessons folder")
    #expect(outcome("../up/out.csv") == "lies outside the lessons folder")
    #expect(outcome("../../out.csv") == "lies outside the lessons folder")
    #expect(outcome("../../missing.csv") == "lies outside the lessons folder")
    #expect(outcome("../../lessons-2/sly.csv") == "lies outside the lessons folder")
    #expect(outcome("/etc/passwd") == "lies outside the lessons folder")
    #expect(outcome("none.csv") == "does not exist")
    #expect(outcome("..") == "lies outside the lessons folder")
    #expect(outcome("../data") == "is a folder; a file is needed")
    #expect(outcome("") == "does not exist")
    #expect(outcome("a\u{0}b") == "lies outside the lessons folder")
  }
}
