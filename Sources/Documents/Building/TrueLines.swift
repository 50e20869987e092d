import Diagnostics

/// Gives the pieces of a block of prose the lines that they stand on.
///
/// cmark overlooks line ends in code, in raw HTML, behind a backslash and in the targets of links. It then goes
/// on counting columns, and numbers the lines that follow too low.
struct TrueLines {
  let builder: DocumentBuilder
  /// The block's first line.
  let first: Int
  private var lastLine: Int
  private var lineEnds = 0
  private var overlooked = 0

  init(_ builder: DocumentBuilder, first: Int) {
    self.builder = builder
    self.first = first
    lastLine = first
  }

  mutating func corrected(_ nodes: [CMarkNode]) -> [CMarkNode] {
    nodes.map { corrected($0) }
  }

  private mutating func corrected(_ node: CMarkNode) -> CMarkNode {
    var node = node
    switch node.kind {
    case .softBreak, .lineBreak: lineEnds += 1
    case .code, .html:
      correct(&node)
      if let range = builder.range(of: node, in: first) { lineEnds += range.lineEndCount }
    case .link, .image:
      // cmark gives the line on which it ends.
      node.children = corrected(node.children)
      correct(&node)
      lineEnds += targetLineEnds(of: node)
    case .text: correct(&node)
    case .emphasis, .strong, .document, .quote, .list, .item, .codeBlock, .htmlBlock, .paragraph,
      .heading, .thematicBreak:
      correct(&node)
      node.children = corrected(node.children)
    }
    return node
  }

  private mutating func correct(_ node: inout CMarkNode) {
    guard node.line > 0 else { return }
    if node.line > lastLine {
      lastLine = node.line
      overlooked = lineEnds - (node.line - first)
    }
    node.line += overlooked
    node.endLine += overlooked
  }

  private func targetLineEnds(of link: CMarkNode) -> Int {
    guard let whole = builder.range(of: link, in: first) else { return 0 }
    let words = link.children.last.flatMap { builder.range(of: $0, in: first) }
    let start = words?.offsets.upperBound ?? whole.offsets.lowerBound
    guard start <= whole.offsets.upperBound else { return 0 }
    return SourceRange(file: whole.file, offsets: start..<whole.offsets.upperBound).lineEndCount
  }
}

extension SourceRange {
  fileprivate var lineEndCount: Int {
    let bytes = file.text[offsets]
    return bytes.indices.count {
      bytes[$0] == UInt8(ascii: "\n")
        || (bytes[$0] == UInt8(ascii: "\r") && bytes[($0 + 1)...].first != UInt8(ascii: "\n"))
    }
  }
}
