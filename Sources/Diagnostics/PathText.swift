private let slash = UInt8(ascii: "/")

/// Paths as the system reads them, by their bytes: Swift takes `/` and a combining mark behind it for one character, and
/// different bytes for the same text.
extension StringProtocol {
  /// The names between the slashes, empty ones too.
  public var pathNames: [Substring] {
    utf8.split(separator: slash, omittingEmptySubsequences: false)
      .map { Substring(decoding: $0, as: UTF8.self) }
  }

  /// What stands behind the last slash.
  public var lastPathName: String { pathNames.last.map(String.init) ?? "" }

  /// The folder that it lies in: `.` for a name alone; nil for no path at all.
  public var parentPath: String? {
    if isEmpty { return nil }
    let names = pathNames.dropLast()
    if names.isEmpty { return "." }
    return names == [""] ? "/" : names.joined(separator: "/")
  }

  /// The path without `.` and with `..` taken back, as far as its spelling tells.
  public var normalizedPath: String {
    var parts: [Substring] = []
    for part in pathNames where !part.isEmpty && part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !isAbsolutePath {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    return isAbsolutePath ? "/" + joined : joined
  }

  /// Whether it begins with a slash.
  public var isAbsolutePath: Bool { utf8.first == slash }

  /// Whether it lies in a folder, as far as its spelling tells.
  public func isBelow(_ folder: String) -> Bool {
    utf8.starts(with: (folder == "/" ? folder : folder + "/").utf8)
  }

  /// Whether the system does not list it: its name begins with a dot.
  public var hasHiddenName: Bool { utf8.first == UInt8(ascii: ".") }
}
