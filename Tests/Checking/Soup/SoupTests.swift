import Foundation
import Expressions
import Reading
import TestSupport
import Testing

@testable import Checking

/// Relations that are true by the way they are made, over random networks, and single slips in them.
///
/// `SOUP=100000 swift test --filter SoupTests` tries so many of each, `SOUP_SEED` other ones; `SOUP_TABLES` is a folder
/// for what `Scripts/settle_soup.py` then settles.
@Suite struct SoupTests {
  private static let parts = 2

  private static let count = environment("SOUP") ?? RandomRounds.number(of: 2_000)
  private static let seed = environment("SOUP_SEED") ?? 1
  private static let relationsOfOneNetwork = 40

  private static func environment(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  @Test(arguments: 0..<parts) func isDecidedRightly(part: Int) throws {
    var tally = SoupTally()
    var table = try SoupTable(part: part)
    var numbers = SoupNumbers(seed: UInt64(Self.seed * Self.parts + part))
    while tally.relations < Self.count / Self.parts {
      try tally.add(network(&numbers, writing: &table))
    }
    print(tally)
    #expect(tally.unsound.isEmpty, "\(tally.unsound.first ?? "")")
    #expect(tally.alarms.isEmpty, "\(tally.alarms.first ?? "")")
    #expect(tally.falseIdentities.isEmpty, "\(tally.falseIdentities.first ?? "")")
    #expect(
      tally.notChecked.values.reduce(0, +) * 50 < tally.relations || !RandomRounds.areAll)
  }

  private func network(
    _ numbers: inout SoupNumbers, writing table: inout SoupTable?
  ) throws -> SoupTally {
    var tally = SoupTally()
    let shape = SoupShape(&numbers)
    var networks: [SoupNetwork] = []
    for _ in 0..<60 where networks.count < 3 {
      let network = SoupNetwork(shape, &numbers)
      if network.isSmooth { networks.append(network) }
    }
    guard networks.count == 3 else { return tally }
    let sample = numbers.below(shape.samples)
    let hand = SoupHand(&numbers)
    try table?.add(shape, sample: sample, in: hand)
    let checker = Checker(try networks[0].setting(sample: sample, in: hand.convention))
    var relations = SoupRelations(
      shape, sample: sample, hasMatrices: hand.hasMatrices, SoupNumbers(seed: numbers.next()))
    var edits = SoupEdits(shape: shape, numbers: SoupNumbers(seed: numbers.next()))
    for _ in 0..<Self.relationsOfOneNetwork {
      let relation = relations.next()
      let place = "   [\(shape), sample \(sample), \(hand)]"
      switch relation.truth(on: networks, sample: sample) {
      case .holds: break
      case .fails:
        tally.unsound.append(relation.latex(hand) + place)
        continue
      case .unknown, .meaningless: continue
      }
      let verdict = try verdict(of: relation, in: hand, by: checker, thoroughly: true)
      try table?.add(relation, in: hand, edit: nil, verdict)
      tally.add(verdict, relation.latex(hand) + place)
      guard let (kind, edit) = edits.edited(relation) else { continue }
      let truth = edit.truth(on: networks, sample: sample)
      var found = try self.verdict(of: edit, in: hand, by: checker, thoroughly: false)
      if truth == .holds, case .false = found { found = try full(edit, in: hand, by: checker) }
      try table?.add(edit, in: hand, edit: kind, found)
      tally.add(found, ofEdit: truth, "\(kind): \(edit.latex(hand))\(place)")
    }
    return tally
  }

  private func verdict(
    of relation: SoupRelation, in hand: SoupHand, by checker: Checker, thoroughly: Bool
  ) throws -> Verdict {
    let formula: Formula
    do {
      formula = try Formula(latex: relation.latex(hand), in: hand.convention)
    } catch {
      return .notChecked("unreadable: \(error.message)")
    }
    let step = try #require(formula.steps.first, "\(relation.latex(hand))")
    var work = 0
    return Decision(
      of: step, own: checker.own.standing(in: formula.relations[0]), twins: checker.twins,
      thoroughly: thoroughly, spending: &work
    ).verdict
  }

  /// What an author is told, who may have meant it in another way.
  private func full(
    _ relation: SoupRelation, in hand: SoupHand, by checker: Checker
  ) throws -> Verdict {
    let formula = try Formula(latex: relation.latex(hand), in: hand.convention)
    return try #require(checker.findings(in: formula).first).verdict
  }
}
