import Foundation
import Lessons
import TestSupport
import Testing

/// What is suggested to an author is what he may have meant, and as he writes it.
///
/// What each should suggest was settled by hand before the program saw the formulas; its words were taken over after they
/// had been compared. Some are errata of published texts.
@Suite struct SuggestionTests {
  @Test(arguments: slipTables.enumerated().filter { RandomRounds.take($0.offset) }.map(\.element))
  func suggestsWhatAnAuthorMeant(_ table: SlipTable) throws {
    let (text, firstLine) = try Self.lesson(of: table)
    let folder = try LessonFolder(["lesson.md": text])
    let found = Self.suggestions(in: try folder.lesson("lesson.md").diagnostics)
    for (number, slip) in table.slips.enumerated() {
      let suggestion = found[firstLine + 2 * number]
      #expect(suggestion == slip.suggestion, "\(slip.formula)")
    }
  }

  /// The formulas in paragraphs of their own behind what they are about, and the line of the first.
  private static func lesson(of table: SlipTable) throws -> (String, line: Int) {
    let head =
      try slipNetworks[table.notation].map { ["---", "---", $0] } ?? head(of: table.notation)
    let lines = head.joined(separator: "\n") + "\n\n"
    let formulas = table.slips.map { "$\($0.formula)$" }.joined(separator: "\n\n")
    return (
      lines + formulas + "\n", lines.split(separator: "\n", omittingEmptySubsequences: false).count
    )
  }

  /// The front matter and the network of an author's text.
  private static func head(of author: String) throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Authors/\(author).md")
    let lines = try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    let matterEnd = try #require(lines.dropFirst().firstIndex(of: "---"))
    let network = try #require(lines.firstIndex(of: "```network"))
    let networkEnd = try #require(lines[network...].firstIndex(of: "```"))
    return Array(lines[...matterEnd] + lines[network...networkEnd])
  }

  /// What each line's error suggests, by the line's number.
  private static func suggestions(in diagnostics: String) -> [Int: String] {
    var found: [Int: String] = [:]
    var line: Int?
    for text in diagnostics.split(separator: "\n") {
      if text.hasPrefix("lesson.md:") {
        line = Int(text.split(separator: ":")[1])
        if let line { found[line] = found[line] ?? "" }
      } else if let line, found[line] == "", text.hasPrefix("  with"), !text.hasSuffix(":") {
        found[line] = String(text.dropFirst(2))
      }
    }
    return found
  }
}
