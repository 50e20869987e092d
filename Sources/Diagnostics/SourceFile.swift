/// The text of one file, and where its lines begin.
///
/// All positions in the package are UTF-8 offsets from the start of a file; lines and columns are
/// derived for printing alone.
public final class SourceFile: Sendable {
  /// The path as the user would write it.
  public let path: String
  public let text: [UInt8]
  private let lineStarts: [Int]

  public convenience init(path: String, text: String) {
    self.init(path: path, utf8: Array(text.utf8))
  }

  /// - Parameter text: valid UTF-8.
  init(path: String, utf8 text: [UInt8]) {
    self.path = path
    self.text = text
    lineStarts = [0] + text.lineEnds.map(\.upperBound)
  }

  /// The line, from 1, and column, from 1 and counted in characters, of a UTF-8 offset.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), text.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let before = text[lineStarts[low]..<offset]
    let isASCII = before.allSatisfy { $0 < 0x80 }
    return (low + 1, (isASCII ? before.count : String(decoding: before, as: UTF8.self).count) + 1)
  }

  /// How many lines there are; a line end at the end of the file begins none.
  public var lineCount: Int {
    lineStarts.count - (lineStarts.last == text.count && lineStarts.count > 1 ? 1 : 0)
  }

  /// The text of a line, counted from 1, without its line end.
  public func line(_ number: Int) -> String {
    String(decoding: text[offsets(ofLine: number)], as: UTF8.self)
  }

  /// Where a line, counted from 1, stands, without its line end.
  public func offsets(ofLine number: Int) -> Range<Int> {
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : text.count
    if end > start, text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The whole file as a range.
  public var range: SourceRange { SourceRange(file: self, offsets: 0..<text.count) }
}

extension Collection<UInt8> where Index == Int {
  /// The line ends as CommonMark and YAML count them: LF, CR, or both together.
  var lineEnds: [Range<Int>] {
    var ends: [Range<Int>] = []
    var offset = startIndex
    while offset < endIndex {
      let byte = self[offset]
      let next = offset + 1
      if byte == UInt8(ascii: "\n") {
        ends.append(offset..<next)
      } else if byte == UInt8(ascii: "\r") {
        let isPair = next < endIndex && self[next] == UInt8(ascii: "\n")
        ends.append(offset..<(isPair ? next + 1 : next))
        if isPair { offset = next }
      }
      offset += 1
    }
    return ends
  }

  /// Where each line stands, without its line end.
  var lineRanges: [Range<Int>] {
    let ends = lineEnds
    return zip([startIndex] + ends.map(\.upperBound), ends.map(\.lowerBound) + [endIndex])
      .map { $0..<$1 }
  }
}
