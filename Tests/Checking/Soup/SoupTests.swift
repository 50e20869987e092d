import Foundation
import Notation
import Testing

@testable import Checking

/// Relations that are true by the way they are made, over random networks, and single slips in them.
///
/// `SOUP=100000 swift test --filter SoupTests` tries so many of each, `SOUP_SEED` other ones.
@Suite struct SoupTests {
  private static let parts = 2

  private static let count = environment("SOUP") ?? 2_000
  private static let seed = environment("SOUP_SEED") ?? 1
  private static let relationsOfOneNetwork = 40

  private static func environment(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  @Test(arguments: 0..<parts) func isDecidedRightly(part: Int) throws {
    var tally = SoupTally()
    var numbers = SoupNumbers(seed: UInt64(Self.seed * Self.parts + part))
    let rounds = Self.count / Self.parts / Self.relationsOfOneNetwork
    for _ in 0..<rounds { try tally.add(network(&numbers)) }
    print(tally)
    #expect(tally.unsound.isEmpty, "\(tally.unsound.first ?? "")")
    #expect(tally.alarms.isEmpty, "\(tally.alarms.first ?? "")")
    #expect(tally.falseIdentities.isEmpty, "\(tally.falseIdentities.first ?? "")")
    #expect(tally.coincidences * 500 < tally.edits)
    #expect(tally.notChecked.values.reduce(0, +) * 10 < tally.relations)
  }

  private func network(_ numbers: inout SoupNumbers) throws -> SoupTally {
    var tally = SoupTally()
    let shape = SoupShape(&numbers)
    var networks: [SoupNetwork] = []
    for _ in 0..<60 where networks.count < 3 {
      let network = SoupNetwork(shape, &numbers)
      if network.isSmooth { networks.append(network) }
    }
    guard networks.count == 3 else { return tally }
    let sample = numbers.below(shape.samples)
    let checker = Checker(try networks[0].setting(sample: sample))
    var relations = SoupRelations(shape, sample: sample, SoupNumbers(seed: numbers.next()))
    var edits = SoupEdits(shape: shape, numbers: SoupNumbers(seed: numbers.next()))
    for _ in 0..<Self.relationsOfOneNetwork {
      let relation = relations.next()
      switch relation.truth(on: networks, sample: sample) {
      case .holds: break
      case .fails:
        tally.unsound.append("\(relation.latex)   [\(shape), sample \(sample)]")
        continue
      case .unknown, .meaningless: continue
      }
      tally.relations += 1
      switch try verdict(of: relation, by: checker, thoroughly: true) {
      case .identity: tally.identities += 1
      case .false, .here:
        tally.alarms.append(
          "\(relation.latex)   [\(shape), sample \(sample)]"
        )
      case .notChecked(let reason):
        tally.note(reason, "\(relation.latex)   [\(shape), sample \(sample)]")
      }
      guard let (kind, edit) = edits.edited(relation) else { continue }
      let truth = edit.truth(on: networks, sample: sample)
      tally.edits += 1
      guard truth == .fails || truth == .meaningless else {
        tally.openEdits += 1
        continue
      }
      guard let verdict = try? verdict(of: edit, by: checker, thoroughly: false) else { continue }
      switch verdict {
      case .identity
      where networks.contains(where: { edit.truth(on: [$0], sample: sample) == .holds }):
        tally.coincidences += 1
      case .identity:
        tally.falseIdentities.append("\(kind): \(edit.latex)   [\(shape), sample \(sample)]")
      case .false: tally.refuted += 1
      case .here, .notChecked: tally.uncertainEdits += 1
      }
    }
    return tally
  }

  private func verdict(
    of relation: SoupRelation, by checker: Checker, thoroughly: Bool
  ) throws -> Verdict {
    let formula: Formula
    do {
      formula = try Formula(latex: relation.latex)
    } catch {
      return .notChecked("unreadable: \(error.message)")
    }
    let step = try #require(formula.steps.first, "\(relation.latex)")
    var work = 0
    return Decision(
      of: step, own: checker.own.standing(in: formula.relations[0]), twins: checker.twins,
      thoroughly: thoroughly, spending: &work
    ).verdict
  }
}

/// What was found, and what should not have been.
struct SoupTally: CustomStringConvertible {
  var relations = 0
  var identities = 0
  var edits = 0
  /// Slips that are no mistake, or of which the tests cannot tell.
  var openEdits = 0
  var refuted = 0
  var uncertainEdits = 0
  /// Slips taken for identities that hold on many networks: where nodes are on certain sides of their kinks.
  var coincidences = 0
  /// Relations that are not true: a fault of the tests.
  var unsound: [String] = []
  /// True relations that are not found to be identities although they were decided.
  var alarms: [String] = []
  var falseIdentities: [String] = []
  /// By reason.
  var notChecked: [String: Int] = [:]
  private var examples: [String: String] = [:]

  mutating func note(_ reason: String, _ latex: String) {
    let kind = String(reason.filter { !$0.isNumber }.prefix(70))
    notChecked[kind, default: 0] += 1
    examples[kind] = latex
  }

  mutating func add(_ other: SoupTally) {
    relations += other.relations
    identities += other.identities
    edits += other.edits
    openEdits += other.openEdits
    refuted += other.refuted
    uncertainEdits += other.uncertainEdits
    coincidences += other.coincidences
    unsound += other.unsound
    alarms += other.alarms
    falseIdentities += other.falseIdentities
    notChecked.merge(other.notChecked) { $0 + $1 }
    examples.merge(other.examples) { first, _ in first }
  }

  private var faults: [String] {
    unsound.map { "not true: \($0)" } + alarms.map { "alarm: \($0)" }
      + falseIdentities.map { "false identity: \($0)" }
  }

  var description: String {
    let reasons = notChecked.sorted { $0.value > $1.value }.map {
      "  \($0.value) × \($0.key)   e.g. \(examples[$0.key] ?? "")"
    }
    return """
      \(relations) relations: \(identities) identities, \(alarms.count) alarms, \
      \(notChecked.values.reduce(0, +)) not checked
      \(reasons.joined(separator: "\n"))
      \(edits) edits: \(refuted) false, \(uncertainEdits) not decided, \(openEdits) true or open, \
      \(coincidences) true on many networks, \(falseIdentities.count) false identities
      \(faults.joined(separator: "\n"))
      """
  }
}
