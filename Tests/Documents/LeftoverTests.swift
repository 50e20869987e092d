import Diagnostics
import Documents
import Testing

/// What other programs read, and stays here as it stands: a warning for the first of a kind in each
/// paragraph or table.
@Suite struct LeftoverTests {
  @Test(arguments: [
    ("a[^1] b[^2]\n\n[^1]: c d", ["1:2: '[^1]'", "3:1: '[^1]'"]),
    ("a^[b c]", ["1:2: '^[b c]'"]),
    ("> [!NOTE]\n> a", ["1:3: '[!NOTE]'"]),
    ("::: note\na\n:::", ["1:1: '::: note'"]),
    (":::{tip}\na\n:::", ["1:1: ':::{tip}'"]),
    ("!!! warning \"W\"\n    a", ["1:1: '!!! warning \"W\"'"]),
    ("as [@nielsen2015] and [-@a]", ["1:4: '[@nielsen2015]'"]),
    ("a ~~b c~~ ~~d~~", ["1:3: '~~b c~~'"]),
    ("a ==b== c", ["1:3: '==b=='"]),
    ("{{#include a.md}}", ["1:1: '{{#include a.md}}'"]),
    ("a {{< b >}} {{ c }}", ["1:3: '{{< b >}}'"]),
    ("{% include a.html %}", ["1:1: '{% include a.html %}'"]),
    (#"by \eqref{eq:x} and \cite{a}"#, [#"1:4: '\eqref{eq:x}'"#]),
    (#"\textbf{a}"#, [#"1:1: '\textbf{a}'"#]),
    ("\\begin{itemize}\na\n\\end{itemize}", [#"1:1: '\begin{itemize}'"#]),
    ("see [[A page|a]]", ["1:5: '[[A page|a]]'"]),
    ("[a](b){.c} [d]{: .e}", ["1:7: '{.c}'"]),
    ("# A heading {#own}", ["1:13: '{#own}'"]),
    ("- [ ] a\n- [x] b", ["1:3: '[ ]'", "2:3: '[x]'"]),
    ("[TOC]", ["1:1: '[TOC]'"]),
    ("see {ref}`a`", ["1:5: '{ref}'"]),
    ("| ~~a~~ |\n| - |\n| ~~b~~ |\n| [^1] |", ["1:3: '~~a~~'", "4:3: '[^1]'"]),
  ])
  func isNamed(_ markdown: String, _ found: [String]) {
    let messages = messages(of: markdown)
    #expect(
      messages.map { String($0.prefix { $0 != ";" }) }
        == found.map { found in
          let ending =
            messages.first?.contains("stands outside") == true
            ? " stands outside of a formula" : " stays as it is written"
          return found + ending
        })
  }

  @Test(arguments: [
    "a == b == c", "a ~ b, a~~~b", "[^", "[a^]", "a@b.c [a@b.c](mailto:a@b.c)", "{a}", "{ }", "{{a",
    "!! a", ":: a",
    "`[^1] ~~a~~ {{b}}`", "```\n[^1]\n::: a\n~~a~~\n```", "$a_{{b}} [^1] ==c==$", "<a b=\"~~c~~\">",
    #"\[^1] \~~a~~ \{{b}}"#, "[a](b~~c~~d)", "<details>\n<summary>a</summary>\n\nb\n\n</details>",
    #"C:\Users\a"#, "[a]: b '==c=='\n\n[a]", "[x]: y\n\n- [x]",
  ])
  func proseIsNot(_ markdown: String) { #expect(messages(of: markdown).isEmpty) }

  private func messages(of markdown: String) -> [String] {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "lesson.md", text: markdown)
    _ = Document(markdown: file, reporting: &diagnostics)
    return diagnostics.map { diagnostic in
      let position = diagnostic.range.map { file.position(of: $0.offsets.lowerBound) } ?? (0, 0)
      return "\(position.0):\(position.1): \(diagnostic.message)"
    }
  }
}
