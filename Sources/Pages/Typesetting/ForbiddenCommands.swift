/// Commands that define others, reach out of the formula, or name things on the page: an author's
/// formula may not use them.
private let forbiddenCommands: Set<Substring> = [
  "def", "gdef", "edef", "xdef", "let", "futurelet", "global", "long",
  "newcommand", "renewcommand", "providecommand",
  "href", "url", "includegraphics", "htmlData", "htmlClass", "htmlId", "htmlStyle",
  "message", "errmessage", "show",
]

func refuseForbiddenCommands(in latex: String) throws(TypesettingError) {
  for command in commands(in: latex) where forbiddenCommands.contains(command.name) {
    throw TypesettingError(
      "\\\(command.name) is not allowed in a formula", at: command.range)
  }
}

/// The commands named by letters, with their ranges: `\alpha`, but not `\\` or `\,`.
func commands(in latex: String) -> [(name: Substring, range: Range<Int>)] {
  var found: [(Substring, Range<Int>)] = []
  let text = latex.utf8
  var index = text.startIndex
  while index < text.endIndex {
    defer { if index < text.endIndex { index = text.index(after: index) } }
    guard text[index] == UInt8(ascii: "\\") else { continue }
    let start = index
    index = text.index(after: index)
    let name = text[index...].prefix { isLetter($0) }
    guard !name.isEmpty else { continue }
    let offset = text.distance(from: text.startIndex, to: start)
    found.append((Substring(name), offset..<offset + 1 + name.count))
    index = text.index(before: name.endIndex)
  }
  return found
}

/// As KaTeX reads the names of commands, where `@` is a letter.
private func isLetter(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "@"):
    true
  default: false
  }
}
