import Diagnostics

/// The rows of a file of comma-separated values, each taken apart when it is asked for; blank lines are left out.
struct CSVTable {
  struct Cell {
    let text: String
    let range: SourceRange
  }

  struct Row {
    let cells: [Cell]
    let range: SourceRange
  }

  private let file: SourceFile
  /// The numbers of the lines that are not blank, from 1.
  private let lines: [Int]

  init(_ file: SourceFile) {
    self.file = file
    lines = (1...file.lineCount).filter { number in
      file.text[file.offsets(ofLine: number)].contains {
        !Self.isBlank($0) && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"")
      }
    }
  }

  var count: Int { lines.count }

  func row(_ index: Int) -> Row {
    let line = file.offsets(ofLine: lines[index])
    let cells = file.text[line].split(
      separator: UInt8(ascii: ","), omittingEmptySubsequences: false
    ).map { Self.cell($0, in: file) }
    return Row(cells: cells, range: SourceRange(file: file, offsets: line))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  /// The text of a cell without the spaces and the quotes around it.
  private static func cell(_ bytes: ArraySlice<UInt8>, in file: SourceFile) -> Cell {
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
