/// The path of a file in a site, relative to the site's folder and never out of it.
public struct SitePath: Hashable, Sendable, Comparable {
  /// Names joined by slashes.
  public let text: String

  /// nil for a path that is empty or absolute, or has an empty name, `.`, `..`, or a line end in it.
  public init?(_ text: String) {
    let names = text.split(separator: "/", omittingEmptySubsequences: false)
    guard names.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }),
      !text.utf8.contains(where: { $0 == 0 || $0 == 0x0A || $0 == 0x0D })
    else { return nil }
    self.text = text
  }

  /// The folders that the file lies in, the outermost first: `a` and `a/b` for `a/b/c`.
  var folders: [String] {
    text.indices.filter { text[$0] == "/" }.map { String(text[..<$0]) }
  }

  /// By bytes, so that the order is the same everywhere.
  public static func < (left: Self, right: Self) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
