/// The text of one file, and where its lines begin.
///
/// All positions in the package are UTF-8 offsets from the start of a file; lines and columns are
/// derived for printing alone.
public final class SourceFile: Sendable {
  /// The path as the user would write it.
  public let path: String
  public let text: [UInt8]
  private let lineStarts: [Int]

  public init(path: String, text: String) {
    self.path = path
    self.text = Array(text.utf8)
    var starts = [0]
    for (offset, byte) in self.text.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
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
    let before = String(decoding: text[lineStarts[low]..<offset], as: UTF8.self)
    return (low + 1, before.count + 1)
  }

  /// The text of a line, counted from 1, without its line end.
  public func line(_ number: Int) -> String {
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : text.count
    if end > start, text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return String(decoding: text[start..<end], as: UTF8.self)
  }
}
