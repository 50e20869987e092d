import TestSupport

extension FuzzGrammar {
  static func lesson(_ random: inout SplitMix64, parts texts: [String]) -> String {
    var text = random.chance(40) ? frontMatter(&random) : ""
    var blocks = random.times(1...8) { block(&$0, texts) }
    if random.chance(85) {
      blocks.insert(
        "```network\n\(network(&random))```\n", at: Int.random(in: 0...blocks.count, using: &random)
      )
    }
    text += blocks.joined(separator: "\n")
    return text
  }

  private static func block(_ random: inout SplitMix64, _ texts: [String]) -> String {
    switch Int.random(in: 0..<14, using: &random) {
    case 0:
      return String(repeating: "#", count: Int.random(in: 1...7, using: &random))
        + " \(prose(&random))\n"
    case 1, 2: return prose(&random) + "\n"
    case 3:
      return
        "$$\(formula(&random))$$ \(random.pick(["", "{#eq:a}", "<!-- not checked: x -->", "{#eq:b}"]))\n"
    case 4:
      return random.pick(["\\[\n", "\\begin{align}\n"]) + formula(&random)
        + random.pick(["\n\\]\n", "\n\\end{align}\n"])
    case 5:
      return "| a | \(prose(&random)) |\n|:-|-:|\n| $\(formula(&random))$ | \(prose(&random)) |\n"
    case 6: return "- \(prose(&random))\n\n  > $$\(formula(&random))$$\n"
    case 7:
      return "<details>\n<summary>\(prose(&random))</summary>\n\n\(prose(&random))\n\n</details>\n"
    case 8:
      return part(of: random.pick(texts), lines: 20, &random)
    default: return fence(&random)
    }
  }

  private static func fence(_ random: inout SplitMix64) -> String {
    let kind = random.pick([
      "forward", "derive", "gradients", "diagram", "plot", "train", "check", "network", "math",
      "{math}", "latex", "derve",
    ])
    let options = random.times(0...(random.chance(60) ? 0 : 3)) { random in
      random.pick([
        "sample", "after", "network", "fold", "detail", "digits", "steps", "from", "to", "x",
      ]) + "="
        + random.pick([
          "0", "1", "2", "open", "closed", "terse", "small", "\"a b", "-3", "1e9", number(&random),
        ])
    }.joined(separator: " ")
    let body: [String]
    switch kind {
    case "plot":
      body = random.times(0...2) { random in
        random.pick([
          "loss along \(anySymbol(&random))",
          "activation of layer \(random.pick(["L", "1", "L-1", "9"])) at node 0",
          "loss over training",
          "activation of layer L",
        ])
      }
    case "network": body = [network(&random)]
    case "train":
      body = random.times(0...2) { random in
        random.pick(["steps: \(number(&random))", "rate: 0.1", "order: online", "momentum: 0.9"])
      }
    case "derive", "diagram":
      body = random.times(0...2) { random in
        random.chance(70)
          ? "\\frac{\\partial \(anySymbol(&random))}{\\partial \(anySymbol(&random))}"
          : formula(&random)
      }
    default: body = random.times(0...3) { formula(&$0) }
    }
    return "```\(kind) \(options)\n" + body.map { $0 + "\n" }.joined()
      + "```\n\(random.pick(["", "", ": A caption {#fig:a}\n"]))"
  }

  private static func anySymbol(_ random: inout SplitMix64) -> String {
    random.chance(60) ? soundSymbol(&random) : symbol(&random)
  }

  static func prose(_ random: inout SplitMix64) -> String {
    random.times(1...6) { random in
      switch Int.random(in: 0..<9, using: &random) {
      case 0, 1: "$\(formula(&random))$"
      case 2: "\\(\(formula(&random))\\)"
      case 3: "`{value} \(anySymbol(&random))`"
      case 4:
        "[a](\(random.pick(["#eq:a", "other.md", "a.md#x", "http://a.b", "<>", "javascript:a", "../x.md"])))"
      case 5:
        random.pick([
          "for all $j \\ne k$", "where $z_j > 0$.", "If $j = k$, then", "<!-- false: so -->",
          "~~a~~", "[^1]",
        ])
      case 6:
        random.pick(["*a*", "**b**", "`code`", "<b>", "![d](e.svg){#fig:b}", "&amp;", "a\\\n"])
      default: random.pick(["word", "two words.", "Ende;", "für"])
      }
    }.joined(separator: random.chance(80) ? " " : "\n")
  }

  static func part(of text: String, lines most: Int, _ random: inout SplitMix64) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = Int.random(in: lines.indices, using: &random)
    return lines[start...].prefix(most).joined(separator: "\n") + "\n"
  }
}
