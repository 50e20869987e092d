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

  /// One of a kind in each paragraph.
  @Test(arguments: [
    ReadingCase(
      "$ x$ and $x $\n", "<p>$ x$ and $x $</p>\n",
      errors: ["1:1: this is not read as a formula; no space stands inside its dollars: $x$"]),
    ReadingCase(
      "a $ a_1 = 2 $ b\n", "<p>a $ a_1 = 2 $ b</p>\n",
      errors: ["1:3: this is not read as a formula; no space stands inside its dollars: $a_1 = 2$"]),
    ReadingCase(
      "$x$5\n", "<p>$x$5</p>\n",
      errors: [
        "1:1: this is not read as a formula, because a digit follows its closing '$'; put a space between them"
      ]),
    ReadingCase(
      "the \\frac{a}{b} of\n", "<p>the \\frac{a}{b} of</p>\n",
      errors: ["1:5: '\\frac{a}' stands outside of a formula; mathematics is $…$"]),
    ReadingCase(
      "the \\sigma and C:\\sigma\n", "<p>the \\sigma and C:\\sigma</p>\n",
      errors: ["1:5: '\\sigma' stands outside of a formula; mathematics is $…$"]),
    ReadingCase(
      "the \\(a_1 of\n", "<p>the (a_1 of</p>\n",
      errors: [
        "1:5: this '\\(' is never closed; a formula is $…$ or \\(…\\), a bracket needs no backslash"
      ]),
    ReadingCase(
      "> \\[\n> a_1\n\nb \\]\n", "<blockquote>\n<p>[\na_1</p>\n</blockquote>\n<p>b ]</p>\n",
      errors: ["1:3: this '\\[' is never closed; a formula is $$…$$ or \\[…\\]"]),
    ReadingCase(
      "\\begin{align*}\na\n", "<p>\\begin{align*}\na</p>\n",
      errors: ["1:1: this \\begin{align*} is never closed; it ends with \\end{align*}"]),
    ReadingCase("$5 or $ 6 and 5 $\n", "<p>$5 or $ 6 and 5 $</p>\n"),
  ])
  func nearlyMathematics(_ test: ReadingCase) { check(test) }

  @Test(arguments: [
    ReadingCase(#"a \(x\) b"#, "<p>a <math inline>x</math> b</p>\n"),
    ReadingCase(#"\\(a_1 \\ b\\)"#, #"<p><math inline>a_1 \\ b</math></p>"# + "\n"),
    ReadingCase(
      #"\(a [0, 1) \left(b\right)\)."#,
      #"<p><math inline>a [0, 1) \left(b\right)</math>.</p>"# + "\n"),
    ReadingCase(
      #"\(\text{\(a\) and $b$}\)"#, #"<p><math inline>\text{\(a\) and $b$}</math></p>"# + "\n"),
    ReadingCase("\\(a\n= b\\)", "<p><math inline>a\n= b</math></p>\n"),
    ReadingCase("# The \\(x\\)", "<h1>The <math inline>x</math></h1>\n"),
    ReadingCase(#"*a \(x*y\) b*"#, "<p><em>a <math inline>x*y</math> b</em></p>\n"),
    ReadingCase(
      "$`a_1`$ and $``b`c``$", "<p><math inline>a_1</math> and <math inline>b`c</math></p>\n"),
    ReadingCase(
      "{math}`a_1`, :math:`b`", "<p><math inline>a_1</math>, <math inline>b</math></p>\n"),
    ReadingCase("[\\(x\\)](y)", "<p><a href=\"y\"><math inline>x</math></a></p>\n"),
    ReadingCase(
      "| a |\n| - |\n| \\(|x|\\) |\n",
      "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><math inline>|x|</math></td>\n</tr>\n"
        + "</tbody>\n</table>\n"),
    ReadingCase(
      #"a \[x = 1\] b"#,
      "<p>a</p>\n<div class=\"formula\"><math display>x = 1</math></div>\n<p>b</p>\n"),
    ReadingCase("\\[x\\]\n", "<div class=\"formula\"><math display>x</math></div>\n"),
    ReadingCase(
      "a\n\\\\[\nx\n\n- y\n\\\\] b\n",
      "<p>a</p>\n<div class=\"formula\"><math display>x\n\n- y</math></div>\n<p>b</p>\n"),
    ReadingCase(
      "- \\[\n  x\n\n    + y \\\\[2pt] z\n  \\]\n- b\n",
      "<ul>\n<li>\n<div class=\"formula\"><math display>x\n\n  + y \\\\[2pt] z</math></div>\n</li>\n<li>b</li>\n</ul>\n"
    ),
    ReadingCase(
      "> \\[\n> x_1\n> \\]\n> a\n",
      "<blockquote>\n<div class=\"formula\"><math display>x_1</math></div>\n<p>a</p>\n</blockquote>\n"
    ),
    ReadingCase(
      "\\begin{equation}\nx\n\\end{equation}\n",
      "<div class=\"formula\"><math display>x</math></div>\n"),
    ReadingCase(
      "\\begin{align*}\n\nx &= y \\\\\n&= z\n\\end{align*}\n",
      "<div class=\"formula\"><math display>\\begin{aligned}\n\nx &= y \\\\\n&= z\n\\end{aligned}</math></div>\n"
    ),
    ReadingCase(
      "a \\begin{gather}x\\end{gather} b\n",
      "<p>a</p>\n<div class=\"formula\"><math display>\\begin{gathered}x\\end{gathered}</math></div>\n<p>b</p>\n"
    ),
    ReadingCase(
      "\\begin{eqnarray}x &=& y\\end{eqnarray}\n",
      "<div class=\"formula\"><math display>\\begin{array}{rcl}x &=& y\\end{array}</math></div>\n"),
    ReadingCase(
      "```{math}\n:label: eq:x\n:nowrap:\n\nx\n```\n",
      "<div class=\"formula\"><math display>x</math></div>\n"),
    ReadingCase(
      "```latex\n\\[x\\]\n```\n", "<div class=\"formula\"><math display>x</math></div>\n"),
    ReadingCase(
      "```tex\nx = 1\n```\n", "<div class=\"formula\"><math display>x = 1</math></div>\n"),
    ReadingCase(
      "```latex\nA formula, $x$\n```\n",
      "<pre><code class=\"language-latex\">A formula, $x$\n</code></pre>\n"),
  ])
  func otherDelimiters(_ test: ReadingCase) { check(test) }

  @Test(arguments: [
    ReadingCase(#"file\(s\) \(see the text\) \(\)"#, "<p>file(s) (see the text) ()</p>\n"),
    ReadingCase(#"as \[1\] and \[sic\] and \[x\]"#, "<p>as [1] and [sic] and [x]</p>\n"),
    ReadingCase(
      #"see \[^1\] and \[a](b_c) and \(a_b)"#, "<p>see [^1] and [a](b_c) and (a_b)</p>\n"),
    ReadingCase("\\[TODO\\]\n", "<p>[TODO]</p>\n"),
    ReadingCase("- \\[x\\] done\n", "<ul>\n<li>[x] done</li>\n</ul>\n"),
    ReadingCase(#"\[a\](http://b.c/d_e)"#, "<p>[a](http://b.c/d_e)</p>\n"),
    ReadingCase(
      #"\[a_b\]\(http://b.c/d_e\)"#.replacing("a_b", with: "ab"), "<p>[ab](http://b.c/d_e)</p>\n"),
    ReadingCase(#"\\\(x\\\)"#, #"<p>\(x\)</p>"# + "\n"),
    ReadingCase("`\\(x\\)` and \\(`x`\\)\n", "<p><code>\\(x\\)</code> and (<code>x</code>)</p>\n"),
    ReadingCase(
      "```\n\\(x\\)\n\\begin{align}\n```\n", "<pre><code>\\(x\\)\n\\begin{align}\n</code></pre>\n"),
  ])
  func escapedBrackets(_ test: ReadingCase) { check(test) }

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
