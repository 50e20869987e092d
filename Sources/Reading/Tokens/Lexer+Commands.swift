import Expressions

/// Commands, and what each of them takes.
extension Lexer {
  /// The letters behind a backslash, or its one other character.
  mutating func commandName() -> String { cursor.commandName() }

  mutating func command() -> Token.Kind? {
    let name = commandName()
    switch Command(name) {
    case .token(let kind):
      if kind == .row { skipRowSpace() }
      return kind
    case .nothing: return nil
    case .nothingWithArgument:
      return argument() == nil ? .unreadable(.malformed, "`\\\(name)` wants `{…}`") : nil
    case .text:
      guard let words = argument() else {
        return .unreadable(.malformed, "`\\\(name)` wants `{…}`")
      }
      if isRaisedHere, words.filter({ $0 != " " }) == "T" { return .letter("T") }
      return UnicodeSign.punctuation(words) ?? .text(Words(words))
    case .labelled: return labelledSign(name)
    case .negated: return negatedSign()
    case .upright:
      let letter = argument() ?? nextLetter()
      if let letter, letter.count == 1, letter.allSatisfy(\.isLetter), letter.utf8.count == 1 {
        return .letter(letter)
      }
      return letter == nil
        ? .unreadable(.malformed, "`\\\(name)` wants `{…}`")
        : .unreadable(.notUnderstood, "upright names are not understood in a formula")
    case .face: return facedLetter(name)
    case .script: return scriptLetter(name)
    case .environment(let kind): return environment(name, kind)
    case .wrapper(let wrapper):
      guard wrapper.namesColor else { return .wrapper(wrapper) }
      return argument() == nil
        ? .unreadable(.malformed, "`\\\(name)` wants `{…}`") : .wrapper(wrapper)
    case .leftDelimiter, .rightDelimiter: return delimiter(after: name)
    case .unknown where name.isEmpty:
      return .unreadable(.malformed, "a backslash ends the formula")
    case .unknown: return .unknownCommand(name)
    }
  }

  /// The `[4pt]` of `\\[4pt]`.
  private mutating func skipRowSpace() {
    guard byte == UInt8(ascii: "["), let end = text[position...].firstIndex(of: UInt8(ascii: "]"))
    else { return }
    position = end + 1
  }

  private mutating func environment(_ command: String, _ kind: Token.Kind) -> Token.Kind {
    guard let name = argument() else {
      return .unreadable(.malformed, "`\\\(command)` wants `{…}`")
    }
    switch name {
    case "aligned", "align", "align*", "gathered", "gather", "gather*", "split",
      "equation", "equation*":
      return kind
    default:
      if kind == .rowsBegin { skipEnvironment(name) }
      return .unreadable(.notUnderstood, "the environment `\(name)` is not understood in a formula")
    }
  }

  /// Moves behind the `\end` of the environment that has just begun, over those within it; nowhere if it has none.
  private mutating func skipEnvironment(_ name: String) {
    let start = position
    var depth = 1
    while position < text.count {
      let first = text[position]
      position += 1
      guard first == UInt8(ascii: "\\") else { continue }
      switch commandName() {
      case "begin": depth += 1
      case "end": depth -= 1
      default: continue
      }
      if depth == 0 {
        if argument() == name { return }
        break
      }
    }
    position = start
  }

  /// The bracket that stands behind `\left` or `\right`.
  private mutating func delimiter(after command: String) -> Token.Kind {
    while byte == UInt8(ascii: " ") { position += 1 }
    guard position < text.count else {
      return .unreadable(.malformed, "`\\\(command)` wants a bracket behind it")
    }
    let kind = bracket()
    if command == "left", case .openBracket(let bracket, _) = kind {
      return .openBracket(bracket, isSized: true)
    }
    if command == "right", case .closeBracket(let bracket, _) = kind {
      return .closeBracket(bracket, isSized: true)
    }
    return .unreadable(
      .notUnderstood, "`\\\(command)` is understood with `(`, `[` or `\\{` alone")
  }

  private mutating func bracket() -> Token.Kind? {
    guard byte == UInt8(ascii: "\\") else { return next() }
    position += 1
    return if case .token(let kind) = Command(commandName()) { kind } else { nil }
  }
}
