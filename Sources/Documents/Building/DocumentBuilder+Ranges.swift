import Diagnostics

extension DocumentBuilder {
  /// Where a node stands in the lesson.
  func range(of node: CMarkNode, in first: Int) -> SourceRange? {
    range(
      from: (node.line, node.column), to: (node.endLine, node.endColumn), in: first)
  }

  /// Where a code span's text stands. cmark counts the spaces that it strips.
  func codeRange(of node: CMarkNode, text: String, in first: Int) -> SourceRange? {
    guard let range = range(of: node, in: first) else { return nil }
    let bytes = rewriting.file.text[range.offsets]
    let code = Array(text.utf8)
    if bytes.count == code.count + 2, bytes.dropFirst().starts(with: code) {
      return range[1..<1 + code.count]
    }
    return range
  }

  /// Where a link or an image stands, brackets included. cmark gives the first line wrong for one
  /// that reaches over several, and the columns of `<http://…>`.
  func linkRange(of node: CMarkNode, in first: Int) -> SourceRange? {
    let bytes = rewriting.file.text
    let child = node.children.first { $0.line > 0 }
    if let child, let text = range(of: child, in: first), text.offsets.lowerBound > 0,
      bytes[text.offsets.lowerBound - 1] == UInt8(ascii: "<"), text.offsets.upperBound < bytes.count
    {
      let offsets = text.offsets.lowerBound - 1..<text.offsets.upperBound + 1
      return SourceRange(file: rewriting.file, offsets: offsets)
    }
    let line = child.map(\.line) ?? node.line
    guard
      let range = range(from: (line, node.column), to: (node.endLine, node.endColumn), in: first),
      let start = range.offsets.first, "[!".utf8.contains(bytes[start])
    else { return targetRange(of: node, in: first) }
    return range
  }

  /// Where a link's target stands in its block, and where that is not found, the block.
  private func targetRange(of node: CMarkNode, in first: Int) -> SourceRange? {
    guard case .prose(let source, _)? = rewriting.leaves[first] else { return nil }
    let whole = SourceRange(file: rewriting.file, offsets: source)
    let target: String
    switch node.kind {
    case .link(let destination, _): target = restored(destination)
    case .image(let address, _): target = restored(address)
    case .text, .softBreak, .lineBreak, .code, .html, .emphasis, .strong, .document, .quote, .list,
      .item, .codeBlock, .htmlBlock, .paragraph, .heading, .thematicBreak:
      return whole
    }
    let bytes = rewriting.file.text[source]
    guard !target.isEmpty, let found = bytes.firstRange(of: Array(target.utf8)) else {
      return whole
    }
    return SourceRange(file: rewriting.file, offsets: found)
  }

  private func range(
    from start: (line: Int, column: Int), to end: (line: Int, column: Int), in first: Int
  ) -> SourceRange? {
    var skipped = 0
    if case .prose(_, let lines)? = rewriting.leaves[first] { skipped = lines }
    guard start.line > 0,
      let lower = rewriting.source(
        line: start.line + skipped, column: start.column, inProseFrom: first),
      let upper = rewriting.source(
        line: end.line + skipped, column: end.column, inProseFrom: first),
      lower <= upper, upper < rewriting.file.text.count
    else { return nil }
    return SourceRange(file: rewriting.file, offsets: lower..<upper + 1)
  }
}
