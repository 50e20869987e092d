import Checking
import Foundation
import Expressions
import Reading
import Testing

/// Formulas of scanned notes in which 0 and 1 were misread for θ, I and l, and the same as they are meant.
@Suite struct ScannedNotesTests {
  struct Misprint: CustomTestStringConvertible, Sendable {
    let scanned: String
    let meant: String

    var testDescription: String { scanned }
  }

  static let misprints: [Misprint] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Tables/scanned.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t").map(String.init)
      return Misprint(scanned: parts[0], meant: parts.count == 2 ? parts[1] : "")
    }
  }()

  @Test func hasAllMisprints() {
    #expect(Self.misprints.count == 17)
  }

  @Test(arguments: misprints)
  func readsWhatIsMeant(_ misprint: Misprint) throws {
    let checker = Checker(try courseSetting())
    var text = CheckedText()
    #expect(checker.misreading(of: misprint.scanned, in: &text)?.latex == misprint.meant)
    // It is no false alarm: as it is scanned, something in it means nothing or cannot be read.
    var errors: [NotationError] = []
    let formula = Formula(latex: misprint.scanned, reporting: &errors)
    let isWrong = checker.findings(in: formula).contains {
      if case .false = $0.verdict { true } else { false }
    }
    #expect(isWrong || !errors.isEmpty)
    #expect(checker.misreading(of: misprint.meant, in: &text) == nil)
  }

  @Test(arguments: [
    (
      #"\frac{\partial C_\theta}{\partial w_{12}^{(L)}}"#,
      "the index \\theta has no value: did you mean 0?"
    ),
    (#"a_I^{(L)}"#, "the index I has no value: did you mean 1?"),
    (
      #"w_{l2}^{(L)}"#,
      "the index l counts layers, and here an index of nodes of layer 2 is expected: did you mean 1?"
    ),
  ])
  func findsMisprintsThatClaimNothing(_ latex: String, _ message: String) throws {
    let error = Checker(try courseSetting()).misplacedIndex(in: try Expression(latex: latex))
    #expect(error?.message == message)
  }
}
