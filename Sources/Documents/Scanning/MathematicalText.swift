/// Whether what stands between brackets reads as mathematics or as words.
enum MathematicalText {
  /// What `\(…\)` encloses is mathematics unless it is words; a bracket right behind a word is that word's.
  static func isInline(_ text: ArraySlice<UInt8>, behindWord: Bool) -> Bool {
    guard !text.allSatisfy(\.isWhitespace), !text.isAddress else { return false }
    return text.holdsSign || (!behindWord && text.words.count { $0.count > 1 } < 2)
  }

  /// What `\[…\]` encloses. In a line of text only what words do not hold makes it mathematics.
  static func isDisplay(_ text: ArraySlice<UInt8>, hasLinesForItself: Bool) -> Bool {
    guard !text.allSatisfy(\.isWhitespace), !text.isAddress else { return false }
    return text.holdsSign
      || (hasLinesForItself && text.contains { !$0.isWhitespace && $0 != UInt8(ascii: "\\") }
        && text.words.allSatisfy { $0.count < 3 })
  }

  /// What two dollars enclose that are not read as a formula's.
  static func isLikely(_ text: ArraySlice<UInt8>) -> Bool {
    guard !text.isAddress else { return false }
    let words = text.split(whereSeparator: \.isWhitespace)
    return text.holdsSign
      || (words.count == 1 && words[0].count < 3 && words[0].allSatisfy(\.isLetter))
  }
}

extension ArraySlice<UInt8> {
  /// Whether it holds a command or another sign that prose has no use for.
  var holdsSign: Bool {
    for index in indices {
      switch self[index] {
      case UInt8(ascii: "\\"):
        if index + 1 < endIndex, self[index + 1].isLetter { return true }
      case UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "+"),
        UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: ">"):
        return true
      default: continue
      }
    }
    return false
  }

  /// Whether it holds an address, what stands between a link's words and its address, or the name of a note.
  fileprivate var isAddress: Bool {
    let text = String(decoding: self, as: UTF8.self)
    return text.contains("://") || text.contains("](") || text.hasPrefix("^") || text.hasPrefix("@")
  }

  /// Runs of letters.
  fileprivate var words: [ArraySlice<UInt8>] {
    split { !$0.isLetter && $0 < 0x80 }
  }
}
