import Documents
import TestSupport

/// Random documents of all that Markdown can say of one, the same for the same seed.
struct DocumentGenerator {
  var random: SplitMix64
  private var isInList = false

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func document() -> Document { Document(blocks: blocks(depth: 0)) }

  private mutating func blocks(depth: Int) -> [Block] {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in block(depth: depth) }
  }

  private mutating func block(depth: Int) -> Block {
    switch Int.random(in: 0..<(depth < 3 ? 12 : 8), using: &random) {
    case 0:
      return .heading(
        Heading(level: Int.random(in: 1...6, using: &random), content: prose(lines: 1)))
    case 1, 2, 3: return .paragraph(prose(lines: Int.random(in: 1...3, using: &random)))
    case 4: return .formula(Formula(pick(displays)))
    case 5: return .code(CodeBlock(info: pick(infos), text: pick(codes)))
    // cmark forgets the blank line behind an item that ends with one.
    case 6: return isInList ? .formula(Formula(pick(displays))) : .thematicBreak
    case 7: return .table(table())
    case 8: return .quote(blocks(depth: depth + 1))
    case 9: return .list(tightList(depth: depth + 1))
    case 10:
      let wasInList = isInList
      isInList = true
      defer { isInList = wasInList }
      let items = (0..<Int.random(in: 2...3, using: &random)).map { _ in blocks(depth: depth + 1) }
      return .list(List(start: start(), isTight: false, items: items))
    default:
      return .fold(
        Fold(
          summary: prose(lines: 1), isOpen: Bool.random(using: &random),
          blocks: blocks(depth: depth + 1)))
    }
  }

  private mutating func tightList(depth: Int) -> List {
    let items = (0..<Int.random(in: 1...3, using: &random)).map { _ -> [Block] in
      let first = Block.paragraph(prose(lines: Int.random(in: 1...2, using: &random)))
      guard depth < 3, Bool.random(using: &random) else { return [first] }
      var inner = tightList(depth: depth + 1)
      inner.start = Bool.random(using: &random) ? nil : 1
      return [first, .list(inner)]
    }
    return List(start: start(), isTight: true, items: items)
  }

  private mutating func start() -> Int? { pick([nil, nil, 0, 1, 1, 7, 99]) }

  private mutating func table() -> Table {
    let columns = Int.random(in: 1...3, using: &random)
    let alignments = (0..<columns).map { _ in
      pick([Table.Alignment.natural, .left, .center, .right])
    }
    let header = (0..<columns).map { _ in prose(lines: 1) }
    let rows = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      (0..<columns).map { _ in prose(lines: 1) }
    }
    return Table(alignments: alignments, header: header, rows: rows)
  }

  private mutating func prose(lines: Int) -> [Inline] {
    var prose: [Inline] = []
    for line in 0..<lines {
      if line > 0 { prose.append(pick([Inline.softBreak, .lineBreak])) }
      prose += self.line(depth: 0)
    }
    return prose
  }

  /// Words, and between them other pieces.
  private mutating func line(depth: Int) -> [Inline] {
    var line: [Inline] = [.text(pick(words))]
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      guard case .text(let before)? = line.last else { break }
      line[line.count - 1] = .text(before + " ")
      line.append(piece(depth: depth))
      line.append(.text(" " + pick(words)))
    }
    return line
  }

  private mutating func piece(depth: Int) -> Inline {
    switch Int.random(in: 0..<(depth < 2 ? 7 : 3), using: &random) {
    case 0: .code(CodeSpan(pick(spans)))
    case 1, 2: .formula(Formula(pick(formulas)))
    case 3: .emphasis(line(depth: depth + 1))
    case 4: .strong(line(depth: depth + 1))
    case 5:
      .link(
        Link(
          destination: pick(addresses), title: pick(titles), content: [.text(pick(words))]))
    default:
      .image(Image(source: pick(addresses), title: pick(titles), alternative: line(depth: 2)))
    }
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }
}

private let words = [
  "word", "two words", "# no heading", "- no item", "+ nor this", "1. nor this", "12) nor",
  "> no quote", "a*b*c", "_a_", "snake_case", "$5", "$x$", "$$", "`a`", "```", "~~~", "---", "===",
  "| a |", "|-|", ":-:", "a | b", "[a](b)", "[a]: b", "![a", "<b>", "<http://a.b>", "a < b",
  "&amp;",
  "A & B", "back\\slash", "\\", "\\*", "ends with !", "é\u{10FFFD}", "100%", "\"quoted\"", "*", "_",
  "]", "[", "(", "#", "=", "-", "+", "x^2", "***", "</details>", "1.", "end #", "*\u{A0}*",
]

private let formulas = [
  "x", "a_1^{(L)}", #"\frac{\partial C_0}{\partial w_{12}^{(L)}}"#, #"a \\ b"#, "|x|", #"\|x\|"#,
  "a < b", "*x*", "_a_", #"\$5"#, "[a](b)", "&amp;", #"\text{if $x$}"#, "<b>", #"\{a\}"#,
]

private let displays =
  formulas + [
    #"x\ "#, "a\n\nb", "- a\n- b", "# a", "$$", "```\na\n```", "a &= b \\\\\n  &= c", "> a",
  ]

private let infos = [
  "", "swift", "derive detail=terse", "network name=a", "a`b", "a\\*b", "a&amp;b",
]

private let codes = [
  "", "a\n", "```\n", "~~~\n````\n", "\n", "  a\n\n\n b\n", "$x$ <b>\n", "\tx\n", "a: [1, 2]\n",
  "$$\n",
]

private let spans = ["a", "`", "``a`", " a ", "a|b", "$x$", "*a*", "<b>", " ", "\\", "a\\|b"]

private let addresses = [
  "a", "a b", "http://a.b/c?d=e&f", "", "a(b", "<a>", "a\\b", "#a_b_", "&amp;", "$x$", "a*b*",
]

private let titles = ["", "", "t", "a \"b\" c", "\\", "&amp;", "*a*", "$x$"]
