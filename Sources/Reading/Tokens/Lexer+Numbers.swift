import Expressions
import Latex

/// Numbers as people and programs write them.
extension Lexer {
  /// From its first digit on. A point without a digit after it ends a sentence.
  mutating func numeral() -> Token.Kind {
    let start = position - 1
    skipDigits()
    if byte == UInt8(ascii: "."), position + 1 < text.count, isDigit(text[position + 1]) {
      position += 1
      skipDigits()
    }
    return scaled(String(decoding: text[start..<position], as: UTF8.self))
  }

  /// A number with the power of ten behind it, as programs print it: `5.3e-08`, `1.2E+3`. Behind `^` and `_`,
  /// which take one digit, there is none.
  private mutating func scaled(_ digits: String) -> Token.Kind {
    if last == .lower || last == .raise { return .numeral(digits) }
    let before = position
    let isPrinted = byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E")
    if isPrinted { position += 1 }
    guard let exponent = isPrinted ? signedDigits() : scale() else {
      position = before
      return .numeral(digits)
    }
    guard let power = Int(exponent), power.magnitude < 10_000 else {
      return .unreadable(.malformed, "this power of ten is beyond what can be computed")
    }
    return .numeral("\(digits)e\(power)")
  }

  /// Digits with a sign before them, perhaps, and no spaces.
  private mutating func signedDigits() -> String? {
    let start = position
    if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { position += 1 }
    guard let byte, isDigit(byte) else { return nil }
    skipDigits()
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  /// The -3 of `\mathrm{e}{-3}` or `\text{e-3}`.
  private mutating func scale() -> String? {
    while text[position...].starts(with: #"\,"#.utf8) { position += 2 }
    let commands = [#"\mathrm"#, #"\text"#, #"\mathsf"#, #"\textrm"#, #"\rm"#]
    guard let command = commands.first(where: { text[position...].starts(with: ($0 + "{").utf8) })
    else { return nil }
    position += command.utf8.count
    guard let argument = argument(), argument.first == "e" || argument.first == "E" else {
      return nil
    }
    func exponent(_ text: some StringProtocol) -> String? {
      var inner = Lexer(text: Array(text.utf8))
      let exponent = inner.signedDigits()
      return inner.position == inner.text.count ? exponent : nil
    }
    if argument.utf8.count > 1 { return exponent(argument.dropFirst()) }
    guard byte == UInt8(ascii: "{") else { return nil }
    return self.argument().flatMap { exponent($0) }
  }

  mutating func point() -> Token.Kind {
    let start = position - 1
    if let byte, isDigit(byte) {
      skipDigits()
      return scaled(String(decoding: text[start..<position], as: UTF8.self))
    }
    if text[start...].starts(with: "...".utf8) {
      position += 2
      return .ellipsis
    }
    return .period
  }

  mutating func skipDigits() { cursor.skip(while: LatexCursor.isDigit) }
}
