/// What a line of prose holds that is not for emphasis, links and the like to look into.
struct InlineToken: Hashable {
  enum Kind: Hashable {
    case code
    /// A tag, a comment or an address between `<` and `>`.
    case angle
    case formula(FormulaPlace)
    /// `$$` that nothing closes.
    case unclosedDisplay
    /// A `|` that is neither escaped nor inside one of the others.
    case pipe
    /// `\|`
    case escapedPipe
  }

  var kind: Kind
  var range: Range<Int>
}

/// What of a formula's text is LaTeX.
struct FormulaPlace: Hashable {
  var isDisplay: Bool
  var latex: Range<Int>
  /// The environment that `latex` begins and ends with, where that encloses the formula.
  var environment: MathEnvironment? = nil
}

/// Finds code, raw HTML and formulas in prose, in one run from left to right: what begins first
/// wins, except that a formula never holds code. Dollars are read by pandoc's rules.
///
/// On its way it takes notice of what looks like mathematics, or like the syntax of another program, and
/// stays as it stands.
struct InlineScanner {
  private let bytes: [UInt8]
  private let readsFormulas: Bool
  private var tokens: [InlineToken] = []
  private var openBrackets = 0
  /// Ends of raw HTML that were looked for and do not occur in the rest.
  private var missingEnds: Set<String> = []
  private let backticks: BacktickRuns
  /// Offsets from which no dollar, or no two, close a formula.
  private var deadEnds: (dollar: DeadEnds, dollars: DeadEnds)
  private var leftovers: Leftovers

  private init(_ bytes: [UInt8], readsFormulas: Bool) {
    self.bytes = bytes
    self.readsFormulas = readsFormulas
    backticks = BacktickRuns(bytes)
    deadEnds = (DeadEnds(), DeadEnds())
    leftovers = Leftovers(bytes, isOn: readsFormulas)
  }

  static func tokens(
    in bytes: [UInt8], from start: Int = 0, readsFormulas: Bool
  ) -> (tokens: [InlineToken], leftovers: [Leftover]) {
    var scanner = Self(bytes, readsFormulas: readsFormulas)
    var index = start
    while index < bytes.count { index = scanner.read(at: index) }
    return (scanner.tokens, scanner.leftovers.found)
  }

