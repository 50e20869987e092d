import Diagnostics

extension BlockScanner {
  /// Begins a table where this line, of dashes, colons and pipes, has as many cells as the line
  /// before it.
  mutating func opensTable(_ cursor: LineCursor) -> Bool {
    guard extensions.contains(.tables), let header = paragraph.last,
      let alignments = TableSyntax.alignments(bytes[cursor.content..<cursor.end]),
      read(header.content).cells.count == alignments.count
    else { return false }
    let isFirst = paragraph.count == 1
    paragraph.removeLast()
    closeLeaf()
    tableLeftovers = []
    let number = output.marked.count
    let start = header.content.lowerBound
    let made = LinePrefix(made: containerPrefix, start: start)
    output.startLine(isFirst ? header.prefix : made, content: start)
    output.insert("# ".utf8, for: start)
    output.insertMark(for: .table(alignments: alignments, rowCount: 0), at: start)
    output.endLine()
    openedContainer = false
    _ = writeRow(header.content, count: alignments.count)
    leaf = .table(number: number, alignments: alignments, rowCount: 0)
    return true
  }

  /// Adds a row; false where the table ends before this line.
  mutating func continueTable(
    _ cursor: LineCursor, number: Int, alignments: [Table.Alignment], rowCount: Int
  ) -> Bool {
    guard !cursor.isBlank, !startsBlock(cursor) else {
      leaf = .none
      return false
    }
    guard writeRow(cursor.content..<cursor.end, count: alignments.count) else { return true }
    output.update(number, to: .table(alignments: alignments, rowCount: rowCount + 1))
    leaf = .table(number: number, alignments: alignments, rowCount: rowCount + 1)
    return true
  }

  private func startsBlock(_ cursor: LineCursor) -> Bool {
    let (start, end) = (cursor.content, cursor.end)
    let isCaption =
      extensions.contains(.captions) && bytes[start..<end].starts(with: ": ".utf8)
    return isCaption || cursor.indent >= 4
      || opening(ofFormulaAt: start, end: end, in: containers.count) != nil
      || bytes[start] == UInt8(ascii: ">")
      || BlockStart.headingText(bytes, at: start, end: end) != nil
      || BlockStart.fence(bytes, at: start, end: end) != nil
      || HTMLBlockKind.starting(bytes, at: start, end: end, interruptsParagraph: false) != nil
      || BlockStart.isThematicBreak(bytes, at: start, end: end)
      || BlockStart.listMarkerEnd(bytes, at: start, end: end, interruptsParagraph: false) != nil
  }

  /// A row's cells, each with the tokens that lie in it.
  private func read(_ line: Range<Int>) -> (cells: [TableSyntax.Cell], leftovers: [Leftover]) {
    let text = Array(bytes[line])
    let read = InlineScanner.tokens(
      in: text, readsFormulas: extensions.contains(.mathematics))
    return (TableSyntax.cells(of: text, tokens: read.tokens), read.leftovers)
  }

  /// The most cells that are made up for rows that are too short.
  private static let mostMissingCells = 100_000

  /// Whether the cells that a row lacks are made up; that they are too many is reported once.
  private mutating func fits(_ cells: Int, of columns: Int, at line: Range<Int>) -> Bool {
    guard cells < columns else { return true }
    let wasWithin = missingCells <= Self.mostMissingCells
    missingCells += columns - cells
    guard missingCells > Self.mostMissingCells else { return true }
    if wasWithin {
      diagnostics.append(
        .error(
          "this row has \(cells) of \(columns) cells; the rows of a lesson lack at most \(Self.mostMissingCells) cells together",
          at: SourceRange(file: file, offsets: line)))
    }
    return false
  }

  /// Writes the cells of a row as headings, as many as the table has columns; false for a row that lacks too many.
  private mutating func writeRow(_ line: Range<Int>, count: Int) -> Bool {
    let text = Array(bytes[line])
    let map = self.map(of: [ProseLine(prefix: prefix, content: line)])
    let (cells, leftovers) = read(line)
    guard fits(cells.count, of: count, at: line) else { return false }
    for leftover in leftovers where tableLeftovers.insert(leftover.kind).inserted {
      report(leftover, at: map[leftover.range], in: text)
    }
    for column in 0..<count {
      let cell = column < cells.count ? cells[column] : (range: text.count..<text.count, tokens: [])
      let start = line.lowerBound + cell.range.lowerBound
      output.leaves[output.nextLine] = .prose(
        source: start..<line.lowerBound + cell.range.upperBound, skippedLines: 0)
      output.startLine(LinePrefix(made: containerPrefix, start: start), content: start)
      output.insert("# ".utf8, for: start)
      output.moveContentStart()
      for token in cell.tokens where token.kind == .unclosedDisplay {
        diagnostics.append(.unclosedDisplay(at: map[token.range]))
      }
      writeCell(text: text, part: cell.range, map: map, tokens: cell.tokens, unescapingPipes: true)
      output.insert(" #\n".utf8, for: line.lowerBound + cell.range.upperBound)
    }
    return true
  }

  /// Writes prose that becomes a single line: formulas as marks, escaped pipes in code as pipes.
  mutating func writeCell(
    text: [UInt8], part: Range<Int>? = nil, map: SourceMap, tokens: [InlineToken],
    unescapingPipes: Bool
  ) {
    let part = part ?? text.indices
    var written = part.lowerBound
    func copy(to end: Int, into output: inout Rewriting) {
      for line in text[written..<end].split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      {
        if line.startIndex > written { output.insert(" ".utf8, for: map.source(line.startIndex)) }
        let source = map.source(line.startIndex)
        output.copy(source..<source + line.count)
      }
      written = end
    }
    for token in tokens {
      switch token.kind {
      case .formula(let place):
        copy(to: token.range.lowerBound, into: &output)
        insertFormula(place, token.range, text: text, map: map)
        written = token.range.upperBound
      case .code where unescapingPipes:
        for pipe in token.range.dropLast()
        where text[pipe] == UInt8(ascii: "\\") && text[pipe + 1] == UInt8(ascii: "|") {
          copy(to: pipe, into: &output)
          written = pipe + 1
        }
      case .code, .angle, .unclosedDisplay, .pipe, .escapedPipe: break
      }
    }
    copy(to: part.upperBound, into: &output)
  }
}
