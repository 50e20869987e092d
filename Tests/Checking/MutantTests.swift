import Engine
import Foundation
import Notation
import Testing

@testable import Checking

/// Single edits of true relations, whose truth `Scripts/mutate_relations.py` settles without this program.
///
/// All are decided; suggestions are looked for of a few of each kind and truth, and of all in
/// `Benchmarks/tables/checking`. Of what is unclear, because the meaning of an n or of dots is open, nothing is demanded.
@Suite struct MutantTests {
  /// How many of one kind and truth are decided.
  private static let sampleSize = 10

  /// As many parts as can be decided at a time.
  private static let parts = 4

  @Test(arguments: 0..<parts)
  func everyOneIsDecidedRightly(_ part: Int) throws {
    let checker = Checker(try Self.setting())
    let mutants = try Self.mutants()
    #expect(mutants.count > 2_000)
    for (number, mutant) in mutants.enumerated() where number % Self.parts == part {
      let formula = try Formula(latex: mutant.latex)
      let step = try #require(formula.steps.first)
      var work = 0
      let decision = Decision(
        of: step, own: checker.own.standing(in: formula.relations[0]), twins: checker.twins,
        thoroughly: false, spending: &work)
      let isFalse = if case .false = decision.verdict { true } else { false }
      switch mutant.truth {
      case "false": #expect(isFalse, "\(mutant)")
      case "true": #expect(decision.verdict == .identity, "\(mutant)")
      default: continue
      }
    }
  }

  /// Where several edits mend it, any of them is right.
  @Test func suggestionsMend() throws {
    let wrong = try Self.outcomes().filter { $0.mutant.truth == "false" }
    let truths = try Self.truths()
    if let path = ProcessInfo.processInfo.environment["RECORD_MENDS"] {
      let mends = Set(wrong.flatMap(\.mends)).sorted().map { $0 + "\n" }
      try mends.joined().write(toFile: path, atomically: true, encoding: .utf8)
    }
    let unknown = wrong.flatMap(\.mends).filter { truths[$0] == nil }
    #expect(
      unknown.isEmpty,
      """
      suggestions whose truth is unknown; settle it by
      RECORD_MENDS=mends.txt swift test --filter MutantTests
      python3 Scripts/mutate_relations.py --decide mends.txt > Tests/Checking/Tables/mends.tsv
      """)
    for mend in wrong.flatMap(\.mends) { #expect(truths[mend] != "false", "\(mend)") }
    let first = wrong.count { $0.mends.first.map { truths[$0] } == "true" }
    let three = wrong.count { $0.mends.contains { truths[$0] == "true" } }
    #expect(wrong.count > 200)
    #expect(Double(first) >= 0.90 * Double(wrong.count), "\(first) of \(wrong.count)")
    #expect(Double(three) >= 0.99 * Double(wrong.count), "\(three) of \(wrong.count)")
  }

  struct Mutant: CustomStringConvertible {
    let kind: String
    let truth: String
    let latex: String

    var description: String { "\(kind): \(latex)" }
  }

  private struct Outcome {
    let mutant: Mutant
    let mends: [String]
  }

  private static let shared = Result { try decided() }

  private static func outcomes() throws -> [Outcome] { try shared.get() }

  private static func decided() throws -> [Outcome] {
    let checker = Checker(try setting())
    return try sample().map { mutant in
      let finding = checker.findings(in: try Formula(latex: mutant.latex)).first
      return Outcome(
        mutant: mutant,
        mends: (finding?.mends ?? []).map { mend in
          mend.sides.map(\.latex).joined(separator: " = ")
        })
    }
  }

  private static func mutants() throws -> [Mutant] {
    try rows(of: "mutants.tsv").map { Mutant(kind: $0[0], truth: $0[1], latex: $0[3]) }
  }

  /// At even distances of each kind and truth.
  private static func sample() throws -> [Mutant] {
    let groups = Dictionary(grouping: try mutants()) { "\($0.truth) \($0.kind)" }
    return groups.sorted { $0.key < $1.key }.flatMap { _, group in
      let count = min(group.count, sampleSize)
      return (0..<count).map { group[$0 * group.count / count] }
    }
  }

  private static func truths() throws -> [String: String] {
    Dictionary(try rows(of: "mends.tsv").map { ($0[1], $0[0]) }) { first, _ in first }
  }

  private static func rows(of table: String) throws -> [[String]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Tables/\(table)")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: "\t").map(String.init)
    }
  }

  /// Of the shape that the script's networks have: 3-6-4, tanh and softplus, without biases.
  private static func setting() throws -> Setting {
    let course = try courseSetting()
    let layers = zip(course.network.layers, [Activation.tanh, .softplus]).map {
      Layer(activation: $1, weights: $0.weights)
    }
    // What an author of rows or of other Jacobians would mean is no slip of his.
    var convention = Convention.standard
    convention.arrayReading = []
    return try Setting(
      network: Network(inputs: 3, layers: layers, loss: .sumOfSquares), samples: course.samples,
      convention: convention)
  }
}
