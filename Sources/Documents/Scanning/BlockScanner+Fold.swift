import Diagnostics

/// A `<summary>` that is being read.
struct OpenSummary {
  var tag: Range<Int>
  var lines: [Range<Int>]
}

extension BlockScanner {
  /// Reads `<details>`, `<summary>` or `</details>` at the start of a line; false for everything
  /// else.
  mutating func openFold(_ cursor: LineCursor) -> Bool {
    let start = cursor.content
    guard let end = HTMLTag.end(bytes, at: start, end: cursor.end) else { return false }
    let tag = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
      .split(whereSeparator: { $0 == " " || $0 == "\t" }).joined(separator: " ")
    switch tag {
    case "<details>", "<details >":
      writeMark(.foldStart(isOpen: false, range: start..<end), at: start)
    case "<details open>", "<details open=\"\">", "<details open=\"open\">":
      writeMark(.foldStart(isOpen: true, range: start..<end), at: start)
    case "</details>", "</details >":
      writeMark(.foldEnd(range: start..<end), at: start)
    case "<summary>", "<summary >":
      startOwnLine(content: start)
      readSummaryLine(OpenSummary(tag: start..<end, lines: []), end..<cursor.end)
      return true
    default: return false
    }
    readRest(end..<cursor.end)
    return true
  }

  private mutating func writeMark(_ marked: Rewriting.Marked, at start: Int) {
    startOwnLine(content: start)
    output.insert("# ".utf8, for: start)
    output.insertMark(for: marked, at: start)
    output.endLine()
  }

  mutating func continueSummary(_ summary: OpenSummary, _ cursor: inout LineCursor) {
    if cursor.isBlank {
      finish(summary, isClosed: false)
      leaf = .none
    } else {
      readSummaryLine(summary, cursor.content..<cursor.end)
    }
  }

  private mutating func readSummaryLine(_ summary: OpenSummary, _ line: Range<Int>) {
    var summary = summary
    let closingTag = Array("</summary>".utf8)
    let close = line.first { bytes[$0..<line.upperBound].starts(with: closingTag) }
    summary.lines.append(line.lowerBound..<(close ?? line.upperBound))
    if let close {
      leaf = .none
      finish(summary, isClosed: true)
      readRest(close + closingTag.count..<line.upperBound)
    } else {
      leaf = .summary(summary)
    }
  }

  /// Writes the summary on the line that was started for it.
  mutating func finish(_ summary: OpenSummary, isClosed: Bool) {
    if !isClosed {
      diagnostics.append(
        .error(
          "this <summary> is never closed; it ends with </summary> before the next blank line",
          at: SourceRange(file: file, offsets: summary.tag)))
    }
    output.leaves[output.nextLine - 1] = .prose(source: summary.tag, skippedLines: 0)
    output.insert("# ".utf8, for: summary.tag.lowerBound)
    output.insertMark(for: .summary(range: summary.tag), at: summary.tag.lowerBound)
    output.insert(" ".utf8, for: summary.tag.upperBound)
    output.moveContentStart()
    let lines = summary.lines.map { ProseLine(prefix: LinePrefix(start: 0), content: $0) }
    writeCell(
      text: text(of: lines), map: map(of: lines), tokens: tokens(of: lines), unescapingPipes: false)
    output.insert(" #\n".utf8, for: summary.tag.upperBound)
  }
}
