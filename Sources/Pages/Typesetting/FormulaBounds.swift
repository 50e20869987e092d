/// How large a formula may be, so that none keeps KaTeX busy for long.
enum FormulaBounds {
  static let length = 64 * 1024
  static let nesting = 200

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
}
