import Diagnostics
import Documents
import Testing

struct ReadingCase: Sendable, CustomTestStringConvertible {
  var markdown: String
  var html: String
  var errors: [String]

  init(_ markdown: String, _ html: String, errors: [String] = []) {
    self.markdown = markdown
    self.html = html
    self.errors = errors
  }

  var testDescription: String { markdown.debugDescription }
}

/// Reads the Markdown and compares its HTML, and its errors as `line:column: message`.
func check(_ test: ReadingCase) {
  var diagnostics: [Diagnostic] = []
  let file = SourceFile(path: "lesson.md", text: test.markdown)
  let document = Document(markdown: file, reporting: &diagnostics)
  #expect(plainHTML(document) == test.html)
  let errors = diagnostics.map { diagnostic in
    let position = diagnostic.range.map { file.position(of: $0.offsets.lowerBound) } ?? (0, 0)
    return "\(position.0):\(position.1): \(diagnostic.message)"
  }
  #expect(errors == test.errors)
}

@Suite struct FormulaReadingTests {
  @Test(arguments: [
    ReadingCase("$x$\n", "<p><math inline>x</math></p>\n"),
    ReadingCase("a price of $5\n", "<p>a price of $5</p>\n"),
    ReadingCase("$5 and $10\n", "<p>$5 and $10</p>\n"),
    ReadingCase("$20,000 and USD$30,000\n", "<p>$20,000 and USD$30,000</p>\n"),
    ReadingCase("from $5 to $x$\n", "<p>from $5 to <math inline>x</math></p>\n"),
    ReadingCase("$ x$ and $x $\n", "<p>$ x$ and $x $</p>\n"),
    ReadingCase("$x$5\n", "<p>$x$5</p>\n"),
    ReadingCase("\\$x$ and $y\\$z$\n", "<p>$x$ and <math inline>y\\$z</math></p>\n"),
    ReadingCase("$a$$b$\n", "<p><math inline>a</math><math inline>b</math></p>\n"),
    ReadingCase(
      "$\\\\ \\_ _a_ *b* <c> &amp; [d](e) ![f] \\{$\n",
      "<p><math inline>\\\\ \\_ _a_ *b* <c> &amp; [d](e) ![f] \\{</math></p>\n"),
    ReadingCase(
      "*a $x*y$ b* **$w_1$**\n",
      "<p><em>a <math inline>x*y</math> b</em> <strong><math inline>w_1</math></strong></p>\n"),
    ReadingCase(
      "over $a +\nb$ two lines\n", "<p>over <math inline>a +\nb</math> two lines</p>\n"),
    ReadingCase("$\\text{if $x$ holds}$\n", "<p><math inline>\\text{if $x$ holds}</math></p>\n"),
    ReadingCase(
      "[a $x$](b$c$d 'e$f$')\n",
      "<p><a href=\"b$c$d\" title=\"e$f$\">a <math inline>x</math></a></p>\n"),
    ReadingCase(
      "# The $x$ of $y$ #\n", "<h1>The <math inline>x</math> of <math inline>y</math></h1>\n"),
    ReadingCase("The $x$\n===\n", "<h1>The <math inline>x</math></h1>\n"),
  ])
  func inline(_ test: ReadingCase) { check(test) }

  @Test(arguments: [
    ReadingCase("`$x$`\n", "<p><code>$x$</code></p>\n"),
    ReadingCase("costs $5 for `x$`\n", "<p>costs $5 for <code>x$</code></p>\n"),
    ReadingCase("``a `$x$` b``\n", "<p><code>a `$x$` b</code></p>\n"),
    ReadingCase("```\n$x$\n$$\n```\n", "<pre><code>$x$\n$$\n</code></pre>\n"),
    ReadingCase("    $$\n    $x$\n", "<pre><code>$$\n$x$\n</code></pre>\n"),
    ReadingCase(
      "<a title=\"$x$\">$y$</a>\n", "<p><a title=\"$x$\"><math inline>y</math></a></p>\n"),
    ReadingCase("$5 <a title=\"$\">\n", "<p>$5 <a title=\"$\"></p>\n"),
    ReadingCase("<div>\n$$\nx\n$$\n</div>\n", "<div>\n$$\nx\n$$\n</div>\n"),
    ReadingCase("<!-- $x$ -->\n", "<!-- $x$ -->\n"),
    ReadingCase("<http://a.b/$x$>\n", "<p><a href=\"http://a.b/$x$\">http://a.b/$x$</a></p>\n"),
    ReadingCase("[a]: b$x$ '$y$'\n\n[a]\n", "<p><a href=\"b$x$\" title=\"$y$\">a</a></p>\n"),
  ])
  func notMathematics(_ test: ReadingCase) { check(test) }

