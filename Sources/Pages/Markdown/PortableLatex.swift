extension String {
  /// Whether no reader of Markdown finds anything in this LaTeX.
  var isFreeOfMarkdown: Bool {
    if contains("\n\n") || contains("$") || self != withoutMarkdown(isInCell: false) {
      return false
    }
    return split(separator: "\n").allSatisfy { line in
      guard let first = line.drop(while: { $0 == " " }).first else { return false }
      return first == "\\" || first.isLetter || first == "{" || first == "("
    }
  }

  /// The same mathematics with a space behind each `<` that could begin a tag.
  var withoutTags: String {
    guard contains("<") else { return self }
    var latex = ""
    var last: Unicode.Scalar?
    for scalar in unicodeScalars {
      if last == "<", isLetter(scalar) || "/!?".unicodeScalars.contains(scalar) { latex += " " }
      latex.unicodeScalars.append(scalar)
      last = scalar
    }
    return latex
  }

  /// The same mathematics in LaTeX that holds nothing which Markdown would read as its own: what
  /// GitHub's Markdown would unescape, emphasise or take for a tag gets a name.
  func withoutMarkdown(isInCell: Bool) -> String {
    let scalars = Array(unicodeScalars)
    var latex = ""
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      case "\\":
        if let next, let name = names[next] {
          latex += name
          if let after = index + 2 < scalars.count ? scalars[index + 2] : nil, isLetter(after) {
            latex += " "
          }
          index += 1
        } else {
          latex.unicodeScalars.append(scalar)
          if let next {
            latex.unicodeScalars.append(next)
            index += 1
          }
        }
      case "<": latex += #"\lt "#
      case ">" where index == 0 || scalars[index - 1] == "\n": latex += #"\gt "#
      case "`": latex += #"\lq "#
      case "*":
        let isPartOfName =
          index > 0 && isLetter(scalars[index - 1]) && (next == "{" || next == "}")
        latex += isPartOfName ? "*" : #"\ast "#
      case "|" where isInCell: latex += #"\vert "#
      case "_":
        let before = index > 0 ? scalars[index - 1] : " "
        let opensEmphasis = !isLetter(before) && !("0"..."9").contains(before)
        latex += opensEmphasis && next != " " ? "_ " : "_"
      case "]" where next == "(": latex += "] "
      default: latex.unicodeScalars.append(scalar)
      }
      index += 1
    }
    return latex
  }
}

/// Commands of one sign that Markdown would unescape, by name.
private let names: [Unicode.Scalar: String] = [
  "{": #"\lbrace"#, "}": #"\rbrace"#, "|": #"\Vert"#, "\\": #"\cr"#, ",": #"\thinspace"#,
  ":": #"\medspace"#, ";": #"\thickspace"#, "!": #"\negthinspace"#, ">": #"\medspace"#,
]

private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
}
