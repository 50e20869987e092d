import Checking
import Expressions
import Meaning
import Reading

extension LessonWorker {
  /// What is found of a formula. Where one of its relations is false, and is not under the conditions that
  /// its sentence adds, those were meant; under one that was set up further above, it may be.
  mutating func findings(
    of formula: Expressions.Formula, where conditions: () -> [String], by checker: Checker,
    isClaimed: Bool
  ) -> [Finding] {
    var findings = checker.findings(in: formula, of: &checkedText, isClaimed: isClaimed)
    guard !formula.isInequality, findings.contains(where: \.verdict.isDoubtful) else {
      return findings
    }
    let added = conditions()
    findings = self.findings(findings, of: formula, under: added, by: checker) { $0 }
    for standing in standingConditions.nearest where !added.contains(standing.latex) {
      guard findings.contains(where: \.verdict.isDoubtful) else { break }
      findings = self.findings(findings, of: formula, under: [standing.latex], by: checker) {
        $0.verdict.holds ? $0.unchecked(because: standing.note) : nil
      }
    }
    return findings
  }

  /// The findings, and in place of doubtful ones those under conditions that mend them.
  private mutating func findings(
    _ findings: [Finding], of formula: Expressions.Formula, under conditions: [String],
    by checker: Checker, _ judged: (Finding) -> Finding?
  ) -> [Finding] {
    guard !conditions.isEmpty else { return findings }
    var errors: [NotationError] = []
    let whole = Expressions.Formula(
      latex: ([formula.source] + conditions).joined(separator: "\n\\quad "),
      in: formula.convention, reporting: &errors)
    let conditioned = checker.findings(in: whole, of: &checkedText)
    guard conditioned.count == findings.count else { return findings }
    return zip(findings, conditioned).map { plain, conditioned in
      plain.verdict.isDoubtful && conditioned.verdict != plain.verdict
        && conditioned.verdict.isOpenOrHolds ? judged(conditioned) ?? plain : plain
    }
  }
}

extension Verdict {
  /// Whether it fails, or holds by accident: a condition that was left out may be the reason.
  var isDoubtful: Bool {
    switch self {
    case .false(.differs), .here(isClaim: false): true
    case .false(.meaningless), .here(isClaim: true), .identity, .notChecked: false
    }
  }

  fileprivate var isOpenOrHolds: Bool {
    switch self {
    case .identity, .here, .notChecked: true
    case .false: false
    }
  }
}
