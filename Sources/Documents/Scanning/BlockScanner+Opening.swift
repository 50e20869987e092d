import Diagnostics

extension BlockScanner {
  /// Reads what stands behind the marks of the first `matched` containers.
  mutating func openBlocks(_ cursor: inout LineCursor, matched: Int) {
    var depth = matched
    var isInParagraph = false
    var mayBeLazy = false
    if case .paragraph = leaf {
      isInParagraph = matched == containers.count
      mayBeLazy = true
    }
    while !isTooDeep, !cursor.isBlank, cursor.indent < 4 || mayBeLazy {
      let content = cursor.content
      let isIndented = cursor.indent >= 4
      if !isIndented || isInParagraph,
        let opening = opening(ofFormulaAt: content, end: cursor.end, in: depth)
      {
        close(to: depth)
        return openFormula(opening, cursor)
      }
      if isIndented { break }
      if bytes[content] == UInt8(ascii: ">") {
        close(to: depth)
        advancePastQuoteMark(&cursor)
        open(.quote, at: content)
      } else if let text = BlockStart.headingText(bytes, at: content, end: cursor.end) {
        close(to: depth)
        return writeHeading(cursor, text: text)
      } else if let fence = BlockStart.fence(bytes, at: content, end: cursor.end) {
        close(to: depth)
        return openFence(cursor, fence: fence.byte, length: fence.length)
      } else if let kind = HTMLBlockKind.starting(
        bytes, at: content, end: cursor.end, interruptsParagraph: isInParagraph)
      {
        close(to: depth)
        return openHTML(cursor, kind: kind)
      } else if isInParagraph,
        BlockStart.isSetextUnderline(bytes, at: content, end: cursor.end),
        closesParagraphAsHeading(cursor)
      {
        return
      } else if isInParagraph,
        BlockStart.isSetextUnderline(bytes, at: content, end: cursor.end)
      {
        break
      } else if BlockStart.isThematicBreak(bytes, at: content, end: cursor.end) {
        close(to: depth)
        noteContent()
        return writeLine(content: content, end: cursor.end)
      } else if let marker = BlockStart.listMarkerEnd(
        bytes, at: content, end: cursor.end, interruptsParagraph: isInParagraph)
      {
        close(to: depth)
        openItem(&cursor, markerEnd: marker)
      } else if isInParagraph, opensTable(cursor) {
        return
      } else {
        break
      }
      depth = containers.count
      isInParagraph = false
      mayBeLazy = false
    }
    if mayBeLazy, !cursor.isBlank { return addToParagraph(cursor) }
    close(to: depth)
    if cursor.isBlank { return writeLine(content: cursor.end, end: cursor.end) }
    noteContent()
    if cursor.indent >= 4 {
      leaf = .indentedCode(line: output.nextLine)
      output.leaves[output.nextLine] = .code(info: nil, text: SourceMap(file: file), length: 0)
      cursor.advance(columns: 4)
      return writeCode(cursor, line: output.nextLine)
    }
    addToParagraph(cursor)
  }

  /// Goes on with the open leaf; false where the line has to be looked at for new blocks.
  mutating func continueLeaf(_ cursor: inout LineCursor) -> Bool {
    switch leaf {
    case .none: return false
    case .paragraph:
      if cursor.isBlank { closeLeaf() }
      return false
    case .fencedCode(let fence, let length, let indent, let line):
      if cursor.indent < 4,
        BlockStart.closesFence(
          bytes, at: cursor.content, end: cursor.end, fence: fence, length: length)
      {
        leaf = .none
        writeLine(content: cursor.content, end: cursor.end)
      } else {
        cursor.advance(columns: min(indent, cursor.indent))
        writeCode(cursor, line: line)
      }
      return true
    case .indentedCode(let line):
      if cursor.indent >= 4 {
        cursor.advance(columns: 4)
      } else if cursor.isBlank {
        cursor.advance(toContent: cursor.content)
      } else {
        leaf = .none
        return false
      }
      writeCode(cursor, line: line)
      return true
    case .html(let kind, let line):
      if kind == .untilBlank, cursor.isBlank {
        leaf = .none
        return false
      }
      writeHTML(cursor, kind: kind, line: line)
      return true
    case .formula(let formula):
      continueFormula(formula, &cursor)
      return true
    case .endedFormula(let number):
      leaf = .none
      let line = cursor.content..<cursor.end
      guard let rest = readLabel(ofFormula: number, in: line) else { return false }
      readRest(rest)
      return true
    case .summary(let summary):
      continueSummary(summary, &cursor)
      return true
    case .table(let number, let alignments, let rowCount):
      return continueTable(cursor, number: number, alignments: alignments, rowCount: rowCount)
    }
  }

