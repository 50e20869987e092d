import Diagnostics
import Templates
import Testing

/// From where in which template the pieces of a result are.
struct OriginTests {
  @Test(arguments: [
    ("Ada", "page:1:9 name"), ("Hi, ", "page:1:1 Hi, "), ("wel", "welcome:1:1 wel"),
    ("come", "welcome:1:4 come"), ("bye", "page:4:1 bye"), ("ye\n", "page:4:2 ye\n"),
  ])
  func isTheTemplatesText(_ piece: String, _ expected: String) throws {
    let template = try Template(
      "Hi, {{& name }}\n{{>welcome}}\n{{! no more }}\nbye\n", name: "page")
    let rendered = try template.rendered(
      ["name": "Ada"], partials: ["welcome": Template("welcome\n", name: "welcome")],
      escape: { $0 })
    #expect(rendered.text == "Hi, Ada\nwelcome\nbye\n")
    let place = try #require(rendered.text.firstRange(of: piece))
    let start = rendered.text[..<place.lowerBound].utf8.count
    let origin = try #require(rendered.origin(of: start..<start + piece.utf8.count))
    let position = origin.file.position(of: origin.offsets.lowerBound)
    let text = String(decoding: origin.file.text[origin.offsets], as: UTF8.self)
    #expect("\(origin.file.path):\(position.line):\(position.column) \(text)" == expected)
  }
}
