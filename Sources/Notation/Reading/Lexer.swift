/// Splits the LaTeX of a formula into tokens; spaces, comments and what only shifts things are dropped.
struct Lexer {
  let text: [UInt8]
  private(set) var position = 0
  /// Tokens that a sign stands for beside the first, in its place.
  var more: [Token.Kind] = []
  /// The token before this one.
  private(set) var last: Token.Kind?

  static func tokens(of text: [UInt8]) -> [Token] {
    var lexer = Lexer(text: text)
    var tokens: [Token] = []
    tokens.reserveCapacity(text.count / 2 + 1)
    while lexer.position < text.count {
      let start = lexer.position
      guard let kind = lexer.next() else { continue }
      for kind in [kind] + lexer.more {
        tokens.append(Token(kind: kind, range: start..<lexer.position))
      }
      lexer.more = []
      lexer.last = tokens.last?.kind
    }
    tokens.append(Token(kind: .end, range: text.count..<text.count))
    return tokens
  }

  private init(text: [UInt8]) {
    self.text = text
  }

  /// The kinds of the tokens of a text that stands for others.
  static func kinds(of text: String) -> [Token.Kind] {
    tokens(of: Array(text.utf8)).dropLast().map(\.kind)
  }

  private var byte: UInt8? { position < text.count ? text[position] : nil }

  /// The token that starts here, or nil where it means nothing; moves behind it.
  private mutating func next() -> Token.Kind? {
    let first = text[position]
    position += 1
    switch first {
    case UInt8(ascii: "\\"): return command()
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      return .letter(String(UnicodeScalar(first)))
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return numeral()
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"),
      UInt8(ascii: "~"):
      return nil
    case UInt8(ascii: "{"): return .openGroup
    case UInt8(ascii: "}"): return .closeGroup
    case UInt8(ascii: "("): return .openBracket(.round, isSized: false)
    case UInt8(ascii: ")"): return .closeBracket(.round, isSized: false)
    case UInt8(ascii: "["): return .openBracket(.square, isSized: false)
    case UInt8(ascii: "]"): return .closeBracket(.square, isSized: false)
    case UInt8(ascii: "_"): return .lower
    case UInt8(ascii: "^"): return .raise
    case UInt8(ascii: "'"): return .prime
    case UInt8(ascii: "+"): return updating(.plus)
    case UInt8(ascii: "-"): return updating(.minus)
    case UInt8(ascii: "*"): return updating(.times(.asterisk))
    case UInt8(ascii: "/"): return updating(.slash)
    case UInt8(ascii: "="):
      if byte == UInt8(ascii: "=") { position += 1 }
      return .relation(.equal)
    case UInt8(ascii: "<"): return .relation(.less)
    case UInt8(ascii: ">"): return .relation(.greater)
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: ";"): return .semicolon
    case UInt8(ascii: "&"): return .cell
    case UInt8(ascii: "."): return point()
    case UInt8(ascii: ":"): return colon()
    case UInt8(ascii: "?"):
      guard byte == UInt8(ascii: "?") else { return .question }
      position += 1
      return .doubleQuestion
    case UInt8(ascii: "%"):
      while let byte, byte != UInt8(ascii: "\n") { position += 1 }
      return nil
    case UInt8(ascii: "#"), UInt8(ascii: "$"), 0..<0x20, 0x7F:
      return .unreadable(.malformed, "this character cannot stand in a formula")
    default: return beyondASCII()
    }
  }

  /// From its first digit on. A point without a digit after it ends a sentence.
  private mutating func numeral() -> Token.Kind {
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

  /// An operator, or with `=` right behind it the sign that gives a quantity a new value: `w -= …`.
  private mutating func updating(_ kind: Token.Kind) -> Token.Kind {
    // What is raised is a mark: `x^*=`.
    guard byte == UInt8(ascii: "="), last != .raise, last != .lower else { return kind }
    position += 1
    return .relation(.assignment)
  }

  private mutating func point() -> Token.Kind {
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

  private mutating func colon() -> Token.Kind {
    guard byte == UInt8(ascii: "=") else {
      return .unreadable(.notUnderstood, "`:` is not understood in a formula")
    }
    position += 1
    return .relation(.definition)
  }

  /// Signs that editors and other programs put for those on the keyboard.
  private mutating func beyondASCII() -> Token.Kind? {
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

  private mutating func skipDigits() {
    while let byte, isDigit(byte) { position += 1 }
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}

extension Lexer {
  /// The letters behind a backslash, or its one other character.
  private mutating func commandName() -> String {
    let start = position
    while let byte, isLetter(byte) { position += 1 }
    if position == start, position < text.count {
      position += 1
      while let byte, byte & 0xC0 == 0x80 { position += 1 }
    }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  private mutating func command() -> Token.Kind? {
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

  /// The letter of `\mathbf{W}` or `\vec a`, as it would be without the command.
  private mutating func facedLetter(_ name: String) -> Token.Kind {
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
  private mutating func nextLetter() -> String? {
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
    position += 1
    if first == UInt8(ascii: "\\") {
      _ = commandName()
    } else {
      while let byte, byte & 0xC0 == 0x80 { position += 1 }
    }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  /// The text between braces that comes next, or nil where there is none.
  private mutating func argument() -> String? {
    var end = position
    while end < text.count, text[end] == UInt8(ascii: " ") { end += 1 }
    guard end < text.count, text[end] == UInt8(ascii: "{") else { return nil }
    let start = end + 1
    var depth = 0
    while end < text.count {
      switch text[end] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\\"): end += 1
      default: break
      }
      end += 1
      if depth == 0 {
        position = end
        return String(decoding: text[start..<end - 1], as: UTF8.self)
      }
    }
    position = text.count
    return nil
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
