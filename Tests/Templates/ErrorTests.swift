import Diagnostics
import Templates
import TestSupport
import Testing

struct ErrorTests {
  @Test(arguments: [
    ("a\n  {{name\n", "2:3 {{: this tag is not closed; expected '}}'"),
    ("{{{name}}", "1:1 {{{: this tag is not closed; expected '}}}'"),
    ("{{", "1:1 {{: this tag is not closed; expected '}}'"),
    ("{{}}", "1:3 : this tag has no name"),
    ("{{# }}", "1:4  : this tag has no name"),
    ("{{a b}}", "1:3 a b: 'a b' is no name; expected words joined by single dots, or '.'"),
    ("{{&a..b}}", "1:4 a..b: 'a..b' is no name; expected words joined by single dots, or '.'"),
    ("{{=<%=}}", "1:1 {{=<%=}}: new delimiters are two words without '=', as in '{{=<% %>=}}'"),
    ("é{{#a}}\n", "1:2 {{#a}}: section 'a' is not closed before the template ends"),
    ("x\n{{/a}}", "2:1 {{/a}}: this ends section 'a', but no section is open"),
    (
      "\n{{#a}}\n{{^b}}{{/a}}",
      "3:7 {{/a}}: this ends section 'a'; expected the end of 'b', open since line 3"
    ),
  ])
  func readingFails(_ text: String, _ expected: String) throws {
    let error = #expect(throws: TemplateError.self) { try Template(text, name: "t") }
    #expect(try described(#require(error)) == "t:" + expected)
  }

  @Test func sectionsAreNestedAtMostAHundredDeep() throws {
    let nested = { (depth: Int) in
      String(repeating: "{{#a}}", count: depth) + "x" + String(repeating: "{{/a}}", count: depth)
    }
    #expect(try Template(nested(100), name: "t").render(["a": true]) { $0 } == "x")
    let error = #expect(throws: TemplateError.self) { try Template(nested(101), name: "t") }
    #expect(
      try described(#require(error))
        == "t:1:601 {{#a}}: sections are nested more than 100 deep")
  }

  @Test(arguments: [
    ("{{>a}}", "a:1:4 a: templates include each other more than 200 deep"),
    ("{{#x}}{{>a}}{{>a}}{{/x}}", "a:1:4 x: templates include each other more than 200 deep"),
  ])
  func endlessPartialsAreStopped(_ text: String, _ expected: String) throws {
    let partial = try Template(text, name: "a")
    let error = #expect(throws: TemplateError.self) {
      try partial.render(["x": true], partials: ["a": partial]) { $0 }
    }
    #expect(try described(#require(error)) == expected)
  }

  @Test func exponentialOutputIsStopped() throws {
    // Each doubles the one before, and none of them prints anything.
    var partials: [String: Template] = ["p0": try Template("", name: "p0")]
    for i in 1...60 {
      partials["p\(i)"] = try Template("{{>p\(i - 1)}}{{>p\(i - 1)}}", name: "p\(i)")
    }
    let template = try Template("{{>p60}}", name: "t")
    let error = #expect(throws: TemplateError.self) {
      try template.render([:], partials: partials) { $0 }
    }
    #expect(try #require(error).diagnostic.message == "the result has more than 64 MiB")
  }

  @Test(arguments: [
    ("{{vlaue}}", "t:1:3 vlaue: unknown name 'vlaue'; did you mean 'value'?"),
    ("{{#list}}{{itme}}{{/list}}", "t:1:12 itme: unknown name 'itme'; did you mean 'item'?"),
    ("{{value.x}}", "t:1:3 value.x: unknown name 'value.x'"),
    ("{{>stpe}}", "t:1:4 stpe: unknown partial 'stpe'; did you mean 'step'?"),
  ])
  func unknownNamesCanBeErrors(_ text: String, _ expected: String) throws {
    let template = try Template(text, name: "t")
    let partials = ["step": try Template("", name: "step")]
    let value: TemplateValue = ["value": "1", "list": [["item": "2"]]]
    let error = #expect(throws: TemplateError.self) {
      try template.render(value, partials: partials, unknownNames: .error) { $0 }
    }
    #expect(try described(#require(error)) == expected)
  }

  @Test func sectionsMayAskForWhatIsNotThere() throws {
    let template = try Template("{{#a}}x{{/a}}{{^a}}y{{/a}}", name: "t")
    #expect(try template.render([:], unknownNames: .error) { $0 } == "y")
  }

  /// No text may crash the reader: every piece of templates, in random order.
  @Test func anyTextIsReadOrRefused() throws {
    var random = SplitMix64(seed: 7)
    let pieces = [
      "{{", "}}", "{", "}", "#", "/", "^", "&", ">", "!", "=", "a", "b", ".", " ", "\n", "\r\n",
      "é", "<%", "%>",
    ]
    var read = 0
    for _ in RandomRounds.first(5_000) {
      let count = Int.random(in: 0..<14, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      guard let template = try? Template(text, name: "t") else { continue }
      _ = try? template.render(["a": ["b": "1"]], partials: ["a": template]) { $0 }
      read += 1
    }
    #expect(read > 500 || !RandomRounds.areAll)
  }
}

/// An error as `name:line:column text: message`.
private func described(_ error: TemplateError) throws -> String {
  let range = try #require(error.diagnostic.range)
  let place = range.file.position(of: range.offsets.lowerBound)
  let text = String(decoding: range.file.text[range.offsets], as: UTF8.self)
  return "\(range.file.path):\(place.line):\(place.column) \(text): \(error.diagnostic.message)"
}
