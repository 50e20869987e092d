import Expressions

extension Lexer {
  /// Signs that editors and other programs put for those on the keyboard.
  mutating func beyondASCII() -> Token.Kind? {
    let start = position - 1
    while let byte, byte & 0xC0 == 0x80 { position += 1 }
    let sign = String(decoding: text[start..<position], as: UTF8.self)
    guard sign != "\u{A0}" else { return nil }
    if let script = UnicodeScript(startingWith: sign) { return scripted(script) }
    if sign == "\u{221A}" { return radical() }
    guard let latex = UnicodeSign.latex[sign] ?? UnicodeSign.alphabetic(sign) else {
      return .unreadable(.notUnderstood, "this sign is not understood in a formula")
    }
    if case .numeral? = last, UnicodeSign.fractions.contains(sign) {
      return .unreadable(.notUnderstood, "a number and a fraction beside it are a sum or a product")
    }
    let kinds = Lexer.kinds(of: latex)
    more = Array(kinds.dropFirst())
    return kinds.first
  }

  /// All signs of one height that stand here, as `^{…}` or `_{…}`.
  private mutating func scripted(_ script: UnicodeScript) -> Token.Kind {
    var content = script.content
    while let byte, byte >= 0x80 {
      var end = position + 1
      while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
      let sign = String(decoding: text[position..<end], as: UTF8.self)
      guard let next = UnicodeScript(startingWith: sign), next.isRaised == script.isRaised else {
        break
      }
      content += next.content
      position = end
    }
    more = [.openGroup] + Lexer.kinds(of: content) + [.closeGroup]
    return script.isRaised ? .raise : .lower
  }

  /// `√` reaches over the number or the letter behind it.
  private mutating func radical() -> Token.Kind {
    let start = position
    if let byte, isDigit(byte) {
      skipDigits()
    } else if let byte, isLetter(byte) {
      position += 1
    } else {
      return .unreadable(
        .notUnderstood, "it is not clear how far this root reaches; write `\\sqrt{…}`")
    }
    let reached = String(decoding: text[start..<position], as: UTF8.self)
    more = [.openGroup] + Lexer.kinds(of: reached) + [.closeGroup]
    return .root
  }
}
