/// Commands that a formula may not use, and why.
enum ForbiddenCommands {
  private static let reasons: [String: String] = {
    let groups: [(String, [String])] = [
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
    var table: [String: String] = [:]
    for (reason, names) in groups {
      for name in names { table["\\\(name)"] = reason }
    }
    return table
  }()

  /// With their backslashes.
  static let names = Set(reasons.keys)

  /// Why KaTeX was kept from executing a command.
  static func reason(for name: String) -> String {
    reasons[name] ?? "it is KaTeX's own, and no LaTeX"
  }
}
