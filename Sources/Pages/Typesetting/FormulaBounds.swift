import Latex

/// How large a formula may be, so that none keeps KaTeX busy for long or fills the memory.
enum FormulaBounds {
  static let length = latexSizeLimit
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
    var (braces, fences) = (0, 0)
    var cursor = LatexCursor(latex)
    var tooDeepFence: Range<Int>?
    var start = 0
    while let piece = cursor.next() {
      switch piece {
      case .character("{"): braces += 1
      case .character("}"): braces -= 1
      case .command("left"), .command("begin"): fences += 1
      case .command("right"), .command("end"): fences -= 1
      case .character, .command: break
      }
      if braces > nesting { return start..<cursor.position }
      if fences > nesting { tooDeepFence = tooDeepFence ?? start..<cursor.position }
      start = cursor.position
    }
    return tooDeepFence
  }

  /// What looks like a command named by letters, with its UTF-8 range: `\alpha`, but not `\\` or `\,`.
  static func commands(in latex: String) -> [(name: String, range: Range<Int>)] {
    var found: [(String, Range<Int>)] = []
    var cursor = LatexCursor(latex)
    var start = 0
    while let piece = cursor.next() {
      if case .command(let name) = piece, name.utf8.first.map(LatexCursor.isLetter) == true {
        found.append((name, start..<cursor.position))
      }
      start = cursor.position
    }
    return found
  }
}
