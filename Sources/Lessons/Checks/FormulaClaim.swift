import Diagnostics
import Documents

/// What a comment behind a formula says to the checker.
///
///     <!-- not checked: reason -->   exempts the formula
///     <!-- false: reason -->         demands that one of its relations fails
enum FormulaClaim: Hashable {
  case notChecked(String)
  case isFalse(String)

  /// nil for a comment that speaks of something else.
  init?(_ html: RawHTML) {
    let text = html.text.trimmed
    guard text.hasPrefix("<!--"), text.hasSuffix("-->") else { return nil }
    let words = text.dropFirst(4).dropLast(3)
    guard let colon = words.firstIndex(of: ":") else { return nil }
    let reason = String(words[words.index(after: colon)...]).trimmed
    guard !reason.isEmpty else { return nil }
    switch String(words[..<colon]).trimmed {
    case "not checked": self = .notChecked(reason)
    case "false": self = .isFalse(reason)
    default: return nil
    }
  }
}

extension FormulaClaim {
  /// What the author of a comment likely meant that is no claim as it stands: one without a reason, or misspelt.
  static func likelyMeant(by html: RawHTML) -> String? {
    let text = html.text.trimmed
    guard FormulaClaim(html) == nil, text.hasPrefix("<!--"), text.hasSuffix("-->") else {
      return nil
    }
    let words = text.dropFirst(4).dropLast(3)
    let name = String(words.prefix { $0 != ":" }).trimmed.lowercased()
    guard name.utf8.count <= 20 else { return nil }
    let known = ["not checked", "false"]
    // Without a colon it may be any remark.
    guard
      let near = known.first(where: { $0 == name })
        ?? (words.contains(":") ? known.nearest(to: name) : nil)
    else { return nil }
    return "<!-- \(near): reason -->"
  }
}

extension [Block] {
  /// What the block behind a formula says of it.
  func claim(behind position: Int) -> FormulaClaim? {
    guard indices.contains(position + 1), case .html(let html) = self[position + 1] else {
      return nil
    }
    return FormulaClaim(html)
  }
}

extension [Inline] {
  /// What a comment behind a formula in a line says of it; spaces and punctuation may stand between.
  func claim(behind position: Int) -> FormulaClaim? {
    for piece in self[(position + 1)...] {
      switch piece {
      case .html(let html): return FormulaClaim(html)
      case .softBreak: continue
      case .text(let text) where text.allSatisfy({ $0.isWhitespace || $0.isPunctuation }): continue
      case .text, .code, .formula, .emphasis, .strong, .link, .image, .lineBreak: return nil
      }
    }
    return nil
  }
}

extension String {
  /// Without the white space around it.
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
