import Testing

@testable import Course

@Suite struct PageTextTests {
  @Test(arguments: [
    ("", []),
    ("<p>One <em>two</em>\nthree. Four</p><p>five</p>", ["One two three.", "Four", "five"]),
    ("<h2 id=a>Head</h2><ul><li>x</li><li>y</li></ul>", ["Head", "x", "y"]),
    ("<table><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></table>", ["a | b", "c"]),
    (
      #"So <span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>z</mi></mrow><annotation encoding="application/x-tex">z &lt; 1</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span class="base">z<span>1</span></span></span></span> holds"#,
      ["So $z < 1$ holds"]
    ),
    (
      "<style>p { x: y }</style>a<script>b<c>'</script> d<svg><g><text>7</text></g></svg>",
      ["a d"]
    ),
    ("<p title='a > b'>c</p><!-- <p>d</p> -->e<br>f", ["c", "e", "f"]),
    ("a < b <p", ["a"]),
    ("&amp;lt &quot;x&quot;", ["&lt \"x\""]),
  ])
  func isWhatReadersSee(_ html: String, _ lines: [String]) {
    #expect(PageText(of: Array(html.utf8)).lines == lines)
  }
}
