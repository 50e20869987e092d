import Diagnostics

extension BlockScanner {
  mutating func addToParagraph(_ cursor: LineCursor) {
    if case .paragraph = leaf {} else { paragraphAwaitsDollars = false }
    leaf = .paragraph
    paragraph.append(ProseLine(prefix: prefix, content: cursor.content..<cursor.end))
    if extensions.contains(.mathematics), dollarPairs(in: cursor.content..<cursor.end) % 2 == 1 {
      paragraphAwaitsDollars.toggle()
    }
  }

  /// How often `$$` stands in a line, outside what its own backticks enclose.
  private func dollarPairs(in line: Range<Int>) -> Int {
    var index = line.lowerBound
    var isCode = false
    var count = 0
    while index + 1 < line.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "\\") where !isCode: index += 1
      case UInt8(ascii: "`"): isCode.toggle()
      case UInt8(ascii: "$") where !isCode && bytes[index + 1] == UInt8(ascii: "$"):
        count += 1
        index += 1
      default: break
      }
      index += 1
    }
    return count
  }

  /// Writes the open paragraph with its formulas replaced by marks.
  mutating func writeParagraph() {
    let lines = paragraph
    paragraph = []
    guard let first = lines.first, let last = lines.last else { return }
    let text = self.text(of: lines)
    let proseStart = LinkSyntax.definitionsEnd(text, at: 0, end: text.count)
    let skipped = text[..<proseStart].count { $0 == UInt8(ascii: "\n") }
    output.leaves[output.nextLine] = .prose(
      source: first.content.lowerBound..<last.content.upperBound, skippedLines: skipped)
    if extensions.contains(.mathematics),
      let leftover = LineStart.leftover(text, in: containers.last)
    {
      report(leftover, at: map(of: lines)[leftover.range], in: text)
    }
    writeProse(lines, tokens: tokens(of: lines, text: text, from: proseStart))
    output.endLine()
  }

  /// Ends the open paragraph as a heading, unless it holds link definitions alone.
  mutating func closesParagraphAsHeading(_ cursor: LineCursor) -> Bool {
    let text = self.text(of: paragraph)
    guard LinkSyntax.definitionsEnd(text, at: 0, end: text.count) < text.count else { return false }
    closeLeaf()
    writeLine(content: cursor.content, end: cursor.end)
    return true
  }

  func text(of lines: [ProseLine]) -> [UInt8] {
    Array(lines.map { bytes[$0.content] }.joined(separator: [UInt8(ascii: "\n")]))
  }

  mutating func tokens(of lines: [ProseLine]) -> [InlineToken] {
    tokens(of: lines, text: text(of: lines), from: 0)
  }

  private mutating func tokens(
    of lines: [ProseLine], text: [UInt8], from start: Int
  ) -> [InlineToken] {
    let read = InlineScanner.tokens(
      in: text, from: start, readsFormulas: extensions.contains(.mathematics))
    let map = self.map(of: lines)
    for token in read.tokens where token.kind == .unclosedDisplay {
      diagnostics.append(.unclosedDisplay(at: map[token.range]))
    }
    for leftover in read.leftovers { report(leftover, at: map[leftover.range], in: text) }
    return read.tokens
  }

  mutating func report(_ leftover: Leftover, at range: SourceRange, in text: [UInt8]) {
    diagnostics.append(
      leftover.diagnostic(
        of: String(decoding: text[leftover.range], as: UTF8.self), at: range))
  }

  func map(of lines: [ProseLine]) -> SourceMap {
    var map = SourceMap(file: file)
    var length = 0
    for line in lines {
      map.append(text: length, source: line.content.lowerBound)
      length += line.content.count + 1
    }
    return map
  }

  /// Writes lines, the last without its line end; formulas, which may reach over several lines,
  /// become marks.
  mutating func writeProse(_ lines: [ProseLine], tokens: [InlineToken]) {
    let text = self.text(of: lines)
    let map = self.map(of: lines)
    var formulas = tokens[...]
    var lineStart = 0
    var written = 0
    for line in lines {
      let lineEnd = lineStart + line.content.count
      defer { lineStart = lineEnd + 1 }
      if written <= lineStart {
        if lineStart > 0 { output.endLine() }
        output.startLine(line.prefix, content: line.content.lowerBound)
        written = lineStart
      }
      let source = { line.content.lowerBound + $0 - lineStart }
      while let token = formulas.first, token.range.lowerBound < lineEnd {
        formulas.removeFirst()
        guard case .formula(let place) = token.kind else { continue }
        output.copy(source(written)..<source(token.range.lowerBound))
        let label = place.isDisplay ? label(behind: token, in: text) : nil
        insertFormula(place, token.range, text: text, map: map, label: label?.id)
        written = label?.whole.upperBound ?? token.range.upperBound
      }
      if written < lineEnd {
        output.copy(source(written)..<source(lineEnd))
        written = lineEnd
      }
      if written == lineEnd { written += 1 }
    }
  }

  private func label(
    behind formula: InlineToken, in text: [UInt8]
  ) -> (whole: Range<Int>, id: Range<Int>)? {
    guard extensions.contains(.captions) else { return nil }
    return LabelSyntax.label(
      in: text, from: formula.range.upperBound, to: text.count, mayFollowLine: true)
  }

  mutating func insertFormula(
    _ place: FormulaPlace, _ range: Range<Int>, text: [UInt8], map: SourceMap,
    label: Range<Int>? = nil
  ) {
    var formula = Rewriting.FormulaText(text, place, map: map, reporting: &diagnostics)
    if let label { formula.label = Label(.equation, at: map[label], reporting: &diagnostics) }
    let written = String(decoding: text[range], as: UTF8.self)
    output.insertMark(
      for: .formula(formula, isDisplay: place.isDisplay, written: written),
      at: map.source(range.lowerBound))
  }
}

extension [UInt8] {
  /// Whether an odd number of backslashes stands before an offset.
  func isEscaped(_ offset: Int, from start: Int) -> Bool {
    var index = offset
    while index > start, self[index - 1] == UInt8(ascii: "\\") { index -= 1 }
    return (offset - index) % 2 == 1
  }
}

extension Diagnostic {
  static func unclosedDisplay(at range: SourceRange) -> Self {
    .error(
      "this '$$' is never closed; a formula ends with a line that ends with '$$'", at: range,
      notes: [#"two dollars that are no formula are written \$\$"#])
  }
}
