/// Where each code point of a text stands in its UTF-8.
struct CodePointOffsets {
  /// nil where every code point is one byte.
  private let starts: [Int]?
  private let count: Int

  init(_ utf8: [UInt8]) {
    count = utf8.count
    if utf8.allSatisfy({ $0 < 0x80 }) {
      starts = nil
    } else {
      starts = utf8.indices.filter { !UTF8.isContinuation(utf8[$0]) }
    }
  }

  /// The UTF-8 offset of a code point; the end of the text for those beyond it.
  subscript(codePoint: Int) -> Int {
    guard let starts else { return min(codePoint, count) }
    return codePoint < starts.count ? starts[codePoint] : count
  }
}
