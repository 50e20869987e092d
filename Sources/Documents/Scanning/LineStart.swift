/// What paragraphs begin with in other programs.
enum LineStart {
  /// - Parameter container: what the paragraph lies in.
  static func leftover(_ text: [UInt8], in container: BlockScanner.Container?) -> Leftover? {
    let line = text.prefix { $0 != UInt8(ascii: "\n") }
    switch container {
    case .quote:
      let name = line.dropFirst(2).prefix(while: \.isLetter)
      if line.starts(with: "[!".utf8), !name.isEmpty,
        line.dropFirst(2 + name.count).first == UInt8(ascii: "]")
      {
        return Leftover(kind: .alert, range: 0..<name.endIndex + 1)
      }
    case .item:
      if ["[ ] ", "[x] ", "[X] "].contains(where: { line.starts(with: $0.utf8) }) {
        return Leftover(kind: .task, range: 0..<3)
      }
    case nil: break
    }
    let word = line.prefix { !$0.isWhitespace }
    let hasMore = word.count < line.count
    if line.starts(with: ":::".utf8),
      hasMore || !line.drop(while: { $0 == UInt8(ascii: ":") }).isEmpty
    {
      return Leftover(kind: .directive, range: line.indices)
    }
    if hasMore, ["!!!", "???", "???+"].contains(where: { word.elementsEqual($0.utf8) }) {
      return Leftover(kind: .admonition, range: line.indices)
    }
    let name = String(decoding: text, as: UTF8.self).lowercased()
    if ["[toc]", "[[toc]]", "[[_toc_]]"].contains(name) {
      return Leftover(kind: .contents, range: line.indices)
    }
    return nil
  }

  /// `{#id}` at the end of a heading.
  static func leftover(inHeading text: ArraySlice<UInt8>) -> Leftover? {
    guard let end = text.lastIndex(where: { !$0.isWhitespace }), text[end] == UInt8(ascii: "}"),
      let start = text[...end].lastIndex(of: UInt8(ascii: "{")),
      text[start...].starts(with: "{#".utf8),
      start == text.startIndex || !"\\$`^_}".utf8.contains(text[start - 1])
    else { return nil }
    return Leftover(kind: .attributes, range: start..<end + 1)
  }
}
