import Foundation

/// A folder for one test, removed with it.
public final class TemporaryFolder: Sendable {
  /// Absolute, symbolic links resolved.
  public let path: String

  /// - Parameter files: their contents by their paths in the folder.
  public init(_ files: [String: String] = [:]) throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "chainrule-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  public var name: String { URL(filePath: path).lastPathComponent }

  public func url(_ name: String) -> URL { URL(filePath: path).appending(path: name) }

  public func write(_ text: String, to name: String) throws {
    let url = url(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  public func read(_ name: String) throws -> String {
    try String(decoding: Data(contentsOf: url(name)), as: UTF8.self)
  }

  public func link(_ name: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url(name).path, withDestinationPath: destination)
  }

  /// The paths of all files, hidden ones and links too, sorted; of the folder's own empty folders,
  /// with a slash.
  public func files(in folder: String = "") throws -> [String] {
    let root = folder.isEmpty ? path : path + "/" + folder
    var found: [String] = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      let attributes = try FileManager.default.attributesOfItem(atPath: root + "/" + name)
      if attributes[.type] as? FileAttributeType == .typeDirectory {
        let isEmpty = try FileManager.default.contentsOfDirectory(atPath: root + "/" + name).isEmpty
        if isEmpty { found.append(name + "/") }
      } else {
        found.append(name)
      }
    }
    return found.sorted()
  }
}
