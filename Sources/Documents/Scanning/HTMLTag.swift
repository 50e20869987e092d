/// HTML's tags as CommonMark reads them inside prose.
enum HTMLTag {
  /// The offset behind the opening or closing tag that begins at `start`.
  static func end(_ bytes: [UInt8], at start: Int, end: Int) -> Int? {
    guard start + 1 < end, bytes[start] == UInt8(ascii: "<") else { return nil }
    let isClosing = bytes[start + 1] == UInt8(ascii: "/")
    var index = start + (isClosing ? 2 : 1)
    guard index < end, bytes[index].isLetter else { return nil }
    while index < end,
      bytes[index].isLetter || bytes[index].isDigit || bytes[index] == UInt8(ascii: "-")
    { index += 1 }
    var spaceEnd = skipWhitespace(bytes, from: index, end: end)
    if !isClosing {
      while spaceEnd > index, let attributeEnd = attribute(bytes, at: spaceEnd, end: end) {
        index = attributeEnd
        spaceEnd = skipWhitespace(bytes, from: index, end: end)
      }
    }
    index = spaceEnd
    if !isClosing, index < end, bytes[index] == UInt8(ascii: "/") { index += 1 }
    return index < end && bytes[index] == UInt8(ascii: ">") ? index + 1 : nil
  }

  /// The offset behind a name and, if there is one, its value.
  private static func attribute(_ bytes: [UInt8], at start: Int, end: Int) -> Int? {
    guard start < end, bytes[start].isLetter || "_:".utf8.contains(bytes[start]) else { return nil }
    var index = start
    while index < end,
      bytes[index].isLetter || bytes[index].isDigit || "_.:-".utf8.contains(bytes[index])
    { index += 1 }
    let equals = skipWhitespace(bytes, from: index, end: end)
    guard equals < end, bytes[equals] == UInt8(ascii: "=") else { return index }
    let value = skipWhitespace(bytes, from: equals + 1, end: end)
    guard value < end else { return index }
    if bytes[value] == UInt8(ascii: "\"") || bytes[value] == UInt8(ascii: "'") {
      return bytes[(value + 1)..<end].firstIndex(of: bytes[value]).map { $0 + 1 } ?? index
    }
    var valueEnd = value
    while valueEnd < end, !bytes[valueEnd].isWhitespace,
      !"\"'=<>`".utf8.contains(bytes[valueEnd])
    { valueEnd += 1 }
    return valueEnd > value ? valueEnd : index
  }

  private static func skipWhitespace(_ bytes: [UInt8], from start: Int, end: Int) -> Int {
    var index = start
    while index < end, bytes[index].isWhitespace { index += 1 }
    return index
  }
}
