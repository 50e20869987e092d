import Latex

/// The formula with some room between the rows of its `aligned`, where KaTeX lets tall fractions
/// all but touch. Rows of what stands inside one, such as a matrix, stay as they are, and so does a
/// row that says itself how much room it wants.
func withAirBetweenRows(_ latex: String) -> String {
  guard latex.contains("\\begin{aligned}"), latex.contains("\\\\") else { return latex }
  var result = ""
  var copied = 0
  var environments: [(name: String, depth: Int)] = []
  var depth = 0
  var isTall = false
  var cursor = LatexCursor(latex)
  while let piece = cursor.next() {
    switch piece {
    case .character("{"): depth += 1
    case .character("}"): depth -= 1
    case .command("begin"):
      if let name = cursor.group() { environments.append((cursor[name], depth)) }
    case .command("end"): _ = environments.popLast()
    case .command("frac"), .command("sum"): isTall = true
    case .command("\\"):
      guard environments.count == 1, environments[0] == ("aligned", depth), !saysItsRoom(cursor)
      else { continue }
      // Room counts from the line of the letters, so that what hangs below it needs more.
      result += cursor[copied..<cursor.position] + (isTall ? "[1.1em]" : "[0.3em]")
      copied = cursor.position
      isTall = false
    case .character, .command: break
    }
  }
  return result + cursor[copied..<cursor.end]
}

private func saysItsRoom(_ afterRow: LatexCursor) -> Bool {
  var ahead = afterRow
  ahead.skipSpaces()
  return ahead.byte == UInt8(ascii: "[") || ahead.byte == UInt8(ascii: "*")
}
