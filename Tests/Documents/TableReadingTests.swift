import Diagnostics
import Documents
import Pages
import Testing

/// A table as plain HTML, for short expectations: rows of cells, the header first.
private func table(_ header: [String], _ rows: [String]...) -> String {
  func row(_ cells: [String], _ tag: String) -> String {
    "<tr>\n"
      + cells.map { cell in
        guard let colon = cell.firstIndex(of: "@") else { return "<\(tag)>\(cell)</\(tag)>\n" }
        let text = cell[cell.index(after: colon)...]
        return "<\(tag) style=\"text-align: \(cell[..<colon])\">\(text)</\(tag)>\n"
      }.joined() + "</tr>\n"
  }
  let body = rows.map { row($0, "td") }.joined()
  return "<table>\n<thead>\n\(row(header, "th"))</thead>\n"
    + (rows.isEmpty ? "" : "<tbody>\n\(body)</tbody>\n") + "</table>\n"
}

@Suite struct TableReadingTests {
  @Test(arguments: [
    ReadingCase("| a | b |\n|---|---|\n| c | d |\n", table(["a", "b"], ["c", "d"])),
    ReadingCase("a | b\n-|-\nc | d\n", table(["a", "b"], ["c", "d"])),
    ReadingCase(
      "a|b|c|d\n:-|-:|:-:|-\ne|f|g|h\n",
      table(
        ["left@a", "right@b", "center@c", "d"], ["left@e", "right@f", "center@g", "h"])),
    ReadingCase("|a|b|\n|-|-|\n|c|\n|d|e|f|\n", table(["a", "b"], ["c", ""], ["d", "e"])),
    ReadingCase("|a|\n|-|\n", table(["a"])),
    ReadingCase(
      "|a|b|\n|-|-|\n| \\| | `x \\| y` |\n", table(["a", "b"], ["|", "<code>x | y</code>"])),
    ReadingCase(
      "|a|b|\n|-|-|\n| $|x|$ | `x | y` |\n",
      table(["a", "b"], ["<math inline>|x|</math>", "<code>x | y</code>"])),
    ReadingCase("|a|\n|-|\n|$\\|x\\|$|\n", table(["a"], ["<math inline>\\|x\\|</math>"])),
    ReadingCase(
      "|a|b|\n|-|-|\n|*c* **d**|[e](f) # #|\n",
      table(["a", "b"], ["<em>c</em> <strong>d</strong>", "<a href=\"f\">e</a> # #"])),
    ReadingCase("|*a|b*|\n|-|-|\n", table(["*a", "b*"])),
    ReadingCase("|$5|$6|\n|-|-|\n", table(["$5", "$6"])),
    ReadingCase("|a|b|\n|-|-|\nc\n\nd\n", table(["a", "b"], ["c", ""]) + "<p>d</p>\n"),
    ReadingCase(
      "text\n| a |\n| - |\n| c |\n> d\n",
      "<p>text</p>\n" + table(["a"], ["c"]) + "<blockquote>\n<p>d</p>\n</blockquote>\n"),
    ReadingCase("|a|\n|-|\n|b|\n---\n", table(["a"], ["b"]) + "<hr />\n"),
    ReadingCase("|a|\n|-|\n- b\n", table(["a"]) + "<ul>\n<li>b</li>\n</ul>\n"),
    ReadingCase("|a|\n|-|\n    b\n", table(["a"]) + "<pre><code>b\n</code></pre>\n"),
    ReadingCase("|a|b|\n|-|\n", "<p>|a|b|\n|-|</p>\n"),
    ReadingCase("a\n---\n", "<h2>a</h2>\n"),
    ReadingCase(
      "> | a |\n> |---|\n> | b |\nc\n",
      "<blockquote>\n" + table(["a"], ["b"]) + "</blockquote>\n<p>c</p>\n"),
    ReadingCase(
      "- | a |\n  |---|\n  | b |\n- c\n",
      "<ul>\n<li>\n" + table(["a"], ["b"]) + "</li>\n<li>c</li>\n</ul>\n"),
    ReadingCase(
      "1. > x\n   > |[a]|\n   > |-|\n   > |b|\n\n[a]: /u\n",
      "<ol>\n<li>\n<blockquote>\n<p>x</p>\n" + table(["<a href=\"/u\">a</a>"], ["b"])
        + "</blockquote>\n</li>\n</ol>\n"),
  ])
  func tables(_ test: ReadingCase) { check(test) }
}

@Suite struct FoldReadingTests {
  @Test(arguments: [
    ReadingCase(
      "<details>\n<summary>All $x$ *steps*</summary>\n\n- a\n\n</details>\nb\n",
      "<details>\n<summary>All <math inline>x</math> <em>steps</em></summary>\n"
        + "<ul>\n<li>a</li>\n</ul>\n</details>\n<p>b</p>\n"),
    ReadingCase(
      "<details open><summary>a</summary>b</details>\n",
      "<details open=\"\">\n<summary>a</summary>\n<p>b</details></p>\n</details>\n",
      errors: [
        "1:1: this <details> is never closed; </details> stands on a line of its own, as deep in lists"
          + " and quotes as <details>"
      ]),
    ReadingCase(
      "a\n<details>\n<summary>\nb\nc\n</summary>\n<details>\n\nd\n</details>\n</details>\n",
      "<p>a</p>\n<details>\n<summary>b c</summary>\n<details>\n<summary>Details</summary>\n<p>d</p>\n"
        + "</details>\n</details>\n"),
    ReadingCase(
      "- <details>\n  <summary>a</summary>\n\n  b\n\n  </details>\n- c\n",
      "<ul>\n<li>\n<details>\n<summary>a</summary>\n<p>b</p>\n</details>\n</li>\n<li>\n<p>c</p>\n</li>\n"
        + "</ul>\n"),
    ReadingCase(
      "a\n\n</details>\n", "<p>a</p>\n",
      errors: ["3:1: no <details> is open here that this </details> could close"]),
    ReadingCase(
      "<summary>a</summary>\n", "",
      errors: ["1:1: <summary> stands right behind <details>, once"]),
    ReadingCase(
      "<details>\n<summary>a\n\nb\n\n</details>\n",
      "<details>\n<summary>a</summary>\n<p>b</p>\n</details>\n",
      errors: [
        "2:1: this <summary> is never closed; it ends with </summary> before the next blank line"
      ]
    ),
    ReadingCase(
      "<details class=\"x\">\n\n</details>\n", "<details class=\"x\">\n",
      errors: ["3:1: no <details> is open here that this </details> could close"]),
  ])
  func folds(_ test: ReadingCase) { check(test) }
}
