#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// KaTeX as it is installed on this machine: its script, its style sheet and its fonts.
public struct KaTeX: Sendable {
  /// The folder that has `katex.min.js`, `katex.min.css` and `fonts`.
  public let folder: String
  /// `katex.min.js`.
  public let script: String

  /// As its script says; `unknown` where that says nothing.
  public var version: String {
    guard let key = script.firstRange(of: #"version:""#) else { return "unknown" }
    return String(script[key.upperBound...].prefix { $0 != "\"" }.prefix(20))
  }

  /// The environment variable that names the folder where it is none of the known ones.
  public static let variable = "CHAINRULE_KATEX"

  /// Where packages put KaTeX.
  static let knownFolders = [
    "/usr/share/javascript/katex",  // Debian, Ubuntu: libjs-katex
    "/usr/local/share/javascript/katex",
    "/opt/homebrew/lib/node_modules/katex/dist",  // npm on macOS
    "/usr/local/lib/node_modules/katex/dist",  // npm elsewhere
    "/usr/lib/node_modules/katex/dist",  // Arch
  ]

  /// Reads KaTeX from a folder, else from the one that the environment names, else from the first
  /// known folder that has it.
  public init(folder: String? = nil) throws(KaTeXNotFound) {
    let named = ProcessInfo.processInfo.environment[Self.variable]
    // Set to nothing is as good as not set.
    let chosen = folder ?? (named?.isEmpty == false ? named : nil)
    let candidates = chosen.map { [$0] } ?? Self.knownFolders
    for candidate in candidates {
      guard let data = FileManager.default.contents(atPath: candidate + "/katex.min.js") else {
        continue
      }
      self.folder = candidate
      script = String(decoding: data, as: UTF8.self)
      return
    }
    throw KaTeXNotFound(file: "katex.min.js", folders: candidates)
  }
}

/// A file of KaTeX is in none of the folders where it was looked for.
public struct KaTeXNotFound: Error, Hashable, CustomStringConvertible {
  /// Its name, or what names of it have in common.
  public let file: String
  /// Where it was looked for, in that order.
  public let folders: [String]

  /// What was not found, and what would install it.
  public var description: String {
    """
    KaTeX was not found: there is no \(file) in \(folders.joined(separator: ", ")). \
    Install the packages libjs-katex and fonts-katex (elsewhere: npm install --global katex), \
    or name its folder in \(KaTeX.variable)
    """
  }
}
