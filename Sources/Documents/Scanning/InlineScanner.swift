/// What a line of prose holds that is not for emphasis, links and the like to look into.
struct InlineToken: Hashable {
  enum Kind: Hashable {
    case code
    /// A tag, a comment or an address between `<` and `>`.
    case angle
    case formula(isDisplay: Bool)
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

/// Finds code, raw HTML and formulas in prose, in one run from left to right: what begins first
/// wins, except that a formula never holds code. Dollars are read by pandoc's rules.
struct InlineScanner {
  private let bytes: [UInt8]
  private let readsFormulas: Bool
  private var tokens: [InlineToken] = []
  private var openBrackets = 0
  /// Ends of raw HTML that were looked for and do not occur in the rest.
  private var missingEnds: Set<String> = []
  private let backticks: BacktickRuns

  private init(_ bytes: [UInt8], readsFormulas: Bool) {
    self.bytes = bytes
    self.readsFormulas = readsFormulas
    backticks = BacktickRuns(bytes)
  }

  static func tokens(in bytes: [UInt8], from start: Int = 0, readsFormulas: Bool) -> [InlineToken] {
    var scanner = Self(bytes, readsFormulas: readsFormulas)
    var index = start
    while index < bytes.count { index = scanner.read(at: index) }
    return scanner.tokens
  }

  /// The offset behind what begins here.
  private mutating func read(at start: Int) -> Int {
    switch bytes[start] {
    case UInt8(ascii: "\\"):
      if start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "|") {
        return add(.escapedPipe, start..<start + 2)
      }
      return start + 1 < bytes.count && bytes[start + 1].isPunctuation ? start + 2 : start + 1
    case UInt8(ascii: "`"):
      if let end = backticks.codeEnd(at: start) { return add(.code, start..<end) }
      return backticks.runEnd(at: start)
    case UInt8(ascii: "<"):
      if let end = angleEnd(at: start) { return add(.angle, start..<end) }
    case UInt8(ascii: "["): openBrackets += 1
    case UInt8(ascii: "]") where openBrackets > 0:
      openBrackets -= 1
      return LinkSyntax.targetEnd(bytes, at: start + 1, end: bytes.count) ?? start + 1
    case UInt8(ascii: "$") where readsFormulas:
      return readDollars(at: start)
    case UInt8(ascii: "|"): return add(.pipe, start..<start + 1)
    default: break
    }
    return start + 1
  }

  private mutating func add(_ kind: InlineToken.Kind, _ range: Range<Int>) -> Int {
    tokens.append(InlineToken(kind: kind, range: range))
    return range.upperBound
  }

  private mutating func readDollars(at start: Int) -> Int {
    if start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "$") {
      guard let end = displayEnd(from: start + 2) else {
        return add(.unclosedDisplay, start..<start + 2)
      }
      guard !bytes[(start + 2)..<(end - 2)].allSatisfy(\.isWhitespace) else { return end }
      return add(.formula(isDisplay: true), start..<end)
    }
    guard let end = inlineEnd(from: start + 1) else { return start + 1 }
    return add(.formula(isDisplay: false), start..<end)
  }

  private func displayEnd(from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "$") where bytes[index + 1] == UInt8(ascii: "$"): return index + 2
      case UInt8(ascii: "`"):
        if backticks.codeEnd(at: index) != nil { return nil }
        index = backticks.runEnd(at: index)
      default: index += 1
      }
    }
    return nil
  }

  /// The offset behind the next dollar, if that can close a formula: it follows no space, and no
  /// digit follows it.
  private mutating func inlineEnd(from start: Int) -> Int? {
    guard start < bytes.count, !bytes[start].isWhitespace else { return nil }
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index = textArgumentEnd(at: index) ?? index + 2
      case UInt8(ascii: "$"):
        let isClosing =
          index > start && !bytes[index - 1].isWhitespace
          && !(index + 1 < bytes.count && bytes[index + 1].isDigit)
        return isClosing ? index + 1 : nil
      case UInt8(ascii: "`"):
        if backticks.codeEnd(at: index) != nil { return nil }
        index = backticks.runEnd(at: index)
      case UInt8(ascii: "<"):
        if let end = angleEnd(at: index), bytes[index..<end].contains(UInt8(ascii: "$")) {
          return nil
        }
        index += 1
      default: index += 1
      }
    }
    return nil
  }

  /// The offset behind `\text{…}`, whose dollars are its own. Looks no further than 1,000 bytes.
  private func textArgumentEnd(at start: Int) -> Int? {
    let name = Array(#"\text{"#.utf8)
    guard bytes[start...].starts(with: name) else { return nil }
    var depth = 1
    var index = start + name.count
    let limit = min(bytes.count, index + 1000)
    while index < limit {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
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
