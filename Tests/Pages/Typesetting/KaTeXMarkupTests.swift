import TestSupport
import Testing

@testable import Pages

@Suite struct KaTeXMarkupTests {
  @Test(
    arguments: [
      (#"<span class="mord" style="top:-3em;">x &lt; "y" ></span>"#, nil),
      (#"<span data-q="w_1">x</span>"#, nil),
      (#"<span style='width:calc(100% - 0.2em)'></span><path d='M0'/><mi class ="a">x</mi>"#, nil),
      (#"<b><script>alert(1)</script></b>"#, "<b><script>alert(1)</script></b>"),
      (#"<img src onerror=alert(1)>"#, "<img src onerror=alert(1)>"),
      (#"<span data-q="w_1"></span><a href="b">"#, #"<a href="b">"#),
      (#"<span data-q="w_2">x</span>"#, #"<span data-q="w_2">x</span>"#),
      (
        #"<span data-q><img src onerror=alert(3)//="">"#,
        #"<span data-q><img src onerror=alert(3)//…"#
      ),
      (#"<span onclick="a()"></span>"#, #"<span onclick="a()"></span>"#),
      (#"<span class="a"onclick="a()"></span>"#, #"<span class="a"onclick="a()"></span>"#),
      (#"<span class="<img>"></span>"#, #"<span class="<img>"></span>"#),
      (
        #"<span style="content:red"></span>"#,
        #"<span style="content:red"></span>"#
      ),
      (#"<span style="width:url(a)"></span>"#, #"<span style="width:url(a)"></span>"#),
      (#"<span style="color:javascript:a"></span>"#, #"<span style="color:javascript:a"></span>"#),
      (#"<mi href="javascript:a">x</mi>"#, #"<mi href="javascript:a">x</mi>"#),
      (#"<span>x"#, "<span>"), (#"x</span>"#, "</span>"), ("<span></mi>", "</mi>"),
      ("x < y", "< y"),
      ("<!-- -->", "<!-- -->"), ("<Script></Script>", "<Script></Script>"),
    ] as [(String, String?)])
  func findsWhatKaTeXDoesNotWrite(_ markup: String, _ part: String?) {
    #expect(KaTeXMarkup(quantities: ["w_1"]).foreignPart(in: markup) == part)
  }

  /// Every command of KaTeX, with arguments and without, in text and between others.
  @Test(arguments: [
    "*", "*{x}", "*{x}{y}", "*{1em}{x}", "*{red}{x}", "x * y", #"\text{*{x}}"#, "*_a^b",
    #"\left*\frac{\frac12}{\frac12}\right*"#, #"\begin{array}{c|c:c} a & b \\ * c \end{array}"#,
    "*{ABCDEFGH}_x^y", #"\Large{* }"#,
  ])
  func knowsAllThatKaTeXWrites(_ pattern: String) throws {
    let typesetter = try Typesetter(katex: KaTeX())
    for (number, command) in try KaTeX().commands().enumerated() where RandomRounds.take(number) {
      let latex = pattern.replacing("*", with: command)
      let typeset = Result { () throws(TypesettingError) in
        _ = try typesetter.typeset(latex, display: true)
      }
      let read = Result { () throws(TypesettingError) in
        try typesetter.check(latex, display: true)
      }
      #expect(typeset.failure == read.failure, "\(latex)")
      #expect(typeset.failure?.message.contains("KaTeX makes") != true, "\(latex)")
    }
  }

  @Test func breaksOffWhatTakesTooLong() throws {
    let context = try JavaScriptContext()
    let endless = try context.function("() => { for (;;) {} }")
    let answer = try context.function("() => 42")
    context.limitCalls(toSeconds: 0.02)
    for _ in 0..<2 {
      let error = #expect(throws: JavaScriptException.self) { try endless.callAsFunction() }
      #expect(error?.isOverTime == true)
      #expect(try answer.callAsFunction() == "42")
    }
  }
}

extension Result {
  fileprivate var failure: Failure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}
