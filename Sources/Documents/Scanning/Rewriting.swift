import Diagnostics

/// A lesson as cmark gets to read it: what CommonMark does not know is replaced by marks, and what
/// the marks stand for is kept here, with the way back from every byte to the lesson.
struct Rewriting {
  /// What a mark stands for.
  enum Marked {
    /// - Parameter written: the whole as its author wrote it, without what stands before its lines.
    case formula(FormulaText, isDisplay: Bool, written: String)
    /// A block of its own; so are those that follow.
    case formulaBlock(FormulaText)
    /// Its cells follow, each as a heading, row by row.
    case table(alignments: [Table.Alignment], rowCount: Int)
    case foldStart(isOpen: Bool, range: Range<Int>)
    /// Begins a heading that holds the summary itself.
    case summary(range: Range<Int>)
    case foldEnd(range: Range<Int>)
  }

  /// What is known of the block of code, of HTML or of prose that begins on a line.
  enum Leaf {
    case code(info: Range<Int>?, text: SourceMap, length: Int)
    case html(Range<Int>)
    /// - Parameters:
    ///   - source: where it stands in the lesson.
    ///   - skippedLines: lines of link definitions before the prose.
    case prose(source: Range<Int>, skippedLines: Int)
  }

  let file: SourceFile
  let mark: Mark
  private(set) var bytes: [UInt8] = []
  private(set) var marked: [Marked] = []
  /// By line, from 1.
  var leaves: [Int: Leaf] = [:]
  /// Where each line, and the prose on it, begins, and how much prose stands on the lines before.
  private var lineStarts: [(line: Int, content: Int, proseBefore: Int)] = []
  private var map: SourceMap

  init(file: SourceFile, mark: Mark) {
    self.file = file
    self.mark = mark
    map = SourceMap(file: file)
    bytes.reserveCapacity(file.text.count)
  }

  /// The number of the line that is written next, from 1.
  var nextLine: Int { lineStarts.count + 1 }

  // MARK: Writing

  mutating func startLine(_ prefix: LinePrefix, content: Int) {
    let before = lineStarts.last.map { $0.proseBefore + bytes.count - $0.content } ?? 0
    lineStarts.append((bytes.count, bytes.count, before))
    bytes += prefix.made
    copy(prefix.start..<max(prefix.start, content))
    moveContentStart()
  }

  mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  /// Writes bytes of the lesson.
  mutating func copy(_ range: Range<Int>) {
    var start = range.lowerBound
    // What cmark puts in for NUL is longer than that.
    while let null = file.text[start..<range.upperBound].firstIndex(of: 0) {
      copyPlain(start..<null)
      insert("\u{FFFD}".utf8, for: null)
      start = null + 1
    }
    copyPlain(start..<range.upperBound)
  }

  private mutating func copyPlain(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    map.append(text: bytes.count, source: range.lowerBound)
    bytes += file.text[range]
  }

  /// Writes what does not stand in the lesson, for what stands at `source`.
  mutating func insert(_ text: some Sequence<UInt8>, for source: Int) {
    map.append(text: bytes.count, source: source)
    bytes += text
  }

  /// The part of a line that is prose begins here and not where the line was started.
  mutating func moveContentStart() { lineStarts[lineStarts.count - 1].content = bytes.count }

  mutating func insertMark(for value: Marked, at source: Int) {
    insert(mark.text(number: marked.count), for: source)
    marked.append(value)
  }

  mutating func update(_ number: Int, to value: Marked) { marked[number] = value }

  // MARK: The way back

  /// The offset in the lesson of a place in a block of prose, as cmark gives it.
  ///
  /// cmark counts columns from the start of the block's first line, on every line, and where it
  /// overlooks the end of a line it goes on counting columns.
  /// - Parameter line: the block's first, from 1.
  func source(line: Int, column: Int, inProseFrom first: Int) -> Int? {
    guard lineStarts.indices.contains(line - 1), lineStarts.indices.contains(first - 1) else {
      return nil
    }
    let start = lineStarts[first - 1]
    let offset = lineStarts[line - 1].proseBefore + column - 1 - (start.content - start.line)
    var low = line - 1
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle].proseBefore <= offset { low = middle } else { high = middle }
    }
    let inLine = offset - lineStarts[low].proseBefore
    return inLine < 0 ? nil : map.source(lineStarts[low].content + inLine)
  }
}

/// What stands on a line before its content: bytes made up, then bytes of the lesson from `start`.
struct LinePrefix {
  var made: [UInt8] = []
  var start: Int
}
