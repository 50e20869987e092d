import Testing

@testable import Pages

@Suite struct TypesetterTests {
  let typesetter: Typesetter

  init() throws { typesetter = try Typesetter(katex: KaTeX()) }

  @Test func typesetsForEyesAndForScreenReaders() throws {
    #expect(
      try typesetter.typeset("x", display: false) == """
        <span class="katex"><span class="katex-mathml"><math xmlns="http://www.w3.org/1998/Math/MathML">\
        <semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">x</annotation></semantics>\
        </math></span><span class="katex-html" aria-hidden="true"><span class="base">\
        <span class="strut" style="height:0.4306em;"></span><span class="mord mathnormal">x</span>\
        </span></span></span>
        """)
  }
}