  @Test(arguments: [
    ReadingCase("$$x$$\n", "<div class=\"formula\"><math display>x</math></div>\n"),
    ReadingCase(
      "before\n$$\na\n\n- b\n# c\n> d\n$$\nafter\n",
      "<p>before</p>\n<div class=\"formula\"><math display>a\n\n- b\n# c\n> d</math></div>\n"
        + "<p>after</p>\n"),
    ReadingCase(
      "- $$\n  x\n\n  y\n  $$\n- b\n",
      "<ul>\n<li>\n<div class=\"formula\"><math display>x\n\ny</math></div>\n</li>\n<li>b</li>\n</ul>\n"
    ),
    ReadingCase(
      "> 1. a\n>    $$x\n>      + y$$\n>    b\n",
      "<blockquote>\n<ol>\n<li>a\n<div class=\"formula\"><math display>x\n  + y</math></div>\nb</li>\n"
        + "</ol>\n</blockquote>\n"),
    ReadingCase(
      "a $$x$$ b\n",
      "<p>a</p>\n<div class=\"formula\"><math display>x</math></div>\n<p>b</p>\n"),
    ReadingCase(
      "a $$\nx\n$$ b\n",
      "<p>a</p>\n<div class=\"formula\"><math display>x</math></div>\n<p>b</p>\n"),
    ReadingCase(
      "$$x$$ <!-- not checked: y -->\n",
      "<div class=\"formula\"><math display>x</math></div>\n<!-- not checked: y -->\n"),
    ReadingCase(
      "$$\nx\n$$ <!-- not checked: y -->\n",
      "<div class=\"formula\"><math display>x</math></div>\n<!-- not checked: y -->\n"),
    ReadingCase(
      "*a $$x$$ b*\n", "<p><em>a <math inline>x</math> b</em></p>\n"),
    ReadingCase(
      "```math\nx\n\ny\n```\n", "<div class=\"formula\"><math display>x\n\ny</math></div>\n"),
    ReadingCase("$$$$\n", "<p>$$$$</p>\n"),
    ReadingCase(
      "$$\r\nx\r\ny\r\n$$\r\n\r\nz\r\n",
      "<div class=\"formula\"><math display>x\ny</math></div>\n<p>z</p>\n"),
  ])
  func display(_ test: ReadingCase) { check(test) }

  private static let unclosed =
    "this '$$' is never closed; a formula ends with a line that ends with '$$'"

  @Test(arguments: [
    ReadingCase(
      "a\n\n$$\nx\n", "<p>a</p>\n<div class=\"formula\"><math display>x</math></div>\n",
      errors: ["3:1: \(unclosed)"]),
    ReadingCase(
      "$$\nx\n$$ y $$\n",
      "<div class=\"formula\"><math display>x</math></div>\n"
        + "<div class=\"formula\"><math display>y</math></div>\n", errors: ["1:1: \(unclosed)"]),
    ReadingCase(
      "> $$\n> x\n\ny\n",
      "<blockquote>\n<div class=\"formula\"><math display>x</math></div>\n</blockquote>\n<p>y</p>\n",
      errors: ["1:3: \(unclosed)"]),
    ReadingCase("a $$ b\n\nc\n", "<p>a $$ b</p>\n<p>c</p>\n", errors: ["1:3: \(unclosed)"]),
  ])
  func unclosedDisplay(_ test: ReadingCase) { check(test) }
}
