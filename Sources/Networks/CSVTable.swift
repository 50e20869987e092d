import Diagnostics

/// The cells of a file of comma-separated values, each with its place; blank lines are left out.
struct CSVTable {
  struct Cell {
    let text: String
    let range: SourceRange
  }

  struct Row {
    let cells: [Cell]
    let range: SourceRange
  }

  let rows: [Row]

  init(_ file: SourceFile) {
    var rows: [Row] = []
    for number in 1...file.lineCount {
      let line = file.offsets(ofLine: number)
      let cells = file.text[line].split(
        separator: UInt8(ascii: ","), omittingEmptySubsequences: false
      ).map { Self.cell($0, in: file) }
      guard cells.contains(where: { !$0.text.isEmpty }) else { continue }
      rows.append(Row(cells: cells, range: SourceRange(file: file, offsets: line)))
    }
    self.rows = rows
  }

  /// The text of a cell without the spaces and the quotes around it.
  private static func cell(_ bytes: ArraySlice<UInt8>, in file: SourceFile) -> Cell {
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    var content = bytes.drop(while: isBlank)
    while let last = content.last, isBlank(last) { content.removeLast() }
    let range = SourceRange(file: file, offsets: content.startIndex..<content.endIndex)
    let quote = UInt8(ascii: "\"")
    if content.count >= 2, content.first == quote, content.last == quote {
      content = content.dropFirst().dropLast()
    }
    return Cell(text: String(decoding: content, as: UTF8.self), range: range)
  }
}
