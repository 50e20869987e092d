/// The parts of CommonMark's links and link definitions that hold no prose.
enum LinkSyntax {
  /// The offset behind `(destination "title")`, which begins at `start`.
  static func targetEnd(_ bytes: [UInt8], at start: Int, end: Int) -> Int? {
    guard start < end, bytes[start] == UInt8(ascii: "(") else { return nil }
    var index = skipSpace(bytes, from: start + 1, end: end)
    guard let destination = destinationEnd(bytes, at: index, end: end) else { return nil }
    index = skipSpace(bytes, from: destination, end: end)
    if index > destination, let title = titleEnd(bytes, at: index, end: end) {
      index = skipSpace(bytes, from: title, end: end)
    }
    return index < end && bytes[index] == UInt8(ascii: ")") ? index + 1 : nil
  }

  /// The offset behind the definitions, each `[label]: destination "title"`, that a paragraph
  /// begins with.
  static func definitionsEnd(_ bytes: [UInt8], at start: Int, end: Int) -> Int {
    var index = start
    while let next = definitionEnd(bytes, at: index, end: end) { index = next }
    return index
  }

  private static func definitionEnd(_ bytes: [UInt8], at start: Int, end: Int) -> Int? {
    guard let label = labelEnd(bytes, at: start, end: end), label < end,
      bytes[label] == UInt8(ascii: ":")
    else { return nil }
    let destination = skipSpace(bytes, from: label + 1, end: end)
    guard let destinationEnd = destinationEnd(bytes, at: destination, end: end),
      destinationEnd > destination
    else { return nil }
    let title = skipSpace(bytes, from: destinationEnd, end: end)
    if title > destinationEnd, let titleEnd = titleEnd(bytes, at: title, end: end),
      let lineEnd = restIsBlank(bytes, from: titleEnd, end: end)
    {
      return lineEnd
    }
    return restIsBlank(bytes, from: destinationEnd, end: end)
  }

  private static func labelEnd(_ bytes: [UInt8], at start: Int, end: Int) -> Int? {
    guard start < end, bytes[start] == UInt8(ascii: "[") else { return nil }
    var index = start + 1
    var hasText = false
    while index < end, index - start <= 1001 {
      switch bytes[index] {
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"): return hasText ? index + 1 : nil
      case UInt8(ascii: "\\") where index + 1 < end && bytes[index + 1].isPunctuation:
        hasText = true
        index += 2
      default:
        if !bytes[index].isWhitespace { hasText = true }
        index += 1
      }
    }
    return nil
  }

  private static func destinationEnd(_ bytes: [UInt8], at start: Int, end: Int) -> Int? {
    var index = start
    if index < end, bytes[index] == UInt8(ascii: "<") {
      index += 1
      while index < end {
        switch bytes[index] {
        case UInt8(ascii: ">"): return index + 1
        case UInt8(ascii: "<"), UInt8(ascii: "\n"): return nil
        case UInt8(ascii: "\\"): index += 2
        default: index += 1
        }
      }
      return nil
    }
    var depth = 0
    scan: while index < end {
      switch bytes[index] {
      case UInt8(ascii: "\\") where index + 1 < end && bytes[index + 1].isPunctuation: index += 1
      case UInt8(ascii: "("):
        depth += 1
        if depth > 32 { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth -= 1
      case 0...0x20, 0x7F: break scan
      default: break
      }
      index += 1
    }
    return depth == 0 ? index : nil
  }

  private static func titleEnd(_ bytes: [UInt8], at start: Int, end: Int) -> Int? {
    guard start < end else { return nil }
    let close: UInt8
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = bytes[start]
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var index = start + 1
    while index < end {
      if bytes[index] == close { return index + 1 }
      if bytes[index] == UInt8(ascii: "("), close == UInt8(ascii: ")") { return nil }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// Spaces with at most one line end among them; paragraphs hold no blank lines.
  private static func skipSpace(_ bytes: [UInt8], from start: Int, end: Int) -> Int {
    var index = start
    while index < end, bytes[index].isWhitespace { index += 1 }
    return index
  }

  /// The start of the next line, if nothing more stands on this one.
  private static func restIsBlank(_ bytes: [UInt8], from start: Int, end: Int) -> Int? {
    var index = start
    while index < end, bytes[index].isSpaceOrTab { index += 1 }
    guard index < end else { return end }
    return bytes[index] == UInt8(ascii: "\n") ? index + 1 : nil
  }
}
