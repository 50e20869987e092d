/// The text of one file, and where its lines begin.
///
/// All positions in the package are UTF-8 offsets from the start of a file; lines and columns are
/// derived for printing alone.
public final class SourceFile: Sendable {
  /// The path as the user would write it.
  public let path: String
  /// Valid UTF-8.
  public let text: [UInt8]
  private let lineStarts: [Int]
  /// In long lines, every so often, how many characters of the line stand before an offset.
  private let columns: [(offset: Int, column: Int)]

  /// A file that is in memory, such as one of a test.
  public convenience init(path: String, text: String) {
    self.init(path: path, utf8: Array(text.utf8))
  }

  /// - Parameter text: valid UTF-8.
  init(path: String, utf8 text: [UInt8]) {
    self.path = path
    self.text = text
    lineStarts = [0] + text.lineEnds.map(\.upperBound)
    columns = Self.columns(of: text, lineStarts: lineStarts)
  }

  private static let columnSpacing = 4096

  private static func columns(
    of text: [UInt8], lineStarts: [Int]
  ) -> [(offset: Int, column: Int)] {
    var columns: [(offset: Int, column: Int)] = []
    for (number, start) in lineStarts.enumerated() {
      let end = number + 1 < lineStarts.count ? lineStarts[number + 1] : text.count
      guard end - start > columnSpacing else { continue }
      var (known, column) = (start, 0)
      for offset in start..<end where offset - known >= columnSpacing {
        // Between two letters of ASCII a character ends, whatever stands before them.
        guard (0x20..<0x80).contains(text[offset - 1]), text[offset] < 0x80 else { continue }
        column += text[known..<offset].characterCount
        known = offset
        columns.append((known, column))
      }
    }
    return columns
  }

  /// The line, from 1, and column, from 1 and counted in characters, of a UTF-8 offset.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), text.count)
    let low = lineStarts.partitionPoint { $0 <= offset } - 1
    let line = lineStarts[low]
    let count = columns.partitionPoint { $0.offset <= offset }
    guard count > 0, columns[count - 1].offset > line else {
      return (low + 1, text[line..<offset].characterCount + 1)
    }
    let known = columns[count - 1]
    return (low + 1, known.column + text[known.offset..<offset].characterCount + 1)
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

extension ArraySlice<UInt8> {
  fileprivate var characterCount: Int {
    allSatisfy { $0 < 0x80 } ? count : String(decoding: self, as: UTF8.self).count
  }
}

extension Array {
  /// How many of the first elements satisfy a predicate that no later one does.
  package func partitionPoint(where isBefore: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
