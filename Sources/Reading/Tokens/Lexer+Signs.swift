import Expressions

/// Relation signs with something above, below or through them.
extension Lexer {
  /// Bytes of the LaTeX of a relation sign.
  private static var longestSign: Int { 32 }

  /// `\overset{(1)}{=}`: the sign itself where what stands at it refers to something, else one that states
  /// nothing that is known.
  mutating func labelledSign(_ command: String) -> Token.Kind {
    let start = position
    guard let label = argumentOrSign(), let base = argumentOrSign() else {
      return .unreadable(.malformed, "`\\\(command)` wants two arguments in braces")
    }
    let kinds = base.utf8.count > Self.longestSign ? [] : Lexer.kinds(of: base)
    guard kinds.count == 1, case .relation(let sign) = kinds[0] else {
      return .unreadable(
        .notUnderstood, "`\\\(command)` is understood around a relation sign alone")
    }
    switch SignLabel(label) {
    case .reference: return .relation(sign)
    case .definition: return .relation(sign == .equal ? .definition : sign)
    case .unknown:
      let written = String(decoding: text[start..<position], as: UTF8.self)
      return .relation(.other("\\\(command)\(written)"))
    }
  }

  /// `\not=`.
  mutating func negatedSign() -> Token.Kind {
    guard let struck = argumentOrSign() else {
      return .unreadable(.malformed, "`\\not` wants a sign behind it")
    }
    let kinds = struck.utf8.count > Self.longestSign ? [] : Lexer.kinds(of: struck)
    guard kinds.count == 1, case .relation(let sign) = kinds[0] else {
      return .unreadable(.notUnderstood, "`\\not` is understood before a relation sign alone")
    }
    return .relation(sign == .equal ? .unequal : .other("\\not" + struck))
  }
}

/// What an author writes above or below a relation sign.
private enum SignLabel {
  /// The number of an equation, or a reason.
  case reference
  case definition
  case unknown

  init(_ label: String) {
    var plain = label.filter { $0 != " " }
    for command in ["text", "mathrm", "textrm", "mathit", "rm"]
    where plain.hasPrefix("\\\(command){") && plain.hasSuffix("}") {
      plain = String(plain.dropFirst(command.count + 2).dropLast())
    }
    switch plain.lowercased() {
    case "def", "def.", #"\triangle"#, #"\delta"#, "∆", "△": self = .definition
    case "", "*", #"\ast"#, #"\star"#, #"\dagger"#: self = .reference
    default:
      let inner = plain.filter { $0 != "(" && $0 != ")" && $0 != "." }
      let isNumber = !inner.isEmpty && inner.allSatisfy { $0.isNumber && $0.isASCII }
      let isLetter = inner.count == 1 && inner.allSatisfy { $0.isLetter && $0.isASCII }
      let isEnclosed = plain.hasPrefix("(") && plain.hasSuffix(")")
      // A letter alone can name what is compared.
      if isNumber || isEnclosed && (isLetter || Self.isRoman(inner)) {
        self = .reference
      } else if Self.isRemark(label) {
        self = .reference
      } else {
        self = .unknown
      }
    }
  }

  /// Whether it is `\text{…}` that says nothing of what is claimed.
  private static func isRemark(_ label: String) -> Bool {
    guard let start = label.firstIndex(of: "{"), label.last == "}", label.hasPrefix("\\text") else {
      return false
    }
    return Words(String(label[label.index(after: start)...].dropLast())).role == .remark
  }

  private static func isRoman(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { "ivx".contains($0) }
  }
}
