import Diagnostics
import Documents

/// A code span that asks for a number: `{value} C_0`.
struct ValueRequest {
  let latex: String
  /// Where `latex` begins in the span, as a UTF-8 offset.
  let start: Int

  init?(_ span: CodeSpan) {
    let word = "{value}"
    guard span.text.hasPrefix(word) else { return nil }
    let rest = span.text.dropFirst(word.count).drop { $0 == " " }
    latex = String(rest)
    start = span.text.utf8.count - rest.utf8.count
  }

  /// What the author of a code span likely meant that is no request as it stands: one that is misspelt, has
  /// options or other brackets, or what it asks for inside its braces.
  static func likelyMeant(by code: String) -> String? {
    guard let first = code.first, "{[".contains(first), code.utf8.count <= 500,
      let end = code.firstIndex(of: first == "{" ? "}" : "]")
    else { return nil }
    let inside = code[code.index(after: code.startIndex)..<end].drop(while: \.isWhitespace)
    let word = inside.prefix(while: \.isLetter)
    guard word.count >= 3, ["value"].nearest(to: String(word)) != nil else { return nil }
    let options = inside.dropFirst(word.count).drop { $0.isWhitespace || $0 == ":" }
    let latex = code[code.index(after: end)...].drop(while: \.isWhitespace)
    if !latex.isEmpty { return "{value} \(latex)" }
    // Braces with one word in them are a set or a place to fill in, unless the word is the right one.
    guard first == "{" else { return nil }
    if !options.isEmpty { return "{value} \(options)" }
    return word == inside.filter { !$0.isWhitespace } ? "{value} C_0" : nil
  }
}
