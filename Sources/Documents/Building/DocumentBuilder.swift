import Diagnostics

/// Makes the document from cmark's tree, and puts back what the marks in it stand for.
struct DocumentBuilder {
  let rewriting: Rewriting
  let extensions: MarkdownExtensions
  var diagnostics: [Diagnostic] = []
  /// How many blocks enclose the one that is made.
  private var depth = 0

  init(rewriting: Rewriting, extensions: MarkdownExtensions) {
    self.rewriting = rewriting
    self.extensions = extensions
  }

  mutating func blocks(of nodes: [CMarkNode]) -> [Block] {
    var folds = FoldStack()
    var rest = nodes[...]
    while let node = rest.popFirst() {
      let outerDepth = depth
      depth += folds.depth + 1
      defer { depth = outerDepth }
      guard let marked = leadingMark(of: node) else {
        let made = blocks(for: node)
        if let captioned = captioned(folds.last, by: made, from: node) {
          folds.replaceLast(by: captioned)
        } else {
          reportStrayLabel(in: made, from: node)
          folds.add(made)
        }
        continue
      }
      switch marked {
      case .formula: folds.add(blocks(for: node))
      case .formulaBlock(let text): folds.add([.formula(formula(text))])
      case .table(let alignments, let rowCount):
        let cells = rest.prefix(alignments.count * (rowCount + 1)).map { prose(of: $0) }
        rest = rest.dropFirst(cells.count)
        folds.add([.table(table(alignments: alignments, cells: cells))])
      case .foldStart(_, let range) where depth >= Document.nestingLimit:
        diagnostics.append(.tooDeep(at: SourceRange(file: rewriting.file, offsets: range)))
        return folds.blocks
      case .foldStart(let isOpen, let range):
        folds.open(isOpen: isOpen, at: SourceRange(file: rewriting.file, offsets: range))
      case .summary(let range):
        let content = prose(of: node).trimmed
        if !folds.setSummary(content) {
          report("<summary> stands right behind <details>, once", at: range)
        }
      case .foldEnd(let range):
        if !folds.close() {
          report("no <details> is open here that this </details> could close", at: range)
        }
      }
    }
    for range in folds.closeAll() {
      report(
        "this <details> is never closed; </details> stands on a line of its own, as deep in lists"
          + " and quotes as <details>", at: range.offsets)
    }
    return folds.blocks
  }

  private mutating func report(_ message: String, at offsets: Range<Int>) {
    diagnostics.append(.error(message, at: SourceRange(file: rewriting.file, offsets: offsets)))
  }

  /// What the mark that a heading begins with stands for.
  private func leadingMark(of node: CMarkNode) -> Rewriting.Marked? {
    guard case .heading = node.kind, case .text(let text)? = node.children.first?.kind,
      case .mark(let number)? = rewriting.mark.pieces(of: text).first,
      rewriting.marked.indices.contains(number)
    else { return nil }
    return rewriting.marked[number]
  }

  private mutating func blocks(for node: CMarkNode) -> [Block] {
    switch node.kind {
    case .quote: return [.quote(blocks(of: node.children))]
    case .list(let start, let isTight):
      var items: [[Block]] = []
      for item in node.children { items.append(blocks(of: item.children)) }
      return [.list(List(start: start, isTight: isTight, items: items))]
    case .codeBlock(let info, let text): return [code(info: info, text: text, line: node.line)]
    case .htmlBlock(let text):
      var range: SourceRange?
      if case .html(let offsets)? = rewriting.leaves[node.line] {
        range = SourceRange(file: rewriting.file, offsets: offsets)
      }
      return [.html(RawHTML(restored(text), range: range))]
    case .paragraph: return paragraph(node)
    case .heading(let level):
      var range: SourceRange?
      if case .prose(let offsets, _)? = rewriting.leaves[node.line] {
        range = SourceRange(file: rewriting.file, offsets: offsets)
      }
      return [.heading(Heading(level: level, content: prose(of: node), range: range))]
    case .thematicBreak: return [.thematicBreak]
    case .document, .item: return blocks(of: node.children)
    case .text, .softBreak, .lineBreak, .code, .html, .emphasis, .strong, .link, .image:
      return []
    }
  }

  private mutating func code(info: String, text: String, line: Int) -> Block {
    var code = CodeBlock(info: info, text: text)
    if case .code(let info, let map, let length)? = rewriting.leaves[line] {
      code.infoRange = info.map { SourceRange(file: rewriting.file, offsets: $0) }
      let isEmpty = text.isEmpty || length == 0
      code.range = isEmpty ? nil : map[0..<min(text.utf8.count, length)]
      code.sourceMap = isEmpty ? nil : map
    }
    return formula(in: code).map(Block.formula) ?? .code(code)
  }

  private func table(alignments: [Table.Alignment], cells: [[Inline]]) -> Table {
    var rows: [[[Inline]]] = []
    for start in stride(from: 0, to: cells.count, by: alignments.count) {
      rows.append(Array(cells[start..<min(start + alignments.count, cells.count)]))
    }
    return Table(
      alignments: alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  func formula(_ text: Rewriting.FormulaText) -> Formula {
    Formula(
      text.latex, range: text.map[0..<text.latex.utf8.count], sourceMap: text.map,
      label: text.label)
  }

  /// A text in which marks stand for what the author wrote there.
  func restored(_ text: String) -> String {
    rewriting.mark.pieces(of: text).map { piece in
      switch piece {
      case .text(let words): words
      case .mark(let number): rewriting.marked.indices.contains(number) ? source(number) : ""
      }
    }.joined()
  }

  private func source(_ number: Int) -> String {
    switch rewriting.marked[number] {
    case .formula(_, _, let written): written
    case .formulaBlock, .table, .foldStart, .summary, .foldEnd: ""
    }
  }
}
