import Diagnostics
import Documents
import Testing

/// Every place that a document names, with the text that stands there in the lesson.
private func places(_ markdown: String) -> [String] {
  var diagnostics: [Diagnostic] = []
  let file = SourceFile(path: "lesson.md", text: markdown)
  let document = Document(markdown: file, reporting: &diagnostics)
  func text(_ range: SourceRange?) -> String {
    range.map { String(decoding: file.text[$0.offsets], as: UTF8.self) } ?? "nowhere"
  }
  var places: [String] = []
  document.forEachBlock { block in
    switch block {
    case .heading(let heading): places.append("heading: " + text(heading.range))
    case .formula(let formula): places.append("display: " + text(formula.range))
    case .code(let code):
      places.append("info: " + text(code.infoRange))
      places.append("block: " + text(code.range))
    case .html(let html): places.append("html: " + text(html.range))
    case .paragraph, .quote, .list, .table, .figure, .fold, .steps, .thematicBreak: break
    }
  } inline: { inline in
    switch inline {
    case .formula(let formula): places.append("formula: " + text(formula.range))
    case .code(let code): places.append("code: " + text(code.range))
    case .link(let link): places.append("link: " + text(link.range))
    case .image(let image): places.append("image: " + text(image.range))
    case .html(let html): places.append("tag: " + text(html.range))
    case .text, .emphasis, .strong, .softBreak, .lineBreak: break
    }
  }
  return places
}

@Suite struct SourceRangeTests {
  @Test(
    arguments: [
      ("é $x$ `y` [z](a) ![b](c)\n", ["formula: x", "code: y", "link: [z](a)", "image: ![b](c)"]),
      ("# `a` <http://b.c>\n", ["heading: `a` <http://b.c>", "code: a", "link: <http://b.c>"]),
      (
        "> - ## $f$ `a` <http://b.c>\n",
        ["heading: $f$ `a` <http://b.c>", "formula: f", "code: a", "link: <http://b.c>"]
      ),
      (
        "- a\n  $f$ `` b ` `` [c\n  d](e) `g\n  h` [i](j\n  'k') `l` <b>\n",
        [
          "formula: f", "code: b `", "link: [c\n  d](e)", "code: g\n  h", "link: [i](j\n  'k')",
          "code: l", "tag: <b>",
        ]
      ),
      (
        "[a]: b\n[c]: d\n  'e'\n`f` [a] $g$ `h`\n",
        ["code: f", "link: [a]", "formula: g", "code: h"]
      ),
      (
        "a `b\nc`\n`d` [e](f) `g\nh\ni`\\\n[j](k\n'l')\n![m\nn](o) <p\nq> *`r\ns`\n[t](u)*\n",
        [
          "code: b\nc", "code: d", "link: [e](f)", "code: g\nh\ni", "link: [j](k\n'l')",
          "image: ![m\nn](o)", "tag: <p\nq>", "code: r\ns", "link: [t](u)",
        ]
      ),
      ("a\0b `c` <!-- d\0e -->", ["code: c", "tag: <!-- d\0e -->"]),
      ("```math\nx \\", ["display: x \\"]),
      ("> a\n`lazy` $x$\n>   `c`\n", ["code: lazy", "formula: x", "code: c"]),
      ("$$\n  x\n$$\n", ["display: x"]),
      ("> $$\n> a\n>\n> b\n> $$\n", ["display: a\n>\n> b"]),
      (
        "- ```derive fold=open\n  x\n    y\n  ```\n",
        ["info: derive fold=open", "block: x\n    y\n"]
      ),
      ("    a\n\n    b\n", ["info: nowhere", "block: a\n\n    b\n"]),
      (
        "```\r\na\r\n```\r\n`b` $c$\r\n[d](e)\r\n",
        ["info: nowhere", "block: a\r\n", "code: b", "formula: c", "link: [d](e)"]
      ),
      ("\u{FEFF}`a` $b$\n", ["code: a", "formula: b"]),
      (
        "|a|`b`|\n|-|-|\n|$c$ `x \\| y` `d`|[e](f)|\n",
        ["code: b", "formula: c", "code: x \\| y", "code: d", "link: [e](f)"]
      ),
      ("<!-- a\nb -->\n\n> <div>\n> c\n", ["html: <!-- a\nb -->", "html: <div>\n> c"]),
      (
        "<details><summary>$a$ `b`</summary>\n\n`c`\n\n</details>\n",
        ["formula: a", "code: b", "code: c"]
      ),
    ] as [(String, [String])])
  func everyPlaceIsExact(_ markdown: String, _ expected: [String]) {
    #expect(places(markdown) == expected)
  }

  @Test func partsOfAFormulaInAQuoteAreFound() {
    var diagnostics: [Diagnostic] = []
    let text = "> - $$\n>   a = b\n>    + c\n>   $$\n"
    let file = SourceFile(path: "lesson.md", text: text)
    var formulas: [Formula] = []
    Document(markdown: file, reporting: &diagnostics).forEachBlock { block in
      if case .formula(let formula) = block { formulas.append(formula) }
    } inline: { _ in
    }
    #expect(formulas.map(\.latex) == ["a = b\n + c"])
    let part = formulas.first?.range(of: 7..<10)
    #expect(part.map { String(decoding: file.text[$0.offsets], as: UTF8.self) } == "+ c")
    #expect(part.map { file.position(of: $0.offsets.lowerBound).line } == 3)
  }
}
