import Testing

@testable import Course

/// What is found in style sheets, as `where it stands => what it is`.
struct StyleSheetAddressesTests {
  @Test(arguments: [
    ("a { color: red }", []),
    ("/* url(a.png) */ a { background: URL( a.png ) }", ["a.png => a.png"]),
    (
      #"a { background: url("b c.png"), url('d.png') }"#,
      [#""b c.png" => b c.png"#, "'d.png' => d.png"]
    ),
    (#"a { content: "https://example.org" }"#, []),
    (
      #"a { background: u\72 l(https://example.org/x) }"#,
      ["https://example.org/x => https://example.org/x"]
    ),
    (#"a { background: url(\68ttps://x.org) }"#, [#"\68ttps://x.org => https://x.org"#]),
    (
      #"a { background: image-set("a.png" type("image/png"), 'b.png' 2x) }"#,
      [#""a.png" => a.png"#, "'b.png' => b.png"]
    ),
    (
      #"@import "a.css"; @import url(b.css) screen; a::before { content: "c" }"#,
      [#""a.css" => rules a.css"#, "b.css => rules b.css"]
    ),
    (#"@\69mport 'a.css'"#, ["'a.css' => rules a.css"]),
    (#"@font-face { src: url(f.woff2) format("woff2") }"#, ["f.woff2 => f.woff2"]),
    ("a { background: url(", [" => "]),
    ("a { background: url(\"x", ["\"x => x"]),
    ("a { b: url(c\\", ["c\\ => c"]),
    ("/*", []), ("\\", []), ("@", []), ("url(", [" => "]),
    (
      #"a { background: url(data:image/png;base64,ab//cd) }"#,
      ["data:image/png;base64,ab//cd => data:image/png;base64,ab//cd"]
    ),
  ])
  func finds(_ css: String, _ expected: [String]) {
    let bytes = Array(css.utf8)
    let found = StyleSheetAddresses(bytes).addresses.map { address in
      String(decoding: bytes[address.offsets], as: UTF8.self) + " => "
        + (address.kind == .rules ? "rules " : "") + address.text
    }
    #expect(found == expected)
  }
}
