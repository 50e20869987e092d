import Latex
import Testing

/// What TeX reads at once.
@Suite struct LatexCursorTests {
  @Test(arguments: [
    (#"\frac12"#, [#"\frac"#, "1", "2"]),
    (#"a_{ij}"#, ["a", "_", "{", "i", "j", "}"]),
    (#"\{\\\,\é"#, [#"\{"#, #"\\"#, #"\,"#, #"\é"#]),
    ("√é", ["√", "é"]),
    (#"x\"#, ["x", #"\"#]),
    ("", []),
  ])
  func readsPieceByPiece(_ latex: String, _ pieces: [String]) {
    var cursor = LatexCursor(latex)
    var found: [String] = []
    while let piece = cursor.next() {
      switch piece {
      case .command(let name): found.append("\\" + name)
      case .character(let character): found.append(String(character))
      }
    }
    #expect(found == pieces)
    #expect(found.joined() == latex)
  }

  @Test(arguments: [
    (" {a{b}c}d", "a{b}c", "d"), (#"{\}}x"#, #"\}"#, "x"), ("{}", "", ""), ("a{b}", nil, "a{b}"),
    ("{a", nil, ""), (#"{a\"#, nil, ""), ("", nil, ""),
  ])
  func findsTheBraceThatCloses(_ latex: String, _ inside: String?, _ rest: String) {
    var cursor = LatexCursor(latex)
    #expect(cursor.group().map { cursor[$0] } == inside)
    #expect(cursor[cursor.position..<cursor.end] == rest)
  }

  @Test func endsWhereItsPartDoes() {
    var cursor = LatexCursor(Array(#"ab\cd{e}f"#.utf8), in: 1..<4)
    #expect(cursor.next() == .character("b"))
    #expect(cursor.next() == .command("c"))
    #expect(cursor.group() == nil)
    #expect(cursor.next() == nil)
  }
}