  private mutating func openItem(_ cursor: inout LineCursor, markerEnd: Int) {
    let content = cursor.content
    let indent = cursor.indent
    cursor.advance(toContent: content)
    cursor.advance(columns: markerEnd - content)
    let spaces = cursor.indent
    let padding: Int
    if cursor.isBlank || !(1...4).contains(spaces) {
      padding = 1
      if spaces > 0 { cursor.advance(columns: 1) }
    } else {
      padding = spaces
      cursor.advance(columns: spaces)
    }
    open(.item(width: indent + markerEnd - content + padding, hasContent: false), at: content)
  }

  private mutating func writeHeading(_ cursor: LineCursor, text: Int) {
    noteContent()
    output.leaves[output.nextLine] = .prose(source: text..<cursor.end, skippedLines: 0)
    let lines = [ProseLine(prefix: prefix, content: text..<cursor.end)]
    if extensions.contains(.mathematics),
      let leftover = LineStart.leftover(inHeading: bytes[text..<cursor.end])
    {
      report(leftover, at: SourceRange(file: file, offsets: leftover.range), in: bytes)
    }
    writeProse(lines, tokens: tokens(of: lines))
    output.endLine()
  }

  private mutating func openFence(_ cursor: LineCursor, fence: UInt8, length: Int) {
    noteContent()
    let line = output.nextLine
    var info = (cursor.content + length)..<cursor.end
    while let first = info.first, bytes[first].isWhitespace { info.removeFirst() }
    while let last = info.last, bytes[last].isWhitespace { info.removeLast() }
    output.leaves[line] = .code(
      info: info.isEmpty ? nil : info, text: SourceMap(file: file), length: 0)
    leaf = .fencedCode(fence: fence, length: length, indent: cursor.indent, line: line)
    writeLine(content: cursor.content, end: cursor.end)
  }

  /// Writes a line of code, and notes where it stands for the block that began on `line`.
  private mutating func writeCode(_ cursor: LineCursor, line: Int) {
    if case .code(let info, var map, var length)? = output.leaves[line] {
      output.leaves[line] = nil  // so that the map is not copied
      var start = cursor.offset
      map.append(text: length, source: start)
      if cursor.pendingSpaces > 0 {
        start += 1
        length += cursor.pendingSpaces
        map.append(text: length, source: start)
      }
      length += cursor.end - start + 1
      if bytes[cursor.end...].starts(with: "\r\n".utf8) {
        map.append(text: length - 1, source: cursor.end + 1)
      }
      output.leaves[line] = .code(info: info, text: map, length: length)
    }
    writeLine(content: cursor.content, end: cursor.end)
  }

  private mutating func openHTML(_ cursor: LineCursor, kind: HTMLBlockKind) {
    noteContent()
    if extensions.contains(.folds), openFold(cursor) { return }
    leaf = .html(kind, line: output.nextLine)
    output.leaves[output.nextLine] = .html(cursor.offset..<cursor.end)
    writeHTML(cursor, kind: kind, line: output.nextLine)
  }

  private mutating func writeHTML(_ cursor: LineCursor, kind: HTMLBlockKind, line: Int) {
    if case .html(let range)? = output.leaves[line] {
      output.leaves[line] = .html(range.lowerBound..<cursor.end)
    }
    if kind.ends(with: bytes[cursor.offset..<cursor.end]) { leaf = .none }
    writeLine(content: cursor.content, end: cursor.end)
  }
}
