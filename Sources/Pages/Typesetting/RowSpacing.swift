/// The formula with some room between the rows of its `aligned`, where KaTeX lets tall fractions
/// all but touch. Rows of what stands inside one, such as a matrix, stay as they are, and so does a
/// row that says itself how much room it wants.
func withAirBetweenRows(_ latex: String) -> String {
  guard latex.contains("\\begin{aligned}"), latex.contains("\\\\") else { return latex }
  var result = ""
  var environments: [(name: Substring, depth: Int)] = []
  var depth = 0
  var isTall = false
  var rest = latex[...]
  while let backslash = rest.firstIndex(of: "\\") {
    let text = rest[..<backslash]
    result += text
    depth += text.count { $0 == "{" } - text.count { $0 == "}" }
    rest = rest[backslash...]
    if rest.hasPrefix("\\begin{") {
      environments.append((rest.dropFirst(7).prefix { $0 != "}" }, depth))
    } else if rest.hasPrefix("\\end{") {
      _ = environments.popLast()
    }
    isTall = isTall || rest.hasPrefix("\\frac") || rest.hasPrefix("\\sum")
    let command = rest.prefix(2)
    result += command
    rest = rest.dropFirst(2)
    if command == "\\\\", environments.count == 1, environments[0] == ("aligned", depth),
      !saysItsRoom(rest)
    {
      // Room counts from the line of the letters, so that what hangs below it needs more.
      result += isTall ? "[1.1em]" : "[0.3em]"
      isTall = false
    }
  }
  return result + rest
}

private func saysItsRoom(_ afterRow: Substring) -> Bool {
  guard let next = afterRow.first(where: { !$0.isWhitespace }) else { return false }
  return next == "[" || next == "*"
}
