import Diagnostics
import Documents
import TestSupport
import Testing

@testable import Lessons

/// Places behind a NUL, for which CommonMark reads a character of three bytes.
struct NullPlaceTests {
  /// How blocks can stand in others: what their first line and the others begin with.
  private static let containers = [
    ("", ""), ("> ", "> "), ("- ", "  "), ("1. ", "   "), ("> - ", ">   "), ("  ", "  "),
    ("\t", "\t"),
    (" >\t", " >\t"), ("-\t", "\t"), ("> ", ">"),
  ]
  private static let pieces = [
    "a", "b", "\0", "\0\0", "é", "\u{FFFD}", " ", "  ", "\t", "_1", "\\x",
  ]

  @Test(arguments: [1, 2, 3, 4])
  func everyLineOfABlockIsFound(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in RandomRounds.first(2_000) {
      let (first, rest) = Self.containers.randomElement(using: &random) ?? ("", "")
      let end = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
      let fence = ["```", "~~~~"].randomElement(using: &random) ?? "```"
      var lesson =
        ["", "text \0\(end)\(end)", "\0\(end)\(end)"].randomElement(using: &random) ?? ""
      let info = ["derive", "derive \0", "derive a\0b"].randomElement(using: &random) ?? ""
      lesson += first + fence + info + end
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let length = Int.random(in: 0...6, using: &random)
        lesson +=
          rest + (0..<length).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
        lesson += end
      }
      if Bool.random(using: &random) { lesson += rest + fence + end }
      check(lesson)
    }
  }

  private func check(_ lesson: String) {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "lesson.md", text: lesson)
    Document(markdown: file, reporting: &diagnostics).forEachBlock { block in
      guard case .code(let code) = block, let text = code.source else { return }
      for line in text.lines {
        let found = text[line.offsets].text.replacing("\0", with: "\u{FFFD}")
        #expect(found == line.text, "\(lesson.debugDescription)")
        // Each sign by itself, as a formula's mistakes are.
        var offset = line.offsets.lowerBound
        for scalar in line.text.unicodeScalars {
          let sign = offset..<offset + scalar.utf8.count
          let found = text[sign].text.replacing("\0", with: "\u{FFFD}")
          #expect(found == String(Character(scalar)), "\(lesson.debugDescription), \(sign)")
          offset = sign.upperBound
        }
      }
    } inline: { _ in
    }
  }
}
