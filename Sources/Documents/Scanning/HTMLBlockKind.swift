/// The ways in which CommonMark's blocks of raw HTML begin and end.
enum HTMLBlockKind: Hashable {
  /// Ends with the first line that holds one of these, in any case.
  case until([String])
  /// Ends before the first blank line.
  case untilBlank

  static func starting(
    _ bytes: [UInt8], at start: Int, end: Int, interruptsParagraph: Bool
  ) -> Self? {
    guard start + 1 < end, bytes[start] == UInt8(ascii: "<") else { return nil }
    let rest = bytes[(start + 1)..<end]
    if rest.starts(with: "!--".utf8) { return .until(["-->"]) }
    if rest.starts(with: "?".utf8) { return .until(["?>"]) }
    if rest.starts(with: "![CDATA[".utf8) { return .until(["]]>"]) }
    if rest.first == UInt8(ascii: "!"), let second = rest.dropFirst().first, second.isLetter,
      second & 0x20 == 0
    {
      return .until([">"])
    }
    let isClosing = rest.first == UInt8(ascii: "/")
    let nameStart = start + (isClosing ? 2 : 1)
    var nameEnd = nameStart
    while nameEnd < end, bytes[nameEnd].isLetter || bytes[nameEnd].isDigit { nameEnd += 1 }
    let name = String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self).lowercased()
    let next = nameEnd < end ? bytes[nameEnd] : UInt8(ascii: "\n")
    if !isClosing, verbatimNames.contains(name), next.isWhitespace || next == UInt8(ascii: ">") {
      return .until(verbatimNames.map { "</\($0)>" })
    }
    let isComplete =
      next.isWhitespace || next == UInt8(ascii: ">")
      || (next == UInt8(ascii: "/") && nameEnd + 1 < end
        && bytes[nameEnd + 1] == UInt8(ascii: ">"))
    if blockNames.contains(name), isComplete { return .untilBlank }
    if !interruptsParagraph, let tagEnd = HTMLTag.end(bytes, at: start, end: end),
      bytes[tagEnd..<end].allSatisfy(\.isSpaceOrTab)
    {
      return .untilBlank
    }
    return nil
  }

  /// Whether a line of these bytes is the block's last.
  func ends(with line: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .untilBlank: false
    case .until(let ends): ends.contains { line.contains(ignoringCase: Array($0.utf8)) }
    }
  }
}

private let verbatimNames = ["script", "pre", "textarea", "style"]

private let blockNames: Set = [
  "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
  "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
  "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head",
  "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu", "menuitem", "nav",
  "noframes", "ol", "optgroup", "option", "p", "param", "section", "source", "summary", "table",
  "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
]

extension ArraySlice<UInt8> {
  fileprivate func contains(ignoringCase word: [UInt8]) -> Bool {
    guard count >= word.count else { return false }
    for start in startIndex...(endIndex - word.count)
    where word.indices.allSatisfy({
      let byte = self[start + $0]
      return byte == word[$0] || (byte.isLetter && byte | 0x20 == word[$0])
    }) {
      return true
    }
    return false
  }
}
