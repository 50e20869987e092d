import Documents

/// Escapes what Markdown would read as markup in a piece of text, and little else.
struct TextEscaper {
  var isAtLineStart: Bool
  var isInLink: Bool
  var isInCell: Bool

  mutating func escape(_ text: String, before next: Inline?) -> String {
    let scalars = Array(text.unicodeScalars)
    var escaped = ""
    var index = 0
    if isAtLineStart {
      while index < scalars.count, scalars[index] == " " || scalars[index] == "\t" {
        escaped += "&#\(scalars[index].value);"
        index += 1
      }
      if index == 0, let escape = lineStartEscape(scalars, endsLine: next.endsLine) {
        escaped.unicodeScalars += scalars[..<escape]
        escaped += "\\"
        escaped.unicodeScalars.append(scalars[escape])
        index = escape + 1
      }
    }
    while index < scalars.count {
      append(scalars, index, next, to: &escaped)
      index += 1
    }
    return escaped
  }

  private func append(
    _ scalars: [Unicode.Scalar], _ index: Int, _ next: Inline?, to escaped: inout String
  ) {
    let scalar = scalars[index]
    let after = index + 1 < scalars.count ? scalars[index + 1] : nil
    let isEscaped: Bool
    switch scalar {
    case "\n", "\r":
      escaped += "&#\(scalar.value);"
      return
    case "\\":
      isEscaped =
        after.map { $0.isASCII && isPunctuation($0) } ?? true
        || scalars[index...].starts(with: #"\begin{"#.unicodeScalars)
    // Two backslashes and a bracket open a formula, as one and a bracket do.
    case "(": isEscaped = index > 0 && scalars[index - 1] == "\\"
    case "[" where isInLink:
      escaped += "&#91;"
      return
    case "[": isEscaped = index > 0 && scalars[index - 1] == "\\"
    case "{", ":":
      isEscaped =
        next.isCode
        && ["{math}", ":math:"].contains { scalars[index...].elementsEqual($0.unicodeScalars) }
    case "*", "`", "$": isEscaped = true
    case "_":
      let before = index > 0 ? scalars[index - 1] : nil
      isEscaped = !(isWord(before) && isWord(after))
    case "]": isEscaped = isInLink || after.map { "([:".unicodeScalars.contains($0) } ?? true
    case "!": isEscaped = after == nil ? next.isLink : after == "["
    case "<": isEscaped = after.map { isWord($0) || "/!?".unicodeScalars.contains($0) } ?? true
    case "&": isEscaped = after.map { isWord($0) || $0 == "#" } ?? true
    case "~": isEscaped = after == "~" || (index > 0 && scalars[index - 1] == "~")
    case "|": isEscaped = isInCell
    default: isEscaped = false
    }
    if isEscaped { escaped += "\\" }
    escaped.unicodeScalars.append(scalar)
  }

  /// The offset of what has to be escaped so that no block begins with this line.
  private func lineStartEscape(_ scalars: [Unicode.Scalar], endsLine: Bool) -> Int? {
    guard let first = scalars.first else { return nil }
    let second = scalars.count > 1 ? scalars[1] : nil
    let endsWord = second.map { $0 == " " || $0 == "\t" } ?? true
    switch first {
    case ">": return 0
    case "#":
      let count = scalars.prefix { $0 == "#" }.count
      let next = count < scalars.count ? scalars[count] : nil
      return next.map { $0 == " " || $0 == "\t" } ?? true ? 0 : nil
    case "+": return endsWord ? 0 : nil
    case "-", "=", ":", "|":
      let isRule = scalars.allSatisfy { "-=:| \t".unicodeScalars.contains($0) }
      return isRule || (first == "-" && endsWord) ? 0 : nil
    case "~": return scalars.starts(with: "~~~".unicodeScalars) ? 0 : nil
    case "0"..."9":
      let digits = scalars.prefix { ("0"..."9").contains($0) }.count
      guard digits < scalars.count, ".)".unicodeScalars.contains(scalars[digits]) else {
        return nil
      }
      let next = digits + 1 < scalars.count ? scalars[digits + 1] : nil
      return next.map { $0 == " " || $0 == "\t" } ?? true ? digits : nil
    default: return nil
    }
  }
}

private func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
  default: false
  }
}

private func isWord(_ scalar: Unicode.Scalar?) -> Bool {
  guard let scalar else { return false }
  switch scalar {
  case "a"..."z", "A"..."Z", "0"..."9": return true
  default: return false
  }
}

extension Inline? {
  fileprivate var isCode: Bool {
    if case .code = self { true } else { false }
  }

  fileprivate var isLink: Bool {
    if case .link = self { true } else { false }
  }

  fileprivate var endsLine: Bool {
    switch self {
    case nil, .softBreak, .lineBreak: true
    case .text, .code, .formula, .emphasis, .strong, .link, .image, .html: false
    }
  }
}

extension String {
  /// Escapes backslashes, what looks like an entity, and the given marks, as addresses, titles and
  /// info strings need it.
  func escapingAddress(marks: String) -> String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      // cmark lets a title go on behind `\\"`, where one ends.
      case "\\" where marks == "\"": escaped += "&#92;"
      case "\\": escaped += "\\\\"
      case "&": escaped += "&amp;"
      case "\n" where marks != "\"": escaped += "&#10;"
      case _ where marks.unicodeScalars.contains(scalar): escaped += "\\\(scalar)"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
