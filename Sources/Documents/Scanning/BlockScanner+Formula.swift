import Diagnostics

/// A formula between lines of `$$` that is being read.
struct OpenFormula {
  /// Its mark's number.
  var number: Int
  var dollars: Range<Int>
  /// The columns that its first line is indented by; its other lines lose as many.
  var indent: Int
  var lines: [Range<Int>]
}

extension BlockScanner {
  /// Whether a formula begins here that has its lines for itself: `$$`, and then the end of the
  /// line or no further `$$` but at its end or before a label.
  func opensFormula(at start: Int, end: Int) -> Bool {
    guard extensions.contains(.mathematics), start + 1 < end, bytes[start] == UInt8(ascii: "$"),
      bytes[start + 1] == UInt8(ascii: "$")
    else { return false }
    if case .paragraph = leaf, paragraphAwaitsDollars { return false }
    guard let next = dollars(in: start + 2..<end) else { return true }
    guard !isBlank(start + 2..<next) else { return false }
    return isBlank(next + 2..<end) || label(in: next + 2..<end) != nil
  }

  mutating func openFormula(_ cursor: LineCursor) {
    noteContent()
    let start = cursor.content
    let number = output.marked.count
    startOwnLine(content: start)
    output.insert("# ".utf8, for: start)
    output.insertMark(
      for: .formulaBlock(Rewriting.FormulaText(latex: "", map: SourceMap(file: file))), at: start)
    output.endLine()
    let formula = OpenFormula(
      number: number, dollars: start..<start + 2, indent: cursor.indent, lines: [])
    leaf = .formula(formula)
    readFormulaLine(formula, from: start + 2, end: cursor.end, isFirst: true)
  }

  mutating func continueFormula(_ formula: OpenFormula, _ cursor: inout LineCursor) {
    cursor.advance(columns: min(formula.indent, cursor.indent))
    readFormulaLine(formula, from: cursor.offset, end: cursor.end, isFirst: false)
  }

  private mutating func readFormulaLine(
    _ formula: OpenFormula, from start: Int, end: Int, isFirst: Bool
  ) {
    var formula = formula
    leaf = .none  // so that the lines are not copied
    guard let dollars = dollars(in: start..<end) else {
      formula.lines.append(start..<end)
      leaf = .formula(formula)
      return
    }
    let rest = dollars + 2..<end
    if isFirst || !isBlank(start..<dollars) || isShortTail(rest) {
      formula.lines.append(start..<dollars)
      finish(formula, isClosed: true)
      if let unlabelled = readLabel(ofFormula: formula.number, in: rest) {
        readRest(unlabelled)
      } else {
        if isBlank(rest) { leaf = .endedFormula(number: formula.number) }
        readRest(rest)
      }
    } else {
      finish(formula, isClosed: false)
      readRest(dollars..<end)
    }
  }

  /// Whether what follows `$$` on a line cannot be the first line of another formula.
  private func isShortTail(_ rest: Range<Int>) -> Bool {
    let text = bytes[rest].drop(while: \.isSpaceOrTab)
    return text.starts(with: "<!--".utf8) || label(in: rest) != nil
      || text.allSatisfy { $0.isSpaceOrTab || ".,;:".utf8.contains($0) }
  }

  /// Reads the rest of a line as if it were the next.
  mutating func readRest(_ rest: Range<Int>) {
    guard !isBlank(rest) else { return }
    let content = rest.first { !bytes[$0].isSpaceOrTab } ?? rest.upperBound
    prefix = LinePrefix(made: containerPrefix, start: content)
    openedContainer = false
    var cursor = LineCursor(bytes: bytes, offset: content, end: rest.upperBound)
    openBlocks(&cursor, matched: containers.count)
  }

  mutating func finish(_ formula: OpenFormula, isClosed: Bool) {
    leaf = .none
    if !isClosed {
      diagnostics.append(.unclosedDisplay(at: SourceRange(file: file, offsets: formula.dollars)))
    }
    let lines = formula.lines.map { ProseLine(prefix: LinePrefix(start: 0), content: $0) }
    let text = self.text(of: lines)
    output.update(
      formula.number,
      to: .formulaBlock(Rewriting.FormulaText(text, text.indices, map: map(of: lines))))
  }

  private func label(in line: Range<Int>) -> (whole: Range<Int>, id: Range<Int>)? {
    guard extensions.contains(.captions) else { return nil }
    return LabelSyntax.label(in: bytes, from: line.lowerBound, to: line.upperBound)
  }

  /// Gives a formula the label that a line begins with, and returns the rest of the line; nil where it
  /// begins with none.
  mutating func readLabel(ofFormula number: Int, in line: Range<Int>) -> Range<Int>? {
    guard let label = label(in: line), case .formulaBlock(var text) = output.marked[number] else {
      return nil
    }
    text.label = Label(
      .equation, at: SourceRange(file: file, offsets: label.id), reporting: &diagnostics)
    output.update(number, to: .formulaBlock(text))
    return label.whole.upperBound..<line.upperBound
  }

  /// The first `$$` that no backslash stands before.
  private func dollars(in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
      } else if bytes[index] == UInt8(ascii: "$"), bytes[index + 1] == UInt8(ascii: "$") {
        return index
      } else {
        index += 1
      }
    }
    return nil
  }

  func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy(\.isSpaceOrTab)
  }
}
