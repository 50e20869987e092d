/// Text that stands in a source file line by line, perhaps indented or quoted there: a fenced
/// block in a list, the front matter, or a whole file.
public struct SourceText: Hashable, Sendable {
  /// Without what it is indented or quoted by.
  public let utf8: [UInt8]
  /// Where the whole of it stands.
  public let range: SourceRange
  /// Where each line begins, in the text and in the file, and what stands behind a NUL.
  private let lineStarts: [LineStart]

  private struct LineStart: Hashable {
    let inText: Int
    let inFile: Int
  }

  /// The text of a file, byte for byte.
  public init(_ range: SourceRange) {
    utf8 = Array(range.file.text[range.offsets])
    self.range = range
    lineStarts = [LineStart(inText: 0, inFile: range.offsets.lowerBound)]
  }

  /// The whole of a file.
  public init(_ file: SourceFile) { self.init(file.range) }

  /// Text whose every line is the end of a line of a file.
  ///
  /// - Parameters:
  ///   - text: its lines without what they are indented or quoted by; a NUL may have become U+FFFD.
  ///   - range: where the text stands; it begins in the line in which the text does.
  public init(_ text: String, in range: SourceRange) {
    let utf8 = Array(text.utf8)
    self.utf8 = utf8
    self.range = range
    var starts: [LineStart] = []
    var line = range.file.position(of: range.offsets.lowerBound).line
    for part in utf8.lineRanges {
      let place = line <= range.file.lineCount ? range.file.offsets(ofLine: line) : nil
      let replaced = place.map { Self.replacedNULs(utf8[part], in: range.file.text[$0]) } ?? 0
      let start = place.map { max($0.lowerBound, $0.upperBound - (part.count - 2 * replaced)) }
      starts.append(
        LineStart(inText: part.lowerBound, inFile: start ?? range.file.text.count))
      if replaced > 0, let place, let start {
        for nul in range.file.text[start..<place.upperBound].indices
        where range.file.text[nul] == 0 {
          let before = starts[starts.count - 1]
          starts.append(
            LineStart(inText: before.inText + nul - before.inFile + 3, inFile: nul + 1))
        }
      }
      line += 1
    }
    lineStarts = starts
  }

  /// How many NULs of a line CommonMark replaced with a character of three bytes.
  private static func replacedNULs(_ line: ArraySlice<UInt8>, in source: ArraySlice<UInt8>) -> Int {
    line.contains(0) ? 0 : source.count { $0 == 0 }
  }

  /// The place in the file of a part of this text, by UTF-8 offsets that count from its start.
  public subscript(part: Range<Int>) -> SourceRange {
    let start = inFile(part.lowerBound)
    // The end of a part belongs to the line of its last byte, not to the start of the line behind.
    let end = part.isEmpty ? start : inFile(part.upperBound - 1) + 1
    // A character that a parser put in place of another may be longer than what it stands for.
    return SourceRange(
      file: range.file, offsets: start..<max(start, min(end, range.file.text.count)))
  }

  /// Each line that is not blank, with where it stands in the text; spaces around it dropped.
  public var lines: [(text: String, offsets: Range<Int>)] {
    var lines: [(String, Range<Int>)] = []
    for part in utf8.lineRanges.map({ utf8[$0] }) {
      let isBlank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
      guard let first = part.firstIndex(where: { !isBlank($0) }),
        let last = part.lastIndex(where: { !isBlank($0) })
      else { continue }
      lines.append((String(decoding: part[first...last], as: UTF8.self), first..<last + 1))
    }
    return lines
  }

  private func inFile(_ offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle].inText <= offset { low = middle } else { high = middle }
    }
    let start = lineStarts[low]
    let place = min(range.file.text.count, start.inFile + offset - start.inText)
    // All bytes of what was put in for a NUL stand for it.
    guard low + 1 < lineStarts.count else { return place }
    return min(place, max(start.inFile, lineStarts[low + 1].inFile - 1))
  }
}
