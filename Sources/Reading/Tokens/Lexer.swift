import Expressions
import Latex

/// Splits the LaTeX of a formula into tokens; spaces, comments and what only shifts things are dropped.
struct Lexer {
  var cursor: LatexCursor
  /// Tokens that a sign stands for beside the first, in its place.
  var more: [Token.Kind] = []
  /// The token before this one.
  private(set) var last: Token.Kind?
  /// Whether that begins what is raised.
  private(set) var isRaisedHere = false

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
      lexer.isRaisedHere = kind == .raise || kind == .openGroup && lexer.last == .raise
      lexer.last = tokens.last?.kind
    }
    tokens.append(Token(kind: .end, range: text.count..<text.count))
    return tokens
  }

  init(text: [UInt8]) { cursor = LatexCursor(text) }

  var text: [UInt8] { cursor.text }
  var position: Int {
    get { cursor.position }
    set { cursor.position = newValue }
  }
  var byte: UInt8? { cursor.byte }

  /// The kinds of the tokens of a text that stands for others.
  static func kinds(of text: String) -> [Token.Kind] {
    tokens(of: Array(text.utf8)).dropLast().map(\.kind)
  }

  /// The token that starts here, or nil where it means nothing; moves behind it.
  mutating func next() -> Token.Kind? {
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

  /// An operator, or with `=` right behind it the sign that gives a quantity a new value: `w -= …`.
  private mutating func updating(_ kind: Token.Kind) -> Token.Kind {
    // What is raised is a mark: `x^*=`.
    guard byte == UInt8(ascii: "="), last != .raise, last != .lower else { return kind }
    position += 1
    return .relation(.assignment)
  }

  private mutating func colon() -> Token.Kind {
    guard byte == UInt8(ascii: "=") else {
      return .unreadable(.notUnderstood, "`:` is not understood in a formula")
    }
    position += 1
    return .relation(.definition)
  }

  func isLetter(_ byte: UInt8) -> Bool { LatexCursor.isLetter(byte) }

  func isDigit(_ byte: UInt8) -> Bool { LatexCursor.isDigit(byte) }
}
