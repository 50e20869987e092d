/// A range as reports give it: lines from 1, columns from 1 in code points, the end excluded.
struct SourceRegion {
  let startLine: Int
  let startColumn: Int
  let endLine: Int
  let endColumn: Int

  init(_ range: SourceRange) {
    (startLine, startColumn) = range.file.codePoint(of: range.offsets.lowerBound)
    (endLine, endColumn) = range.file.codePoint(of: range.offsets.upperBound)
  }
}

extension SourceFile {
  /// The line, and the column counted in code points, of a UTF-8 offset.
  fileprivate func codePoint(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), text.count)
    let line = position(of: offset).line
    let start = offsets(ofLine: line).lowerBound
    let count = text[start..<max(start, offset)].count { $0 & 0xC0 != 0x80 }
    return (line, count + 1)
  }
}
