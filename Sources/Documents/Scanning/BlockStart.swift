/// What opens a block in CommonMark, recognised at the first byte of a line that is no space.
enum BlockStart {
  /// One to six `#` and then a space or nothing; the offset of the heading's text.
  static func headingText(_ bytes: [UInt8], at start: Int, end: Int) -> Int? {
    var index = start
    while index < end, bytes[index] == UInt8(ascii: "#") { index += 1 }
    guard (1...6).contains(index - start), index == end || bytes[index].isSpaceOrTab else {
      return nil
    }
    while index < end, bytes[index].isSpaceOrTab { index += 1 }
    return index
  }

  /// At least three backticks or tildes; a backtick may not follow backticks on their line.
  static func fence(_ bytes: [UInt8], at start: Int, end: Int) -> (byte: UInt8, length: Int)? {
    guard start < end else { return nil }
    let byte = bytes[start]
    guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return nil }
    var index = start
    while index < end, bytes[index] == byte { index += 1 }
    guard index - start >= 3 else { return nil }
    if byte == UInt8(ascii: "`"), bytes[index..<end].contains(byte) { return nil }
    return (byte, index - start)
  }

  static func closesFence(
    _ bytes: [UInt8], at start: Int, end: Int, fence: UInt8, length: Int
  ) -> Bool {
    var index = start
    while index < end, bytes[index] == fence { index += 1 }
    return index - start >= length && bytes[index..<end].allSatisfy(\.isSpaceOrTab)
  }

  /// A line of `=` or of `-` alone.
  static func isSetextUnderline(_ bytes: [UInt8], at start: Int, end: Int) -> Bool {
    guard start < end, bytes[start] == UInt8(ascii: "=") || bytes[start] == UInt8(ascii: "-")
    else { return false }
    var index = start
    while index < end, bytes[index] == bytes[start] { index += 1 }
    return bytes[index..<end].allSatisfy(\.isSpaceOrTab)
  }

  static func isThematicBreak(_ bytes: [UInt8], at start: Int, end: Int) -> Bool {
    guard start < end, "*-_".utf8.contains(bytes[start]) else { return false }
    var count = 0
    for byte in bytes[start..<end] {
      if byte == bytes[start] { count += 1 } else if !byte.isSpaceOrTab { return false }
    }
    return count >= 3
  }

  /// A bullet or a number with `.` or `)`; the offset behind it. Where it would break into a
  /// paragraph, it needs text and, if numbered, the number 1.
  static func listMarkerEnd(
    _ bytes: [UInt8], at start: Int, end: Int, interruptsParagraph: Bool
  ) -> Int? {
    guard start < end else { return nil }
    var index = start
    if "*-+".utf8.contains(bytes[start]) {
      index += 1
    } else {
      var number = 0
      while index < end, bytes[index].isDigit, index - start < 9 {
        number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
        index += 1
      }
      guard index > start, index < end, ".)".utf8.contains(bytes[index]) else { return nil }
      if interruptsParagraph, number != 1 { return nil }
      index += 1
    }
    guard index == end || bytes[index].isWhitespace else { return nil }
    if interruptsParagraph, bytes[index..<end].allSatisfy(\.isSpaceOrTab) { return nil }
    return index
  }
}
