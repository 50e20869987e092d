import Templates
import Testing

/// What the specification leaves open, and what this project's templates rely on.
struct RenderingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let template: String
    let value: TemplateValue
    let expected: String

    init(_ description: String, _ template: String, _ value: TemplateValue, _ expected: String) {
      testDescription = description
      self.template = template
      self.value = value
      self.expected = expected
    }
  }

  @Test(arguments: [
    Case(
      "LaTeX's braces are text", #"$\frac{{<%a%>}}{{{b}}}$"#, ["a": "1"], #"$\frac{{1}}{{{b}}}$"#),
    Case("text is escaped", "<%a%>", ["a": "x*y"], #"x\*y"#),
    Case("a raw tag is not escaped", "<%&a%> <%{a}%>", ["a": "x*y"], "x*y x*y"),
    Case("markup is never escaped", "<%a%>", ["a": .markup("x*y")], "x*y"),
    Case("an empty text is absent", "<%#a%>yes<%/a%><%^a%>no<%/a%>", ["a": ""], "no"),
    Case("a flag prints nothing", "[<%a%>]", ["a": true], "[]"),
    Case(
      "a flag's section keeps its surroundings", "<%#a%><%b%><%/a%>", ["a": true, "b": "x"], "x"),
    Case(
      "the values of a list are entered one by one",
      "<%#rows%>\n- <%name%> of <%all%>\n<%/rows%>\n",
      ["all": "2", "rows": [["name": "one"], ["name": "two"]]],
      "- one of 2\n- two of 2\n"),
    Case("a dotted name looks no further", "<%a.b%>", ["a": [:], "b": "outer"], ""),
    Case("characters outside ASCII", "δ<%a%>🂡<%! é %>\u{301}", ["a": "𝜕"], "δ𝜕🂡\u{301}"),
    Case("an empty template", "", [:], ""),
  ])
  func renders(_ test: Case) throws {
    let template = try Template(test.template, name: "t", delimiters: .percent)
    let rendered = try template.render(test.value) { $0.replacing("*", with: #"\*"#) }
    #expect(rendered == test.expected)
  }

  @Test func indentsEachLineOfAPartialButNoEmptyLine() throws {
    let inner = try Template("x\n\n{{#more}}\ny\n{{/more}}\n", name: "inner")
    let outer = try Template("- {{>inner}}-\n\t{{>inner}}\n", name: "outer")
    let page = try Template("  {{>outer}}\n", name: "page")
    let rendered = try page.render(
      ["more": ["1", "2"]], partials: ["inner": inner, "outer": outer]
    ) { $0 }
    // A partial within a line is put in as it is; one on a line of its own is indented.
    #expect(rendered == "  - x\n\ny\ny\n-\n  \tx\n\n  \ty\n  \ty\n")
  }

  @Test func rendersAPartialInsideItself() throws {
    let tree = try Template("({{name}}{{#children}}{{>tree}}{{/children}})", name: "tree")
    let value: TemplateValue = [
      "name": "a",
      "children": [
        ["name": "b", "children": []],
        ["name": "c", "children": [["name": "d", "children": []]]],
      ],
    ]
    #expect(try tree.render(value, partials: ["tree": tree]) { $0 } == "(a(b)(c(d)))")
  }
}