  /// The offset behind what begins here.
  private mutating func read(at start: Int) -> Int {
    switch bytes[start] {
    case UInt8(ascii: "\\"):
      if start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "|") {
        return add(.escapedPipe, start..<start + 2)
      }
      if readsFormulas, let end = readEnclosed(at: start) { return end }
      leftovers.noteCommand(at: start)
      return start + 1 < bytes.count && bytes[start + 1].isPunctuation ? start + 2 : start + 1
    case UInt8(ascii: "`"):
      if let end = backticks.codeEnd(at: start) { return add(.code, start..<end) }
      return backticks.runEnd(at: start)
    case UInt8(ascii: "<"):
      if let end = angleEnd(at: start) { return add(.angle, start..<end) }
    case UInt8(ascii: "["):
      openBrackets += 1
      leftovers.noteBracket(at: start)
    case UInt8(ascii: "]") where openBrackets > 0:
      openBrackets -= 1
      return LinkSyntax.targetEnd(bytes, at: start + 1, end: bytes.count) ?? start + 1
    case UInt8(ascii: "$") where readsFormulas:
      return readDollars(at: start)
    case UInt8(ascii: "|"): return add(.pipe, start..<start + 1)
    case UInt8(ascii: "{") where readsFormulas:
      if let end = readRole("{math}", at: start) { return end }
      leftovers.noteBrace(at: start)
    case UInt8(ascii: ":") where readsFormulas:
      if let end = readRole(":math:", at: start) { return end }
    case UInt8(ascii: "~"), UInt8(ascii: "="):
      return leftovers.noteMarks(at: start)
    default: break
    }
    return start + 1
  }

  private mutating func add(_ kind: InlineToken.Kind, _ range: Range<Int>) -> Int {
    tokens.append(InlineToken(kind: kind, range: range))
    return range.upperBound
  }

  // MARK: Formulas

  private mutating func readDollars(at start: Int) -> Int {
    if start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "$") {
      guard let end = displayEnd(from: start + 2) else {
        return add(.unclosedDisplay, start..<start + 2)
      }
      let latex = start + 2..<end - 2
      guard !bytes[latex].allSatisfy(\.isWhitespace) else { return end }
      return add(.formula(FormulaPlace(isDisplay: true, latex: latex)), start..<end)
    }
    if let end = readQuoted(from: start, backtick: start + 1, closedBy: UInt8(ascii: "$")) {
      return end
    }
    guard let end = inlineEnd(from: start + 1) else {
      leftovers.noteDollar(at: start)
      return start + 1
    }
    let latex = start + 1..<end - 1
    return add(.formula(FormulaPlace(isDisplay: false, latex: latex)), start..<end)
  }

  /// Code as a formula, as some hosts and programs write it: `$` and code and `$`, or a role before code.
  private mutating func readQuoted(
    from start: Int, backtick: Int, closedBy close: UInt8? = nil
  ) -> Int? {
    guard backtick < bytes.count, bytes[backtick] == UInt8(ascii: "`"),
      let end = backticks.codeEnd(at: backtick)
    else { return nil }
    if let close { guard end < bytes.count, bytes[end] == close else { return nil } }
    let marks = backticks.runEnd(at: backtick) - backtick
    let latex = backtick + marks..<end - marks
    guard !bytes[latex].allSatisfy(\.isWhitespace), !bytes[latex].contains(UInt8(ascii: "$")) else {
      return nil
    }
    return add(
      .formula(FormulaPlace(isDisplay: false, latex: latex)), start..<end + (close == nil ? 0 : 1))
  }

  private mutating func readRole(_ role: String, at start: Int) -> Int? {
    guard bytes[start...].starts(with: role.utf8) else { return nil }
    return readQuoted(from: start, backtick: start + role.utf8.count)
  }

  /// Reads `\(…\)`, `\[…\]` or an environment; nil where none begins here.
  private mutating func readEnclosed(at start: Int) -> Int? {
    guard
      let (enclosure, content) = FormulaEnclosure.opening(bytes, at: start, end: bytes.count)
    else { return nil }
    guard
      case .closed(let contentEnd, let end) = enclosure.reach(
        bytes, from: content, end: bytes.count),
      !holdsCode(content..<contentEnd)
    else {
      leftovers.noteUnclosed(enclosure, at: start..<content)
      return nil
    }
    var place = FormulaPlace(isDisplay: enclosure.isDisplay, latex: content..<contentEnd)
    let isMathematics: Bool
    switch enclosure {
    case .parentheses:
      let isBehindWord = start > 0 && (bytes[start - 1].isLetter || bytes[start - 1].isDigit)
      isMathematics = MathematicalText.isInline(bytes[place.latex], behindWord: isBehindWord)
    case .brackets:
      isMathematics = MathematicalText.isDisplay(bytes[place.latex], hasLinesForItself: false)
    case .environment(let environment):
      place = FormulaPlace(
        isDisplay: environment.isDisplay, latex: start..<contentEnd, environment: environment)
      isMathematics = true
    }
    return isMathematics ? add(.formula(place), start..<end) : nil
  }

  private func holdsCode(_ part: Range<Int>) -> Bool {
    var index = part.lowerBound
    while let start = bytes[index..<part.upperBound].firstIndex(of: UInt8(ascii: "`")) {
      if backticks.codeEnd(at: start) != nil { return true }
      index = max(start + 1, min(backticks.runEnd(at: start), part.upperBound))
    }
    return false
  }

  private mutating func displayEnd(from start: Int) -> Int? {
    var index = start
    var visited: [Int] = []
    scan: while index + 1 < bytes.count, !deadEnds.dollars.contains(index) {
      visited.append(index)
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "$") where bytes[index + 1] == UInt8(ascii: "$"): return index + 2
      case UInt8(ascii: "`"):
        if backticks.codeEnd(at: index) != nil { break scan }
        index = backticks.runEnd(at: index)
      default: index += 1
      }
    }
    deadEnds.dollars.insert(visited, of: bytes.count)
    return nil
  }

  /// The offset behind the next dollar, if that can close a formula: it follows no space, and no
  /// digit follows it.
  private mutating func inlineEnd(from start: Int) -> Int? {
    guard start < bytes.count, !bytes[start].isWhitespace else { return nil }
    var index = start
    var visited: [Int] = []
    scan: while index < bytes.count, !deadEnds.dollar.contains(index) {
      visited.append(index)
      switch bytes[index] {
      case UInt8(ascii: "\\"):
        index = FormulaEnclosure.textEnd(bytes, at: index, end: bytes.count) ?? index + 2
      case UInt8(ascii: "$"):
        let isClosing =
          index > start && !bytes[index - 1].isWhitespace
          && !(index + 1 < bytes.count && bytes[index + 1].isDigit)
        if isClosing { return index + 1 }
        break scan
      case UInt8(ascii: "`"):
        if backticks.codeEnd(at: index) != nil { break scan }
        index = backticks.runEnd(at: index)
      case UInt8(ascii: "<"):
        if let end = angleEnd(at: index), bytes[index..<end].contains(UInt8(ascii: "$")) {
          break scan
        }
        index += 1
      default: index += 1
      }
    }
    deadEnds.dollar.insert(visited, of: bytes.count)
    return nil
  }

  // MARK: Angle brackets

  private mutating func angleEnd(at start: Int) -> Int? {
    if let end = HTMLTag.end(bytes, at: start, end: bytes.count) { return end }
    let rest = bytes[(start + 1)...]
    if rest.starts(with: "!--".utf8) { return commentEnd(at: start) }
    if rest.starts(with: "?".utf8) { return end(of: "?>", from: start + 2) }
    if rest.starts(with: "![CDATA[".utf8) { return end(of: "]]>", from: start + 9) }
    if rest.first == UInt8(ascii: "!"), rest.dropFirst().first?.isLetter == true {
      return end(of: ">", from: start + 2)
    }
    return addressEnd(at: start)
  }

  private mutating func commentEnd(at start: Int) -> Int? {
    let text = start + 4
    guard !bytes[text...].starts(with: ">".utf8), !bytes[text...].starts(with: "->".utf8) else {
      return nil
    }
    guard let end = end(of: "--", from: text), end < bytes.count, bytes[end] == UInt8(ascii: ">")
    else { return nil }
    return end + 1
  }

  private mutating func end(of word: String, from start: Int) -> Int? {
    guard !missingEnds.contains(word) else { return nil }
    var index = start
    while index < bytes.count {
      if bytes[index...].starts(with: word.utf8) { return index + word.utf8.count }
      index += 1
    }
    missingEnds.insert(word)
    return nil
  }

  /// `<scheme:…>` or `<name@host>`.
  private func addressEnd(at start: Int) -> Int? {
    var index = start + 1
    var hasMark = false
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ">"): return hasMark ? index + 1 : nil
      case UInt8(ascii: "<"), 0...0x20: return nil
      case UInt8(ascii: ":") where (2...32).contains(index - start - 1): hasMark = true
      case UInt8(ascii: "@") where index > start + 1: hasMark = true
      case _
      where !hasMark && !bytes[index].isLetter && !bytes[index].isDigit
        && !".!#$%&'*+/=?^_`{|}~-".utf8.contains(bytes[index]):
        return nil
      default: break
      }
      index += 1
    }
    return nil
  }
}
