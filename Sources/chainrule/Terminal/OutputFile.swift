#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

enum OutputFile {
  /// Writes the whole file or nothing.
  static func write(_ bytes: some Sequence<UInt8>, to path: String) throws(RunError) {
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw RunError("'\(path)' cannot be written")
    }
  }

  static func write(_ text: String, to path: String) throws(RunError) {
    try write(text.utf8, to: path)
  }

  /// Writes to standard output where there is no path.
  static func write(_ text: String, to path: String?) throws(RunError) {
    guard let path else { return try StandardStream.output.write(text) }
    try write(text, to: path)
  }
}
