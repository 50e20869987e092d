enum TableSyntax {
  /// What a line of dashes, colons and pipes says of a table's columns; nil for other lines.
  static func alignments(_ line: ArraySlice<UInt8>) -> [Table.Alignment]? {
    var cells = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      .map(trimmed)
    if cells.count > 1, cells.first?.isEmpty == true { cells.removeFirst() }
    if cells.count > 1, cells.last?.isEmpty == true { cells.removeLast() }
    var alignments: [Table.Alignment] = []
    for cell in cells {
      let startsWithColon = cell.first == UInt8(ascii: ":")
      let endsWithColon = cell.count > 1 && cell.last == UInt8(ascii: ":")
      let dashes = cell.dropFirst(startsWithColon ? 1 : 0).dropLast(endsWithColon ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      switch (startsWithColon, endsWithColon) {
      case (false, false): alignments.append(.natural)
      case (true, false): alignments.append(.left)
      case (true, true): alignments.append(.center)
      case (false, true): alignments.append(.right)
      }
    }
    return alignments
  }

  typealias Cell = (range: Range<Int>, tokens: [InlineToken])

  /// A row's cells without the space around them, each with the tokens that lie in it.
  static func cells(of text: [UInt8], tokens: [InlineToken]) -> [Cell] {
    var cells: [Cell] = []
    var start = 0
    var inside: [InlineToken] = []
    for token in tokens {
      if token.kind == .pipe {
        cells.append((trimmed(start..<token.range.lowerBound, of: text), inside))
        start = token.range.upperBound
        inside = []
      } else {
        inside.append(token)
      }
    }
    cells.append((trimmed(start..<text.count, of: text), inside))
    if cells.count > 1, cells[0].range.isEmpty { cells.removeFirst() }
    if cells.count > 1, cells[cells.count - 1].range.isEmpty { cells.removeLast() }
    return cells
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line.drop(while: \.isSpaceOrTab)
    while line.last?.isSpaceOrTab == true { line.removeLast() }
    return line
  }

  private static func trimmed(_ range: Range<Int>, of text: [UInt8]) -> Range<Int> {
    let part = trimmed(text[range])
    return part.startIndex..<part.endIndex
  }
}
