import Diagnostics
import Foundation

/// A folder with the given files, gone after the test.
struct NetworkFolder: ~Copyable {
  let path: String

  init(_ files: [String: String]) throws {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    for (name, text) in files {
      let file = root.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    path = root.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: path).appending(path: name))
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: target)
  }

  /// Diagnostics as they print, with paths from this folder on.
  func printed(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.inReadingOrder().map(DiagnosticPrinter().text).joined()
      .replacing(path + "/", with: "")
  }
}
