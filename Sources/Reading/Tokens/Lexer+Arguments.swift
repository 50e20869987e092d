import Expressions

/// What a command takes: the text between braces, or one sign.
extension Lexer {
  /// The letter of `\mathbf{W}` or `\vec a`, as it would be without the command.
  mutating func facedLetter(_ name: String) -> Token.Kind {
    if let argument = argument() {
      var inner = Lexer(text: Array(argument.utf8))
      if let letter = inner.bareLetter(), inner.position == inner.text.count {
        return .letter(letter)
      }
      return .unreadable(.notUnderstood, "`\\\(name)` is understood around one letter")
    }
    if let letter = bareLetter() { return .letter(letter) }
    return .unreadable(.malformed, "`\\\(name)` wants a letter")
  }

  /// `\mathcal{L}`, which is another letter than L.
  mutating func scriptLetter(_ name: String) -> Token.Kind {
    guard let letter = argument()?.filter({ $0 != " " }) ?? nextLetter() else {
      return .unreadable(.malformed, "`\\\(name)` wants a letter")
    }
    guard letter.utf8.count == 1, letter.allSatisfy(\.isLetter) else {
      return .unreadable(.notUnderstood, "`\\\(name)` is understood around one letter")
    }
    return .letter("\\\(name){\(letter)}")
  }

  /// A Latin letter, or a Greek one by its command.
  private mutating func bareLetter() -> String? {
    if let letter = nextLetter() { return letter }
    let before = position
    while byte == UInt8(ascii: " ") { position += 1 }
    if byte == UInt8(ascii: "\\") {
      position += 1
      if case .token(.letter(let letter)) = Command(commandName()) { return letter }
    }
    position = before
    return nil
  }

  /// The letter that a command takes without braces.
  mutating func nextLetter() -> String? {
    var start = position
    while start < text.count, text[start] == UInt8(ascii: " ") { start += 1 }
    guard start < text.count, isLetter(text[start]) else { return nil }
    position = start + 1
    return String(UnicodeScalar(text[start]))
  }

  /// The text between braces that comes next, or the one sign or command.
  mutating func argumentOrSign() -> String? {
    if let argument = argument() { return argument }
    while byte == UInt8(ascii: " ") { position += 1 }
    guard let first = byte, first != UInt8(ascii: "{"), first != UInt8(ascii: "}") else {
      return nil
    }
    let start = position
    _ = cursor.next()
    return cursor[start..<position]
  }

  /// The text between braces that comes next, or nil where there is none.
  mutating func argument() -> String? { cursor.group().map { cursor[$0] } }
}
