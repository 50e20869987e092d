import Diagnostics

extension KaTeXFailure {
  /// The command that KaTeX does not know, if that is what it complains of.
  var unknownCommand: String? { message.remainder(after: "Undefined control sequence: ") }

  /// KaTeX's words in ours; its own where it says something rare.
  func wording(nearestCommand: (String) -> String?) -> String {
    if let name = unknownCommand {
      return "unknown command \(name)" + suggestion(nearestCommand(name))
    }
    if let name = message.remainder(after: Typesetter.refusal) {
      return "\(name) is not allowed: \(ForbiddenCommands.reason(for: name))"
    }
    if let name = message.remainder(after: "No such environment: ") {
      return "unknown environment \(name)" + suggestion(knownEnvironments.nearest(to: name))
    }
    if let (expected, found) = message.parts("Expected '", "', got '", "'") {
      return "expected \(named(expected)), found \(named(found))"
    }
    if let (expected, _) = message.parts(
      "Unexpected end of input in a macro argument, expected '", "'", "")
    {
      return "expected \(named(expected)), found the end of the formula"
    }
    if let symbol = message.remainder(after: "Expected group after '") {
      return "expected something after '\(symbol)"
    }
    if let name = message.remainder(after: "Expected group as ") {
      return "expected the \(name), found nothing to put there"
    }
    if let (command, role) = message.parts("Got function '", "' with no arguments as ", "") {
      return "expected the \(role), found \(command): put it in braces with its arguments"
    }
    if let (begin, end) = message.parts("Mismatch: \\begin{", "} matched by \\end{", "}") {
      return "expected \\end{\(begin)}, found \\end{\(end)}"
    }
    if let (command, mode) = message.parts("Can't use function '", "' in ", " mode") {
      return "\(named(command)) cannot stand in \(mode == "math" ? "a formula" : "text")"
    }
    switch message {
    case "Double superscript": return "a second superscript: put the first in braces with its base"
    case "Double subscript": return "a second subscript: put the first in braces with its base"
    case "Extra }": return "a '}' without its '{'"
    case "Expected & or \\\\ or \\cr or \\end": return "expected &, \\\\ or \\end"
    case "Maximum call stack size exceeded.": return "nested too deeply"
    case _ where message.hasPrefix("Got group of unknown type"):
      return "a command that prints nothing stands where something to print is expected"
    case _ where message.hasPrefix("Too many expansions"): return "expands to too many commands"
    case _: return message.prefix(1).lowercased() + message.dropFirst()
    }
  }

  private func suggestion(_ nearest: String?) -> String {
    nearest.map { "; did you mean \($0)?" } ?? ""
  }

  /// A token as a reader knows it.
  private func named(_ token: some StringProtocol) -> String {
    token == "EOF" ? "the end of the formula" : token.hasPrefix("\\") ? String(token) : "'\(token)'"
  }
}

private let knownEnvironments = [
  "aligned", "align", "align*", "alignedat", "alignat", "split", "gathered", "gather", "array",
  "cases", "rcases", "matrix", "pmatrix", "bmatrix", "Bmatrix", "vmatrix", "Vmatrix",
  "smallmatrix", "subarray", "equation", "equation*", "CD",
]

extension String {
  fileprivate func remainder(after prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }

  /// What stands between three pieces of text, all of which must be there.
  fileprivate func parts(
    _ start: String, _ middle: String, _ end: String
  ) -> (Substring, Substring)? {
    guard hasPrefix(start) else { return nil }
    let rest = dropFirst(start.count)
    var index = rest.startIndex
    while index < rest.endIndex, !rest[index...].hasPrefix(middle) {
      index = rest.index(after: index)
    }
    guard index < rest.endIndex else { return nil }
    let second = rest[index...].dropFirst(middle.count)
    guard second.hasSuffix(end) else { return nil }
    return (rest[..<index], second.dropLast(end.count))
  }
}
