/// A text in which no character means anything to Markdown.
func markdownEscaped(_ text: String) -> String {
  var escaped = ""
  for character in text {
    if "\\`*_{}[]<>()#+!|~$&".contains(character) { escaped.append("\\") }
    escaped.append(character)
  }
  return escaped
}
