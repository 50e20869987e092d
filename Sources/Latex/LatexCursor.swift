/// UTF-8 bytes that a formula may have.
public let latexSizeLimit = 64 * 1024

/// What TeX reads at once.
public enum LatexPiece: Hashable, Sendable {
  /// By its name without the backslash: letters, or one character; empty where a backslash ends the text.
  case command(String)
  case character(Unicode.Scalar)
}

/// A place in the LaTeX of a formula, moved from piece to piece.
public struct LatexCursor: Sendable {
  public let text: [UInt8]
  /// A UTF-8 offset.
  public var position: Int
  /// Where what is read ends.
  public let end: Int

  public init(_ text: [UInt8], in range: Range<Int>? = nil) {
    self.text = text
    (position, end) = (range?.lowerBound ?? 0, range?.upperBound ?? text.count)
  }

  public init(_ latex: String) { self.init(Array(latex.utf8)) }

  public var isAtEnd: Bool { position >= end }

  /// The byte that stands here; nil at the end.
  public var byte: UInt8? { position < end ? text[position] : nil }

  /// The piece that stands here, and moves behind it; nil at the end.
  public mutating func next() -> LatexPiece? {
    guard let first = byte else { return nil }
    if first == UInt8(ascii: "\\") {
      position += 1
      return .command(commandName())
    }
    if first < 0x80 {
      position += 1
      return .character(Unicode.Scalar(first))
    }
    let start = position
    skipCharacter()
    return .character(self[start..<position].unicodeScalars.first ?? "\u{FFFD}")
  }

  /// The piece that stands here; nil at the end.
  public var peek: LatexPiece? {
    var ahead = self
    return ahead.next()
  }

  /// The letters behind a backslash, or its one other character; moves behind them.
  public mutating func commandName() -> String {
    let start = position
    while let byte, Self.isLetter(byte) { position += 1 }
    if position == start { skipCharacter() }
    return self[start..<position]
  }

  /// Moves behind one character, of however many bytes.
  public mutating func skipCharacter() {
    guard !isAtEnd else { return }
    position += 1
    while let byte, byte & 0xC0 == 0x80 { position += 1 }
  }

  /// Moves behind a piece where it is the next; whether it is.
  @discardableResult
  public mutating func skip(_ piece: LatexPiece) -> Bool {
    guard peek == piece else { return false }
    _ = next()
    return true
  }

  /// Moves behind spaces and ends of lines.
  public mutating func skipSpaces() {
    skip { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
  }

  public mutating func skip(while isSkipped: (UInt8) -> Bool) {
    while let byte, isSkipped(byte) { position += 1 }
  }

  /// What stands between the braces that come next, behind spaces, and moves behind them; nil where there are none, and
  /// at the end where they are not closed.
  public mutating func group() -> Range<Int>? {
    var place = self
    place.skip { $0 == UInt8(ascii: " ") }
    guard place.byte == UInt8(ascii: "{") else { return nil }
    let start = place.position + 1
    var depth = 0
    while let byte = place.byte {
      switch byte {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\\"): place.position += 1
      default: break
      }
      place.position += 1
      if depth == 0 {
        position = place.position
        return start..<position - 1
      }
    }
    position = end
    return nil
  }

  /// The text of a part.
  public subscript(range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  public static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
  }

  public static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}
