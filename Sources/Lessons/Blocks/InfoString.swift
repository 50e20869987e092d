import Diagnostics
import Documents

/// The words of a fence's info string, each with its place.
///
/// A value in double quotes may hold spaces: `network="the large one"`.
struct InfoString {
  struct Word {
    let text: String
    let range: SourceRange?
  }

  struct Option {
    let key: String
    let value: String
    /// Of the whole of `key=value`.
    let range: SourceRange?
    let valueRange: SourceRange?
  }

  let kind: Word
  let options: [Option]
  /// Words behind the kind that are no `key=value`.
  let strays: [Word]

  /// nil where the block has no info string.
  init?(of block: CodeBlock) {
    let utf8 = Array(block.info.utf8)
    // Escapes in the info string keep its words from having places of their own.
    let isVerbatim = block.infoRange.map { $0.text == block.info } ?? false
    func place(_ part: Range<Int>) -> SourceRange? {
      isVerbatim ? block.infoRange?[part] : block.infoRange
    }
    var words: [Range<Int>] = []
    var start: Int?
    var isQuoted = false
    for (offset, byte) in utf8.enumerated() {
      let isSpace = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
      if isSpace, !isQuoted {
        if let first = start { words.append(first..<offset) }
        start = nil
      } else {
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        start = start ?? offset
      }
    }
    if let first = start { words.append(first..<utf8.count) }
    guard let first = words.first else { return nil }

    func text(_ part: Range<Int>) -> String { String(decoding: utf8[part], as: UTF8.self) }
    kind = Word(text: text(first), range: place(first))
    var options: [Option] = []
    var strays: [Word] = []
    for word in words.dropFirst() {
      guard let sign = utf8[word].firstIndex(of: UInt8(ascii: "=")) else {
        strays.append(Word(text: text(word), range: place(word)))
        continue
      }
      let value = sign + 1..<word.upperBound
      options.append(
        Option(
          key: text(word.lowerBound..<sign), value: unquoted(text(value)), range: place(word),
          valueRange: place(value.isEmpty ? word : value)))
    }
    self.options = options
    self.strays = strays
  }
}

private func unquoted(_ text: String) -> String {
  guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
  return String(text.dropFirst().dropLast())
}
