import TestSupport

extension FuzzGrammar {
  static func fileName(_ random: inout SplitMix64) -> String {
    random.times(1...3) { random in
      random.pick([
        "a", "b c", "é", "e\u{301}", "\u{301}", "::warning title=x::", "\u{1B}[2J", "\u{202E}",
        "%0A",
        "#x", "'", "\"", "{", "$x$", "-", "--help", ".", "_", "index", "README", "a.b", "\\", "\n",
        "\r",
        "\t", "<b>", "&amp;", "?q", "*", "👩‍👩‍👧", "\u{FEFF}", "İ", "ß", "10", "9", "01", "\u{85}",
        "con",
        String(repeating: "x", count: Int.random(in: 1...240, using: &random)),
      ])
    }.joined() + random.pick([".md", ".md", ".md", ".md", ".MD", ".md.md", ""])
  }

  /// A name, perhaps below a folder.
  static func path(_ random: inout SplitMix64) -> String {
    random.chance(75)
      ? random.chance(30) ? random.pick(["a.md", "b.md", "index.md", "c/a.md"]) : fileName(&random)
      : random.pick(["c", "d e", "\u{301}", "-x", "site", "assets", ".git", "_d", "a.md"]) + "/"
        + fileName(&random)
  }

  static func linkingLesson(_ random: inout SplitMix64, names: [String]) -> String {
    random.times(0...6) { random in
      let name = random.chance(70) ? random.pick(names) : fileName(&random)
      return random.pick([
        "# \(prose(&random))", "## A heading {#\(random.pick(["a", "b", "a b", "é"]))}",
        "[x](\(name))", "[x](<\(name)>)", "[x](<\(name)#a>)", "[](<\(name)#eq:a>)", "[](#eq:a)",
        "![d](<\(name)>){#fig:a}", "![d](../../etc/passwd)", "$$a_0 = 1$$ {#eq:a}",
        "[y]: <\(name)>",
        "[y]", "<b onclick=x>", prose(&random), "```network\nfile: \(name)\n```",
        "```network\n\(network(&random))```",
        "```derive\n\\frac{\\partial C_0}{\\partial w_{00}^{(1)}}\n```",
        "[z](%\(random.pick(["2e%2e/a.md", "00", "zz", "F0%9F"])))",
      ])
    }.joined(separator: "\n\n") + "\n"
  }

  // MARK: Command lines

  /// - Parameter names: of the files in the folder.
  static func commandLine(_ random: inout SplitMix64, names: [String]) -> [String] {
    let command = random.pick([
      "build", "check", "check", "explain", "diagram", "new", "serve", "chekc", "--help", "", "-",
      "\u{1B}[31m",
    ])
    var words = [command]
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      words += random.chance(60) ? option(&random) : [operand(&random, names: names)]
    }
    // A server runs until it is stopped; one without lessons does not begin.
    if command == "serve" { words += ["--", "no-such-folder"] }
    if command == "explain" || command == "diagram", random.chance(80) {
      words.insert(contentsOf: [operand(&random, names: names), formula(&random)], at: 1)
    }
    return words
  }

  private static func operand(_ random: inout SplitMix64, names: [String]) -> String {
    random.chance(60)
      ? random.pick(names + ["net.yaml"])
      : random.pick([
        ".", "..", "", "-", "--", "./", "no\u{1B}[2J", "../course", "::error::", fileName(&random),
        symbol(&random),
      ])
  }

  private static func option(_ random: inout SplitMix64) -> [String] {
    let name = random.pick([
      "--output", "-o", "--to", "--report", "--jobs", "-j", "--digits", "--single-file", "--strict",
      "--explain", "--network", "--sample", "--after", "--detail", "--help", "-h", "--version",
      "--ouput", "-x", "---", "--=", "-\u{301}", "--report=", "--\u{202E}",
    ])
    let value = random.pick([
      "site", "a b", "html", "html,markdown", "html,,", "text", "json", "github", "sarif", "xml",
      "4", "0",
      "-1", "99999999999999999999", "1e3", "16", "full", "terse", "", "\u{1B}[31m", "3", "٣", " 2",
      "+2",
      "../out",
    ])
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return [name]
    case 1: return [name + "=" + value]
    case 2: return [name + value]
    default: return [name, value]
    }
  }
}
