#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

enum OutputFile {
  /// Writes the whole file or nothing.
  static func write(_ text: String, to path: String) throws(RunError) {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw RunError("'\(path)' cannot be written")
    }
  }
}
