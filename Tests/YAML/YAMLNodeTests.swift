import Diagnostics
import TestSupport
import Testing
import YAML

/// A tree on one line: lists in brackets, mappings in braces, quoted and block text marked by its style.
private func dump(_ node: YAMLNode) -> String {
  switch node {
  case .scalar(let scalar):
    let mark =
      switch scalar.style {
      case .plain: ""
      case .singleQuoted: "'"
      case .doubleQuoted: "\""
      case .literal: "|"
      case .folded: ">"
      }
    let tag = scalar.tag.map { "!\($0) " } ?? ""
    return tag + mark + scalar.text.replacing("\n", with: "⏎").withHiddenCharactersEscaped + mark
  case .sequence(let sequence): return "[" + sequence.items.map(dump).joined(separator: ", ") + "]"
  case .mapping(let mapping):
    return "{"
      + mapping.entries.map { dump(.scalar($0.key)) + ": " + dump($0.value) }
      .joined(separator: ", ") + "}"
  }
}

private func read(_ yaml: String) -> String {
  let file = SourceFile(path: "a.yaml", text: yaml)
  var diagnostics: [Diagnostic] = []
  let node = YAMLNode(SourceText(file), reporting: &diagnostics)
  let report = diagnostics.map(DiagnosticPrinter().text).joined()
  return (node.map { dump($0) + "\n" } ?? "") + report
}

@Test(arguments: [
  ("", ""),
  ("# nothing\n", ""),
  ("a", "a"),
  ("a: 1\nb: [2, '3', \"4\"]\n", "{a: 1, b: [2, '3', \"4\"]}"),
  (
    "a:\n  - 0.10\n  - {b: .05, c: +1e-3}\nd: ~\ne:\n", "{a: [0.10, {b: .05, c: +1e-3}], d: ~, e: }"
  ),
  ("a: |\n  b\n  c\nd: >\n  e\n  f\n", "{a: |b⏎c⏎|, d: >e f⏎>}"),
  ("a: &x [1, 2]\nb: *x\nc: [*x, *x]\n", "{a: [1, 2], b: [1, 2], c: [[1, 2], [1, 2]]}"),
  ("a: !!str 5\nb: !mine c\n", "{a: !tag:yaml.org,2002:str 5, b: !!mine c}"),
  ("'w_{12}^{(L)}': 'a: b # c'\n", "{'w_{12}^{(L)}': 'a: b # c'}"),
  ("---\na: 1\n...\n", "{a: 1}"),
  ("a: 1\r\nb: 2\r\n", "{a: 1, b: 2}"),
  ("yes: no\n0x10: 1_000\n", "{yes: no, 0x10: 1_000}"),
  ("\"\\u00e9\\0\": 'é👩‍🏫'\n", "{\"é\\u{0}\": 'é👩‍🏫'}"),
])
func readsATree(_ yaml: String, _ tree: String) {
  #expect(read(yaml) == tree + "\n")
}

/// Every node's source text, in the order of the tree.
private func places(_ node: YAMLNode) -> [String] {
  switch node {
  case .scalar: [node.range.text]
  case .sequence(let sequence): [node.range.text] + sequence.items.flatMap(places)
  case .mapping(let mapping):
    [node.range.text] + mapping.entries.flatMap { [$0.key.range.text] + places($0.value) }
  }
}

@Test func everyNodeKnowsItsPlace() {
  let file = SourceFile(
    path: "a.yaml",
    text: "重: é # 👩‍🏫\nb: [ 'ö', {c: \"d\"} ]  \nlist:\n  - one   # 1\n  -  two\n\n# end\nlast: 3\n")
  var diagnostics: [Diagnostic] = []
  let node = YAMLNode(SourceText(file), reporting: &diagnostics)
  #expect(diagnostics.isEmpty)
  #expect(
    node.map(places) == [
      "重: é # 👩‍🏫\nb: [ 'ö', {c: \"d\"} ]  \nlist:\n  - one   # 1\n  -  two\n\n# end\nlast: 3",
      "重", "é",
      "b", "[ 'ö', {c: \"d\"} ]", "'ö'", "{c: \"d\"}", "c", "\"d\"",
      "list", "- one   # 1\n  -  two", "one", "two",
      "last", "3",
    ])
}

@Test func aBlockInAListKeepsItsPlacesInTheLesson() {
  let lesson = SourceFile(
    path: "a.md", text: "1. é\n\n   ```network\n   inputs: zwei\n     # ö\n   layers: [ü]\n   ```\n"
  )
  let start = 21
  let text = SourceText(
    "inputs: zwei\n  # ö\nlayers: [ü]\n",
    in: SourceRange(file: lesson, offsets: start..<start + 45))
  var diagnostics: [Diagnostic] = []
  let node = YAMLNode(text, reporting: &diagnostics)
  #expect(
    node.map(places) == [
      "inputs: zwei\n     # ö\n   layers: [ü]", "inputs", "zwei", "layers", "[ü]", "ü",
    ])
}

struct BadYAML: CustomTestStringConvertible, Sendable {
  let source: String
  /// The tree where there is one, then the diagnostics.
  let answer: String

  var testDescription: String { source }
}

@Test(arguments: badYAML)
func saysWhatIsWrong(_ example: BadYAML) {
  #expect(read(example.source) == example.answer)
}

@Test func aliasesAreBounded() {
  let most = "a: &x 1\nb: [" + String(repeating: "*x, ", count: 1_000) + "]\n"
  #expect(!read(most).contains("error"))
  let more = "a: &x 1\nb: [" + String(repeating: "*x, ", count: 1_001) + "]\n"
  #expect(read(more).contains("a.yaml:2:4005: error: more than 1000 YAML aliases\n"))
}

@Test func aliasesOfAliasesAreBounded() {
  var bomb = "a0: &a0 [x, x]\n"
  for i in 1...40 { bomb += "a\(i): &a\(i) [*a\(i - 1), *a\(i - 1)]\n" }
  #expect(
    read(bomb) == """
      a.yaml:20:18: error: YAML aliases stand for more than 4194304 values
        a19: &a19 [*a18, *a18]
                         ^~~~

      """)
}

@Test func nestingIsBounded() {
  func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }
  #expect(read(nested(200)) == nested(200) + "\n")
  for depth in [201, 1_000, 100_000] {
    #expect(read(nested(depth)).contains("a.yaml:1:201: error: YAML nested deeper than 200 levels"))
  }
  let blocks = (0..<300).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
  #expect(read(blocks).contains("a.yaml:200:200: error: YAML nested deeper than 200 levels"))
  let aliased = "a: &x \(nested(150))\nb: \(String(repeating: "[", count: 60))*x"
  #expect(read(aliased).contains("a.yaml:2:64: error: YAML nested deeper than 200 levels"))
}

@Test func noTextCrashes() {
  var random = SplitMix64(seed: 1)
  let pieces = [
    "a", ": ", "- ", "\n", "  ", "[", "]", "{", "}", "'", "\"", "&x ", "*x", "|", ">", "#", ",",
    "?",
    "\t", "!", "%", "é", "\u{0}", "---", "...", "\\", "\r", "\u{FEFF}", "@", "`",
  ]
  for _ in RandomRounds.first(5_000) {
    let text = (0..<Int.random(in: 0..<30, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let answer = read(text)
    #expect(!answer.isEmpty, "\(text.debugDescription)")
  }
}
