import Foundation
import Expressions
import TestSupport
import Testing

@testable import Checking

/// Single edits of true relations, on networks of 1 to 5 layers, with one and several samples, and with softmax.
///
/// All are decided; suggestions are looked for of a few of each kind, and of all of one frame in
/// `Benchmarks/tables/checking`. Of what is unclear, because the meaning of an n or of dots is open, nothing is demanded.
@Suite struct MutantTests {
  /// A share of a frame's mutants, so that several can be decided at a time.
  struct Share: Sendable, CustomStringConvertible {
    let frame: MutantFrame
    let part: Int
    let parts: Int

    var description: String { "\(frame) \(part)" }
  }

  private static let shares = MutantFrame.all.flatMap { frame in
    let parts = frame.isFirst ? 4 : 1
    return (0..<parts).map { Share(frame: frame, part: $0, parts: parts) }
  }

  /// Of what is false, but cannot be told to be: how an author's note begins.
  private static let openReasons = [
    // One term before the dots, or none behind them that ends their row, says not what they stand for.
    "the dots have no pattern: ",
    // A number is added so often, and nothing says how often that is.
    "n has no value: the sum's index counts nothing that has a size",
    // Of what is no probability.
    "the right side has no value: the logarithm of ",
  ]

  @Test(arguments: shares) func everyOneIsDecidedRightly(_ share: Share) throws {
    let frame = share.frame
    let checker = Checker(try frame.setting())
    let mutants = try frame.mutants()
    #expect(mutants.count > 500)
    var recorded = ""
    var (falseOnes, openOnes) = (0, 0)
    for (number, mutant) in mutants.enumerated()
    where number % share.parts == share.part && RandomRounds.take(number / share.parts) {
      let answer = try MutantAnswer(to: mutant.latex, by: checker)
      recorded += "\(frame)\t\(mutant.kind)\t\(mutant.truth)\t\(answer)\t\(mutant.latex)\n"
      switch mutant.truth {
      case "false":
        falseOnes += 1
        if case .open(let reason) = answer, Self.openReasons.contains(where: reason.hasPrefix) {
          openOnes += 1
        } else {
          #expect(answer.isError, "\(mutant): \(answer)")
        }
      case "true": #expect(answer == .holds, "\(mutant): \(answer)")
      default: continue
      }
    }
    #expect(
      openOnes * 15 < falseOnes || !RandomRounds.areAll, "\(openOnes) of \(falseOnes) are left open"
    )
    try Self.record(recorded, as: "RECORD_VERDICTS", "\(frame)-\(share.part)")
  }

  @Test(arguments: MutantFrame.all) func whatIsTrueHolds(_ frame: MutantFrame) throws {
    let checker = Checker(try frame.setting())
    for relation in try frame.relations() {
      #expect(try MutantAnswer(to: relation, by: checker) == .holds, "\(frame): \(relation)")
    }
  }

  /// How many of one kind are mended.
  private static let sampleSize = RandomRounds.number(of: 10)

  /// Where several edits mend it, any of them is right.
  @Test(arguments: [
    MutantFrame.all.filter(\.isFirst), MutantFrame.all.filter { !$0.isFirst },
  ])
  func suggestionsMend(_ frames: [MutantFrame]) throws {
    let kinds = Dictionary(
      grouping: try frames.flatMap { try $0.mutants() }.filter { $0.truth == "false" },
      by: \.kind)
    var mends: [MutantFrame: Set<String>] = [:]
    var (wrong, first, three) = (0, 0, 0)
    let checkers = Dictionary(
      uniqueKeysWithValues: try frames.map { ($0, Checker(try $0.setting())) })
    let known = Dictionary(uniqueKeysWithValues: try frames.map { ($0, try $0.truths()) })
    for mutant in kinds.sorted(by: { $0.key < $1.key }).flatMap({
      $0.value.atEvenDistances(Self.sampleSize)
    }) {
      let checker = try #require(checkers[mutant.frame])
      guard try MutantAnswer(to: mutant.latex, by: checker).isError else { continue }
      let found = try mutant.mends(by: checker)
      let truths = try #require(known[mutant.frame])
      mends[mutant.frame, default: []].formUnion(found)
      wrong += 1
      if let nearest = found.first, truths[nearest] == "true" { first += 1 }
      if found.contains(where: { truths[$0] == "true" }) {
        three += 1
      } else {
        print("no suggestion mends \(mutant)")
      }
      for mend in found {
        #expect(truths[mend] != "false", "\(mutant)\n\(mend)")
        #expect(
          truths[mend] != nil,
          """
          a suggestion whose truth is unknown; settle it by
          RECORD_MENDS=mends swift test --filter MutantTests
          python3 Scripts/mutate_relations.py --settle mends
          """)
      }
    }
    for (frame, mends) in mends {
      try Self.record(
        mends.sorted().map { $0 + "\n" }.joined(), as: "RECORD_MENDS", frame.name)
    }
    guard RandomRounds.areAll else { return }
    #expect(wrong > 200)
    #expect(Double(first) >= 0.90 * Double(wrong), "\(first) of \(wrong)")
    #expect(Double(three) >= 0.97 * Double(wrong), "\(three) of \(wrong)")
  }

  /// Writes to a file in the folder that a variable of the environment names, if there is one.
  private static func record(_ text: String, as variable: String, _ name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment[variable] else { return }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
  }
}

extension Array {
  fileprivate func atEvenDistances(_ most: Int) -> [Element] {
    let size = Swift.min(count, most)
    return (0..<size).map { self[$0 * count / size] }
  }
}
