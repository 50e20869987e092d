/// The keys of front matter that say something of the lesson as a whole, and are written as other generators write them.
enum MetadataKey: String, CaseIterable {
  case author, authors, affiliations, date, description, keywords, tags, categories, license

  /// Whether a key has a prefix by which authors and other programs keep theirs apart: `x-…`, or a name with a dot or a
  /// colon behind it, such as `dcterms.audience` and `og:type`.
  static func hasPrefix(_ key: String) -> Bool {
    let isPlain = key.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "-_.:".utf8.contains(byte)
      }
    }
    guard isPlain, let last = key.last, !"-.:".contains(last) else { return false }
    if key.hasPrefix("x-") { return true }
    guard let sign = key.firstIndex(where: { $0 == "." || $0 == ":" }) else { return false }
    return sign > key.startIndex
  }
}
