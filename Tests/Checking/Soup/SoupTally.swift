@testable import Checking

/// What was found, and what should not have been.
struct SoupTally: CustomStringConvertible {
  private(set) var relations = 0
  private var identities = 0
  private var edits = 0
  /// Slips that are no mistake, or of which the tests cannot tell.
  private var openEdits = 0
  private var refuted = 0
  private var uncertainEdits = 0
  /// Relations that are not true: a fault of the tests.
  var unsound: [String] = []
  /// What is true and not found to be an identity although it was decided.
  private(set) var alarms: [String] = []
  private(set) var falseIdentities: [String] = []
  /// By reason.
  private(set) var notChecked: [String: Int] = [:]
  private var examples: [String: String] = [:]

  /// A true relation.
  mutating func add(_ verdict: Verdict, _ place: String) {
    relations += 1
    switch verdict {
    case .identity: identities += 1
    case .false, .here: alarms.append(place)
    case .notChecked(let reason):
      let kind = String(reason.filter { !$0.isNumber }.prefix(70))
      notChecked[kind, default: 0] += 1
      examples[kind] = place
    }
  }

  mutating func add(_ verdict: Verdict, ofEdit truth: SoupRelation.Truth, _ place: String) {
    edits += 1
    switch (truth, verdict) {
    case (.holds, _), (.unknown, _): openEdits += 1
    case (.fails, .identity), (.meaningless, .identity): falseIdentities.append(place)
    case (.fails, .false), (.meaningless, .false): refuted += 1
    case (.fails, _), (.meaningless, _): uncertainEdits += 1
    }
  }

  mutating func add(_ other: SoupTally) {
    relations += other.relations
    identities += other.identities
    edits += other.edits
    openEdits += other.openEdits
    refuted += other.refuted
    uncertainEdits += other.uncertainEdits
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
      \(falseIdentities.count) false identities
      \(faults.joined(separator: "\n"))
      """
  }
}
