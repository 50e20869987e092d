import TestSupport

extension FuzzGrammar {
  static func template(_ random: inout SplitMix64) -> String {
    random.times(0...8) { random in
      let name = random.pick([
        "a", "b", "c", "d", "d.a.e", ".", "p", "x", "", " a ", "quantity", "é",
      ])
      return random.pick([
        "<% \(name) %>", "<%& \(name) %>", "<%{ \(name) }%>", "<%# \(name) %>", "<%/ \(name) %>",
        "<%^ \(name) %>", "<%> \(name) %>", "<%! a %>", "<%=[ ]=%>", "[=<% %>=]", "[ \(name) ]",
        "<%",
        "%>", "text\n", "\n  ", "<%# \(name) %>\n\(symbol(&random))\n<%/ \(name) %>\n",
        "<%={{ }}=%>",
        "{{\(name)}}",
      ])
    }.joined(separator: random.chance(50) ? "\n" : "")
  }

  /// What KaTeX knows beyond what formulas of lessons hold.
  static func macros(_ random: inout SplitMix64) -> String {
    random.times(1...4) { random in
      random.pick([
        "\\def\\a{\\a\\a}\\a", "\\newcommand{\\x}[1]{#1#1}\\x{\\x{y}}", "\\href{javascript:x}{a}",
        "\\htmlClass{a}{b}", "\\url{x}", "\\includegraphics{a}", "\\rule{1em}{9999em}",
        "\\kern999em",
        "\\color{red} x", "\\textcolor{#f00}{x}", "\\sqrt[3]{x}",
        "\\begin{array}{cc} 1 & 2 \\end{array}",
        "\\begin{cases} a \\\\ b \\end{cases}", "\\tag{1}", "\\label{a}", "\\unicode{x202e}",
        "\\char`a",
        "\\underbrace{a}_{b}", "\\overset{a}{b}", "\\xrightarrow{a}", "\\Bigg(", "\\middle|",
        "\\hspace{-9em}",
        "\\raisebox{9em}{a}", "\\smash{a}", "\\let\\frac\\sqrt", "\\gdef\\sum{x}",
        "\\mathchoice{a}{b}{c}{d}",
        "\\verb|a|", "$", "\\$", "%x\n", "~", "'''", "^", "_", "&", "\\\\[9em]", "\\cr", "\\limits",
        "ä", "漢",
        "\u{202E}", "😀", "\\text{$x$ é \u{1B}}", "\\operatorname{a b}",
        "\\operatorname*{arg\\,max}",
        "\\expandafter\\a\\b", "\\csname a\\endcsname", "\\futurelet\\x\\y\\z",
        "\\htmlData{q=a}{x}",
      ])
    }.joined(separator: " ")
  }
}
