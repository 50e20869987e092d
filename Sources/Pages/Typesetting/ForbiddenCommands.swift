/// Commands that an author's formula may not use, and why.
///
/// Definitions are refused before KaTeX sees them, since they could make it expand for ever.
private let forbiddenCommands: [Substring: String] = {
  let reasons: [(String, [Substring])] = [
    (
      "a formula cannot define commands",
      [
        "def", "gdef", "edef", "xdef", "let", "futurelet", "global", "long", "newcommand",
        "renewcommand", "providecommand",
      ]
    ),
    ("a link stands in the text around the formula", ["href", "url"]),
    ("an image stands in the text around the formula", ["includegraphics"]),
    (
      "a formula cannot set attributes of the page",
      ["htmlData", "htmlClass", "htmlId", "htmlStyle"]
    ),
    ("there is nowhere to print to", ["message", "errmessage", "show"]),
  ]
  var table: [Substring: String] = [:]
  for (reason, names) in reasons {
    for name in names { table[name] = reason }
  }
  return table
}()

/// With their backslashes.
let forbiddenCommandNames = Set(forbiddenCommands.keys.map { "\\\($0)" })

func refuseForbiddenCommands(in latex: String) throws(TypesettingError) {
  for command in commands(in: latex) {
    guard let reason = forbiddenCommands[command.name] else { continue }
    throw TypesettingError("\\\(command.name) is not allowed: \(reason)", at: command.range)
  }
}

/// The commands named by letters, with their UTF-8 ranges: `\alpha`, but not `\\` or `\,`.
func commands(in latex: String) -> [(name: Substring, range: Range<Int>)] {
  var found: [(Substring, Range<Int>)] = []
  let text = Array(latex.utf8)
  var index = 0
  while index < text.count {
    guard text[index] == UInt8(ascii: "\\") else {
      index += 1
      continue
    }
    let end = text[(index + 1)...].firstIndex { !isLetter($0) } ?? text.count
    let name = Substring(decoding: text[(index + 1)..<end], as: UTF8.self)
    if name.isEmpty {
      index += 2
    } else {
      found.append((name, index..<end))
      index = name == "verb" ? endOfVerbatim(in: text, after: end) : end
    }
  }
  return found
}

/// The end of what `\verb` shows as it is, from its delimiter to the same one again.
private func endOfVerbatim(in text: [UInt8], after start: Int) -> Int {
  let start = start < text.count && text[start] == UInt8(ascii: "*") ? start + 1 : start
  guard start < text.count,
    let end = text[(start + 1)...].firstIndex(of: text[start])
  else { return text.count }
  return end + 1
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
