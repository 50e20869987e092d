import Foundation

/// Where a fuzzer writes what has to be a file, and what it takes parts of.
package struct FuzzPlace: Sendable {
  /// A folder of this process alone.
  let folder: String
  /// The built `chainrule`, for those that run it.
  let command: String
  /// Lessons: those of the course, and of the tests.
  let lessons: [String]
  /// Formulas that mean something, and the slips in them.
  let formulas: [String]

  package init(folder: String, command: String) throws {
    self.folder = folder
    self.command = command
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    lessons = try Self.lessons()
    formulas = try Self.formulas()
  }

  func write(_ text: String, to name: String) throws {
    try Self.write(text, to: folder + "/" + name)
  }

  struct Unwritable: Error {}

  /// Without waiting until the disk has it, as Foundation does, and some file systems where a file is overwritten.
  static func write(_ text: String, to path: String) throws {
    unlink(path)
    guard let file = fopen(path, "w") else { throw Unwritable() }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Unwritable() }
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func lessons() throws -> [String] {
    var texts: [String] = []
    for folder in ["lessons", "Tests/Lessons/Authors", "Tests/Lessons/Snapshots"] {
      let files = FileManager.default.enumerator(
        at: root.appending(path: folder), includingPropertiesForKeys: nil)
      let found = (files?.allObjects ?? []).compactMap { $0 as? URL }
        .filter { $0.pathExtension == "md" && $0.lastPathComponent != "expected.md" }
      texts += try found.sorted { $0.path < $1.path }.map {
        try String(contentsOf: $0, encoding: .utf8)
      }
    }
    return texts
  }

  private static func formulas() throws -> [String] {
    let columns = ["relations.txt": 0, "mutants.tsv": 3, "mends.tsv": 1, "scanned.tsv": 0]
    let tables = FileManager.default.enumerator(
      at: root.appending(path: "Tests/Checking/Tables"), includingPropertiesForKeys: nil)
    var formulas: [String] = []
    for file in (tables?.allObjects ?? []).compactMap({ $0 as? URL }).sorted(by: {
      $0.path < $1.path
    }) {
      guard let column = columns[file.lastPathComponent] else { continue }
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        if column < cells.count { formulas.append(String(cells[column])) }
      }
    }
    return formulas
  }
}
