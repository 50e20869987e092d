/// How large a formula may be, so that none keeps KaTeX busy for long or fills the memory.
enum FormulaBounds {
  static let length = 64 * 1024
  static let nesting = 200
  /// Tokens that KaTeX takes up, those of its own macros included.
  static let steps = 500_000
  /// Of the processor.
  static let seconds = 3.0
  /// Bytes of a page.
  static let markup = 16 << 20
  /// Up to this length no formula comes near that bound: no command makes a thousand bytes of one.
  static let lengthOfModestMarkup = 8 * 1024

  static func check(_ latex: String) throws(TypesettingError) {
    guard latex.utf8.count <= length else {
      throw TypesettingError(
        "\(latex.utf8.count) bytes long; a formula may have \(length)", at: 0..<latex.utf8.count)
    }
    if let place = firstPlaceNestedTooDeeply(in: latex) {
      throw TypesettingError("nested more than \(nesting) levels deep", at: place)
    }
  }

  private static func firstPlaceNestedTooDeeply(in latex: String) -> Range<Int>? {
    var depth = 0
    var isEscaped = false
    for (offset, byte) in latex.utf8.enumerated() {
      switch byte {
      case _ where isEscaped: isEscaped = false
      case UInt8(ascii: "\\"): isEscaped = true
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: break
      }
      if depth > nesting { return offset..<offset + 1 }
    }
    depth = 0
    for command in commands(in: latex) {
      switch command.name {
      case "left", "begin": depth += 1
      case "right", "end": depth -= 1
      default: break
      }
      if depth > nesting { return command.range }
    }
    return nil
  }

  /// What looks like a command named by letters, with its UTF-8 range: `\alpha`, but not `\\` or `\,`.
  static func commands(in latex: String) -> [(name: Substring, range: Range<Int>)] {
    var found: [(Substring, Range<Int>)] = []
    let text = Array(latex.utf8)
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      let end = text[(index + 1)...].firstIndex { !isLetter($0) } ?? text.count
      if end > index + 1 {
        found.append((Substring(decoding: text[(index + 1)..<end], as: UTF8.self), index..<end))
      }
      index = max(end, index + 2)
    }
    return found
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    default: false
    }
  }
}
