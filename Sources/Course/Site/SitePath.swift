import Diagnostics

/// The path of a file in a site, relative to the site's folder and never out of it.
public struct SitePath: Hashable, Sendable, Comparable {
  /// Names joined by slashes.
  public let text: String

  /// nil for a path that is empty or absolute, or has an empty name, `.`, `..`, or a line end in it.
  public init?(_ text: String) {
    guard text.pathNames.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }),
      !text.utf8.contains(where: { $0 == 0 || $0 == 0x0A || $0 == 0x0D })
    else { return nil }
    self.text = text
  }

  private init(checked text: String) { self.text = text }

  static let home = SitePath(checked: "index.md")

  /// The folders that the file lies in, the outermost first: `a` and `a/b` for `a/b/c`.
  var folders: [String] {
    text.utf8.indices.filter { text.utf8[$0] == UInt8(ascii: "/") }.map { String(text[..<$0]) }
  }

  /// As a link in another file of the site names this one.
  func reference(from other: SitePath) -> String {
    var from = other.text.pathNames.dropLast()[...]
    var to = text.pathNames[...]
    while let name = from.first, to.count > 1, name == to.first {
      from = from.dropFirst()
      to = to.dropFirst()
    }
    let names = Array(repeating: "..", count: from.count) + to.map(String.init)
    return names.joined(separator: "/").percentEncodedPath
  }

  /// By bytes, so that the order is the same everywhere.
  public static func < (left: Self, right: Self) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension String {
  /// As it stands in a link: what is no letter, digit or plain sign as %-escapes.
  var percentEncodedPath: String {
    utf8.reduce(into: "") { encoded, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (digits.count == 1 ? "0" + digits : digits)
      }
    }
  }
}
