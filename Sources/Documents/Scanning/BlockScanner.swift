import Diagnostics

/// Reads a lesson line by line as CommonMark finds its blocks, in order to know where formulas,
/// tables and folds begin, and rewrites those so that cmark reads the rest of the lesson around
/// them.
struct BlockScanner {
  enum Container {
    case quote
    /// - Parameter width: the columns that a line of the item is indented by.
    case item(width: Int, hasContent: Bool)
  }

  /// The block that the next line may go on with.
  enum Leaf {
    case none
    case paragraph
    case fencedCode(fence: UInt8, length: Int, indent: Int, line: Int)
    case indentedCode(line: Int)
    case html(HTMLBlockKind, line: Int)
    case formula(OpenFormula)
    /// A formula ended on the line before; its label may stand on this one.
    case endedFormula(number: Int)
    case summary(OpenSummary)
    case table(number: Int, alignments: [Table.Alignment], rowCount: Int)
  }

  /// A line of prose, without the space before it.
  struct ProseLine {
    var prefix: LinePrefix
    var content: Range<Int>
  }

  let file: SourceFile
  let bytes: [UInt8]
  let extensions: MarkdownExtensions
  var output: Rewriting
  var diagnostics: [Diagnostic] = []
  var containers: [Container] = []
  var leaf = Leaf.none
  /// The lines of the paragraph that is open.
  var paragraph: [ProseLine] = []
  /// Whether the open paragraph holds a `$$` that waits for another.
  var paragraphAwaitsDollars = false
  /// What of other programs' syntax is reported already of the table that is read.
  var tableLeftovers: Set<Leftover.Kind> = []
  /// How many cells the rows read so far have fewer than their tables have columns.
  var missingCells = 0
  /// What the line being read has before the place that is read.
  var prefix = LinePrefix(start: 0)
  /// Whether a container began on the line being read.
  var openedContainer = false
  /// Whether the bound on nesting was reached; then nothing more is read.
  private(set) var isTooDeep = false

  private init(file: SourceFile, extensions: MarkdownExtensions, mark: Mark) {
    self.file = file
    self.bytes = file.text
    self.extensions = extensions
    output = Rewriting(file: file, mark: mark)
  }

  /// nil, and an error, for a text that is nested too deep.
  static func rewriting(
    of file: SourceFile, from start: Int, extensions: MarkdownExtensions, mark: Mark,
    reporting diagnostics: inout [Diagnostic]
  ) -> Rewriting? {
    var scanner = Self(file: file, extensions: extensions, mark: mark)
    scanner.readLines(from: start)
    diagnostics += scanner.diagnostics
    return scanner.isTooDeep ? nil : scanner.output
  }

  private mutating func readLines(from start: Int) {
    var lineStart = start
    if bytes[lineStart...].starts(with: [0xEF, 0xBB, 0xBF]) { lineStart += 3 }
    while lineStart < bytes.count, !isTooDeep {
      let end = lineEnd(from: lineStart)
      readLine(lineStart..<end)
      lineStart = self.lineStart(behind: end)
    }
    closeLeaf()
  }

  func lineEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") {
      end += 1
    }
    return end
  }

  /// Where the line begins that follows one that ends here.
  func lineStart(behind end: Int) -> Int {
    let isPair = end + 1 < bytes.count && bytes[end] == UInt8(ascii: "\r")
    return end + (isPair && bytes[end + 1] == UInt8(ascii: "\n") ? 2 : 1)
  }

  private mutating func readLine(_ range: Range<Int>) {
    var cursor = LineCursor(bytes: bytes, offset: range.lowerBound, end: range.upperBound)
    prefix = LinePrefix(start: range.lowerBound)
    openedContainer = false
    let matched = match(containers[...], &cursor)
    if matched == containers.count {
      if continueLeaf(&cursor) { return }
    } else if case .paragraph = leaf {
      // The line may still go on with the paragraph, without the marks of what encloses it.
    } else {
      close(to: matched)
    }
    openBlocks(&cursor, matched: matched)
  }

  /// How many of the containers the line goes on with.
  func match(_ containers: ArraySlice<Container>, _ cursor: inout LineCursor) -> Int {
    for (index, container) in containers.enumerated() {
      switch container {
      case .quote:
        guard cursor.indent < 4, cursor.content < cursor.end,
          bytes[cursor.content] == UInt8(ascii: ">")
        else { return index }
        advancePastQuoteMark(&cursor)
      case .item(let width, let hasContent):
        if cursor.indent >= width {
          cursor.advance(columns: width)
        } else if cursor.isBlank, hasContent {
          cursor.advance(toContent: cursor.content)
        } else {
          return index
        }
      }
    }
    return containers.count
  }

  func advancePastQuoteMark(_ cursor: inout LineCursor) {
    cursor.advance(toContent: cursor.content)
    cursor.advance(columns: 1)
    if cursor.offset < cursor.end, bytes[cursor.offset].isSpaceOrTab { cursor.advance(columns: 1) }
  }

  mutating func open(_ container: Container, at offset: Int) {
    noteContent()
    containers.append(container)
    openedContainer = true
    let depth = containers.reduce(0) {
      switch $1 {
      case .quote: $0 + 1
      case .item: $0 + 2
      }
    }
    if depth >= Document.nestingLimit - 1, !isTooDeep {
      isTooDeep = true
      diagnostics.append(.tooDeep(at: SourceRange(file: file, offsets: offset..<offset + 1)))
    }
  }

  /// Notes that the innermost item, if there is one, is no longer empty.
  mutating func noteContent() {
    if case .item(let width, false)? = containers.last {
      containers[containers.count - 1] = .item(width: width, hasContent: true)
    }
  }

  /// Closes the open leaf, and all containers but the first `count`.
  mutating func close(to count: Int) {
    closeLeaf()
    if containers.count > count { containers.removeLast(containers.count - count) }
  }

  mutating func closeLeaf() {
    switch leaf {
    case .none, .fencedCode, .indentedCode, .html, .table, .endedFormula: break
    case .paragraph: writeParagraph()
    case .formula(let formula): finish(formula, isClosed: false)
    case .summary(let summary): finish(summary, isClosed: false)
    }
    leaf = .none
  }

  /// What a line within the open containers begins with.
  var containerPrefix: [UInt8] {
    containers.flatMap { container in
      switch container {
      case .quote: Array("> ".utf8)
      case .item(let width, _): Array(repeating: UInt8(ascii: " "), count: width)
      }
    }
  }

  /// Writes the line as it stands.
  mutating func writeLine(content: Int, end: Int) {
    output.startLine(prefix, content: content)
    output.copy(max(content, prefix.start)..<max(content, end))
    output.endLine()
  }

  /// Starts a line that holds nothing of the lesson but what stands before `content`.
  mutating func startOwnLine(content: Int) {
    if openedContainer {
      output.startLine(prefix, content: content)
      openedContainer = false
    } else {
      output.startLine(LinePrefix(made: containerPrefix, start: content), content: content)
    }
  }
}

extension Diagnostic {
  static func tooDeep(at range: SourceRange?) -> Self {
    .error("this is nested more than \(Document.nestingLimit) levels deep", at: range)
  }
}
