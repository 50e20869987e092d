import TestSupport

/// Texts by the grammar of each kind of file, more often right than wrong.
enum FuzzGrammar {
  // MARK: Lessons

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

  private static func frontMatter(_ random: inout SplitMix64) -> String {
    "---\n"
      + random.times(0...4) { random in
        random.pick([
          "title: A title", "digits: \(number(&random))", "lang: de", "network: net.yaml",
          "notation: {layer: bracket}",
          "notation: {nodes-from: 1, weight: from-to}",
          "names: {'w_5': 'w_{00}^{(2)}', 'b_1': [b_0, b_1]}",
          "names:\n  'o_j': a_j^{(L)}\n  'e': C_0", "notation: {activation: '\\phi', loss: J}",
          "title: a: b", "x: &a [*a]",
        ])
      }.joined(separator: "\n") + "\n---\n"
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
      let text = random.pick(texts)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let start = Int.random(in: lines.indices, using: &random)
      return lines[start...].prefix(20).joined(separator: "\n") + "\n"
    default: return fence(&random)
    }
  }

  private static func fence(_ random: inout SplitMix64) -> String {
    let kind = random.pick([
      "forward", "derive", "gradients", "diagram", "plot", "train", "check", "network", "math",
      "{math}", "latex", "derve",
    ])
    let options = random.times(0...3) { random in
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
          "loss along \(symbol(&random))",
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
          ? "\\frac{\\partial \(symbol(&random))}{\\partial \(symbol(&random))}" : formula(&random)
      }
    default: body = random.times(0...3) { formula(&$0) }
    }
    return "```\(kind) \(options)\n" + body.map { $0 + "\n" }.joined()
      + "```\n\(random.pick(["", "", ": A caption {#fig:a}\n"]))"
  }

  private static func prose(_ random: inout SplitMix64) -> String {
    random.times(1...6) { random in
      switch Int.random(in: 0..<9, using: &random) {
      case 0, 1: "$\(formula(&random))$"
      case 2: "\\(\(formula(&random))\\)"
      case 3: "`{value} \(symbol(&random))`"
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

  // MARK: Formulas

  static func formula(_ random: inout SplitMix64) -> String {
    let sides = random.times(1...3) { expression(&$0, depth: 3) }
    let sign = random.pick([
      " = ", " &= ", " \\approx ", " := ", " \\le ", " = ? = ", " \\\\ &= ", " = ", " \\ne ",
    ])
    return sides.joined(separator: sign)
      + random.pick(["", "", "", " = ?", " = ??", ",", "\\quad j \\ne k"])
  }

  private static func expression(_ random: inout SplitMix64, depth: Int) -> String {
    guard depth > 0 else { return random.chance(75) ? symbol(&random) : number(&random) }
    let next = { (random: inout SplitMix64) in expression(&random, depth: depth - 1) }
    switch Int.random(in: 0..<15, using: &random) {
    case 0: return "\\frac{\(next(&random))}{\(next(&random))}"
    case 1: return "\\frac{\\partial \(symbol(&random))}{\\partial \(symbol(&random))}"
    case 2:
      let letter = random.pick(["j", "k", "i", "l", "m"])
      return
        "\\sum_{\(letter)=\(random.pick(["0", "1", ""]))}^{\(random.pick(["n-1", "n", "2", "L", "10^5"]))} \(next(&random))"
    case 3: return "\(next(&random)) + \(next(&random))"
    case 4: return "\(next(&random)) - \(next(&random))"
    case 5:
      return "\(next(&random)) \(random.pick(["", "\\cdot", "\\odot", "\\times"])) \(next(&random))"
    case 6: return "\\left(\(next(&random))\\right)^{\(random.pick(["2", "T", "-1", "L", "99"]))}"
    case 7:
      return random.pick(["g'", "g", "\\sigma", "\\tanh", "\\exp", "\\ln", "\\max"])
        + "(\(next(&random)))"
    case 8: return "e^{\(next(&random))}"
    case 9: return "\(symbol(&random)) + \\dots + \(symbol(&random))"
    case 10:
      return
        "\\begin{pmatrix} \(next(&random)) & \(next(&random)) \\\\ \(next(&random)) & 0 \\end{pmatrix}"
    case 11: return "\\text{\(random.pick(["a", "if $x$", " "]))} \(next(&random))"
    default: return random.chance(80) ? symbol(&random) : number(&random)
    }
  }

  private static func symbol(_ random: inout SplitMix64) -> String {
    let letter = random.pick([
      "a", "z", "w", "b", "C", "y", "x", "\\delta", "W", "\\eta", "g", "\\nabla", "q",
    ])
    let below = random.pick([
      "", "_0", "_j", "_1", "_{jk}", "_{10}", "_{j,k}", "_{0j}", "_i", "_{l+1}", "_{99}",
    ])
    let above = random.pick([
      "", "", "^{(L)}", "^{(l)}", "^{(L-1)}", "^{(1)}", "^{(0)}", "^L", "^{[2]}", "^{(9)}", "^T",
    ])
    return letter + below + above
  }

  private static func number(_ random: inout SplitMix64) -> String {
    random.chance(70)
      ? random.pick(["0", "1", "2", "0.5", "-0.25", "0.1234", "3", "10", "1e-3"])
      : random.pick(FuzzDamage.numbers)
  }

  // MARK: Networks, samples and settings

  static func network(_ random: inout SplitMix64) -> String {
    let inputs = Int.random(in: 1...3, using: &random)
    var sizes = [inputs]
    var text = random.chance(30) ? "name: small\n" : ""
    text += "inputs: \(inputs)\nlayers:\n"
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let nodes = Int.random(in: 1...3, using: &random)
      text += "  - nodes: \(nodes)\n    activation: "
      text += random.pick([
        "sigmoid", "tanh", "relu", "identity", "softmax", "gelu", "silu",
        "{leaky-relu: {slope: \(number(&random))}}", "elu",
        "softplus", "sigmod",
      ])
      text += "\n    weights: "
      if random.chance(30) {
        text += random.pick([
          "{random: uniform, from: -1, to: 1, seed: 7, decimals: 2}", "{random: normal, seed: 1}",
          "{radom: uniform, seed: 3}",
          "{random: xavier, seed: \(number(&random))}",
        ])
      } else {
        let row = { (random: inout SplitMix64) in
          "[" + (0..<(sizes.last ?? 1)).map { _ in number(&random) }.joined(separator: ", ") + "]"
        }
        text += "[" + (0..<nodes).map { _ in row(&random) }.joined(separator: ", ") + "]"
      }
      if random.chance(60) {
        text +=
          "\n    biases: [" + (0..<nodes).map { _ in number(&random) }.joined(separator: ", ") + "]"
      }
      text += "\n"
      sizes.append(nodes)
    }
    text +=
      "loss: "
      + random.pick([
        "sum-of-squares", "half-sum-of-squares", "mean-squared-error", "cross-entropy",
        "binary-cross-entropy", "x",
      ]) + "\n"
    if random.chance(20) { text += "reduction: \(random.pick(["mean", "sum", "x"]))\n" }
    if random.chance(30) {
      text +=
        "training: {rate: \(number(&random)), \(random.pick(["momentum: 0.9", "order: online", "biases: shared", "biases: fixed"]))}\n"
    }
    if random.chance(10) { return text + "samples: {file: data.csv}\n" }
    text += "samples:\n"
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let values = { (count: Int, random: inout SplitMix64) in
        (0..<count).map { _ in number(&random) }.joined(separator: ", ")
      }
      text +=
        "  - input: [\(values(inputs, &random))]\n    target: [\(values(sizes.last ?? 1, &random))]\n"
    }
    return text
  }

  static func samples(_ random: inout SplitMix64) -> String {
    random.times(0...5) { random in
      random.times(1...5) { number(&$0) }.joined(
        separator: random.pick([",", ",", ", ", ";", "\t"]))
    }.joined(separator: random.pick(["\n", "\n", "\r\n", "\r"]))
  }

  static func settings(_ random: inout SplitMix64) -> String {
    random.times(0...5) { random in
      random.pick([
        "title: A course", "digits: \(number(&random))", "order: [a.md, b.md]", "output: site",
        "output: ../x", "html: allow",
        "formats: [html, markdown]", "network: net.yaml", "lang: de", "notation: {layer: bare}",
        "templates: words",
        "names: {'u': z}", "titel: x", "notation: {nodes-from: \(number(&random))}",
      ])
    }.map { $0 + "\n" }.joined()
  }

  static func fileName(_ random: inout SplitMix64) -> String {
    random.times(1...3) { random in
      random.pick([
        "a", "b c", "é", "\u{301}", "::warning title=x::", "\u{1B}[2J", "\u{202E}", "%0A", "#x",
        "'", "{", "$x$",
      ])
    }.joined() + ".md"
  }
}
