/// A place in one line, counted in bytes and in columns; a tab reaches to the next column that is
/// a multiple of four, and may be consumed in part.
struct LineCursor {
  let bytes: [UInt8]
  /// Where the line ends, its line end excluded.
  let end: Int
  private(set) var offset: Int
  private(set) var column = 0
  /// Columns of the tab at `offset` that are consumed already.
  private(set) var consumedOfTab = 0

  init(bytes: [UInt8], offset: Int, end: Int) {
    self.bytes = bytes
    self.offset = offset
    self.end = end
  }

  /// The first byte from here that is neither a space nor a tab.
  var content: Int {
    var index = offset
    while index < end, bytes[index].isSpaceOrTab { index += 1 }
    return index
  }

  /// The columns between here and `content`.
  var indent: Int {
    var index = offset
    var reached = column
    while index < end, bytes[index].isSpaceOrTab {
      reached += bytes[index] == UInt8(ascii: "\t") ? 4 - reached % 4 : 1
      index += 1
    }
    return reached - column
  }

  var isBlank: Bool { content == end }

  /// Columns of spaces that stand for the rest of a tab that is consumed in part.
  var pendingSpaces: Int { consumedOfTab == 0 ? 0 : 4 - column % 4 }

  mutating func advance(toContent content: Int) {
    while offset < content { advance(columns: 1) }
  }

  /// Goes on by as many columns, over spaces and tabs; every other byte is one column.
  mutating func advance(columns: Int) {
    for _ in 0..<columns where offset < end {
      column += 1
      if bytes[offset] == UInt8(ascii: "\t") {
        consumedOfTab += 1
        if column % 4 == 0 {
          consumedOfTab = 0
          offset += 1
        }
      } else {
        offset += 1
      }
    }
  }
}

extension UInt8 {
  var isSpaceOrTab: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  /// As C's `isspace`.
  var isWhitespace: Bool { self == UInt8(ascii: " ") || (0x09...0x0D).contains(self) }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  var isPunctuation: Bool {
    (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self)
      || (0x7B...0x7E).contains(self)
  }
}
