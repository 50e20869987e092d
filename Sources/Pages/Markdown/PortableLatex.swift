import Latex

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
    var latex = ""
    var cursor = LatexCursor(self)
    // What stands before a piece.
    var last: Unicode.Scalar?
    while let piece = cursor.next() {
      let next = cursor.byte.map { Unicode.Scalar($0) }
      switch piece {
      case .command(let name):
        if let named = names[name] {
          latex += named
          if let next, isLetter(next) { latex += " " }
        } else {
          latex += "\\" + name
        }
        last = name.unicodeScalars.last ?? "\\"
        continue
      case .character("<"): latex += #"\lt "#
      case .character(">") where last == nil || last == "\n": latex += #"\gt "#
      case .character("`"): latex += #"\lq "#
      case .character("*"):
        let isPartOfName = last.map(isLetter) == true && (next == "{" || next == "}")
        latex += isPartOfName ? "*" : #"\ast "#
      case .character("|") where isInCell: latex += #"\vert "#
      case .character("_"):
        let before = last ?? " "
        let opensEmphasis = !isLetter(before) && !("0"..."9").contains(before)
        latex += opensEmphasis && next != " " ? "_ " : "_"
      case .character("]") where next == "(": latex += "] "
      case .character(let scalar): latex.unicodeScalars.append(scalar)
      }
      if case .character(let scalar) = piece { last = scalar }
    }
    return latex
  }
}

/// Commands of one sign that Markdown would unescape, by name.
private let names = [
  "{": #"\lbrace"#, "}": #"\rbrace"#, "|": #"\Vert"#, "\\": #"\cr"#, ",": #"\thinspace"#,
  ":": #"\medspace"#, ";": #"\thickspace"#, "!": #"\negthinspace"#, ">": #"\medspace"#,
]

private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
}
