import TestSupport
import Testing

@testable import Course

/// The lines that `diff -u` prints behind its two lines of names.
@Suite struct UnifiedDiffTests {
  struct Case: CustomTestStringConvertible {
    let old: String
    let new: String
    let lines: [String]

    init(_ old: String, _ new: String, _ lines: [String]) {
      (self.old, self.new, self.lines) = (old, new, lines)
    }

    var testDescription: String { "\(old) → \(new)" }
  }

  @Test(arguments: [
    Case("", "", []),
    Case("abc", "abc", []),
    Case("", "ab", ["@@ -0,0 +1,2 @@", "+a", "+b"]),
    Case("ab", "", ["@@ -1,2 +0,0 @@", "-a", "-b"]),
    Case("a", "b", ["@@ -1 +1 @@", "-a", "+b"]),
    Case(
      "abcdefgh", "abcdXfgh", ["@@ -2,7 +2,7 @@", " b", " c", " d", "-e", "+X", " f", " g", " h"]),
    Case(
      "abcdefghijklmnop", "Xbcdefghijklmnoq",
      [
        "@@ -1,4 +1,4 @@", "-a", "+X", " b", " c", " d", "@@ -13,4 +13,4 @@", " m", " n", " o",
        "-p",
        "+q",
      ]),
    // Six lines between two changes are one hunk, as `diff` has it.
    Case(
      "abcdefgh", "XbcdefgY",
      ["@@ -1,8 +1,8 @@", "-a", "+X", " b", " c", " d", " e", " f", " g", "-h", "+Y"]),
  ])
  func isThatOfDiff(_ test: Case) {
    #expect(
      UnifiedDiff(from: test.old.map(String.init), to: test.new.map(String.init)).lines
        == test.lines)
  }

  /// Carried out, it makes the new text of the old one.
  @Test func leadsFromOneTextToTheOther() throws {
    var random = SystemRandomNumberGenerator()
    for _ in RandomRounds.first(2_000) {
      let old = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        String("abcd".randomElement(using: &random) ?? "a")
      }
      var new = old
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let place = Int.random(in: 0...new.count, using: &random)
        if Bool.random(using: &random), place < new.count {
          new.remove(at: place)
        } else {
          new.insert("x", at: place)
        }
      }
      let lines = UnifiedDiff(from: old, to: new).lines
      #expect(try carriedOut(lines, on: old) == new, "\(old) → \(new): \(lines)")
    }
  }

  private func carriedOut(_ lines: [String], on old: [String]) throws -> [String] {
    var result: [String] = []
    var position = 0
    for line in lines {
      let text = String(line.dropFirst())
      switch line.first {
      case "@":
        let numbers = line.split { !$0.isNumber && $0 != "," }
        let span = numbers[0].split(separator: ",").compactMap { Int($0) }
        let start = span.last == 0 && span.count == 2 ? span[0] : span[0] - 1
        result += old[position..<start]
        position = start
      case " ":
        try #require(old[position] == text)
        result.append(text)
        position += 1
      case "-":
        try #require(old[position] == text)
        position += 1
      case "+": result.append(text)
      default: Issue.record("what is \(line)?")
      }
    }
    return result + old[position...]
  }
}
