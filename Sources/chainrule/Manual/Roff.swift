/// A page in the language of `man`, written from its beginning to its end.
struct Roff {
  private(set) var text = ""

  /// Without a date, so that the same program prints the same page.
  mutating func title(_ name: String, section: Int, source: String) {
    text += ".TH \(name) \(section) \"\" \"\(source.escaped)\" \"User Commands\"\n"
  }

  mutating func section(_ heading: String) { text += ".SH \(heading)\n" }

  mutating func subsection(_ heading: String) { text += ".SS \"\(heading.escaped)\"\n" }

  mutating func lineBreak() { text += ".br\n" }

  mutating func line(_ words: String) { text += words.escaped + "\n" }

  mutating func bold(_ words: String, then rest: String) {
    text += "\\fB\(words.escaped)\\fR\(rest.escaped)\n"
  }

  /// Paragraphs have empty lines between them; what is indented stays as it stands.
  mutating func paragraphs(_ words: String) {
    for (position, paragraph) in words.split(separator: "\n\n").enumerated() {
      let isExample = paragraph.hasPrefix(" ")
      if position > 0 { text += ".PP\n" }
      if isExample { text += ".nf\n" }
      for words in paragraph.split(separator: "\n") { line(String(words)) }
      if isExample { text += ".fi\n" }
    }
  }

  mutating func term(_ term: String, meaning: String) {
    text += ".TP\n\\fB\(term.escaped)\\fR\n"
    for words in meaning.split(separator: "\n") { line(String(words)) }
  }
}

extension String {
  /// As it is meant: no request, no hyphen, no quotation mark of the typesetter's.
  fileprivate var escaped: String {
    let special: [Character: String] = [
      #"\"#: #"\[rs]"#, "-": #"\-"#, "^": #"\[ha]"#, "~": #"\[ti]"#, "'": #"\[aq]"#,
      "\"": #"\[dq]"#, "`": #"\[ga]"#,
    ]
    let text = map { special[$0] ?? String($0) }.joined()
    return hasPrefix(".") ? #"\&"# + text : text
  }
}
