import Diagnostics
import Documents
import Foundation
import TestSupport
import Testing

@testable import Fuzzing
@testable import Pages

/// What is taken for a sound formula without KaTeX is one to KaTeX.
struct PlainFormulaTests {
  private struct Tally {
    let typesetter: Typesetter
    var sound = 0
    var all = 0
    var failures: [String] = []

    mutating func check(_ latex: String) {
      all += 1
      guard PlainFormula.isSound(latex) else { return }
      sound += 1
      for display in [true, false] {
        do {
          try typesetter.check(latex, display: display)
        } catch {
          failures.append("\(latex.debugDescription): \(error)")
        }
      }
    }
  }

  /// All formulas of lessons, of blocks in them and of the tables of the tests.
  private static func formulas() throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    var found: [String] = []
    for folder in ["lessons", "Tests/Lessons", "Tests/Site/courses", "Tests/Walkthrough/Expected"] {
      let files = FileManager.default.enumerator(
        at: root.appending(path: folder), includingPropertiesForKeys: nil)
      for case let file as URL in files?.allObjects ?? [] where file.pathExtension == "md" {
        var diagnostics: [Diagnostic] = []
        let source = SourceFile(
          path: file.path, text: try String(contentsOf: file, encoding: .utf8))
        Document(markdown: source, reporting: &diagnostics).forEachBlock { block in
          if case .formula(let formula) = block { found.append(formula.latex) }
        } inline: { piece in
          if case .formula(let formula) = piece { found.append(formula.latex) }
        }
      }
    }
    for name in ["relations.txt", "mutants.tsv"] {
      let table = try String(
        contentsOf: root.appending(path: "Tests/Checking/Tables/3-6-4/\(name)"), encoding: .utf8)
      found += table.split(separator: "\n").prefix(1_000)
        .flatMap { $0.split(separator: "\t").map(String.init) }
    }
    return found
  }

  @Test func formulasOfLessonsAreRecognised() throws {
    var tally = Tally(typesetter: try Typesetter(katex: KaTeX()))
    for latex in try Self.formulas() { tally.check(latex) }
    #expect(tally.failures == [])
    #expect(tally.sound > tally.all * 8 / 10, "\(tally.sound) of \(tally.all)")
  }

  /// Each command alone, with scripts, as a script and an argument, and beside each other one.
  @Test func commandsMayStandWhereTheyAreTaken() throws {
    var tally = Tally(typesetter: try Typesetter(katex: KaTeX()))
    let names = PlainFormula.commandNames.map { "\\" + $0 }
    let places = [
      "C", "C x", "{C}", "x C y", "C_1", "C_1^2", "C^2_1", "C'", "C'^2", "C''_j", "C_{C}", "x^C",
      "x_C", "x^C_C",
      "\\frac{C}{C}", "\\left(C\\right)", "\\hat{C}", "\\text{C}", "\\sqrt{C}_1", "C{x}", "C{x}{y}",
      "C{x}{y}^2", "C{}", "\\begin{aligned}C&C\\\\C\\end{aligned}",
      "\\begin{cases}C&C\\\\C\\end{cases}",
      "\\left C x \\right C", "\\mathbf{C}", "[C]", "-C", "= C", "C(x)",
    ]
    for name in names {
      for place in places { tally.check(place.replacing("C", with: name)) }
      for other in names { tally.check("\(name) \(other)_1") }
    }
    #expect(tally.failures == [])
    #expect(tally.sound > names.count * names.count / 2, "\(tally.sound) of \(tally.all)")
  }

  /// Formulas at random, whole and damaged, and rows of signs that mean something to LaTeX.
  @Test(arguments: [1, 2, 3, 4])
  func whatIsRecognisedIsSound(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var tally = Tally(typesetter: try Typesetter(katex: KaTeX()))
    let known = try Self.formulas()
    let signs = [
      "{", "}", "^", "_", "'", "\\", "&", "\\\\", " ", "\n", "[", "]", "(", "x", "1", "-", "|", ".",
      "a_1", "^{2}",
      "_{j}", "\\left(", "\\right)", "\\left", "\\right", "\\left.", "\\frac", "\\frac{a}{b}",
      "\\sum",
      "\\begin{aligned}", "\\end{aligned}", "\\begin{cases}", "\\end{cases}", "\\begin{pmatrix}",
      "\\end{pmatrix}", "\\begin", "\\text{a b}", "\\text", "\\operatorname{f}", "\\hat",
      "\\hat{x}",
      "\\sqrt", "\\quad", "\\,", "\\mathbf{x}", "\\ ", "\\dots", "\\iff", "\\prime", "\\top",
      "\\partial",
      "\\mid", "*", "?", "<", ":=", "%", "~", "$", "\\max", "\\nabla", "\\ldots", "\\to",
    ]
    for _ in RandomRounds.first(6_000) {
      let whole = random.chance(50) ? FuzzGrammar.formula(&random) : random.pick(known)
      tally.check(whole)
      tally.check(FuzzDamage.damaged(whole, &random))
      var short = whole
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = short.indices.randomElement(using: &random) ?? short.startIndex
        if random.chance(50), place < short.endIndex {
          short.remove(at: place)
        } else {
          short.insert(contentsOf: random.pick(signs), at: place)
        }
      }
      tally.check(short)
      tally.check(random.times(1...9) { $0.pick(signs) }.joined())
    }
    #expect(tally.failures == [])
    #expect(tally.sound > 2_000 || !RandomRounds.areAll, "\(tally.sound) of \(tally.all)")
  }
}
