import Diagnostics
import Documents
import TestSupport
import Testing

private let pieces = [
  "$", "$$", "`", "``", "```", "~~~", "\n", "\n\n", "\n", " ", "    ", "\t", "> ", "- ", "1. ",
  "2) ",
  "* ", "# ", "|", "|-|-|", "a|b", "---", "===", "\\", "\\|", "*", "**", "_", "[", "]", "](", ")",
  "![", "[a]: b", "<details>", "</details>", "<summary>", "</summary>", "<div>", "<b c=\"", "\">",
  "<!--", "-->", "<?", "?>", "<http://a.b>", "&amp;", "&#0;", "\0", "\r\n", "\r", "x", "word",
  "\\(", "\\)", "\\[", "\\]", "\\\\[", "\\begin{align}", "\\end{align}", "\\label{eq:a}", "{math}",
  "latex", ":label: eq:b",
  "[^", "~~", "{{", "a_1", "\u{10FFFD}", "\u{100000}", "é", "math", "\\text{", "}", "\"", "'", "(",
]

@Suite struct HostileInputTests {
  @Test func everyPlaceInNonsenseLiesInTheFile() {
    var random = SplitMix64(seed: 1)
    for _ in RandomRounds.first(2000) {
      let text = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      var diagnostics: [Diagnostic] = []
      let file = SourceFile(path: "nonsense.md", text: text)
      let document = Document(markdown: file, reporting: &diagnostics)
      for (formula, _) in document.formulas {
        guard let range = formula.range else { continue }
        guard range.offsets.upperBound <= file.text.count else {
          Issue.record("\(text.debugDescription)")
          continue
        }
        let source = String(decoding: file.text[range.offsets], as: UTF8.self)
        let isRewritten = [#"\begin{"#, #"\label{"#].contains { source.contains($0) }
        if !formula.latex.contains("\n"), !isRewritten {
          #expect(source == formula.latex, "\(text.debugDescription)")
        }
      }
      for diagnostic in diagnostics {
        #expect((diagnostic.range?.offsets.upperBound ?? 0) <= file.text.count)
      }
      _ = plainHTML(document)
      _ = written(document)
    }
  }

  /// What is read around formulas and cmark must agree on where blocks begin: every block that
  /// cmark finds is one whose place is known.
  @Test func nonsenseHasTheBlocksThatCmarkFinds() {
    var random = SplitMix64(seed: 2)
    for _ in RandomRounds.first(2000) {
      let text = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      var diagnostics: [Diagnostic] = []
      let file = SourceFile(path: "nonsense.md", text: text)
      let document = Document(markdown: file, extensions: [], reporting: &diagnostics)
      document.forEachBlock { block in
        switch block {
        case .heading(let heading): #expect(heading.range != nil, "\(text.debugDescription)")
        case .html(let html): #expect(html.range != nil, "\(text.debugDescription)")
        case .code(let code):
          #expect(code.text.isEmpty || code.range != nil, "\(text.debugDescription)")
        case .paragraph, .formula, .quote, .list, .table, .figure, .fold, .steps, .thematicBreak:
          break
        }
      } inline: { _ in
      }
    }
  }

  /// The limit is no measure of speed: it ends a reading that hangs.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ">", "- ", "> - ", "1. ", "*", "_", "[", "![", "`", "$", "$$", "$a", "$a$", "<", "<!--",
      "<a b=\"",
      "[a](", "](", "\\", "\\text{", "$\\text{", "|", "<?", "&", "<details>\n", "- $$\n", "`a``b",
      "|a|\n|-|\n", "$`", "[a]: b\n", "a\n\n", "<a ", "# $x$\n", "$5 `x", "<http://a",
      "\\(", "\\[", "\\\\[", "\\[\n", "\\(a_1 ", "\\[a\\] ", "\\begin{align}\n", "\\begin{align}",
      "$\\text{$}",
      "\\(\\text{\\(}", "~~a", "==a", "{{a", "{%", "[^", "[[a", "[@a", "{math}`", "$`a", "$ a_1 ",
      "> \\[\n",
    ])
  func longRepetitionsDoNotHang(_ piece: String) {
    let text = String(repeating: piece, count: RandomRounds.number(of: 1 << 16) / piece.utf8.count)
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "long.md", text: text)
    let document = Document(markdown: file, reporting: &diagnostics)
    let isDefinition = piece.hasPrefix("[a]:")
    #expect(document.blocks.isEmpty == isDefinition || !diagnostics.isEmpty, "\(piece)")
  }

  @Test func nestingHasABound() {
    var diagnostics: [Diagnostic] = []
    let text = String(repeating: "> ", count: 250) + "a\n"
    _ = Document(markdown: SourceFile(path: "a.md", text: text), reporting: &diagnostics)
    #expect(diagnostics.map(\.message) == ["this is nested more than 200 levels deep"])
    diagnostics = []
    let inline = String(repeating: "*a **a ", count: 150) + String(repeating: "a** a*", count: 150)
    _ = Document(markdown: SourceFile(path: "a.md", text: inline), reporting: &diagnostics)
    #expect(Set(diagnostics.map(\.message)) == ["this is nested more than 200 levels deep"])
  }

  @Test func aTableHasABound() {
    let width = 500
    let text =
      String(repeating: "|a", count: width) + "|\n" + String(repeating: "|-", count: width) + "|\n"
      + String(repeating: "|b|\n", count: 2000)
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "a.md", text: text)
    let document = Document(markdown: file, reporting: &diagnostics)
    #expect(
      diagnostics.map(\.message) == [
        "this row has 1 of 500 cells; the rows of a lesson lack at most 100000 cells together"
      ])
    #expect(
      diagnostics.map { $0.range.map { file.position(of: $0.offsets.lowerBound).line } } == [203])
    guard case .table(let table)? = document.blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.allSatisfy { $0.count == width })
  }

  /// As many mistakes in one paragraph: each is looked at, and shown, once.
  @Test func placesInLongLinesAreFoundAtOnce() {
    let file = SourceFile(path: "a.md", text: String(repeating: "aé 🙂 ", count: 100_000))
    var column = 0
    var offset = 0
    for character in String(repeating: "aé 🙂 ", count: 100_000) {
      if column % 997 == 0 { #expect(file.position(of: offset) == (1, column + 1)) }
      column += 1
      offset += character.utf8.count
    }
  }

  @Test func sizeHasABound() {
    var diagnostics: [Diagnostic] = []
    let text = String(repeating: "a", count: (4 << 20) + 1)
    let document = Document(
      markdown: SourceFile(path: "a.md", text: text), reporting: &diagnostics)
    #expect(document.blocks.isEmpty)
    #expect(
      diagnostics.map(\.message) == ["this file has 4194305 bytes; a lesson has at most 4194304"])
  }
}
