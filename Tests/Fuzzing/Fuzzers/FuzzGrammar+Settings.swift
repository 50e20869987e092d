import TestSupport

extension FuzzGrammar {
  static func settings(_ random: inout SplitMix64) -> String {
    random.times(0...5) { random in
      random.chance(30)
        ? notation(&random)
        : random.pick([
          "title: A course", "digits: \(number(&random))", "order: [a.md, b.md]", "output: site",
          "output: ../x", "html: allow", "formats: [html, markdown]", "network: net.yaml",
          "lang: de", "templates: words", "titel: x", authors(&random),
          "license: \(license(&random))",
          "address: https://example.org/\(number(&random))", "repository: https://github.com/a/b",
          "repository: {url: https://gitlab.com/a/b, branch: \(number(&random)), path: docs}",
          "footer: '[a](a.md#b) ![c](c.png) $x$ <b>'", "head: <script>", "style: net.yaml",
          "logo: a.svg", "favicon: ../a.ico", "style: data.csv", "lang: '\\u202E'",
          "title: \"\\e[31m\"",
        ])
    }.map { $0 + "\n" }.joined()
  }

  static func frontMatter(_ random: inout SplitMix64) -> String {
    "---\n"
      + random.times(0...4) { random in
        random.chance(40)
          ? notation(&random)
          : random.pick([
            "title: A title", "digits: \(number(&random))", "lang: de", "network: net.yaml",
            authors(&random), "license: \(license(&random))", "date: \(number(&random))",
            "date: today",
            "keywords: [a, 'b, c', {}]", "tags: a, b", "x-own: [a, b]", "og:type: x", "draft: true",
            "layout: x", "description: |\n  a\n  b", "affiliations: [{id: a, name: b}]",
            "title: a: b", "x: &a [*a]", "lang: x-y", "title: |\n  a\n  b", "network: [a]",
          ])
      }.joined(separator: "\n") + "\n---\n"
  }

  private static func authors(_ random: inout SplitMix64) -> String {
    "\(random.pick(["author", "authors"])): ["
      + random.times(0...3) { random in
        random.pick([
          "Ada", "{name: {given: A, family: B}, affiliation: a}", "{}", "[]",
          "{name: C, orcid: 0000-0002-1825-\(number(&random)), email: c@d, affiliations: [{ref: a}, {}]}",
          "{name: D, url: 'javascript:x'}", "'<b>'",
        ])
      }.joined(separator: ", ") + "]"
  }

  private static func license(_ random: inout SplitMix64) -> String {
    random.pick([
      "CC BY \(number(&random))", "cc-by-nc-4.0", "MIT", "https://example.org", "{url: x, name: y}",
      "{content: CC0, code: MIT}", "[a]", "'\\u202E'",
    ])
  }

  private static func notation(_ random: inout SplitMix64) -> String {
    if random.chance(40) { return "names: " + names(&random) }
    return "notation: {"
      + random.times(0...4) { random in
        random.pick([
          "layer: \(random.pick(["bracket", "bare", "paren", "brakcet"]))",
          "nodes-from: \(number(&random))", "samples-from: 1", "input-layer: \(number(&random))",
          "weight: from-to", "vectors: rows", "gradients: rows", "jacobians: denominator",
          "activation: ['\\sigma', h]", "activation: '\\phi'", "loss: J",
          "loss: [E, '\\mathcal{L}']",
          "units: {i: l-1, j: l, k: l+1}",
          "units: {j: \(random.pick(["l", "L", "9", "l+l", "j"]))}",
          "samples: m", "loss: '\(symbol(&random))'",
        ])
      }.joined(separator: ", ") + "}"
  }

  private static func names(_ random: inout SplitMix64) -> String {
    "\n"
      + random.times(0...3) { random in
        let name = random.pick([
          "net_{o1}", "out_j", "w_5^{+}", "b_1", "e", "u", "dW^{[l]}", symbol(&random),
          "\\frac{a}{b}",
          "{", "w", "",
        ])
        let meaning = random.pick([
          "z_0^{(2)}", "a_j^{(L)}", "w_{00}^{(2)} after 1", "[b_0^{(1)}, b_1^{(1)}]", "[b_0, b_1]",
          "C_0", "\\frac{\\partial C}{\\partial W^{[l]}}", symbol(&random), "w_{00} after 10^9",
          "e",
        ])
        return "  '\(name)': '\(meaning)'"
      }.joined(separator: "\n")
  }
}
