import Diagnostics

/// What a formula begins with that has its lines for itself.
enum FormulaOpening {
  case dollars
  /// - Parameter content: where what is enclosed begins.
  case enclosure(FormulaEnclosure, content: Int)
}

/// A formula with lines of its own that is being read.
struct OpenFormula {
  /// Its mark's number.
  var number: Int
  var opening: FormulaOpening
  /// Where that stands.
  var start: Range<Int>
  /// The columns that its first line is indented by; its other lines lose as many.
  var indent: Int
  var lines: [Range<Int>]
}

extension BlockScanner {
  /// What a formula begins with here that has its lines for itself.
  ///
  /// - Parameter depth: how many of the containers it lies in.
  func opening(ofFormulaAt start: Int, end: Int, in depth: Int) -> FormulaOpening? {
    guard extensions.contains(.mathematics) else { return nil }
    if opensWithDollars(at: start, end: end) { return .dollars }
    guard let (enclosure, content) = FormulaEnclosure.opening(bytes, at: start, end: end),
      enclosure.isDisplay,
      let text = self.content(of: enclosure, from: content, lineEnd: end, in: depth)
    else { return nil }
    switch enclosure {
    case .environment: break
    case .parentheses, .brackets:
      guard MathematicalText.isDisplay(text[...], hasLinesForItself: true) else { return nil }
    }
    return .enclosure(enclosure, content: content)
  }

  /// `$$`, and then the end of the line or no further `$$` but at its end or before a label.
  private func opensWithDollars(at start: Int, end: Int) -> Bool {
    guard start + 1 < end, bytes[start] == UInt8(ascii: "$"), bytes[start + 1] == UInt8(ascii: "$")
    else { return false }
    if case .paragraph = leaf, paragraphAwaitsDollars { return false }
    guard let next = dollars(in: start + 2..<end) else { return true }
    guard !isBlank(start + 2..<next) else { return false }
    return isBlank(next + 2..<end) || label(in: next + 2..<end) != nil
  }

  /// What is enclosed, if that ends with a line, or before a label, as deep in lists and quotes as it begins.
  private func content(
    of enclosure: FormulaEnclosure, from start: Int, lineEnd: Int, in depth: Int
  ) -> [UInt8]? {
    var text: [UInt8] = []
    switch enclosure.reach(bytes, from: start, end: lineEnd) {
    case .broken: return nil
    case .closed(let content, let end):
      let ends = isBlank(end..<lineEnd) || label(in: end..<lineEnd) != nil
      return ends ? Array(bytes[start..<content]) : nil
    case .open: text += bytes[start..<lineEnd]
    }
    let around = containers[..<depth].map { container -> Container in
      switch container {
      case .quote: .quote
      case .item(let width, _): .item(width: width, hasContent: true)
      }
    }
    var next = lineStart(behind: lineEnd)
    while next < bytes.count {
      let end = self.lineEnd(from: next)
      var cursor = LineCursor(bytes: bytes, offset: next, end: end)
      guard match(around[...], &cursor) == depth,
        BlockStart.fence(bytes, at: cursor.content, end: end) == nil
      else { return nil }
      text.append(UInt8(ascii: "\n"))
      switch enclosure.reach(bytes, from: cursor.offset, end: end) {
      case .broken: return nil
      case .closed(let content, _): return text + bytes[cursor.offset..<content]
      case .open: text += bytes[cursor.offset..<end]
      }
      next = lineStart(behind: end)
    }
    return nil
  }

  mutating func openFormula(_ opening: FormulaOpening, _ cursor: LineCursor) {
    noteContent()
    let start = cursor.content
    let number = output.marked.count
    startOwnLine(content: start)
    output.insert("# ".utf8, for: start)
    output.insertMark(
      for: .formulaBlock(Rewriting.FormulaText(latex: "", map: SourceMap(file: file))), at: start)
    output.endLine()
    let content: Int
    switch opening {
    case .dollars: content = start + 2
    case .enclosure(_, let own): content = own
    }
    let formula = OpenFormula(
      number: number, opening: opening, start: start..<content, indent: cursor.indent, lines: [])
    leaf = .formula(formula)
    readFormulaLine(formula, from: content, end: cursor.end, isFirst: true)
  }

  mutating func continueFormula(_ formula: OpenFormula, _ cursor: inout LineCursor) {
    cursor.advance(columns: min(formula.indent, cursor.indent))
    readFormulaLine(formula, from: cursor.offset, end: cursor.end, isFirst: false)
  }

  private mutating func readFormulaLine(
    _ formula: OpenFormula, from start: Int, end: Int, isFirst: Bool
  ) {
    switch formula.opening {
    case .dollars: readDollarsLine(formula, from: start, end: end, isFirst: isFirst)
    case .enclosure(let enclosure, _):
      var formula = formula
      leaf = .none  // so that the lines are not copied
      guard case .closed(let content, let close) = enclosure.reach(bytes, from: start, end: end)
      else {
        formula.lines.append(start..<end)
        leaf = .formula(formula)
        return
      }
      formula.lines.append(start..<content)
      endFormula(formula, before: close..<end)
    }
  }

  private mutating func readDollarsLine(
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
      endFormula(formula, before: rest)
    } else {
      finish(formula, isClosed: false)
      readRest(dollars..<end)
    }
  }

  private mutating func endFormula(_ formula: OpenFormula, before rest: Range<Int>) {
    finish(formula, isClosed: true)
    if let unlabelled = readLabel(ofFormula: formula.number, in: rest) {
      readRest(unlabelled)
    } else {
      if isBlank(rest) { leaf = .endedFormula(number: formula.number) }
      readRest(rest)
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
      diagnostics.append(.unclosedDisplay(at: SourceRange(file: file, offsets: formula.start)))
    }
    var formula = formula
    var environment: MathEnvironment?
    if case .enclosure(.environment(let own), _) = formula.opening, isClosed, !formula.lines.isEmpty
    {
      environment = own
      formula.lines[0] = formula.start.lowerBound..<formula.lines[0].upperBound
    }
    let lines = formula.lines.map { ProseLine(prefix: LinePrefix(start: 0), content: $0) }
    let text = self.text(of: lines)
    let place = FormulaPlace(isDisplay: true, latex: text.indices, environment: environment)
    output.update(
      formula.number,
      to: .formulaBlock(
        Rewriting.FormulaText(text, place, map: map(of: lines), reporting: &diagnostics)))
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
